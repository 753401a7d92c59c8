import type { FollowUpFacts } from '../../follow-up-facts.ts';
import { theRegulator } from '../../legal-figures.ts';
import { councilOf } from './case-words.ts';
import { lawWords } from './law-words.ts';
import { papersInBrief } from './papers-in-brief.ts';

/** How a letter to the regulator begins. */
export const dearRegulator = `Dear ${theRegulator.replace(/^the /, '')},`;

/** The right to complain: FOIA s.50, which EIR reg 18 applies to the Regulations. */
export const complains = ({ regime }: FollowUpFacts): string =>
  regime === 'EIR'
    ? 'I complain under section 50 of the Freedom of Information Act 2000, as regulation 18 of the Environmental Information Regulations 2004 applies it.'
    : 'I complain under section 50 of the Freedom of Information Act 2000.';

/** What was asked of whom, and under which law. */
export function requestOf(facts: FollowUpFacts): string {
  const { answeredByName, regime, papers } = facts;
  const whom = answeredByName === null || answeredByName === undefined ? '' : ` It went to ${answeredByName}, which answers such requests for ${councilOf(facts)}.`;
  const treated = regime === 'EIR' ? `, and the council deals with it under ${lawWords.EIR.name}` : '';
  return `The request was made under ${lawWords.FOIA.name}${treated}. It asks for ${papersInBrief(papers)}.${whom}`;
}
