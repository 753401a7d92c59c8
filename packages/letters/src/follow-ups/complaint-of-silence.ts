import { plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import type { Letter } from '../letter.ts';
import { chronology } from './words/chronology-words.ts';
import { complains, dearRegulator, requestOf } from './words/complaint-words.ts';
import { awaited, councilOf, letterOf, onDays, requestInSubject } from './words/case-words.ts';
import { upperFirst } from './words/law-words.ts';
import { isOnePaper, papersInBrief } from './words/papers-in-brief.ts';
import { isLate, restsOnExpectation } from './words/time-words.ts';

/** Whether something is still unanswered after the later reading's last day. */
export const inSilence = (facts: FollowUpFacts): boolean => isLate(facts) && awaited(facts).length > 0;

/** A complaint that there is no answer (FOIA s.10(1), EIR reg 5(2)). It needs no internal review, and the proof of a reminder. */
export function complaintOfSilence(facts: FollowUpFacts): Letter {
  const missing = awaited(facts);
  const inPart = missing.length < facts.papers.length;
  return letterOf(facts, `Complaint: no answer, ${requestInSubject(facts)}`, [
    dearRegulator,
    `${complains(facts)} ${upperFirst(councilOf(facts))} has not answered ${inPart ? 'all of my request' : 'my request'}.`,
    requestOf(facts),
    inPart ? `I still have no answer about ${papersInBrief(missing)}.` : null,
    `What happened:\n\n${chronology(facts)}\n- ${plainDay(facts.today)}: I have no answer${inPart ? ` about ${isOnePaper(missing) ? 'that paper' : 'those papers'}` : ''}.`,
    facts.review === null ? `I have not asked for an internal review${inPart ? ' of this' : ''}, because there is no answer${inPart ? ' about it' : ''} to review.` : null,
    facts.whyUrl === null ? null : `Every day of the count is set out here: ${facts.whyUrl}`,
    whatIsAsked(facts),
    facts.chasedOn.length === 0
      ? 'With this comes a copy of my request.'
      : `With this come copies of my request and of ${facts.chasedOn.length === 1 ? 'my reminder' : 'my reminders'} sent ${onDays(facts.chasedOn)}.`,
  ]);
}

const whatIsAsked = (facts: FollowUpFacts): string => {
  if (restsOnExpectation(facts)) return 'Please ask the council to answer, and decide whether it has taken longer than is reasonable (sections 10(3) and 17(3) of the Act).';
  return `Please ask the council to answer, and decide whether it has kept to ${facts.regime === 'EIR' ? 'regulation 5(2) of the Regulations' : 'section 10(1) of the Act'}.`;
};
