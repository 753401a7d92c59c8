import type { ForKind } from '../for-kind.ts';
import { ownWords } from '../own-words.ts';
import { namedIn } from './recipients.ts';
import { reportingText } from './reporting-text.ts';
import { senderOf } from './sender.ts';
import { isAnswering, saysFailed, saysLate } from './subjects.ts';
import { isAboutMail, isCertain, isLate, isLetter, isLikely, isOver, isTechnical } from './wordings.ts';

/**
 * Whether a mail without a standard report tells of one that did not arrive, or is late. Two things have to agree: who it comes
 * from or what it calls itself, and what it says. One of them alone is a person's mail.
 */
export function isBounce(given: ForKind): 'no' | 'failed' | 'delayed' {
  const text = reportingText(given.text).slice(0, 8000);
  if (!given.headers.has('x-failed-recipients') && !isReport(given, text)) return 'no';
  return isLateOnly(given, text) ? 'delayed' : 'failed';
}

function isReport(given: ForKind, whole: string): boolean {
  const sender = senderOf(given);
  const text = sender.daemon ? whole : ownWords(whole, { disclaimers: false });
  if (isAnswering(given.subject) && !sender.machine) return given.returnPath === '' && isReportThroughout(given, text);
  const failed = saysFailed(given.subject);
  const subject = failed || saysLate(given.subject);
  const words = isCertain(text) || isLate(text);
  const bare = text.trim() === '' || isForeign(text);
  const names = (): boolean => namedIn(given, `${text}\n${given.subject}`).length > 0;
  if (declaresReport(given)) return sender.machine || sender.post || sender.nobody || subject || words;
  if (sender.machine) return subject || words || isLikely(text) || bare || (sender.daemon && names());
  if (sender.postmaster && sender.nobody && names()) return true;
  if (sender.post && subject) return words || isLikely(text) || bare || (failed && names());
  if (sender.post) return words && isAboutMail(text) && !isLetter(text) && (isTechnical(text) || (opens(text) && (sender.nobody || names())));
  if (!sender.nobody) return failed && isReportThroughout(given, text);
  if (isLetter(text)) return false;
  const isOfMail = words && isAboutMail(`${given.subject}\n${text}`);
  if (subject && isAboutMail(text) && (given.from === null || isLate(text)) && names()) return true;
  return (failed && (isOfMail || isTechnical(text) || bare)) || (isOfMail && isTechnical(text) && opens(text));
}

/** From a sender that people have too it has to be a report throughout: of a mail, naming whom it was for or in a server's words, outside any quotation, and no letter. */
function isReportThroughout(given: ForKind, text: string): boolean {
  const whole = `${given.subject}\n${text.replace(/^[ \t]*>(?!>).*$/gm, '')}`;
  return isCertain(whole) && isAboutMail(whole) && !isLetter(text) && (isTechnical(whole) || (opens(whole) && namedIn(given, whole).length > 0));
}

/** Mostly in letters that our words cannot judge. */
const isForeign = (text: string): boolean => (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) > text.length / 5;

/** A delivery report that names itself one, even where its machine-readable part is missing or broken. */
const declaresReport = ({ contentType }: ForKind): boolean => /multipart\/report/i.test(contentType) && !/report-type\s*=\s*"?(?:disposition|feedback)/i.test(contentType);

/** Whether the report begins at once, as machines do: the words stand in the first lines. */
const opens = (text: string): boolean => isCertain(text.trimStart().slice(0, 700)) || isLate(text.trimStart().slice(0, 700));

function isLateOnly(given: ForKind, text: string): boolean {
  if (/\(delay\)/i.test(given.subject)) return true;
  if (/\(failure\)|\bundeliver|\breturned mail|\bfailure notice|\bmail delivery failed/i.test(given.subject)) return false;
  return saysLate(given.subject) || (isLate(text) && !isOver(text));
}
