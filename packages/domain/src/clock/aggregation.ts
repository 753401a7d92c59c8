import { isWorkingDay, workingDaysAfter, type HolidayCalendar } from '../calendar/working-days.ts';
import type { IsoDate } from '../shared/iso-date.ts';

/** Working days within which a council may add up the cost of related requests: SI 2004/3244, reg 5(2)(b). */
export const aggregationWindow = 60;

/**
 * The last day on which a related request to the same authority is within sixty consecutive working days of one received on
 * `receivedOn`, which counts as day 1 (FOIA s.12(4), Fees Regulations 2004 reg 5). A receipt on a day that is not a working
 * day takes the next working day as day 1: the longer of the two ways to read it, so the guard never frees too early.
 */
export const lastDayOfSixty = (receivedOn: IsoDate, calendar: HolidayCalendar, days: number = aggregationWindow): IsoDate =>
  workingDaysAfter(receivedOn, isWorkingDay(receivedOn, calendar) ? days - 1 : days, calendar);
