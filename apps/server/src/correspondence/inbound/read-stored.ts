import { createHash } from 'node:crypto';
import { readMailApart, reportPassedOn, type ParsedMail } from '@openvalve/mail';
import type { ReadMail } from '@openvalve/db';
import type { Deps } from '../../deps.ts';

/** A stored mail, read in a thread of its own; or, in plain words, why it could not be. Throws when its bytes are not in the store. */
export async function readStored({ files }: Deps, sha256: string): Promise<{ readonly ok: true; readonly mail: ParsedMail } | { readonly ok: false; readonly words: string }> {
  // Ours alone: the thread has it rather than a copy.
  return readMailApart(await files.bytes(sha256), { giveAway: true });
}

/** What is written beside a mail, whoever read it and whatever becomes of it. */
export type Noted = Omit<ReadMail, 'mailId' | 'filed' | 'at'>;

/** As much of the words as the holding pen shows. */
const longestStart = 600;

/** No header is longer than this where it is kept: what is more is in the bytes. */
const longestHeader = 1_000;

const short = (text: string): string => text.slice(0, longestHeader);

/** What is written beside a mail once it was read. */
export const whatWasRead = (mail: ParsedMail): Noted => ({
  kind: mail.kind,
  mailMessageId: messageIdOf(mail),
  fromName: mail.from && short(mail.from.name),
  fromAddress: mail.from && short(mail.from.address),
  subject: short(mail.subject),
  sentAt: sentAt(mail),
  textStart: mail.text.trim().slice(0, longestStart),
  contentSha256: contentOf(mail),
  hasHtml: mail.html !== null,
  bounce: reportIn(mail),
  authentication: mail.authentication,
  warnings: mail.warnings.slice(0, 50),
});

/** What a report of non-delivery says: the mail itself, or one that a person sends on in it. */
function reportIn(mail: ParsedMail): ReadMail['bounce'] {
  const report = mail.bounce ?? reportPassedOn(mail);
  return report && { ...report, recipients: report.recipients.slice(0, 50) };
}

/** The same of a mail nobody could read. */
export const whatWasNotRead = (words: string): Noted => ({
  kind: null, mailMessageId: null, fromName: null, fromAddress: null, subject: '', sentAt: null, textStart: '', contentSha256: null, hasHtml: false, bounce: null, authentication: null, warnings: [words],
});

/** Its Message-ID; null where it has none, or one so long that it is none. */
export const messageIdOf = ({ messageId }: ParsedMail): string | null => (messageId !== null && messageId.length <= longestHeader ? messageId : null);

/** Years a database can hold, and a sender may claim any. */
function sentAt({ date }: ParsedMail): Date | null {
  const moment = date === null ? null : new Date(date);
  return moment && moment.getUTCFullYear() >= 1970 && moment.getUTCFullYear() < 2200 ? moment : null;
}

/** What a mail says and brings, whatever way it came: two copies of one mail have the same. */
const contentOf = ({ from, subject, text, html, files }: ParsedMail): string =>
  createHash('sha256')
    .update(JSON.stringify([from?.address.toLowerCase(), subject, text.trim(), html?.trim() ?? null, files.map(({ sha256 }) => sha256)]))
    .digest('hex');
