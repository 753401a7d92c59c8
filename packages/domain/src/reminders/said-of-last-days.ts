import { workingDaysIn } from '../calendar/working-days.ts';
import { complaintWindow, reviewWindow, withheld } from '../requests/after-the-answer.ts';
import { stepOfWhatIsPending } from '../requests/next-step/pending.ts';
import type { NextStep } from '../requests/next-step/steps.ts';
import { openPartQuestion } from '../requests/next-step/waiting.ts';
import { addDays, type IsoDate } from '../shared/iso-date.ts';
import { forItsVolunteer, type Moment, type RequestFacts } from './request-facts.ts';
import type { Saying } from './saying.ts';

/** Days a council waits for our answer until its volunteer hears of it: six weeks, before it may close the request (clock.md R3d). */
export const questionWaitsFor = 42;

/** Days before the last day to pay a fee on which it is first mentioned. */
export const feeEndingWithin = 14;

/** Days before the end of the ICO’s six weeks. */
export const complaintEndingWithin = 14;

/** Days before the last day to appeal. */
export const appealEndingWithin = 7;

/** Working days before the last day to ask for a review. */
export const reviewEndingWithin = 10;

/** What a council waits for from us: an answer to its question, or its fee. */
export function waitedFor(facts: RequestFacts, { today }: Moment): Saying[] {
  const { request } = facts;
  const { position } = request;
  switch (position.stage) {
    case 'awaiting_fee': {
      const by = position.lapsesAfter;
      return isNear(by, feeEndingWithin, today) ? [forItsVolunteer(facts, { kind: 'fee_ending', about: by, on: by })] : [];
    }
    case 'awaiting_clarification':
      return questionWaiting(facts, position.since, today);
    case 'awaiting_response': {
      const question = openPartQuestion(request);
      return question ? questionWaiting(facts, question.since, today) : [];
    }
    default:
      return [];
  }
}

const questionWaiting = (facts: RequestFacts, since: IsoDate, today: IsoDate): Saying[] =>
  today >= addDays(since, questionWaitsFor) ? [forItsVolunteer(facts, { kind: 'question_waiting', about: since, on: since })] : [];

/**
 * What there is to say of what came after an answer, or in its place. It is read from the step that is pending, so that the page
 * and the mail cannot disagree about what is open.
 */
export function afterwards(facts: RequestFacts, moment: Moment): Saying[] {
  const { request } = facts;
  if (request.position.stage !== 'answered' && request.position.stage !== 'awaiting_response') return [];
  const pending = stepOfWhatIsPending(request, moment);
  return pending ? ofPending(facts, pending, moment) : ofOurTime(facts, moment);
}

function ofPending(facts: RequestFacts, pending: NextStep, { today }: Moment): Saying[] {
  const review = facts.request.review?.clock;
  switch (pending.step) {
    case 'report_noncompliance':
      return [forItsVolunteer(facts, { kind: 'not_complied', about: pending.since, on: pending.since })];
    case 'chase_review':
      return [forItsVolunteer(facts, { kind: 'review_due', about: pending.normallyBy, on: pending.normallyBy })];
    case 'complain': {
      if (!review) return [];
      const { normallyBy, atMostBy } = review;
      return [forItsVolunteer(facts, { kind: 'review_overdue', about: atMostBy, on: atMostBy, overtakes: normallyBy ? [{ kind: 'review_due', about: normallyBy }] : [] })];
    }
    case 'consider_appeal':
      return isNear(pending.by, appealEndingWithin, today) ? [forItsVolunteer(facts, { kind: 'appeal_ending', about: pending.by, on: pending.by })] : [];
    default:
      return [];
  }
}

/** The last days of ours while nothing is pending: of a review, where something was refused, and of a complaint about its answer. */
function ofOurTime(facts: RequestFacts, moment: Moment): Saying[] {
  const { request } = facts;
  const { today, calendar } = moment;
  const complaint = complaintWindow(request, today);
  if (complaint) return isNear(complaint.by, complaintEndingWithin, today) ? [forItsVolunteer(facts, { kind: 'complaint_ending', about: complaint.by, on: complaint.by })] : [];
  const review = withheld(request).length > 0 ? reviewWindow(request, moment) : null;
  if (!review || review.tooLate || workingDaysIn(today, review.by, calendar) > reviewEndingWithin) return [];
  return [forItsVolunteer(facts, { kind: 'review_ending', about: review.by, on: review.by })];
}

/** Within so many days of a last day, and not past it. */
const isNear = (by: IsoDate, within: number, today: IsoDate): boolean => today >= addDays(by, -within) && today <= by;
