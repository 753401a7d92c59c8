import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { answerWithin, computeClock, extendedOf } from './readings.ts';
import type { Regime } from '../shared/regime.ts';
import { isOverdue, overdueAfter, type StatutoryClock } from './statutory-clock.ts';

const notExtended = { byAct: false, byCode: false };

/**
 * The clock of a request the council received on a day. FOIA s.10(1): the council must answer "not later than the twentieth
 * working day following the date of receipt"; EIR reg 5(2) likewise. The day of receipt is day 0, whatever day it is (s.10(6)).
 * Throws `CalendarExhausted` when a date would fall outside the holiday table. `within` is the number of days, for worked cases.
 */
export const startClock = (
  { receivedOn, regime = 'FOIA', within = answerWithin }: { receivedOn: IsoDate; regime?: Regime; within?: number },
  calendar: HolidayCalendar,
): StatutoryClock => computeClock({ regime, startedOn: receivedOn, leftOut: [], extended: notExtended, within }, calendar);

/**
 * The clock after the council received what it had asked for under s.1(3), or particulars under EIR reg 9(4): twenty working
 * days afresh from that day (s.10(6)(b)), not the remainder, and any extension or fee pause of the old clock is gone.
 */
export const restartClock = (clock: StatutoryClock, { on, within = answerWithin }: { on: IsoDate; within?: number }, calendar: HolidayCalendar): StatutoryClock =>
  startClock({ receivedOn: on, regime: clock.regime, within }, calendar);

/** The same clock under another edition of the holiday table, for the requests a changed day touches. */
export const recomputeClock = (clock: StatutoryClock, calendar: HolidayCalendar): StatutoryClock =>
  computeClock({ ...clock, extended: extendedOf(clock) }, calendar);

/** Which working day it is by the Act's reading: 0 on the day of receipt, 20 on the due date, and on from there. */
export const workingDayNumber = (clock: StatutoryClock, today: IsoDate, calendar: HolidayCalendar): number =>
  workingDaysIn(clock.startedOn, today, calendar, new Set(clock.leftOut));

/** Working days since the later reading's last day. 0 while not overdue, and on the weekend or holiday that follows it. */
export const workingDaysLate = (clock: StatutoryClock, today: IsoDate, calendar: HolidayCalendar): number =>
  isOverdue(clock, today) ? workingDaysIn(overdueAfter(clock), today, calendar) : 0;
