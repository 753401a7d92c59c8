import { longDay, plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { legalFigures, theRegulator } from '../legal-figures.ts';
import type { Letter } from '../letter.ts';
import { dearCouncil, letterOf, myRequest, requestInSubject } from './words/case-words.ts';

const { reviewNormally, reviewAtMost, eirReview } = legalFigures;

/** Asks for the outcome of a review: under FOIA by the Code's twenty and forty days, which are guidance; under EIR by the forty of reg 11(4), which are law. */
export function reviewChaser(facts: FollowUpFacts): Letter {
  const { review, regime, today } = facts;
  if (review === null || review.answeredOn !== null) throw new Error('No review is waiting for its outcome, so there is nothing to ask for.');
  const { askedOn, atMostBy } = review.clock;
  const over = today > atMostBy;
  return letterOf(facts, `Review awaited: ${requestInSubject(facts)}`, [
    dearCouncil,
    regime === 'EIR'
      ? `On ${plainDay(askedOn)} you received my representations under regulation 11 about ${myRequest(facts)}.`
      : `On ${plainDay(askedOn)} you received my request for an internal review of how ${myRequest(facts)} was handled.`,
    timeOf(facts),
    over
      ? 'I have not had the outcome. Could you please send it now, or tell me today when I can expect it?'
      : 'I have not had the outcome yet. Could you please tell me when I can expect it?',
    over ? `I may now ask ${theRegulator} to look at my request without waiting for it. I would rather have your own answer.` : null,
  ]);
}

function timeOf({ review, regime, today }: FollowUpFacts): string {
  if (review === null) return '';
  const { normallyBy, atMostBy } = review.clock;
  const end = (day: typeof atMostBy): string => `${today > day ? 'ended' : 'end'} on ${longDay(day)}`;
  if (regime === 'EIR') return `The ${eirReview.value} working days that regulation 11(4) allows ${end(atMostBy)}.`;
  const normally = normallyBy === null ? '' : `The ${reviewNormally.value} working days that the Code of Practice under section 45 of the Act gives for a review ${end(normallyBy)}. `;
  return `${normally}The ${reviewAtMost.value} that it gives as the most, for exceptional cases, ${end(atMostBy)}. I know that this is guidance and not a limit in the Act.`;
}
