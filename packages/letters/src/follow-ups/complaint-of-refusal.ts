import { plainDay } from '@openvalve/domain';
import type { FollowUpFacts, PaperWord } from '../follow-up-facts.ts';
import { legalFigures } from '../legal-figures.ts';
import type { Letter } from '../letter.ts';
import { andList } from '../paper-words.ts';
import { decisionsWords, modestly } from './grounds/decisions-to-cite.ts';
import { publicInterest, whatWasDone } from './grounds/ground-words.ts';
import { groundsCited, keptBack, withoutGround, type GroundCited } from './grounds/grounds-cited.ts';
import { councilOf, letterOf, requestInSubject, unanswered } from './words/case-words.ts';
import { chronology } from './words/chronology-words.ts';
import { complains, dearRegulator, requestOf } from './words/complaint-words.ts';
import { papersInBrief } from './words/papers-in-brief.ts';
import { askedLate, lateAnswer, restsOnExpectation } from './words/time-words.ts';

const { reviewAtMost, eirReview } = legalFigures;

/** Whether a review is past its last day and unanswered. */
export const reviewSilent = ({ review, today }: FollowUpFacts): boolean => review !== null && review.answeredOn === null && today > review.clock.atMostBy;

/** Whether anything is still kept back, or said not to be held. */
export const stillInQuestion = (facts: FollowUpFacts): boolean => keptBack(facts).length > 0 || notHeld(facts).length > 0;

/** A complaint about what the council answered: after its review, or because the review was never answered. */
export function complaintOfRefusal(facts: FollowUpFacts): Letter {
  const silent = facts.about === 'review_silent';
  const grounds = groundsCited(facts);
  const decisions = grounds.map((ground) => decisionsWords(facts, ground, 'regulator'));
  return letterOf(facts, `Complaint: ${subjectOf(facts)}, ${requestInSubject(facts)}`, [
    dearRegulator,
    `${complains(facts)} It is about how ${councilOf(facts)} dealt with my request.`,
    requestOf(facts),
    `What happened:\n\n${chronology(facts)}${silent ? `\n- ${plainDay(facts.today)}: I have no outcome.` : ''}`,
    silent ? reviewTime(facts) : null,
    ...grounds.flatMap((ground, index) => [`${whatWasDone('The council', ground)} ${ground.argument.test(ground)} I do not think that the council has shown that this is so here.`, decisions[index] ?? null]),
    modestly(decisions),
    ...publicInterest(facts, grounds),
    unnamed(withoutGround(facts)),
    notHeldHere(notHeld(facts)),
    unanswered(facts).length === 0 ? null : `The council has not answered about ${papersInBrief(unanswered(facts))}.`,
    facts.review === null ? null : `My reasons are in my ${facts.regime === 'EIR' ? 'representations to the council' : 'request for a review'}.`,
    [`Please decide whether the council dealt with my request as ${facts.regime === 'EIR' ? 'the Regulations require' : 'the Act requires'}.`, ...delay(facts)].join(' '),
    enclosed(facts, silent, grounds),
  ]);
}

function subjectOf(facts: FollowUpFacts): string {
  if (facts.about === 'review_silent') return facts.regime === 'EIR' ? 'representations never answered' : 'review never answered';
  return keptBack(facts).length > 0 ? 'refusal' : 'what was not held';
}

const notHeld = ({ papers }: FollowUpFacts): PaperWord[] => papers.filter(({ outcome }) => outcome === 'not_held');

function reviewTime({ review, regime }: FollowUpFacts): string | null {
  if (review === null) return null;
  const day = plainDay(review.clock.atMostBy);
  return regime === 'EIR'
    ? `The ${eirReview.value} working days that regulation 11(4) allows for the outcome ended on ${day}.`
    : `The ${reviewAtMost.value} working days that the Code of Practice under section 45 of the Act gives as the most for a review ended on ${day}. Please do not wait for the outcome.`;
}

const unnamed = (papers: readonly PaperWord[]): string | null =>
  papers.length === 0 ? null : `On ${papersInBrief(papers)} I did not find a ground named in the council’s answer.`;

const notHeldHere = (papers: readonly PaperWord[]): string | null =>
  papers.length === 0
    ? null
    : `The council says that it does not hold ${papersInBrief(papers)}. Please ask the council where it looked, and decide whether that was enough.`;

const delay = (facts: FollowUpFacts): string[] => {
  if (lateAnswer(facts) === null && askedLate(facts).length === 0) return [];
  if (restsOnExpectation(facts)) return ['Please also decide whether it took longer than was reasonable (sections 10(3) and 17(3)).'];
  return [`Please also decide whether it kept to the time for answering (${facts.regime === 'EIR' ? 'regulation 5(2)' : 'section 10(1)'}).`];
};

function enclosed({ regime, review }: FollowUpFacts, silent: boolean, grounds: readonly GroundCited[]): string {
  const [asked, outcome] = regime === 'EIR' ? ['my representations', 'their outcome'] : ['my request for a review', 'its outcome'];
  const copies = ['my request', `the council’s ${grounds.length === 0 ? 'answer' : 'refusal'}`, ...(review === null ? [] : [asked]), ...(review === null || silent ? [] : [outcome])];
  return `With this come copies of ${andList(copies)}.`;
}
