import { joinedHtml } from './bodies/bodies.ts';
import { finishFiles } from './files/finish-files.ts';
import { readAddresses } from './headers/addresses.ts';
import { readAuthentication } from './headers/authentication.ts';
import { readDate } from './headers/dates.ts';
import { deliveredTo, returnPathOf } from './headers/delivery.ts';
import type { Headers } from './headers/head-of.ts';
import { readMessageId, readMessageIds } from './headers/ids.ts';
import { kindOfLevel } from './levels/kind-of-level.ts';
import type { Level } from './levels/level.ts';
import { levelOfSaved } from './levels/saved-mail.ts';
import { readLevel } from './levels/read-level.ts';
import { Budget, mailLimits, type MailLimits } from './limits.ts';
import type { MailAddress, ParsedMail } from './parsed-mail.ts';
import { withLineFeeds } from './lines.ts';

/** The mail is larger than anybody may make us open. */
export class MailTooLarge extends Error {
  constructor({ rawBytes }: MailLimits) {
    super(`It is larger than ${Math.round(rawBytes / 1_048_576)} MB: too large to be opened.`);
  }
}

/** Reads a mail from its bytes, also one that Outlook saved. What is wrong with it is in the warnings; only a mail that is too large is refused. */
export async function readMail(raw: Uint8Array, limits: MailLimits = mailLimits): Promise<ParsedMail> {
  if (raw.byteLength > limits.rawBytes) throw new MailTooLarge(limits);
  const budget = new Budget(limits);
  const level = levelOfSaved(raw, budget) ?? levelOf(withLineFeeds(raw), budget);
  const { headers, words, files } = level;
  if (raw.byteLength === 0) budget.warn('There is nothing in it.');

  const { kind, bounce, from, text } = kindOfLevel(level);
  if (headers.all('from').length > 1) budget.warn('It has more than one From: the first that is an address counts.');
  return {
    messageId: readMessageId(headers.first('message-id')),
    inReplyTo: readMessageIds(headers.all('in-reply-to')),
    references: readMessageIds(headers.all('references')),
    subject: headers.readable('subject'),
    from,
    replyTo: addressesOf(headers, 'reply-to'),
    to: addressesOf(headers, 'to'),
    cc: addressesOf(headers, 'cc'),
    deliveredTo: deliveredTo(headers),
    returnPath: returnPathOf(headers),
    date: readDate(headers.first('date')),
    text,
    html: joinedHtml(words),
    files: await finishFiles(files),
    kind,
    bounce,
    reportInside: kind === 'message' ? level.reportInside : null,
    authentication: readAuthentication(headers),
    warnings: budget.warnings,
  };
}

const levelOf = (bytes: Uint8Array, budget: Budget): Level => readLevel(bytes, 0, bytes.length, budget, 0);

const addressesOf = (headers: Headers, name: string): MailAddress[] => readAddresses(headers.all(name).join(', '));
