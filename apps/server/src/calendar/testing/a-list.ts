import { bankHolidays, type HolidayCalendar, type Nation } from '@openvalve/domain';
import { govUkEntry, govUkList, type GovUkList } from '@openvalve/domain/testing';

/** A day that a list has beside those of the table. */
export type NewDay = { readonly day: string; readonly title?: string; readonly nations?: readonly Nation[]; readonly notes?: string };

/** GOV.UK’s list as a file: what the table says for 2024 to 2028, with days added and days left out. */
export function aList({ added = [], without = [], table = bankHolidays }: { added?: readonly NewDay[]; without?: readonly string[]; table?: HolidayCalendar } = {}): string {
  const list: GovUkList = govUkList(table, { from: 2024, to: 2028 });
  for (const division of Object.values(list)) division.events = division.events.filter(({ date }) => !without.includes(date));
  for (const { day, title = 'A victory', nations = ['scotland'] as const, notes = '' } of added) for (const nation of nations) list[nation].events.push(govUkEntry(day, title, notes));
  return JSON.stringify(list);
}

/** The same with the whole of 2029, as many days as are usual. */
export function aListTo2029(): string {
  const list: GovUkList = govUkList(bankHolidays, { from: 2024, to: 2028 });
  const days = ['2029-01-01', '2029-01-02', '2029-03-19', '2029-03-30', '2029-04-02', '2029-05-07', '2029-05-28', '2029-07-12', '2029-08-27', '2029-12-25', '2029-12-26'];
  for (const division of Object.values(list)) division.events.push(...days.map((day) => govUkEntry(day, 'A day')));
  return JSON.stringify(list);
}
