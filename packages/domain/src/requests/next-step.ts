import type { AddressStanding } from '../councils/address-standing.ts';
import { unreachable } from '../shared/result.ts';
import { guardCovers } from './decide/guard-covers.ts';
import type { FoiRequest } from './foi-request.ts';
import { stepAfterTheAnswer } from './next-step/after-the-answer.ts';
import type { AddressAtHand, NextStep, NextStepFacts } from './next-step/steps.ts';
import { stepOfFee, stepOfQuestion, stepWhileWaiting } from './next-step/waiting.ts';

export { complainAfterChaser, questionClosesAfter, type AddressAtHand, type NextStep, type NextStepFacts } from './next-step/steps.ts';
export { letterFor, type LetterOfStep } from './next-step/letter-for.ts';
export { chasersSince } from './next-step/waiting.ts';

/** The best of a council's addresses: one that can be used now before one to check, before one a coordinator has to confirm. */
export function addressAtHand(standings: readonly AddressStanding[]): AddressAtHand {
  const best = (['usable', 'check_first', 'needs_coordinator'] as const).find((state) => standings.some((standing) => standing.state === state));
  return best ?? 'none';
}

/**
 * What a volunteer does next. A message nobody has read comes first at any stage: it may be the answer. Then a letter on its way,
 * because what follows depends on whether it went. After that it follows the stage, and whether the council is late by the later
 * reading.
 */
export function nextStep(request: FoiRequest, facts: NextStepFacts): NextStep {
  const { position, unclassified } = request;
  if (unclassified.length > 0) return { step: 'read_answer', messages: unclassified.length };

  switch (position.stage) {
    case 'not_started':
      return { step: 'nothing', because: 'not_started', outcome: null };
    case 'draft':
      return stepOfDraft(request, facts);
    case 'sending':
      return { step: position.uncertain ? 'settle_delivery' : 'wait_for_delivery' };
    case 'awaiting_response':
      return stepOfDelivery(request) ?? stepWhileWaiting(request, position.clock, facts);
    case 'awaiting_clarification':
      return stepOfDelivery(request) ?? stepOfQuestion(position.since, position.clock);
    case 'awaiting_fee':
      return stepOfDelivery(request) ?? stepOfFee(position, facts);
    case 'answered':
      return stepOfDelivery(request) ?? stepAfterTheAnswer(request, position, facts);
    case 'withdrawn':
      return { step: 'nothing', because: 'withdrawn', outcome: null };
    default:
      return unreachable(position);
  }
}

/** An address first, even while the guard holds the request: it can be found in the meantime. */
function stepOfDraft({ guardPass }: FoiRequest, { address, hold }: NextStepFacts): NextStep {
  if (address === 'none' || address === 'needs_coordinator') {
    return { step: 'find_address', waitingForCoordinator: address === 'needs_coordinator' };
  }
  if (address === 'check_first') return { step: 'check_address' };
  return hold !== null && !guardCovers(guardPass, hold) ? { step: 'wait_for_guard', freesOn: hold.freesOn } : { step: 'write_letter' };
}

/** The step of a letter after the first that was handed over and of which nobody knows yet, or can know, whether it went. */
function stepOfDelivery({ followUps }: FoiRequest): NextStep | null {
  if (followUps.some(({ state }) => state === 'uncertain')) return { step: 'settle_delivery' };
  return followUps.some(({ state }) => state === 'sending') ? { step: 'wait_for_delivery' } : null;
}
