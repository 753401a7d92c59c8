import { countedDays } from '../calendar/counted-days.ts';
import { isWorkingDay, workingDaysIn, type Holiday, type HolidayCalendar } from '../calendar/working-days.ts';
import { addDays, weekday, type IsoDate } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import { ruleOf, type ClockRule } from './clock-rules.ts';
import { answerWithin, daysFromTo, lastReading, startedOnByCode } from './readings.ts';
import { operativeDueOn, overdueAfter, type StatutoryClock } from './statutory-clock.ts';
import { whatWouldChange, type ContestedDay, type WouldChange } from './would-change.ts';

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
/** Days from a fees notice to its payment, both included, and how many of them would have counted. */
export type DaysLeftOut = { readonly from: IsoDate; readonly to: IsoDate; readonly workingDays: number };

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
  /** The rules the dates rest on, each with where it is written: first the one that gives the number of days. */
  readonly rules: readonly ClockRule[];
  /** Each pause for a fee, in order. */
  readonly leftOut: readonly DaysLeftOut[];
  /** What would change the dates, as long as the clock runs. */
  readonly wouldChange: readonly WouldChange[];
  /** The holiday table this was counted with, and the last day it knows. */
  readonly calendar: { readonly version: string; readonly knownUntil: IsoDate };
};

/** Days counted as holidays up to the last lawful day whose standing in law is open for a clock started when this one was. */
export const contestedDays = (startedOn: IsoDate, until: IsoDate, calendar: HolidayCalendar): ContestedDay[] =>
  countedDays(calendar).doubtful.flatMap(([day, holiday]) => {
    const { doubt } = holiday;
    if (!doubt || day <= startedOn || day > until) return [];
    return doubt.proclaimedOn !== undefined && startedOn >= doubt.proclaimedOn ? [] : [{ day, holiday, doubt }];
  });

/** The days left out in stretches: what follows the day before it is one stretch with it. */
export function stretches(leftOut: readonly IsoDate[], calendar: HolidayCalendar): DaysLeftOut[] {
  const found: { from: IsoDate; to: IsoDate }[] = [];
  for (const day of leftOut.toSorted()) {
    const last = found.at(-1);
    if (last && addDays(last.to, 1) >= day) last.to = day;
    else found.push({ from: day, to: day });
  }
  return found.map(({ from, to }) => ({ from, to, workingDays: workingDaysIn(addDays(from, -1), to, calendar) }));
}

/** Counts a clock day by day, for "Why this date?" (FOIA s.10(1), (2), (6)). `within` is its number of days where that is not the law’s. */
export function explainClock(clock: StatutoryClock, calendar: HolidayCalendar, { within = answerWithin }: { within?: number } = {}): ClockExplanation {
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
  const readingsDiffer = overdueAfter(clock) !== until;
  const contested = contestedDays(clock.startedOn, overdueAfter(clock), calendar);
  return {
    regime: clock.regime,
    startedOn: clock.startedOn,
    days,
    movedBy: days.flatMap(({ day, why, holiday }) => (why === 'holiday' && holiday && day <= until && !leftOut.has(day) ? [{ day, holiday }] : [])),
    byAct: { startedOn: clock.startedOn, dueOn: clock.dueOn, extendedDueOn: clock.extendedDueOn },
    byCode: { startedOn: startedOnByCode(clock.startedOn, calendar), dueOn: clock.dueOnByCode, extendedDueOn: clock.extendedDueOnByCode },
    readingsDiffer,
    operativeDueOn: until,
    lateFrom: addDays(overdueAfter(clock), 1),
    contested,
    rules: rulesOf(clock, { readingsDiffer }),
    leftOut: stretches(clock.leftOut, calendar),
    wouldChange: whatWouldChange(clock, { contested, within }, calendar),
    calendar: { version: calendar.version, knownUntil: calendar.knownUntil },
  };
}

const rulesOf = ({ regime, leftOut, extendedDueOnByCode }: StatutoryClock, { readingsDiffer }: { readingsDiffer: boolean }): ClockRule[] => [
  ruleOf(regime, 'answer'),
  ruleOf(regime, 'receipt'),
  ruleOf(regime, 'working_day'),
  ...(readingsDiffer ? [ruleOf(regime, 'code_reading')] : []),
  ...(leftOut.length > 0 ? [ruleOf(regime, 'left_out')] : []),
  ...(extendedDueOnByCode === null ? [] : [ruleOf(regime, 'extension')]),
];

const isWeekend = (day: IsoDate): boolean => weekday(day) === 0 || weekday(day) === 6;

const datesOn = (clock: StatutoryClock, day: IsoDate): ExplainedDay['is'] => [
  ...(day === clock.dueOn ? (['due'] as const) : []),
  ...(day === clock.dueOnByCode ? (['due_by_code'] as const) : []),
  ...(day === clock.extendedDueOn ? (['extended_due'] as const) : []),
  ...(day === clock.extendedDueOnByCode ? (['extended_due_by_code'] as const) : []),
];
