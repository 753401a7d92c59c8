import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Envelope, HandOver, MayGo, Transport } from './hand-over.ts';
import { openLine, type LineSettings, type SmtpLine } from './smtp-line.ts';

export type SmtpSettings = {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** The name given in EHLO; the machine's own unless told. */
  readonly name?: string;
  /** How long the server may be silent, in milliseconds; two minutes unless told. */
  readonly patience?: number;
  /** Most connections at once; six unless told, which every mail server grants. */
  readonly connections?: number;
};

/** After so many mails a connection is closed: servers put an end to longer ones in the middle of something. */
const mailsEach = 100;

/** How long a connection rests before it is closed, in milliseconds: less than any server waits. */
const restsFor = 5_000;

/**
 * Hands mail to an SMTP server over a few connections that are kept for the next mail. Says `uncertain` when the text of the
 * mail had begun to go and the connection ended without an answer; before that nothing can have been taken, and it is
 * `temporary`.
 */
export function smtp({ url, name, patience = 120_000, connections = 6 }: SmtpSettings): Transport {
  const lines = linesTo(lineSettings(url, name, patience), connections);

  const deliver = async (envelope: Envelope, mayGo?: MayGo): Promise<HandOver> => {
    const { line, fresh } = await lines.take();
    if ('failed' in line) return line.failed;
    const { handOver, tryAnother } = await line.send(envelope, mayGo);
    lines.giveBack(line);
    // The server closed it while it rested. Nothing of this mail was said, so it goes by another.
    return tryAnother && !fresh ? deliver(envelope, mayGo) : handOver;
  };
  return { deliver };
}

function lineSettings(url: string, name: string | undefined, patience: number): LineSettings {
  const { auth, ...options } = parseConnectionUrl(url) as SMTPConnectionOptions & { auth?: { user?: string; pass?: string } };
  return {
    server: options.host ?? 'localhost',
    auth: auth?.user ? { user: auth.user, pass: auth.pass ?? '' } : null,
    options: {
      ...options,
      ...(name === undefined ? {} : { name }),
      connectionTimeout: Math.min(patience, 30_000),
      greetingTimeout: Math.min(patience, 30_000),
      socketTimeout: patience,
    },
  };
}

type Taken = { readonly line: SmtpLine | { readonly failed: HandOver }; readonly fresh: boolean };

/** The connections there are: at most so many, each with one mail at a time; whoever finds none free waits. */
function linesTo(settings: LineSettings, most: number) {
  const resting = new Map<SmtpLine, NodeJS.Timeout>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  const leave = (): void => {
    busy -= 1;
    waiting.shift()?.();
  };
  const wake = (): SmtpLine | null => {
    // The one that rested last: the others can be closed.
    for (const [line, timer] of [...resting].toReversed()) {
      clearTimeout(timer);
      resting.delete(line);
      if (line.isOpen()) return line;
    }
    return null;
  };

  return {
    take: async (): Promise<Taken> => {
      while (busy >= most) await new Promise<void>((go) => void waiting.push(go));
      busy += 1;
      const rested = wake();
      if (rested) return { line: rested, fresh: false };
      const opened = await openLine(settings);
      if ('line' in opened) return { line: opened.line, fresh: true };
      leave();
      return { line: opened, fresh: true };
    },
    giveBack: (line: SmtpLine): void => {
      if (line.isOpen() && line.taken() < mailsEach) {
        line.rest();
        const timer = setTimeout(() => {
          resting.delete(line);
          line.close();
        }, restsFor);
        timer.unref();
        resting.set(line, timer);
      } else line.close();
      leave();
    },
  };
}
