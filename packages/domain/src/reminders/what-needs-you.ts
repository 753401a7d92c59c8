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
export function needsYou({ says, nextStep: { step, ...facts } }: TodayFacts): number | null {
  const pressing = pressesAs(says);
  switch (step) {
    case 'settle_delivery':
      return 0;
    case 'answer_question':
      return 1;
    case 'remind':
      return 2;
    case 'read_answer':
      return pressing ?? 5;
    case 'find_address':
      // Then a coordinator has to look, and the volunteer only waits.
      return 'waitingForCoordinator' in facts && facts.waitingForCoordinator ? null : (pressing ?? 6);
    case 'check_address':
    case 'write_letter':
      return pressing ?? 6;
    case 'wait_for_guard':
    case 'wait_for_delivery':
    case 'wait':
    case 'publish':
    case 'nothing':
      return null;
    default:
      return unreachable(step);
  }
}

function pressesAs(says: SayingKind | null): number | null {
  switch (says) {
    case 'did_not_arrive':
      return 0;
    case 'escalation':
    case 'overdue':
      return 2;
    case 'claim_ending':
      return 3;
    case 'unclassified':
      return 4;
    case 'due_today':
    case 'due_soon':
    case null:
      return null;
    default:
      return unreachable(says);
  }
}
