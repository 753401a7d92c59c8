import type { HolidayCalendar } from '../calendar/working-days.ts';
import type { ExemptionCode } from '../exemptions/exemptions.ts';
import { unreachable } from '../shared/result.ts';
import { addDays, laterOf, type IsoDate } from '../shared/iso-date.ts';
import { extendClock } from './extend-clock.ts';
import { feeLapsesAfter, isFeesNoticeInTime, leaveOutForFee } from './leave-out-for-fee.ts';
import { answerWithin } from './readings.ts';
import { restartClock, startClock, workingDayNumber } from './start-clock.ts';
import type { Regime } from '../shared/regime.ts';
import { isPastDue, operativeDueOn, type StatutoryClock } from './statutory-clock.ts';

/** What can happen to a clock after receipt, in the order it happened. */
export type ClockEvent =
  | { readonly type: 'clarification_requested'; readonly on: IsoDate }
  | { readonly type: 'clarification_received'; readonly on: IsoDate }
  | { readonly type: 'fees_notice_given'; readonly on: IsoDate }
  | { readonly type: 'fee_received'; readonly on: IsoDate }
  | { readonly type: 'pit_extension_notice'; readonly on: IsoDate; readonly exemptions: readonly ExemptionCode[] }
  | { readonly type: 'eir_extension_notice'; readonly on: IsoDate };

/** Where a clock stands. While the council waits for an answer or a fee there is no due date. */
export type ClockState =
  | { readonly state: 'running'; readonly clock: StatutoryClock }
  | { readonly state: 'awaiting_clarification'; readonly since: IsoDate; readonly clock: StatutoryClock }
  | { readonly state: 'awaiting_fee'; readonly since: IsoDate; readonly lapsesAfter: IsoDate; readonly clock: StatutoryClock };

/** The holiday table, and the number of working days there are to answer in. */
type Terms = { readonly calendar: HolidayCalendar; readonly within: number };

/**
 * The clock of a request after everything that happened to it (clock.md §5). An event that has no effect in law leaves it as it
 * was. `within` is twenty, as the law has it, unless a worked case says otherwise.
 */
export const clockFromEvents = (
  { receivedOn, regime, events, within = answerWithin }: { receivedOn: IsoDate; regime: Regime; events: readonly ClockEvent[]; within?: number },
  calendar: HolidayCalendar,
): ClockState =>
  events.reduce<ClockState>((now, event) => next(now, event, { calendar, within }), { state: 'running', clock: startClock({ receivedOn, regime, within }, calendar) });

function next(now: ClockState, event: ClockEvent, terms: Terms): ClockState {
  const { calendar, within } = terms;
  const { clock } = now;
  switch (event.type) {
    case 'clarification_requested':
      return { state: 'awaiting_clarification', since: event.on, clock };
    case 'clarification_received':
      // s.10(6): the day of receipt “or, if later,” the day the answer reached the council.
      return { state: 'running', clock: restartClock(clock, { on: laterOf(event.on, clock.startedOn), within }, calendar) };
    case 'fees_notice_given':
      // A second notice before the first is paid changes nothing, and a fee starts no clock that waits for an answer.
      return now.state === 'running' && isFeesNoticeInTime(clock, event.on)
        ? { state: 'awaiting_fee', since: event.on, lapsesAfter: feeLapsesAfter(clock.regime, event.on, calendar), clock }
        : now;
    case 'fee_received': {
      if (now.state !== 'awaiting_fee') return now;
      const paid = leaveOutForFee(clock, { noticeOn: now.since, paidOn: event.on, within }, calendar);
      return paid.ok ? { state: 'running', clock: paid.value } : now;
    }
    case 'pit_extension_notice':
      return clock.regime === 'FOIA' ? extended(now, event.on, event.exemptions, terms) : now;
    case 'eir_extension_notice':
      return clock.regime === 'EIR' ? extended(now, event.on, [], terms) : now;
    default:
      return unreachable(event);
  }
}

/** A notice of extension, judged while the clock stands still by the day on which it stopped. */
function extended(now: ClockState, given: IsoDate, exemptions: readonly ExemptionCode[], { calendar, within }: Terms): ClockState {
  const on = now.state !== 'running' && given > now.since ? now.since : given;
  const extension = extendClock(now.clock, { on, exemptions, within }, calendar);
  return extension.valid ? { ...now, clock: extension.clock } : now;
}

/** A clock's standing on a day by the Act's reading. `overdue` here is past due: pages ask `isOverdue` (clock.md R2d). */
export type StandingByAct = 'in_time' | 'due_today' | 'overdue' | 'awaiting_clarification' | 'awaiting_fee' | 'fee_lapsed';

/** Where a clock stands on a day, by the Act's reading: what the golden cases compare. */
export function standingByAct(now: ClockState, today: IsoDate): StandingByAct {
  if (now.state === 'awaiting_clarification') return 'awaiting_clarification';
  if (now.state === 'awaiting_fee') return today > now.lapsesAfter ? 'fee_lapsed' : 'awaiting_fee';
  if (isPastDue(now.clock, today)) return 'overdue';
  return today === operativeDueOn(now.clock) ? 'due_today' : 'in_time';
}

/** Working days counted by a day; null while the council waits for clarification. The day of a fees notice and those after it do not count. */
export function workingDaysCounted(now: ClockState, today: IsoDate, calendar: HolidayCalendar): number | null {
  if (now.state === 'awaiting_clarification') return null;
  const until = now.state === 'awaiting_fee' && today >= now.since ? addDays(now.since, -1) : today;
  return workingDayNumber(now.clock, until, calendar);
}
