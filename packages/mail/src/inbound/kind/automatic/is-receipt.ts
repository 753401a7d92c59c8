import type { ForKind } from '../for-kind.ts';

const receiptTypes = new Set(['message/disposition-notification', 'message/feedback-report']);

const readSubject = /^(?:read|not read|read receipt|displayed|receipt confirmation|return receipt(?: \([^)]*\))?|gelesen|ungelesen|lu|non lu|le[ií]do|no le[ií]do|letto|non letto|gelezen|niet gelezen|l[äa]st|lest|otworzono|開封済み|未読のまま削除|已读|未读)\s*[:：-]|^return receipt$|^message status - (?:opened|read|deleted|delivered|accepted|completed)\b/i;

const readWords = /was (?:read|opened|displayed|received by|accepted|delivered|deleted without being (?:read|displayed))|has been (?:read|displayed|deleted)|this is a (?:return|read) receipt|wurde (?:\S+ ){0,6}(?:gelesen|gel[öo]scht|angezeigt)|a [ée]t[ée] (?:lu|affich|supprim)|ha sido (?:le[ií]do|eliminado)|[eè] stato letto|is gelezen|displayed on the recipient|開封|読まれ/i;

const arrivedSubject = /^(?:delivery status notification \(success\)|(?:delivered|relayed|expanded|successful mail delivery report|message relayed)\b\s*:?)/i;

/** Whether it says that a mail arrived, was read, deleted unread or complained of: word from a machine about a mail that did arrive. */
export function isReceipt(given: ForKind): boolean {
  if (isRefusal(given)) return false;
  if (given.reportParts.some(({ contentType }) => receiptTypes.has(contentType.toLowerCase()))) return true;
  if (/report-type\s*=\s*"?(?:disposition-notification|feedback-report)/i.test(given.contentType)) return true;
  const subject = given.subject.trim();
  if (readSubject.test(subject)) return readWords.test(given.text.slice(0, 800));
  return arrivedSubject.test(subject) && /successfully|has been delivered|delivery notification|relayed|expanded/i.test(given.text.slice(0, 1500));
}

/** Some servers dress up a mail that they refused as a receipt: deleted unread, by no person. */
const isRefusal = ({ reportParts, text }: ForKind): boolean =>
  reportParts.some((part) => /^disposition:[^\n]*automatic-action[^\n]*;[ \t]*(?:deleted|denied|failed|error)/im.test(part.text)) && /\b(?:automatically|been|was|is) (?:rejected|refused)\b/i.test(text.slice(0, 800));
