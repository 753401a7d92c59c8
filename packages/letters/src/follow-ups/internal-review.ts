import { plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { legalFigures } from '../legal-figures.ts';
import type { Letter } from '../letter.ts';
import { decisionsWords, modestly } from './grounds/decisions-to-cite.ts';
import { publicInterest, theRest, whatWasDone, whichLaw } from './grounds/ground-words.ts';
import { groundsCited, keptBack, withoutGround, type GroundCited } from './grounds/grounds-cited.ts';
import { dearCouncil, letterOf, myRequest, papersOfCouncil, requestInSubject } from './words/case-words.ts';
import { papersInBrief } from './words/papers-in-brief.ts';
import { delays, notHeldWords, outcomeBy } from './words/review-words.ts';
import { cameWithReview, lateAnswer } from './words/time-words.ts';

/** Whether there is anything a council could be asked to look at again: a refusal, a paper it does not hold, or a delay. */
export const canBeReviewed = (facts: FollowUpFacts): boolean =>
  keptBack(facts).length > 0 || notHeld(facts).length > 0 || delays(facts).length > 0;

/** Asks the council to look again: under FOIA as the s.45 Code provides, under EIR by representations (reg 11). */
export function internalReview(facts: FollowUpFacts): Letter {
  if (!canBeReviewed(facts)) throw new Error('Nothing was refused, missing or late, so there is nothing to look at again.');
  const grounds = groundsCited(facts);
  const decisions = grounds.map((ground) => decisionsWords(facts, ground, 'council'));
  return letterOf(facts, `${facts.regime === 'EIR' ? 'Representations' : 'Internal review'}: ${requestInSubject(facts)}`, [
    dearCouncil,
    asking(facts),
    history(facts),
    thanks(facts),
    ...delays(facts),
    ...grounds.flatMap((ground, index) => [`${whatWasDone('You', ground)} ${ground.argument.test(ground)}`, ...ground.argument.asks(ground), decisions[index] ?? null]),
    modestly(decisions),
    noGround(facts),
    whichLaw(grounds),
    ...publicInterest(facts, grounds),
    redactions(grounds),
    theRest(facts, grounds),
    notHeldWords(facts, notHeld(facts)),
    tooLong(facts),
    outcomeBy(facts),
  ]);
}

const notHeld = ({ papers }: FollowUpFacts) => papers.filter(({ outcome }) => outcome === 'not_held');

const asking = (facts: FollowUpFacts): string =>
  facts.regime === 'EIR'
    ? `Please look again at how ${myRequest(facts)} was handled. These are my representations under regulation 11.`
    : `Please carry out an internal review of how ${myRequest(facts)} was handled, as the Code of Practice under section 45 of the Act provides.`;

function history(facts: FollowUpFacts): string {
  const { receivedOn, startedOn, afterClarification, answeredOn } = facts;
  const question = afterClarification ? ` You received my answer to your question on ${plainDay(startedOn)}.` : '';
  const answered = answeredOn === null || cameWithReview(facts) || lateAnswer(facts) !== null ? '' : ` You answered on ${plainDay(answeredOn)}.`;
  return `You received my request on ${plainDay(receivedOn)}. It asks for ${papersOfCouncil(facts)}.${question}${answered}`;
}

function thanks({ papers }: FollowUpFacts): string | null {
  const full = papers.filter(({ outcome }) => outcome === 'disclosed_in_full');
  const inPart = papers.filter(({ outcome }) => outcome === 'disclosed_in_part');
  if (full.length + inPart.length === 0) return null;
  const parts = inPart.length === 0 ? '' : `the parts you sent of ${papersInBrief(inPart)}`;
  return full.length === 0 ? `Thank you for ${parts}.` : `Thank you for sending ${papersInBrief(full)}${parts === '' ? '' : `, and for ${parts}`}.`;
}

const noGround = (facts: FollowUpFacts): string | null => {
  const papers = withoutGround(facts);
  if (papers.length === 0) return null;
  const where = facts.regime === 'EIR' ? 'regulation 14(3)' : 'section 17(1)';
  return `I did not find in your answer on what ground ${papersInBrief(papers)} ${papers.every(({ outcome }) => outcome === 'disclosed_in_part') ? 'had parts taken out' : 'was kept back'}. Please name it, and say why it applies (${where}).`;
};

/** Of a paper sent with parts taken out, nobody can tell which ground a gap rests on where several are named. */
const redactions = (grounds: readonly GroundCited[]): string | null => {
  const inPart = [...new Set(grounds.flatMap(({ papers }) => papers.filter(({ outcome }) => outcome === 'disclosed_in_part')))];
  return inPart.length === 0 ? null : `In what you sent of ${papersInBrief(inPart)}, please mark each place where something was taken out, with its ground.`;
};

const tooLong = ({ reviewBy, today }: FollowUpFacts): string | null =>
  reviewBy === null || reviewBy === undefined || today <= reviewBy
    ? null
    : `I know that more than ${legalFigures.askReviewWithin.value} working days have passed, and that you may decline a review for that reason. I ask you to look again all the same.`;
