import { exemptionName, type Classification, type Outcome } from '@openvalve/domain';
import { listed } from '../words.ts';
import type { ReadingView } from './views.ts';

const kinds: Record<Classification['as'], string> = {
  acknowledgement: 'an acknowledgement',
  clarification_request: 'a question it needs answered first',
  fees_notice: 'a notice that asks for a fee',
  extension_notice: 'a notice that it wants more time',
  transfer: 'word that it passed the request on',
  response: 'its answer',
  review_outcome: 'the outcome of the review',
  decision_notice: 'the ICO’s decision notice',
  other: 'something that changes nothing',
};

const outcomes: Record<Outcome, string> = {
  disclosed_in_full: 'all given in full', disclosed_in_part: 'given in part', refused: 'all refused', not_held: 'none is held',
};

/** What a message seems to be, in a few words: “its answer: all refused, under section 36, Prejudice to …”. */
export function seemsToBe({ as, outcome, grounds }: Pick<ReadingView, 'as' | 'outcome' | 'grounds'>): string | null {
  if (as === null) return null;
  const under = grounds.length > 0 ? `, under ${listed([...new Set(grounds.map(({ code }) => code))].map(exemptionName))}` : '';
  return `${kinds[as]}${outcome === null ? '' : `: ${outcomes[outcome]}`}${under}`;
}

/** What else it may be. */
export const alsoWords = ({ also }: Pick<ReadingView, 'also'>): string | null => (also.length === 0 ? null : `It may also be ${listed(also.map((as) => kinds[as]))}.`);

/** The button that confirms it in one press. */
export const confirmWords = (classification: Classification): string => `Yes, it is ${kinds[classification.as]}`;

/** Whether a classification does anything: an acknowledgement and a courtesy change nothing in law, whoever wrote them. */
export const setsSomething = ({ as }: Classification): boolean => as !== 'acknowledgement' && as !== 'other';
