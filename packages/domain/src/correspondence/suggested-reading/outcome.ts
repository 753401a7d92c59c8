import type { ExemptionCode } from '../../exemptions/exemptions.ts';
import type { Outcome } from '../../requests/foi-request.events.ts';
import type { Evidence } from './evidence.ts';

/** What an answer seems to give, from what it says it gives, keeps back and does not have; null where it does not say. */
export function outcomeOf(evidence: Evidence, as: 'response' | 'review_outcome', grounds: readonly ExemptionCode[]): Outcome | null {
  const { given, refused, notHeld, inPart } = evidence;
  if (as === 'review_outcome') return afterReview(evidence);
  const onlyNotHeld = notHeld !== null && grounds.every((code) => code === 'reg.12(4)(a)');
  if (given) return refused || notHeld || inPart ? 'disclosed_in_part' : 'disclosed_in_full';
  if (onlyNotHeld) return 'not_held';
  if (refused) return 'refused';
  return notHeld ? 'not_held' : null;
}

/** A review that stands by a refusal refuses again; one that turns it round gives. */
function afterReview({ given, refused, inPart, sentences }: Evidence): Outcome | null {
  const says = (pattern: RegExp): boolean => sentences.some(({ words }) => pattern.test(words));
  if (says(/\bpart(?:ly|ially) upheld\b|\bin part\b/i)) return 'disclosed_in_part';
  const stands = says(/\b(?:uphold|upheld|stand by)\b[^.]{0,30}\b(?:original|earlier|initial|first|decision)\b|\boriginal (?:decision|response) should stand\b|\bcorrectly (?:applied|relied|withheld)\b|\bright to rely\b/i);
  const turned = says(/\b(?:overturn|reverse)|\bwrongly\b|\bshould have been (?:released|disclosed)\b|\bfavours disclosure\b/i);
  if (turned) return refused && !stands && inPart ? 'disclosed_in_part' : 'disclosed_in_full';
  if (stands) return given && inPart ? 'disclosed_in_part' : 'refused';
  if (given) return refused ? 'disclosed_in_part' : 'disclosed_in_full';
  return refused ? 'refused' : null;
}
