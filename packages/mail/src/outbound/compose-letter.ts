import { declined, ok, type Result } from '@openvalve/domain';
import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail before it is put into bytes. Knows headers, not FOI. */
export type Mail = {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** Marks mail that a program wrote (RFC 3834), so that no machine answers it. */
  readonly autoSubmitted?: boolean;
  /** Where one press, or one call of a mail program, ends mail of this kind (RFC 2369, RFC 8058). */
  readonly unsubscribeAt?: string;
};

export type MailHeader = 'from' | 'to' | 'subject' | 'message-id' | 'in-reply-to' | 'references' | 'list-unsubscribe';

export type MailProblem =
  /** A line break, or another control character, in what becomes a header could add headers of its own. */
  | { code: 'header_injection'; header: MailHeader }
  /** Not one plain address. */
  | { code: 'address_malformed'; header: 'from' | 'to' }
  | { code: 'message_id_malformed'; header: 'message-id' | 'in-reply-to' | 'references' }
  /** Not one plain web address. */
  | { code: 'link_malformed'; header: 'list-unsubscribe' };

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacter = /[\u0000-\u0008\u000a-\u001f\u007f\u0085\u2028\u2029]/;
const oneAddress = /^[^\s<>()[\],;:\\"@]{1,64}@[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;
const oneLink = /^https?:\/\/[^\s<>,"]+$/;
const oneMessageId = /^<[^\s<>@]+@[^\s<>@]+>$/;

/** What stops a mail from being put into bytes; null when nothing does. */
export function mailProblem(mail: Mail): MailProblem | null {
  const references = mail.references ?? [];
  const headers: readonly [MailHeader, readonly string[]][] = [
    ['from', [mail.from.name, mail.from.address]],
    ['to', [mail.to]],
    ['subject', [mail.subject]],
    ['message-id', [mail.messageId]],
    ['in-reply-to', mail.inReplyTo === undefined ? [] : [mail.inReplyTo]],
    ['references', references],
    ['list-unsubscribe', mail.unsubscribeAt === undefined ? [] : [mail.unsubscribeAt]],
  ];
  for (const [header, values] of headers) {
    if (values.some((value) => controlCharacter.test(value))) return { code: 'header_injection', header };
  }
  if (!oneAddress.test(mail.from.address)) return { code: 'address_malformed', header: 'from' };
  if (!oneAddress.test(mail.to)) return { code: 'address_malformed', header: 'to' };
  if (!oneMessageId.test(mail.messageId)) return { code: 'message_id_malformed', header: 'message-id' };
  if (mail.inReplyTo !== undefined && !oneMessageId.test(mail.inReplyTo)) return { code: 'message_id_malformed', header: 'in-reply-to' };
  if (mail.unsubscribeAt !== undefined && !oneLink.test(mail.unsubscribeAt)) return { code: 'link_malformed', header: 'list-unsubscribe' };
  if (references.some((id) => !oneMessageId.test(id))) return { code: 'message_id_malformed', header: 'references' };
  return null;
}

/** The whole mail as RFC 5322 bytes with CRLF line ends, or why it cannot be made. */
export async function composeLetter(mail: Mail): Promise<Result<Uint8Array, MailProblem>> {
  const problem = mailProblem(mail);
  if (problem !== null) return declined(problem);
  const composed = new MailComposer({
    messageId: mail.messageId,
    from: { name: mail.from.name, address: mail.from.address },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text.replace(/\r\n?/g, '\n'),
    date: mail.date,
    inReplyTo: mail.inReplyTo,
    references: mail.references === undefined ? undefined : [...mail.references],
    headers: {
      ...(mail.autoSubmitted === true ? { 'Auto-Submitted': 'auto-generated' } : {}),
      ...(mail.unsubscribeAt === undefined ? {} : { 'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribeAt}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return ok(await composed.build());
}
