import { insertCaughtMail, type Db } from '@openvalve/db';
import { catcher, smtp, type DkimKey, type HandOver, type Mail, type Transport } from '@openvalve/mail';
import type { Env } from '../env.ts';
import { masked } from './masked.ts';
import type { CouncilLetter, Mailer, Notice } from './mailer.ts';
import { writeMail } from './write-mail.ts';

export type MailerParts = {
  readonly db: Db;
  readonly now: () => Date;
  readonly env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'councilMail'>;
  /** Signs what comes from its domain; left out or null, nothing is signed. */
  readonly dkim?: DkimKey | null;
  /** Shows the operator a line: how sign-in links get out while there is no mail server. */
  readonly terminal: (line: string) => void;
  /** The mail server; over SMTP at `env.smtpUrl` unless a test brings its own. */
  readonly server?: Transport;
};

/**
 * Hands mail over. Letters to councils stay in the catcher unless council mail is live. Mail to our own people goes to the
 * mail server where there is one and to the terminal where there is none; the Outbox keeps a copy without its link.
 */
export function createMailer({ db, now, env, dkim = null, terminal, server = env.smtpUrl === null ? undefined : smtp({ url: env.smtpUrl }) }: MailerParts): Mailer {
  const live = env.councilMail === 'live' && server !== undefined;

  const keep = (mail: Pick<Mail, 'messageId' | 'subject'>, purpose: 'council' | Notice['purpose'], requestId: CouncilLetter['requestId'] | null): Transport =>
    catcher(async ({ from, to, raw }) => {
      await insertCaughtMail(db, { purpose, mailMessageId: mail.messageId, envelopeFrom: from, envelopeTo: to, subject: mail.subject, raw, requestId, at: now() });
    });

  return {
    delivery: live ? 'live' : 'catcher',
    noticesLeave: server !== undefined,

    writeLetter: (letter, date) => writeMail(asMail(letter, date), dkim),

    // The envelope sender is the request's own address, like From: bounces come home, and SPF and DKIM align with it.
    sendLetter: ({ fromAddress, to, mailMessageId, subject, requestId }, raw, mayGo) =>
      (live ? server : keep({ messageId: mailMessageId, subject }, 'council', requestId)).deliver({ from: fromAddress, to: [to], raw }, mayGo),

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
      const kept = await deliver(copy, null, keep(copy, notice.purpose, null));
      if (server !== undefined) return deliver(mail, dkim, server);
      if (notice.purpose !== 'notice') terminal(forTheTerminal(notice));
      return kept;
    },
  };
}

const asMail = (letter: CouncilLetter, date: Date): Mail => ({
  messageId: letter.mailMessageId,
  from: { name: letter.fromName, address: letter.fromAddress },
  to: letter.to,
  subject: letter.subject,
  text: letter.text,
  date,
  ...(letter.inReplyTo === null ? {} : { inReplyTo: letter.inReplyTo, references: letter.references }),
});

async function deliver(mail: Mail, dkim: DkimKey | null, transport: Transport): Promise<HandOver> {
  const mailInBytes = await writeMail(mail, dkim);
  return 'refused' in mailInBytes ? mailInBytes.refused : transport.deliver({ from: mail.from.address, to: [mail.to], raw: mailInBytes.raw });
}

function forTheTerminal({ purpose, to, text }: Notice): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  return `${purpose === 'sign-in' ? 'Sign-in link' : 'Invitation'} for ${to} (no mail server is set, so it is shown here only):\n  ${link}`;
}
