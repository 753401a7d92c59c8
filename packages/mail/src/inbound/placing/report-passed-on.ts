import { kindOf } from '../kind/kind-of.ts';
import type { BounceReport, ParsedMail } from '../parsed-mail.ts';
import { forwardedMail } from './forwarded-mail.ts';

/** Words that a report of non-delivery cannot do without: where none stands, nothing is looked for. */
const marks = /mailer-daemon|postmaster|delivery|undeliver|not delivered/i;

/**
 * What a report of non-delivery says that a person sends on, as a mail inside their own or among its words; null where they send on none.
 * It is theirs to say what it means: a report that comes from a person takes nothing back.
 */
export function reportPassedOn(mail: Pick<ParsedMail, 'kind' | 'subject' | 'text' | 'files' | 'reportInside'>): BounceReport | null {
  if (mail.kind !== 'message') return null;
  if (mail.reportInside !== null) return mail.reportInside;
  if (!marks.test(mail.text)) return null;
  const inside = forwardedMail(mail);
  if (inside === null) return null;
  const { from, subject, text } = inside;
  return kindOf({ headers: new Map(), contentType: '', reportParts: [], subject: subject ?? '', from, returnPath: null, text }).bounce;
}
