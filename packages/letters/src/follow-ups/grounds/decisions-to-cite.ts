import { citable, plainDay, type Precedent } from '@openvalve/domain';
import type { FollowUpFacts } from '../../follow-up-facts.ts';
import { theRegulator } from '../../legal-figures.ts';
import { andList } from '../../paper-words.ts';
import { oneLine } from '../words/case-words.ts';
import { placeOf, upperFirst } from '../words/law-words.ts';
import type { GroundCited } from './grounds-cited.ts';

/** More than these help nobody: the best first, then the latest. */
const mostCited = 3;

/** Decisions fit to cite on a ground, best first. */
export const decisionsOn = ({ precedents }: Pick<FollowUpFacts, 'precedents'>, { codes }: Pick<GroundCited, 'codes'>): Precedent[] =>
  citable(precedents, codes)
    .toSorted((one, other) => rank(one) - rank(other) || (other.decidedOn ?? '').localeCompare(one.decidedOn ?? ''))
    .slice(0, mostCited);

const rank = ({ result }: Precedent): number => (result === 'for_disclosure' ? 0 : 1);

/** Who decided, for whom, in which case and when: nothing of the reasoning, which nobody here may have read. */
export function decisionsWords(facts: Pick<FollowUpFacts, 'precedents'>, ground: GroundCited, to: 'council' | 'regulator'): string | null {
  const found = decisionsOn(facts, ground);
  const sentences = (['for_disclosure', 'mixed'] as const).flatMap((result) =>
    (['ico', 'tribunal'] as const).flatMap((decidedBy) => {
      const cases = found.filter((decision) => decision.result === result && decision.decidedBy === decidedBy);
      if (cases.length === 0) return [];
      const about = andList(ground.codes.filter((code) => cases.some(({ exemptions }) => exemptions.includes(code))).map(placeOf));
      const which = cases.length === 1 ? 'another case' : 'other cases';
      return [`${whoDecided(decidedBy, to)} decided ${result === 'mixed' ? 'partly ' : ''}for the requester in ${which} about ${about}: ${andList(cases.map(caseWords))}.`];
    }),
  );
  return sentences.length === 0 ? null : sentences.join(' ');
}

const whoDecided = (decidedBy: Precedent['decidedBy'], to: 'council' | 'regulator'): string => {
  if (decidedBy === 'tribunal') return 'The tribunal has';
  return to === 'council' ? `${upperFirst(theRegulator)} has` : 'You have';
};

const caseWords = ({ authority, reference, decidedOn }: Precedent): string =>
  `${oneLine(authority)} (${oneLine(reference)}${decidedOn === null ? '' : `, ${plainDay(decidedOn)}`})`;

/** Said once in a letter that cites any, and nothing in one that cites none. */
export const modestly = (citations: readonly (string | null)[]): string | null =>
  citations.every((words) => words === null) ? null : 'I know that each case turns on its own facts. I name such decisions as examples and no more.';
