import type { IsoDate } from './iso-date.ts';

const millisecondsADay = 86_400_000;

/** Days of an ordinary year before each of its months. */
const beforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Leap days from the year 1 to the end of a year. */
const leapDaysUntil = (year: number): number => Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

const leapDaysUntil1969 = leapDaysUntil(1969);
const zero = 48;

/** A day's place in the row of all days; 1 January 1970 is 0. By arithmetic on its text: no `Date`, and no zone. */
export function ordinalOf(day: IsoDate): number {
  const digit = (at: number): number => day.charCodeAt(at) - zero;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const month = digit(5) * 10 + digit(6);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return 365 * (year - 1970) + leapDaysUntil(year - 1) - leapDaysUntil1969 + (beforeMonth[month - 1] ?? Number.NaN) + leapDay + digit(8) * 10 + digit(9) - 1;
}

/** The days anybody asks for again and again, from 1990 to the middle of 2059, each written once. */
const firstKept = 7_305;
const kept: (IsoDate | undefined)[] = Array.from({ length: 25_400 });

/** The day in a place of the row of all days. */
export function dayOf(ordinal: number): IsoDate {
  const at = ordinal - firstKept;
  return kept[at] ?? (at in kept ? (kept[at] = written(ordinal)) : written(ordinal));
}

const written = (ordinal: number): IsoDate => new Date(ordinal * millisecondsADay).toISOString().slice(0, 10) as IsoDate;

/** The day of the week in a place of the row of all days: 0 for Sunday to 6 for Saturday. 1 January 1970 was a Thursday. */
export const weekdayOf = (ordinal: number): number => (((ordinal + 4) % 7) + 7) % 7;
