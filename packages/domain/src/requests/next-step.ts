import { isOverdue, overdueAfter } from '../clock/statutory-clock.ts';
import type { AddressStanding } from '../councils/address-standing.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { unreachable } from '../shared/result.ts';
import type { Outcome } from './foi-request.events.ts';
import type { FoiRequest } from './foi-request.ts';
import { guardCovers } from './decide/guard-covers.ts';
import type { Hold } from './guard.ts';

/** The one thing to do next on a request, with the facts the page needs to word it. */
export type NextStep =
  /** `waitingForCoordinator`: somebody proposed an address which a coordinator has to confirm first. */
  | { readonly step: 'find_address'; readonly waitingForCoordinator: boolean }
  | { readonly step: 'check_address' }
  | { readonly step: 'wait_for_guard'; readonly freesOn: IsoDate }
  | { readonly step: 'write_letter' }
  | { readonly step: 'wait_for_delivery' }
  | { readonly step: 'settle_delivery' }
  /** `messages`: how many nobody has read and classified. */
  | { readonly step: 'read_answer'; readonly messages: number }
  /** `until`: the day after which the council would be late, by the later reading. */
  | { readonly step: 'wait'; readonly until: IsoDate }
  /** `lateSince`: the last lawful day by the later reading. */
  | { readonly step: 'remind'; readonly lateSince: IsoDate }
  | { readonly step: 'answer_question'; readonly since: IsoDate }
  /** `papers`: how many papers the council gave that nobody has published yet. */
  | { readonly step: 'publish'; readonly papers: number }
  | { readonly step: 'nothing'; readonly because: 'not_started' | 'answered' | 'withdrawn'; readonly outcome: Outcome | null };

/** The best address at hand for a council; `none` also where all there is is a hint or retired. */
export type AddressAtHand = 'usable' | 'check_first' | 'needs_coordinator' | 'none';

/** What `nextStep` has to know beyond the request. */
export type NextStepFacts = {
  readonly today: IsoDate;
  readonly address: AddressAtHand;
  readonly hold: Hold | null;
  /** How many papers the council gave on this request that are not public yet. */
  readonly unpublished: number;
};

/** The best of a council's addresses: one that can be used now before one to check, before one a coordinator has to confirm. */
export function addressAtHand(standings: readonly AddressStanding[]): AddressAtHand {
  const best = (['usable', 'check_first', 'needs_coordinator'] as const).find((state) => standings.some((standing) => standing.state === state));
  return best ?? 'none';
}

/**
 * What a volunteer does next. A message nobody has read comes first at any stage: it may be the answer. After that it follows
 * the stage, and whether the council is late by the later reading.
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
      return isOverdue(position.clock, facts.today)
        ? { step: 'remind', lateSince: overdueAfter(position.clock) }
        : { step: 'wait', until: overdueAfter(position.clock) };
    case 'awaiting_clarification':
      return { step: 'answer_question', since: position.since };
    case 'answered':
      return facts.unpublished > 0
        ? { step: 'publish', papers: facts.unpublished }
        : { step: 'nothing', because: 'answered', outcome: position.outcome };
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
