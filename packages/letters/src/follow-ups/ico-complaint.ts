import { daysBetween, plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { theRegulator } from '../legal-figures.ts';
import type { Letter } from '../letter.ts';
import { complaintOfRefusal, reviewSilent, stillInQuestion } from './complaint-of-refusal.ts';
import { complaintOfSilence, inSilence } from './complaint-of-silence.ts';
import { keptBack } from './grounds/grounds-cited.ts';
import { councilOf, letterOf, oneLine, unanswered } from './words/case-words.ts';
import { dearRegulator, requestOf } from './words/complaint-words.ts';
import { papersInBrief } from './words/papers-in-brief.ts';

/** A gap only the volunteer can fill: the case file does not hold the number of a decision notice. */
export const decisionGap = `{{${theRegulator}’s reference on the notice}}`;

/** Whether the ICO told the council to do something by a day that has gone by. */
export const notComplied = ({ decision, today }: FollowUpFacts): boolean => decision !== null && decision !== undefined && today > decision.complyBy;

/** Whether the letter has a gap: the number of the notice is not on file. */
export const lacksReference = (facts: FollowUpFacts): boolean => notComplied(facts) && referenceOf(facts) === null;

const referenceOf = ({ decision }: FollowUpFacts): string | null => (decision?.reference ? oneLine(decision.reference) : null);

/** Why a complaint cannot be written from these facts, or null. */
export function noComplaint(facts: FollowUpFacts): string | null {
  if (facts.about === null) return 'A complaint is about silence, about a review that was never answered, or about a refusal.';
  if (notComplied(facts)) return null;
  if (facts.about === 'silence') return inSilence(facts) ? null : 'The council is not late with anything, so there is no silence to complain of.';
  if (facts.about === 'review_silent') return reviewSilent(facts) ? null : 'No review is past its last day, so there is no silence about one to complain of.';
  return stillInQuestion(facts) ? null : 'Nothing is refused, given in part or not held, so there is nothing to complain of.';
}

/**
 * A complaint under FOIA s.50, which EIR reg 18 applies to the Regulations. Once the ICO has decided and its last day has gone by, what
 * there is to say is that, whatever the complaint had been about. It is sent by the volunteer's own hand, never from here.
 */
export function icoComplaint(facts: FollowUpFacts): Letter {
  const problem = noComplaint(facts);
  if (problem !== null) throw new Error(problem);
  if (notComplied(facts)) return notCarriedOut(facts);
  return facts.about === 'silence' ? complaintOfSilence(facts) : complaintOfRefusal(facts);
}

/** FOIA s.54: a notice that was not complied with. What it told the council to do is in the notice, and not in the case file. */
function notCarriedOut(facts: FollowUpFacts): Letter {
  const { decision, councilName, councilReference, regime } = facts;
  if (!decision) throw new Error('The ICO has decided nothing yet, so nothing can be left undone.');
  const council = councilReference === null ? '' : ` The council’s reference is ${oneLine(councilReference)}.`;
  return letterOf(facts, `Decision notice of ${plainDay(decision.sentOn)}, ${councilName}: not carried out`, [
    dearRegulator,
    `On ${plainDay(decision.sentOn)} you sent your decision notice on my complaint about ${councilOf(facts)}. Your reference on it is ${referenceOf(facts) ?? decisionGap}.`,
    `${requestOf(facts)} The council received it on ${plainDay(facts.receivedOn)}.${council}`,
    `The notice gave the council ${calendarDays(daysBetween(decision.sentOn, decision.complyBy))}, until ${plainDay(decision.complyBy)}. That day has passed. As far as I can see, the council has not done what the notice says. I have not been told that it has appealed.`,
    howItStands(facts),
    `Section 54 of the Freedom of Information Act 2000${regime === 'EIR' ? ', as regulation 18 of the Environmental Information Regulations 2004 applies it,' : ''} lets you certify to the High Court that a council has not done what a notice says. Please ask the council what it has done, and consider that step if it does nothing.`,
    'With this comes a copy of the notice.',
  ]);
}

const calendarDays = (count: number): string => (count === 1 ? 'one calendar day' : `${count} calendar days`);

function howItStands(facts: FollowUpFacts): string | null {
  const [missing, back] = [unanswered(facts), keptBack(facts)];
  if (missing.length + back.length === 0) return null;
  const parts = [
    ...(missing.length === 0 ? [] : [`I have no answer about ${papersInBrief(missing)}.`]),
    ...(back.length === 0 ? [] : [`The council keeps back, whole or in part, ${papersInBrief(back)}.`]),
  ];
  return `This is how things stand by what I have received. ${parts.join(' ')}`;
}
