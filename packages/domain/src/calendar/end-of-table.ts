import { daysBetween, type IsoDate } from '../shared/iso-date.ts';
import type { HolidayCalendar } from './working-days.ts';

/** How long before the table ends somebody is told: time enough for an official list to be downloaded and applied. */
export const warnedBefore = 90;

/** How far the table still reaches. `daysLeft` is below nought once it has ended. */
export type EndOfTable = { readonly knownUntil: IsoDate; readonly daysLeft: number; readonly endsSoon: boolean };

/** Whether the holiday table ends within ninety days, so that dates could soon not be computed any more. */
export function calendarEndsSoon({ knownUntil }: HolidayCalendar, today: IsoDate): EndOfTable {
  const daysLeft = daysBetween(today, knownUntil);
  return { knownUntil, daysLeft, endsSoon: daysLeft <= warnedBefore };
}
