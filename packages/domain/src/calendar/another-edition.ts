import type { IsoDate } from '../shared/iso-date.ts';
import type { HolidayCalendar } from './working-days.ts';

const without = new WeakMap<HolidayCalendar, Map<IsoDate, HolidayCalendar>>();

/** The table as it would be if one of its days were no holiday, for saying what would change. Made once for each day. */
export function withoutHoliday(calendar: HolidayCalendar, day: IsoDate): HolidayCalendar {
  const made = without.get(calendar) ?? new Map<IsoDate, HolidayCalendar>();
  without.set(calendar, made);
  const known = made.get(day);
  if (known) return known;
  const other = { ...calendar, version: `${calendar.version} without ${day}`, holidays: new Map([...calendar.holidays].filter(([each]) => each !== day)) };
  made.set(day, other);
  return other;
}
