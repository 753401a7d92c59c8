import { longDay, plainDay } from '@openvalve/domain';
import type { FollowUpFacts, PaperWord } from '../../follow-up-facts.ts';
import { legalFigures } from '../../legal-figures.ts';
import { andList } from '../../paper-words.ts';
import { awaited } from './case-words.ts';
import { refusedExtension, whyRefusedInBrief } from './extension-words.ts';
import { lawWords } from './law-words.ts';
import { isOnePaper, papersInBrief } from './papers-in-brief.ts';
import { askedLate, isLate, lateAnswer, limitOfRefusals, restsOnExpectation, timeEnded, whyExtended } from './time-words.ts';

/** What a review is told about time: an answer that came late, one that is still missing, a question asked too late. One paragraph each. */
export function delays(facts: FollowUpFacts): string[] {
  const late = lateAnswer(facts);
  const missing = awaited(facts);
  const extension = refusedExtension(facts);
  const longer = [whyExtended(facts)].filter((text) => text !== null);
  return [
    ...(late === null ? [] : [[...longer, lateWords(facts, late)].join(' ')]),
    ...(missing.length > 0 && isLate(facts) ? [`I have had no answer about ${papersInBrief(missing)}. ${timeEnded(facts)}. Please send me your answer about ${isOnePaper(missing) ? 'it' : 'them'}.`] : []),
    ...(extension !== null && (late !== null || isLate(facts))
      ? [`On ${plainDay(extension.on)} you told me that you needed longer. I do not think that ${lawWords[facts.regime].called} ${facts.regime === 'EIR' ? 'allow' : 'allows'} it here: ${whyRefusedInBrief(facts, extension)}.`]
      : []),
    ...askedLate(facts).map(({ until, lastDay }) => `You asked me a question on ${plainDay(until)}. By then the time for answering was over: it ended on ${longDay(lastDay)}. Please say in the outcome whether the question came too late.`),
  ];
}

function lateWords(facts: FollowUpFacts, { lastDay, cameOn }: NonNullable<ReturnType<typeof lateAnswer>>): string {
  const then = lastDay === facts.lastDay ? facts : { ...facts, dueOn: lastDay, lastDay, extended: false };
  const came = `Your answer came on ${plainDay(cameOn)}. ${timeEnded(then, 'had ended')}`;
  if (restsOnExpectation(then)) return `${came}. Please tell me why so long was needed (section 10(3)).`;
  const also = limitOfRefusals(facts);
  const limits = [facts.regime === 'EIR' ? 'regulation 5(2)' : 'section 10(1)', ...also];
  return `${came}, so it was late.${also.length === 0 ? '' : ` The same limit holds for a notice of refusal (${andList(also)}).`} Please say in the outcome whether ${andList(limits)} ${limits.length === 1 ? 'was' : 'were'} kept to.`;
}

/** Papers the council says it does not hold: where it looked, and who may hold them (s.1(1)(a), s.16; EIR regs 9 and 10). */
export function notHeldWords({ regime }: FollowUpFacts, papers: readonly PaperWord[]): string | null {
  if (papers.length === 0) return null;
  const [it, is] = isOnePaper(papers) ? ['it', 'is'] : ['they', 'are'];
  const help = regime === 'EIR' ? '(regulations 9 and 10)' : '(section 16)';
  return `You say that you do not hold ${papersInBrief(papers)}. That may well be so. Please tell me where you looked and what you searched for, so that I can be sure${regime === 'FOIA' ? ' (section 1(1)(a))' : ''}. If ${it} may go by another name, or ${is} held by somebody else for you, or by another authority, please tell me ${help}.`;
}

/** When an outcome is asked for: guidance under FOIA, law under EIR. */
export const outcomeBy = ({ regime }: FollowUpFacts): string =>
  regime === 'EIR'
    ? `Regulation 11(4) gives you up to ${legalFigures.eirReview.value} working days from the day you receive this. I would be glad to hear from you sooner.`
    : `The Code of Practice gives ${legalFigures.reviewNormally.value} working days for a review, and ${legalFigures.reviewAtMost.value} at most for exceptional ones. I know that this is guidance and not a limit in the Act. Could you please let me have the outcome within ${legalFigures.reviewNormally.value} working days?`;
