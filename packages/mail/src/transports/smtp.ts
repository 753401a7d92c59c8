import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { HandOver, Transport } from './hand-over.ts';

export type SmtpSettings = {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** The name given in EHLO; the machine's own unless told. */
  readonly name?: string;
  /** How long the server may be silent, in milliseconds; two minutes unless told. */
  readonly patience?: number;
};

/** Commands whose answer is about this mail; an answer to any other is about the connection, and may be better later. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)$/;

type SmtpError = Error & {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
};

/**
 * Hands mail to an SMTP server, a connection each. Says `uncertain` when the text of the mail had begun to go and the
 * connection ended without an answer; before that nothing can have been taken, and it is `temporary`.
 */
export function smtp({ url, name, patience = 120_000 }: SmtpSettings): Transport {
  const { auth, ...options } = parseConnectionUrl(url) as SMTPConnectionOptions & { auth?: { user?: string; pass?: string } };
  const server = `${options.host ?? 'localhost'}${options.port === undefined ? '' : `:${options.port}`}`;
  return {
    deliver: (envelope) =>
      new Promise<HandOver>((resolve) => {
        const connection = new SMTPConnection({
          ...options,
          ...(name === undefined ? {} : { name }),
          connectionTimeout: Math.min(patience, 30_000),
          greetingTimeout: Math.min(patience, 30_000),
          socketTimeout: patience,
        });
        let begun = false;
        const text = new Readable({
          read() {
            begun = true;
            this.push(envelope.raw);
            this.push(null);
          },
        });
        const settle = (handOver: HandOver) => {
          connection.close();
          resolve(handOver);
        };
        const fail = (error: SmtpError) => settle(handOverFor(error, server, begun));
        connection.on('error', fail);
        connection.connect((connectError) => {
          if (connectError) return fail(connectError);
          const send = () =>
            connection.send({ from: envelope.from, to: [...envelope.to], size: envelope.raw.byteLength }, text, (error, info) => {
              if (error) fail(error);
              else settle({ result: 'accepted', server, said: info?.response ?? '' });
            });
          if (!auth?.user) return send();
          return connection.login({ user: auth.user, pass: auth.pass }, (loginError) => (loginError ? fail(loginError) : send()));
        });
      }),
  };
}

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
