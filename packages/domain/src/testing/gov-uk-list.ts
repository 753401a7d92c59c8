import type { HolidayCalendar, Nation } from '../calendar/working-days.ts';

/** One entry as GOV.UK writes it. */
export type GovUkEntry = { title: string; date: string; notes: string; bunting: boolean };
export type GovUkList = Record<Nation, { division: Nation; events: GovUkEntry[] }>;

/** GOV.UK’s list as it would be if it said what a table says, for some years: to be altered, and written as JSON. */
export function govUkList({ holidays }: HolidayCalendar, { from, to }: { from: number; to: number }): GovUkList {
  const events = (nation: Nation): GovUkEntry[] =>
    [...holidays]
      .filter(([day, { nations }]) => nations.includes(nation) && Number(day.slice(0, 4)) >= from && Number(day.slice(0, 4)) <= to)
      .map(([day, { title }]) => ({ title: title.replace(', moved', ''), date: day, notes: title.includes(', moved') ? 'Substitute day' : '', bunting: true }));
  const division = (nation: Nation) => ({ division: nation, events: events(nation) });
  return { 'england-and-wales': division('england-and-wales'), scotland: division('scotland'), 'northern-ireland': division('northern-ireland') };
}

/** An entry of that list. */
export const govUkEntry = (date: string, title: string, notes = ''): GovUkEntry => ({ title, date, notes, bunting: false });
