import { plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { theRegulator } from '../legal-figures.ts';
import type { Letter } from '../letter.ts';
import { awaited, dearCouncil, given, letterOf, myRequest, onDays, papersOfCouncil, requestInSubject, unanswered, workingDays } from './words/case-words.ts';
import { isOnePaper } from './words/papers-in-brief.ts';
import { feeWords, isLate, restsOnExpectation, timeEnded, whyExtended } from './words/time-words.ts';

/**
 * A short, kind reminder (FOIA s.10(1), EIR reg 5(2)) with the dates of this case and nothing else. Nobody is called late before the
 * later reading's last day has passed; before that it only asks how things stand.
 */
export function chaser(facts: FollowUpFacts): Letter {
  const before = remindedBefore(facts);
  const papers = [awaited(facts), unanswered(facts), facts.papers].find(({ length }) => length > 0) ?? [];
  if (!isLate(facts) || awaited(facts).length === 0) return enquiry(facts, papersOfCouncil(facts, papers));
  const overdue = restsOnExpectation(facts) ? 'Answer awaited' : 'Overdue';
  return letterOf(facts, `${overdue}: ${requestInSubject(facts)}`, [
    dearCouncil,
    opening(facts, papersOfCouncil(facts, papers)),
    given(facts).length === 0 ? null : 'Thank you for what you have sent so far.',
    lateness(facts),
    before.length === 0 ? firstAsking : secondAsking,
    facts.whyUrl === null ? null : `Every day of the count is set out here: ${facts.whyUrl}`,
    before.length === 0
      ? `If no answer comes, I can ask ${theRegulator} to look at the delay. I would much rather have your answer.`
      : `I can now ask ${theRegulator} to look at the delay. That needs no internal review. I would still much rather have your answer.`,
  ]);
}

/** Reminders of this clock: one sent before a clarification belonged to an earlier one. */
const remindedBefore = ({ chasedOn, startedOn, today }: FollowUpFacts) => chasedOn.filter((day) => day >= startedOn && day < today);

const firstAsking =
  'Could you please send it now, or tell me today when I can expect it? If something in my letter is holding it up, please say what, and I will help if I can.';

const secondAsking =
  'Please send your answer now. If you cannot, please tell me today what is missing, and on which day I will have it. If it would help to talk about the order in which you send the papers, I am glad to.';

/** “On 10 November 2026 you received my request under …”; after a question, the answer to it, from which time runs afresh (s.10(6)). */
const receipt = (facts: FollowUpFacts): string =>
  facts.afterClarification
    ? `On ${plainDay(facts.startedOn)} you received my answer to your question about ${myRequest(facts)}`
    : `On ${plainDay(facts.receivedOn)} you received ${myRequest(facts)}`;

const answeredInPart = (facts: FollowUpFacts): boolean => awaited(facts).length < facts.papers.length;

function opening(facts: FollowUpFacts, papers: string): string {
  if (remindedBefore(facts).length === 0) return answeredInPart(facts) ? `${receipt(facts)}. I still have no answer about ${papers}.` : `${receipt(facts)} for ${papers}.`;
  const received = facts.afterClarification ? `my answer to your question about it on ${plainDay(facts.startedOn)}` : `it on ${plainDay(facts.receivedOn)}`;
  return `I wrote to you ${onDays(remindedBefore(facts))} about ${myRequest(facts)}. You received ${received}. I am still waiting for an answer about ${papers}.`;
}

function lateness(facts: FollowUpFacts): string {
  const { daysLate } = facts;
  const why = whyExtended(facts);
  const time = `${why === null ? '' : `${why} `}${timeEnded(facts)}`;
  const leftOut = feeWords(facts);
  if (restsOnExpectation(facts)) return `${time}${daysLate < 1 ? '' : `, ${workingDays(daysLate)} ago`}. I have not had your decision.`;
  const late = daysLate < 1 ? '' : `Your answer is now ${workingDays(daysLate)} late.`;
  const said = answeredInPart(facts) || remindedBefore(facts).length > 0;
  return [`${time}.`, ...(leftOut === null ? [] : [leftOut]), ...(said ? [] : ['I have not had an answer.']), late, claimed(facts)].filter((text) => text !== '').join(' ');
}

/** The council's own day of receipt stands beside ours, and never instead of it. */
const claimed = ({ claimedReceiptOn, receivedOn, afterClarification }: FollowUpFacts): string =>
  claimedReceiptOn === null || claimedReceiptOn === receivedOn || afterClarification
    ? ''
    : `You have given ${plainDay(claimedReceiptOn)} as the day you received my request. By my record it reached you on ${plainDay(receivedOn)}, and I count from that.`;

/** Before the last day has passed there is nothing to remind of: only a question how it stands. */
function enquiry(facts: FollowUpFacts, papers: string): Letter {
  const why = whyExtended(facts);
  return letterOf(facts, `Where it stands: ${requestInSubject(facts)}`, [
    dearCouncil,
    opening({ ...facts, chasedOn: [] }, papers),
    given(facts).length === 0 ? null : 'Thank you for what you have sent so far.',
    isLate(facts) ? 'Could you please tell me how it stands?' : `${why === null ? '' : `${why} `}${timeEnded({ ...facts, dueOn: facts.lastDay }, 'end')}${facts.dueOn === facts.lastDay || facts.extended ? '' : ', by the later way of counting'}. Can I expect your answer${isOnePaper(facts.papers) ? '' : ' about all of them'} by then?`,
    'If something in my letter is unclear or holds you up, please say what, and I will help if I can.',
  ]);
}
