import { CalendarExhausted, type HolidayCalendar } from '../calendar/working-days.ts';
import type { IsoDate } from '../shared/iso-date.ts';

/*
 * Working days counted the plain way: one day after the other, with nothing prepared. It shares no arithmetic with the
 * program's own counting, so that the two can be compared: by specs, and for speed by the bench.
 */
const utc = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);

/** The day `count` calendar days after `day`. */
export const addDaysByDate = (day: IsoDate, count: number): IsoDate => new Date(utc(day) + count * 86_400_000).toISOString().slice(0, 10) as IsoDate;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayByDate = (day: IsoDate): number => new Date(utc(day)).getUTCDay();

/** Whether a day is a working day (s.10(6)). */
export function isWorkingDayByLoop(day: IsoDate, calendar: HolidayCalendar): boolean {
  if (day < calendar.knownFrom || day > calendar.knownUntil) throw new CalendarExhausted(day, calendar);
  return weekdayByDate(day) !== 0 && weekdayByDate(day) !== 6 && !calendar.holidays.has(day);
}

/** The `count`th working day following `day`, which itself never counts. */
export function workingDaysAfterByLoop(day: IsoDate, count: number, calendar: HolidayCalendar, leftOut: ReadonlySet<IsoDate> = new Set()): IsoDate {
  let reached = day;
  for (let counted = 0; counted < count; ) {
    reached = addDaysByDate(reached, 1);
    if (isWorkingDayByLoop(reached, calendar) && !leftOut.has(reached)) counted += 1;
  }
  return reached;
}

/** How many working days lie after `from`, up to and including `until`. */
export function workingDaysInByLoop(from: IsoDate, until: IsoDate, calendar: HolidayCalendar, leftOut: ReadonlySet<IsoDate> = new Set()): number {
  let counted = 0;
  for (let day = addDaysByDate(from, 1); day <= until; day = addDaysByDate(day, 1)) {
    if (isWorkingDayByLoop(day, calendar) && !leftOut.has(day)) counted += 1;
  }
  return counted;
}
