import { Outcome, type AftermathToday } from '@openvalve/domain';

/** A table to take away: what its file is called, without `.csv`, and its text. */
export type Table = { readonly name: string; readonly text: string };

const words: Record<Outcome, string> = { disclosed_in_full: 'Obtained in full', disclosed_in_part: 'Obtained in part', refused: 'Refused', not_held: 'Not held' };

/** What came after an answer, or in its place, in the words of the screens. */
export const aftermathWords: Record<AftermathToday, string> = {
  review_asked: 'Review asked', review_overdue: 'Review overdue', review_answered: 'Review answered', complained: 'With the ICO', decided: 'Decided by the ICO', appealed: 'With the tribunal',
};

/** A council's answer in the words of the screens. */
export function outcomeWords(outcome: string | null): string | null {
  const known = Outcome.safeParse(outcome);
  return known.success ? words[known.data] : outcome;
}

/** Where a request's page is, for a cell: whoever opens it has to sign in. */
export const requestLink = (baseUrl: string, requestId: string): string => `${baseUrl}/desk/requests/${requestId}`;
