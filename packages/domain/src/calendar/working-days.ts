import { z } from 'zod';
import { dayOf, ordinalOf } from '../shared/day-ordinals.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { countedDays, countUpTo, placesOf } from './counted-days.ts';

/** The three divisions of the official list. */
export const Nation = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof Nation>;

/**
 * Why a listed day may not be a bank holiday for every clock: not yet proclaimed (provisional), proclaimed while requests
 * were already running (retroactive), or listed everywhere and reported never to have been proclaimed (disputed).
 */
export type HolidayDoubt = {
  readonly kind: 'provisional' | 'retroactive' | 'disputed';
  readonly words: string;
  /** For a retroactive day: clocks started before this day are contested. */
  readonly proclaimedOn?: IsoDate;
};

export type Holiday = {
  readonly title: string;
  readonly nations: readonly Nation[];
  /** Why it is a bank holiday, or why it may not be. */
  readonly basis: string;
  /** Listed but not yet certain in law: shown, counted as a holiday, and named as what could change a date. */
  readonly provisional: boolean;
  readonly doubt?: HolidayDoubt;
};

export type HolidayCalendar = {
  /** Changes whenever a day is added, and is written beside every clock computed with it. */
  readonly version: string;
  /** Days that are not working days, beyond weekends. */
  readonly holidays: ReadonlyMap<IsoDate, Holiday>;
  readonly knownFrom: IsoDate;
  /** The last day for which `holidays` is known to be complete. */
  readonly knownUntil: IsoDate;
  /** Days once counted as holidays that were found to be none: kept so that they can be told of, and are not added again unseen. */
  readonly ruledOut?: ReadonlyMap<IsoDate, Holiday>;
};

/** Thrown rather than guessed: a due date computed past the published bank holidays could be wrong in law. */
export class CalendarExhausted extends Error {
  override readonly name = 'CalendarExhausted';

  constructor(day: IsoDate, { knownFrom, knownUntil }: HolidayCalendar) {
    super(`Bank holidays are known from ${knownFrom} to ${knownUntil}; ${day} is outside. Apply GOV.UK’s list with npm run calendar -- apply FILE.json, or extend packages/domain/data/bank_holidays.csv and run npm run build:tables.`);
  }
}

const nothingLeftOut: ReadonlySet<IsoDate> = new Set();

/**
 * Freedom of Information Act 2000, s.10(6): a working day is "any day other than a Saturday, a Sunday, Christmas Day,
 * Good Friday or a day which is a bank holiday … in any part of the United Kingdom".
 */
export function isWorkingDay(day: IsoDate, calendar: HolidayCalendar): boolean {
  if (day < calendar.knownFrom || day > calendar.knownUntil) throw new CalendarExhausted(day, calendar);
  const days = countedDays(calendar);
  const ordinal = ordinalOf(day);
  return countUpTo(days, ordinal) > countUpTo(days, ordinal - 1);
}

/** The `count`th working day following `day`, which itself never counts. Days in `leftOut` are passed over. */
export function workingDaysAfter(day: IsoDate, count: number, calendar: HolidayCalendar, leftOut: ReadonlySet<IsoDate> = nothingLeftOut): IsoDate {
  if (!(count > 0)) return day;
  const days = countedDays(calendar);
  const from = ordinalOf(day);
  if (from < days.first - 1 || from >= days.last) throw new CalendarExhausted(dayOf(from + 1), calendar);
  const passed = countUpTo(days, from);
  let place = passed + Math.ceil(count) - 1;
  if (leftOut.size > 0) {
    for (const at of placesOf(days, leftOut)) if (at >= passed && at <= place) place += 1;
  }
  const reached = days.workingDays[place];
  if (reached === undefined) throw new CalendarExhausted(dayOf(days.last + 1), calendar);
  return dayOf(reached);
}

/** How many working days lie after `from`, up to and including `until`; 0 when `until` is not later. */
export function workingDaysIn(from: IsoDate, until: IsoDate, calendar: HolidayCalendar, leftOut: ReadonlySet<IsoDate> = nothingLeftOut): number {
  const start = ordinalOf(from) + 1;
  const end = ordinalOf(until);
  if (end < start) return 0;
  const days = countedDays(calendar);
  if (start < days.first) throw new CalendarExhausted(dayOf(start), calendar);
  if (end > days.last) throw new CalendarExhausted(dayOf(Math.max(start, days.last + 1)), calendar);
  const [before, upTo] = [countUpTo(days, start - 1), countUpTo(days, end)];
  if (leftOut.size === 0) return upTo - before;
  return upTo - before - placesOf(days, leftOut).filter((at) => at >= before && at < upTo).length;
}

/** Whether every day from `from` to `until` lies in the table, so that counting between them cannot throw. */
export const isCovered = (from: IsoDate, until: IsoDate, calendar: HolidayCalendar): boolean =>
  from >= calendar.knownFrom && until <= calendar.knownUntil;
