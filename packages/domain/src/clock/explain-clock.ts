import { isWorkingDay, type Holiday, type HolidayCalendar, type HolidayDoubt } from '../calendar/working-days.ts';
import { addDays, weekday, type IsoDate } from '../shared/iso-date.ts';
import { daysFromTo, lastReading, startedOnByCode } from './readings.ts';
import type { Regime } from '../shared/regime.ts';
import { operativeDueOn, overdueAfter, type StatutoryClock } from './statutory-clock.ts';

export type ExplainedDay = {
  readonly day: IsoDate;
  /** Which working day it is: 0 for the day of receipt, null where it does not count. It runs on past the due date. */
  readonly counts: number | null;
  readonly why: 'received' | 'counts' | 'weekend' | 'holiday' | 'left_out';
  /** The bank holiday on this day, also where the request arrived on it. */
  readonly holiday?: Holiday;
  /** The dates of the clock that fall on it. */
  readonly is: readonly ('due' | 'due_by_code' | 'extended_due' | 'extended_due_by_code')[];
};

export type HolidayThatCounts = { readonly day: IsoDate; readonly holiday: Holiday };
export type ContestedDay = { readonly day: IsoDate; readonly doubt: HolidayDoubt };

/** Why a date is what it is: enough to print every day, and plain data so that it can travel to a page. */
export type ClockExplanation = {
  readonly regime: Regime;
  readonly startedOn: IsoDate;
  /** Every day from the day of receipt to the last of the clock's dates. */
  readonly days: readonly ExplainedDay[];
  /** Bank holidays that fell on a day which would have counted, up to the last lawful day: what moved the date. */
  readonly movedBy: readonly HolidayThatCounts[];
  readonly byAct: { readonly startedOn: IsoDate; readonly dueOn: IsoDate; readonly extendedDueOn: IsoDate | null };
  readonly byCode: { readonly startedOn: IsoDate; readonly dueOn: IsoDate; readonly extendedDueOn: IsoDate | null };
  /** Whether the request arrived on a day that is not a working day, so that the two readings differ (clock.md R2c). */
  readonly readingsDiffer: boolean;
  readonly operativeDueOn: IsoDate;
  /** Nobody is called late before this day. */
  readonly lateFrom: IsoDate;
  /** Days in the window of which the law is not certain. A complaint never rests on one of them. */
  readonly contested: readonly ContestedDay[];
};

/** Days counted as holidays up to the last lawful day whose standing in law is open for a clock started when this one was. */
export const contestedDays = (startedOn: IsoDate, until: IsoDate, calendar: HolidayCalendar): ContestedDay[] =>
  daysFromTo(addDays(startedOn, 1), until).flatMap((day) => {
    const doubt = calendar.holidays.get(day)?.doubt;
    if (!doubt) return [];
    if (doubt.proclaimedOn !== undefined && startedOn >= doubt.proclaimedOn) return [];
    return [{ day, doubt }];
  });

/** Counts a clock day by day, for "Why this date?" (FOIA s.10(1), (2), (6)). */
export function explainClock(clock: StatutoryClock, calendar: HolidayCalendar): ClockExplanation {
  const leftOut = new Set(clock.leftOut);
  let counted = 0;
  const days = daysFromTo(clock.startedOn, lastReading(clock)).map((day): ExplainedDay => {
    const holiday = calendar.holidays.get(day);
    const rest = { day, is: datesOn(clock, day), ...(holiday ? { holiday } : {}) };
    if (day === clock.startedOn) return { ...rest, counts: 0, why: 'received' };
    if (isWeekend(day)) return { ...rest, counts: null, why: 'weekend' };
    if (!isWorkingDay(day, calendar)) return { ...rest, counts: null, why: 'holiday' };
    if (leftOut.has(day)) return { ...rest, counts: null, why: 'left_out' };
    counted += 1;
    return { ...rest, counts: counted, why: 'counts' };
  });
  const until = operativeDueOn(clock);
  return {
    regime: clock.regime,
    startedOn: clock.startedOn,
    days,
    movedBy: days.flatMap(({ day, why, holiday }) => (why === 'holiday' && holiday && day <= until && !leftOut.has(day) ? [{ day, holiday }] : [])),
    byAct: { startedOn: clock.startedOn, dueOn: clock.dueOn, extendedDueOn: clock.extendedDueOn },
    byCode: { startedOn: startedOnByCode(clock.startedOn, calendar), dueOn: clock.dueOnByCode, extendedDueOn: clock.extendedDueOnByCode },
    readingsDiffer: overdueAfter(clock) !== until,
    operativeDueOn: until,
    lateFrom: addDays(overdueAfter(clock), 1),
    contested: contestedDays(clock.startedOn, overdueAfter(clock), calendar),
  };
}

const isWeekend = (day: IsoDate): boolean => weekday(day) === 0 || weekday(day) === 6;

const datesOn = (clock: StatutoryClock, day: IsoDate): ExplainedDay['is'] => [
  ...(day === clock.dueOn ? (['due'] as const) : []),
  ...(day === clock.dueOnByCode ? (['due_by_code'] as const) : []),
  ...(day === clock.extendedDueOn ? (['extended_due'] as const) : []),
  ...(day === clock.extendedDueOnByCode ? (['extended_due_by_code'] as const) : []),
];
