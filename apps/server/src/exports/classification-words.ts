import { documentKinds, operativeDueOn, unreachable, type Decided, type FoiRequestEvent, type PaperAsked, type PaperOutcome } from '@openvalve/domain';
import { outcomeWords } from './table.ts';

/** What happened, and its facts. */
export type Words = { readonly what: string; readonly facts: string };

/** What somebody said a message is, and what it did. */
export function classificationWords({ classification, clock, lapsesAfter }: Extract<FoiRequestEvent, { type: 'MessageClassified' }>): Words {
  switch (classification.as) {
    case 'acknowledgement':
      return { what: 'Read as an acknowledgement', facts: 'Changes nothing in law' };
    case 'clarification_request':
      return { what: 'Read as a question to answer first', facts: classification.papers ? `About ${classification.papers.map(paperName).join(', ')} only; time runs on for the rest` : 'The clock stopped' };
    case 'fees_notice':
      return { what: 'Read as a fees notice', facts: lapsesAfter ? `The clock stopped; to be paid by ${lapsesAfter}` : 'Too late to stop the clock' };
    case 'extension_notice':
      return { what: 'Read as a notice of more time', facts: [classification.exemptions.join(', '), clock ? `Due on ${operativeDueOn(clock)}` : 'Does not move the date'].filter(Boolean).join('; ') };
    case 'transfer':
      return { what: 'Read as passing the request on', facts: 'Moves no clock of ours' };
    case 'response':
      return { what: 'Read as its answer', facts: wordOnEach(classification.papers) };
    case 'review_outcome':
      return { what: 'Read as the answer to the review', facts: wordOnEach(classification.papers) };
    case 'decision_notice':
      return {
        what: 'Read as the ICO’s decision notice',
        facts: [`Sent on ${classification.sentOn}`, decidedWords[classification.decided], classification.days === null ? 'The council has nothing to do' : `The council has ${classification.days} calendar days`].join('; '),
      };
    case 'other':
      return { what: 'Read as something else', facts: 'Changes nothing' };
    default:
      return unreachable(classification);
  }
}

const decidedWords: Record<Decided, string> = { upheld: 'for us', partly_upheld: 'for us in part', not_upheld: 'for the council' };

const wordOnEach = (papers: readonly PaperOutcome[]): string =>
  papers.map((paper) => `${paperName(paper)}: ${outcomeWords(paper.outcome) ?? ''}${paper.exemptions.length > 0 ? ` (${paper.exemptions.join(', ')})` : ''}`).join('; ');

/** “Monitoring report 2024-25”. */
export const paperName = ({ kind, period }: PaperAsked): string => [documentKinds[kind].name, period].filter(Boolean).join(' ');
