import { paperKey } from '../../agreements/document-kind.ts';
import { overdueAfter, type StatutoryClock } from '../../clock/statutory-clock.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { FoiRequest, Position } from '../foi-request.ts';
import { overallOutcome } from '../outcomes.ts';
import { answeredOn, firstWords, isAmong, outstandingOf, partOf } from './answers.ts';
import { isWithCouncil, type Folding, type Time } from './folding.ts';

/**
 * Where a request stands once something happened to it. Answered once every paper asked for has an answer, on the day the last
 * one needed for that reached us; before that stopped at a question, or at a fee, or running.
 */
export function settled(folding: Folding): Folding {
  const { request, time } = folding;
  if (time === null || !isWithCouncil(request)) return folding;
  return { ...folding, request: { ...request, position: answeredPosition(request, time) ?? openPosition(request, time) } };
}

function answeredPosition(request: FoiRequest, time: Time): Position | null {
  const words = firstWords(request);
  const on = answeredOn(request.asked, words);
  if (on === null) return null;
  const outcome = overallOutcome(request.outcomes.filter(isAmong(request.asked)));
  return { stage: 'answered', on, outcome, clock: clockOfLast(request, time, on, words) };
}

/** The clock of the papers whose answer came last: by that one the answer was in time or late. */
function clockOfLast(request: FoiRequest, time: Time, on: IsoDate, words: ReadonlyMap<string, IsoDate>): StatutoryClock {
  const last = request.asked.filter((paper) => words.get(paperKey(paper)) === on);
  return earliest(last.map((paper) => partOf(request, paper)?.clock ?? time.clock)) ?? time.clock;
}

function openPosition(request: FoiRequest, time: Time): Position {
  if (time.question !== null) return { stage: 'awaiting_clarification', since: time.question, clock: time.clock };
  const parts = outstandingOf(request).map((paper) => partOf(request, paper));
  const clock = parts.includes(null) ? time.clock : earliest(parts.flatMap((part) => part?.clock ?? []));
  if (clock === null) {
    // Only papers the council asked about are left, and it waits for us.
    const [since] = parts.flatMap((part) => part?.since ?? []).toSorted();
    return { stage: 'awaiting_clarification', since: since ?? time.clock.startedOn, clock: time.clock };
  }
  return time.fee ? { stage: 'awaiting_fee', ...time.fee, clock } : { stage: 'awaiting_response', clock };
}

/** Of several clocks the one that runs out first. */
const earliest = (clocks: readonly StatutoryClock[]): StatutoryClock | null =>
  clocks.reduce<StatutoryClock | null>((first, clock) => (first === null || overdueAfter(clock) < overdueAfter(first) ? clock : first), null);
