import { addDays, weekday, type IsoDate } from '../shared/iso-date.ts';

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

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
};

/** Thrown rather than guessed: a due date computed past the published bank holidays could be wrong in law. */
export class CalendarExhausted extends Error {
  override readonly name = 'CalendarExhausted';

  constructor(day: IsoDate, { knownFrom, knownUntil }: HolidayCalendar) {
    super(`Bank holidays are known from ${knownFrom} to ${knownUntil}; ${day} is outside. Extend packages/domain/data/bank_holidays.csv and run npm run build:tables.`);
  }
}

/**
 * Freedom of Information Act 2000, s.10(6): a working day is "any day other than a Saturday, a Sunday, Christmas Day,
 * Good Friday or a day which is a bank holiday … in any part of the United Kingdom".
 */
export function isWorkingDay(day: IsoDate, calendar: HolidayCalendar): boolean {
  if (day < calendar.knownFrom || day > calendar.knownUntil) throw new CalendarExhausted(day, calendar);
  return weekday(day) !== 0 && weekday(day) !== 6 && !calendar.holidays.has(day);
}

/** The `count`th working day following `day`, which itself never counts. Days in `leftOut` are passed over. */
export function workingDaysAfter(day: IsoDate, count: number, calendar: HolidayCalendar, leftOut: ReadonlySet<IsoDate> = new Set()): IsoDate {
  let reached = day;
  for (let counted = 0; counted < count; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, calendar) && !leftOut.has(reached)) counted += 1;
  }
  return reached;
}

/** How many working days lie after `from`, up to and including `until`; 0 when `until` is not later. */
export function workingDaysIn(from: IsoDate, until: IsoDate, calendar: HolidayCalendar, leftOut: ReadonlySet<IsoDate> = new Set()): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar) && !leftOut.has(day)) counted += 1;
  }
  return counted;
}

/** Whether every day from `from` to `until` lies in the table, so that counting between them cannot throw. */
export const isCovered = (from: IsoDate, until: IsoDate, calendar: HolidayCalendar): boolean =>
  from >= calendar.knownFrom && until <= calendar.knownUntil;
