import { ordinalOf, weekdayOf } from '../shared/day-ordinals.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import type { Holiday, HolidayCalendar } from './working-days.ts';

/** A holiday table made ready for counting, so that no count steps from day to day. */
export type CountedDays = {
  /** The ordinals of the first and the last day of the table. */
  readonly first: number;
  readonly last: number;
  /** How many working days lie from the first day of the table to each of its days; at 0 for the day before the first. */
  readonly upTo: Int32Array;
  /** The ordinal of every working day, in order. */
  readonly workingDays: Int32Array;
  /** The few holidays whose standing in law is open, in order. */
  readonly doubtful: readonly (readonly [day: IsoDate, holiday: Holiday])[];
};

const ready = new WeakMap<HolidayCalendar, CountedDays>();

/** A table's counts, made once for each table and kept as long as it is. A table is never altered: another edition is another table. */
export function countedDays(calendar: HolidayCalendar): CountedDays {
  const kept = ready.get(calendar);
  if (kept) return kept;
  const made = counted(calendar);
  ready.set(calendar, made);
  return made;
}

function counted({ holidays, knownFrom, knownUntil }: HolidayCalendar): CountedDays {
  const first = ordinalOf(knownFrom);
  const last = ordinalOf(knownUntil);
  const isHoliday = new Set([...holidays.keys()].map(ordinalOf));
  const upTo = new Int32Array(last - first + 2);
  const workingDays: number[] = [];
  for (let ordinal = first; ordinal <= last; ordinal += 1) {
    if (weekdayOf(ordinal) % 6 !== 0 && !isHoliday.has(ordinal)) workingDays.push(ordinal);
    upTo[ordinal - first + 1] = workingDays.length;
  }
  const doubtful = [...holidays].filter(([, { doubt, provisional }]) => doubt !== undefined || provisional);
  return { first, last, upTo, workingDays: Int32Array.from(workingDays), doubtful: doubtful.sort(([one], [other]) => (one < other ? -1 : 1)) };
}

/** How many working days lie from the first day of the table to this one; nought for a day outside it. */
export const countUpTo = ({ first, upTo }: CountedDays, ordinal: number): number => upTo[ordinal - first + 1] ?? 0;

/** Which of the table's working days are to be passed over: their places among the working days, in order. Days outside the table do not matter. */
export function placesOf(days: CountedDays, leftOut: ReadonlySet<IsoDate>): number[] {
  const places: number[] = [];
  for (const day of leftOut) {
    const ordinal = ordinalOf(day);
    const place = countUpTo(days, ordinal - 1);
    if (countUpTo(days, ordinal) > place) places.push(place);
  }
  return places.sort((one, other) => one - other);
}
