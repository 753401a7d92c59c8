/** What of a mail says whether somebody reads an answer to it. */
export type ToBeAnswered = {
  /** Empty string for the empty Return-Path `<>`; null where there is none. */
  readonly returnPath: string | null;
  readonly kind: 'message' | 'automatic-reply' | 'bounce';
  /** Where the answer would go. */
  readonly to: string;
};

export type NoAnswer = 'empty_return_path' | 'automatic' | 'no_reply_address';

/** Local parts nobody reads: `no-reply`, `donotreply`, a mail system’s own. What stands after a plus or before a dot is looked at too. */
const nobodyReads = /^(?:(?:.*[._+-])?(?:no|do[._-]?not|dont)[._-]?reply(?:[._+-].*)?|(?:mailer-daemon|postmaster|bounces?|bounce[+=-].*|auto[._-]?(?:reply|responder|mated)))$/i;

/** Whether an address says of itself that nobody reads what is sent to it. */
export const takesNoMail = (address: string): boolean => nobodyReads.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))));

/** Why a mail is never answered, or null where it may be: a machine that answers a machine does not stop. */
export function noAnswerTo({ returnPath, kind, to }: ToBeAnswered): NoAnswer | null {
  if (kind !== 'message') return 'automatic';
  if (returnPath === '') return 'empty_return_path';
  return takesNoMail(to) ? 'no_reply_address' : null;
}
