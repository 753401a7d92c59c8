import { listCalendarEditions } from '@openvalve/db';
import { bankHolidays, calendarEndsSoon, instant, withEditions } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import type { CalendarStatusView } from './views.ts';

/** How the holiday table stands today. */
export async function calendarStatus(deps: Pick<Deps, 'db' | 'now'>): Promise<CalendarStatusView> {
  const editions = await listCalendarEditions(deps.db);
  const table = withEditions(bankHolidays, editions);
  const day = today(deps);
  const last = editions.findLast(({ kind }) => kind !== 'program');
  return {
    version: table.version,
    ...calendarEndsSoon(table, day),
    edition: last ? { number: last.number, appliedAt: instant(last.appliedAt), why: last.why } : null,
    provisional: [...table.holidays].flatMap(([each, { title, nations, provisional, doubt }]) => (provisional && each >= day ? [{ day: each, title, nations, words: doubt?.words ?? '' }] : [])),
  };
}
