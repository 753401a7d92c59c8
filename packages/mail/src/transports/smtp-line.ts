import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Envelope, HandOver, MayGo } from './hand-over.ts';

export type LineSettings = {
  readonly options: SMTPConnectionOptions;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  /** How the server is named to people. */
  readonly server: string;
};

/** What became of one mail on a line. `tryAnother`: the line was dead before the mail began to go, which says nothing about the mail. */
export type LineResult = { readonly handOver: HandOver; readonly tryAnother: boolean };

/** One connection to a mail server, signed in, for one mail after the other. */
export type SmtpLine = {
  /** How many mails it has taken. */
  readonly taken: () => number;
  readonly isOpen: () => boolean;
  /** Never throws. After anything but `accepted` the line is closed. */
  send(envelope: Envelope, mayGo?: MayGo): Promise<LineResult>;
  /** While nothing waits for it, it does not keep the program from ending. */
  rest(): void;
  close(): void;
};

/** Commands whose answer is about this mail; an answer to any other is about the connection, and may be better later. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)$/;

type SmtpError = Error & {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
};

/** Connects and signs in, or says why that did not work: always `temporary`, since no mail was spoken of. */
export function openLine({ options, auth, server }: LineSettings): Promise<{ readonly line: SmtpLine } | { readonly failed: HandOver }> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection(options);
    let open = true;
    let taken = 0;
    // Another one once the connection is over TLS.
    const socket = () => connection._socket || null;
    /** Told when the connection breaks while a mail is under way. */
    let broke: ((error: SmtpError) => void) | null = null;
    const close = (): void => {
      open = false;
      connection.close();
    };
    const failed = (error: SmtpError): void => {
      close();
      resolve({ failed: { ...handOverFor(error, server, false), result: 'temporary' } });
    };
    connection.on('error', (error: SmtpError) => {
      open = false;
      if (broke === null) failed(error);
      else broke(error);
    });
    connection.on('end', () => {
      open = false;
      // Before it is signed in nothing else says so.
      (broke ?? failed)(Object.assign(new Error('The connection ended.'), { code: 'ECONNECTION' }));
    });

    const send = (envelope: Envelope, mayGo: MayGo = always): Promise<LineResult> =>
      new Promise((done) => {
        let begun = false;
        let asked: Promise<void> | null = null;
        const text = new Readable({
          read() {
            asked ??= mayGo().then((may) => {
              if (this.destroyed || !open) return;
              if (!may) return void this.destroy(new Error('Held back before it went.'));
              begun = true;
              this.push(envelope.raw);
              this.push(null);
            });
          },
        });
        // Where it broke while that was asked, whoever asked learns the answer first.
        const tell = async (result: LineResult): Promise<void> => {
          await asked;
          done(result);
        };
        const settle = (handOver: HandOver, tryAnother = false): void => {
          broke = ignore;
          if (handOver.result !== 'accepted') close();
          text.destroy();
          void tell({ handOver, tryAnother });
        };
        broke = (error) => settle(handOverFor(error, server, begun), asked === null && error.responseCode === undefined);
        socket()?.ref();
        connection.send({ from: envelope.from, to: [...envelope.to], size: envelope.raw.byteLength }, text, (error, info) => {
          if (error) return broke?.(error);
          taken += 1;
          return settle({ result: 'accepted', server, said: info?.response ?? '' });
        });
      });

    const ready = (): void => {
      broke = ignore;
      resolve({ line: { taken: () => taken, isOpen: () => open, send, rest: () => void socket()?.unref(), close } });
    };
    connection.connect((error) => {
      if (error) return failed(error);
      if (auth === null) return ready();
      return connection.login(auth, (loginError) => (loginError ? failed(loginError) : ready()));
    });
  });
}

const always: MayGo = () => Promise.resolve(true);

/** A line that breaks while it rests is known for closed when it is next looked at. */
const ignore = (): void => undefined;

function handOverFor(error: SmtpError, server: string, begun: boolean): HandOver {
  const said = error.response ?? error.message;
  if (error.responseCode === undefined) {
    if (begun) return { result: 'uncertain', server, said };
    // Declined before anything was sent: an address the protocol cannot carry, or a mail larger than the server takes.
    const ours = error.code === 'EENVELOPE' || (error.code === 'EMESSAGE' && error.command === 'MAIL FROM');
    return { result: ours ? 'refused' : 'temporary', server, said };
  }
  const permanent = error.responseCode >= 500 && aboutTheMail.test(error.command ?? '');
  if (!permanent) return { result: 'temporary', server, said };
  return { result: 'refused', server, said, ...(error.command === 'RCPT TO' ? { recipient: true } : {}) };
}
