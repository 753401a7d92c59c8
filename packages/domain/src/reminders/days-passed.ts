import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import type { IsoDate } from '../shared/iso-date.ts';

/** Whether so many working days have gone by since a day. Past the end of the holiday table they surely have. */
export const workingDaysPassed = (since: IsoDate, today: IsoDate, count: number, calendar: HolidayCalendar): boolean =>
  today > since && (today > calendar.knownUntil || workingDaysIn(since, today, calendar) >= count);
