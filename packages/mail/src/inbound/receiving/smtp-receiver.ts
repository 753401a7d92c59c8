import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { callerLimit } from './caller-limit.ts';

/** A mail as another server hands it over. The content is to be read to its end; taken means stored. */
export type HandedMail = { readonly envelope: { readonly from: string; readonly to: readonly string[] }; readonly content: Readable };

export type ReceiverSettings = {
  readonly port: number;
  readonly host: string;
  /** How it calls itself. */
  readonly name: string;
  /** The largest mail it takes, in bytes. */
  readonly largest: number;
  /** How many mails and connections one caller may bring in a minute. */
  readonly aMinute: number;
  /** Whether an address is one of ours; any other is refused before the mail is sent. */
  readonly isOurs: (address: string) => boolean;
  /** Stores a mail. Only once it has is the sender told that we have it; when it throws, it is asked to come again later, or told what the error’s `responseCode` and words say. */
  readonly take: (mail: HandedMail) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** For STARTTLS: certificate and key in PEM. Without them mail comes in the clear, as between servers it may. */
  readonly tls?: { readonly cert: string; readonly key: string };
};

export type Receiver = { readonly port: number; close(): Promise<void> };

/** How many recipients one mail may name: our addresses are asked one by one. */
const mostRecipients = 20;

const said = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

/**
 * Listens for mail from other servers (RFC 5321) and takes what is for our addresses. Says yes to a mail only when it is stored:
 * what comes to nothing on the way stays with its sender, who tries again.
 */
export async function receiveBySmtp({ port, host, name, largest, aMinute, isOurs, take, onError, tls }: ReceiverSettings): Promise<Receiver> {
  const limit = callerLimit(aMinute);
  const options: SMTPServerOptions = {
    name,
    banner: 'Open Valve',
    size: largest,
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: 50,
    socketTimeout: 120_000,
    closeTimeout: 5_000,
    ...tls,
    onConnect: ({ remoteAddress }, callback) => callback(limit.allows(remoteAddress) ? null : said(421, 'Too much at once. Try again in a minute.')),
    onMailFrom: (_address, { remoteAddress }, callback) => callback(limit.allows(remoteAddress) ? null : said(450, 'Too much at once. Try again in a minute.')),
    onRcptTo: ({ address }, { envelope }, callback) => {
      if (envelope.rcptTo.length >= mostRecipients) return callback(said(452, 'Too many recipients. Send the rest in another mail.'));
      return callback(isOurs(address) ? null : said(550, 'No such address here.'));
    },
    onData: (stream, { envelope }, callback) => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      const to = envelope.rcptTo.map(({ address }) => address);
      const taken = async (): Promise<Error | null> => {
        try {
          await take({ envelope: { from, to }, content: stream });
          return null;
        } catch (error) {
          // What is still to come is read and thrown away, or the sender would wait to be heard.
          stream.resume();
          if (stream.sizeExceeded) return said(552, `Too large: ${Math.floor(largest / 1024 / 1024)} MB is the most.`);
          if (error instanceof Error && 'responseCode' in error) return error;
          onError(error);
          return said(451, 'It could not be stored. Try again later.');
        }
      };
      const answer = async (): Promise<void> => {
        const problem = await taken();
        if (problem) callback(problem);
        else callback(null, 'Stored.');
      };
      void answer();
    },
  };
  const server = new SMTPServer(options);
  // A caller that goes away in the middle is no fault of ours.
  server.on('error', (error: Error & { code?: string }) => error.code === 'EADDRINUSE' && onError(error));
  server.listen(port, host);
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
