import { countedDays } from '../calendar/counted-days.ts';
import { isWorkingDay, workingDaysAfter, type HolidayCalendar } from '../calendar/working-days.ts';
import { addDays, laterOf, type IsoDate } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import type { StatutoryClock } from './statutory-clock.ts';

/** Working days a council has: FOIA s.10(1), EIR reg 5(2). */
export const answerWithin = 20;

/** Working days with a valid extension: the ICO's expectation under FOIA s.10(3), the law under EIR reg 7(1). */
export const extendedWithin = 40;

/** The day the Code of Practice (s.45, 2018, para 4.2) takes for a receipt: that day, or the next working day when it is not one. */
export const startedOnByCode = (receivedOn: IsoDate, calendar: HolidayCalendar): IsoDate =>
  isWorkingDay(receivedOn, calendar) ? receivedOn : workingDaysAfter(receivedOn, 1, calendar);

/** The days from a fees notice to its payment, both included (s.10(2); EIR reg 8(6)). */
export const daysFromTo = (from: IsoDate, to: IsoDate): IsoDate[] => {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Which of the two readings of a clock have time extended. They differ only where notice came between their due dates. */
export type Extended = { readonly byAct: boolean; readonly byCode: boolean };

/** A clock with every date computed from its start, the days left out, and whether time was extended. `within` is the time to answer. */
export function computeClock(
  { regime, startedOn, leftOut, extended, within = answerWithin }: { regime: Regime; startedOn: IsoDate; leftOut: readonly IsoDate[]; extended: Extended; within?: number },
  calendar: HolidayCalendar,
): StatutoryClock {
  const skipped = new Set(leftOut);
  const byCode = startedOnByCode(startedOn, calendar);
  const dueOnByCode = workingDaysAfter(byCode, within, calendar, skipped);
  const extendedDueOnByCode = extended.byCode ? workingDaysAfter(byCode, extendedWithin, calendar, skipped) : null;
  return {
    regime,
    startedOn,
    dueOn: byCode === startedOn ? dueOnByCode : workingDaysAfter(startedOn, within, calendar, skipped),
    dueOnByCode,
    extendedDueOn: extended.byAct ? workingDaysAfter(startedOn, extendedWithin, calendar, skipped) : null,
    extendedDueOnByCode,
    leftOut: [...leftOut],
    provisional: provisionalDays(startedOn, extendedDueOnByCode ?? dueOnByCode, calendar),
    calendarVersion: calendar.version as StatutoryClock['calendarVersion'],
  };
}

/** Days after `from`, up to and including `until`, that are counted as holidays and not yet certain in law. */
const provisionalDays = (from: IsoDate, until: IsoDate, calendar: HolidayCalendar): IsoDate[] =>
  countedDays(calendar).doubtful.filter(([day, { provisional }]) => provisional && day > from && day <= until).map(([day]) => day);

/** The last day any of a clock's dates falls on. */
export const lastReading = (clock: StatutoryClock): IsoDate =>
  laterOf(laterOf(clock.dueOn, clock.dueOnByCode), laterOf(clock.extendedDueOn ?? clock.dueOn, clock.extendedDueOnByCode ?? clock.dueOn));

/** By which readings a clock's time was extended. */
export const extendedOf = (clock: StatutoryClock): Extended => ({ byAct: clock.extendedDueOn !== null, byCode: clock.extendedDueOnByCode !== null });
