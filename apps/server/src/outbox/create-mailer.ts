import { insertCaughtMail, type Db } from '@openvalve/db';
import { catcher, composeLetter, smtp, type HandOver, type Mail, type Transport } from '@openvalve/mail';
import type { Env } from '../env.ts';
import { masked } from './masked.ts';
import type { CouncilLetter, Mailer, Notice } from './mailer.ts';

export type MailerParts = {
  readonly db: Db;
  readonly now: () => Date;
  readonly env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'councilMail'>;
  /** Shows the operator a line: how sign-in links get out while there is no mail server. */
  readonly terminal: (line: string) => void;
  /** The mail server; over SMTP at `env.smtpUrl` unless a test brings its own. */
  readonly server?: Transport;
};

/**
 * Hands mail over. Letters to councils stay in the catcher unless council mail is live. Mail to our own people goes to the
 * mail server where there is one and to the terminal where there is none; the Outbox keeps a copy without its link.
 */
export function createMailer({ db, now, env, terminal, server = env.smtpUrl === null ? undefined : smtp({ url: env.smtpUrl }) }: MailerParts): Mailer {
  const live = env.councilMail === 'live' && server !== undefined;

  const keep = (mail: Mail, purpose: 'council' | Notice['purpose'], requestId: CouncilLetter['requestId'] | null): Transport =>
    catcher(async ({ from, to, raw }) => {
      await insertCaughtMail(db, { purpose, mailMessageId: mail.messageId, envelopeFrom: from, envelopeTo: to, subject: mail.subject, raw, requestId, at: now() });
    });

  return {
    delivery: live ? 'live' : 'catcher',
    noticesLeave: server !== undefined,

    sendLetter: async (letter) => {
      const mail: Mail = {
        messageId: letter.mailMessageId,
        from: { name: letter.fromName, address: letter.fromAddress },
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        date: now(),
        ...(letter.inReplyTo === null ? {} : { inReplyTo: letter.inReplyTo, references: letter.references }),
      };
      return deliver(mail, live ? server : keep(mail, 'council', letter.requestId));
    },

    sendNotice: async (notice) => {
      const mail: Mail = {
        messageId: notice.mailMessageId,
        from: { name: 'Open Valve', address: env.mailFrom },
        to: notice.to,
        subject: notice.subject,
        text: notice.text,
        date: now(),
        autoSubmitted: true,
        ...(notice.unsubscribeAt === undefined ? {} : { unsubscribeAt: notice.unsubscribeAt }),
      };
      const { unsubscribeAt: _, ...shown } = mail;
      const copy: Mail = { ...shown, text: masked(notice.text) };
      const kept = await deliver(copy, keep(copy, notice.purpose, null));
      if (server !== undefined) return deliver(mail, server);
      if (notice.purpose !== 'notice') terminal(forTheTerminal(notice));
      return kept;
    },
  };
}

/** A mail that cannot be put into bytes is refused with the reason, as a mail server would refuse it. */
async function deliver(mail: Mail, transport: Transport): Promise<HandOver> {
  const composed = await composeLetter(mail);
  if (!composed.ok) {
    const { code, header } = composed.problem;
    return { result: 'refused', server: 'Open Valve', said: `The letter could not be put into a mail (${code}: ${header}). Nothing was sent.` };
  }
  return transport.deliver({ from: mail.from.address, to: [mail.to], raw: composed.value });
}

function forTheTerminal({ purpose, to, text }: Notice): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  return `${purpose === 'sign-in' ? 'Sign-in link' : 'Invitation'} for ${to} (no mail server is set, so it is shown here only):\n  ${link}`;
}
