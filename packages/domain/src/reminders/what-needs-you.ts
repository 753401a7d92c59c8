import { unreachable } from '../shared/result.ts';
import type { NextStep } from '../requests/next-step.ts';
import type { SayingKind } from './saying.ts';

/** One request as Today looks at it: the most urgent thing that is true of it now, and the one next step. */
export type TodayFacts = {
  readonly says: SayingKind | null;
  readonly nextStep: NextStep;
};

/**
 * How urgently a request needs its volunteer, 0 first; null where there is nothing to do but wait or look. The same rules as
 * the mail's say what presses; a step nobody is mailed about comes after those, but for a question: a council waits for that.
 */
export function needsYou({ says, nextStep }: TodayFacts): number | null {
  const base = ofStep(nextStep);
  if (base === null || alwaysAsUrgent.has(nextStep.step)) return base;
  return pressesAs(says) ?? base;
}

/** Their place is theirs whatever else is true: an unsure letter, a question, a late council. */
const alwaysAsUrgent: ReadonlySet<NextStep['step']> = new Set(['settle_delivery', 'answer_question', 'remind']);

function ofStep(next: NextStep): number | null {
  switch (next.step) {
    case 'settle_delivery':
      return 0;
    case 'answer_question':
      return 1;
    case 'remind':
    case 'report_noncompliance':
      return 2;
    case 'complain':
      // About silence or a review that never came it is as pressing as lateness; about an answer there are six weeks.
      return next.about === 'refusal' ? 4 : 2;
    case 'consider_appeal':
    case 'pay_fee':
      return 3;
    case 'challenge_extension':
    case 'chase_review':
      return 4;
    case 'read_answer':
      return 5;
    case 'find_address':
      // Then a coordinator has to look, and the volunteer only waits.
      return next.waitingForCoordinator ? null : 6;
    case 'check_address':
    case 'write_letter':
      return 6;
    case 'ask_review':
      // Nobody is pressed to doubt that a paper is not held, nor to ask for what may be refused as too late.
      return next.because === 'withheld' && !next.tooLate ? 7 : null;
    case 'wait_for_guard':
    case 'wait_for_delivery':
    case 'wait':
    case 'wait_after_chaser':
    case 'wait_for_review':
    case 'wait_for_ico':
    case 'wait_for_compliance':
    case 'wait_for_tribunal':
    case 'fee_lapsed':
    case 'publish':
    case 'nothing':
      return null;
    default:
      return unreachable(next);
  }
}

function pressesAs(says: SayingKind | null): number | null {
  switch (says) {
    case 'did_not_arrive':
      return 0;
    case 'appeal_ending':
    case 'question_waiting':
      return 1;
    case 'escalation':
    case 'overdue':
    case 'not_complied':
    case 'review_overdue':
    case 'ico_open':
      return 2;
    case 'claim_ending':
    case 'complaint_ending':
    case 'review_ending':
    case 'fee_ending':
      return 3;
    case 'unclassified':
    case 'review_due':
      return 4;
    case 'date_moved':
    case 'due_today':
    case 'due_soon':
    case null:
      return null;
    default:
      return unreachable(says);
  }
}
