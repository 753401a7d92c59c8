import { headerWord, type ForKind } from '../for-kind.ts';

const challengeSubject = /^(?:please )?(?:confirm|verify) (?:your|delivery of your|that you sent) (?:message|e-?mail|mail|address)|\b(?:confirmation|verification|action) (?:is )?required\b|\basks you to (?:verify|confirm)|\bspam[ -]?(?:arrest|challenge)/i;

const challengeWords = [
  /\b(?:message|e-?mail|mail)\b[^.]{0,60} (?:is|has been|was|are) (?:being )?(?:held|waiting|waitlisted|queued|on hold|in quarantine)/i,
  /\b(?:confirm|verify|prove) (?:that )?(?:you(?:r(?:self| message| address| e-?mail)?| are| were)?|this)\b/i,
  /\bto (?:release|deliver|confirm|complete the delivery of) (?:it|your (?:message|e-?mail)|this message)\b/i,
];

/** Whether a machine asks the sender of a mail to show that they are a person before it hands the mail on. It holds the mail; it has not refused it. */
export function isChallenge(given: ForKind): boolean {
  if (given.headers.has('x-challenge-response')) return true;
  const marked = headerWord(given, 'auto-submitted').startsWith('auto-') || given.returnPath === '' || challengeSubject.test(given.subject);
  return marked && challengeWords.filter((each) => each.test(given.text.slice(0, 3000))).length >= 2;
}
