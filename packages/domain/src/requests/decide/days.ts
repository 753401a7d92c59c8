import { CalendarExhausted, type HolidayCalendar } from '../../calendar/working-days.ts';
import { on, type IsoDate } from '../../shared/iso-date.ts';
import { declined, ok, type Result } from '../../shared/result.ts';
import type { FoiRequestProblem } from '../foi-request.commands.ts';

/** The day the right to ask came into force: SI 2004/3122, art.2, brings s.1 of the Act in on 1 January 2005. */
export const rightsBeganOn = on('2005-01-01');

/** Whether a day a person states can be: not in the future, and not before the earliest it could have been. */
export function statedDayProblem(day: IsoDate, { earliest, today }: { earliest: IsoDate; today: IsoDate }): FoiRequestProblem | null {
  if (day > today) return { code: 'day_in_future', day, today };
  return day < earliest ? { code: 'day_too_early', day, earliest } : null;
}

/** A computation over the holiday table; a day beyond the table is a reason to say no and is never guessed. */
export function withinCalendar<T>(day: IsoDate, calendar: HolidayCalendar, compute: () => T): Result<T, FoiRequestProblem> {
  try {
    return ok(compute());
  } catch (error) {
    if (error instanceof CalendarExhausted) return declined({ code: 'outside_calendar', day, knownUntil: calendar.knownUntil });
    throw error;
  }
}
