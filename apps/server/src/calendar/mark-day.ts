import { declined, ok, type CalendarChange, type HolidayCalendar, type IsoDate, type Result } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import { decideEdition, type Applied } from './apply-edition.ts';

/** What a listed day is found to be. */
export type Mark = 'provisional' | 'confirmed' | 'not-a-holiday';

export type MarkProblem = 'not_a_holiday_here' | 'already_certain' | 'already_provisional' | 'already_ruled_out' | 'is_past';

const changeOf: Readonly<Record<Mark, Exclude<CalendarChange['change'], 'added' | 'nations'>>> = { provisional: 'provisional', confirmed: 'confirmed', 'not-a-holiday': 'ruled_out' };

/**
 * Notes what became of a day that was listed before it was proclaimed: it was, or it turned out to be none. Only a provisional day
 * can be ruled out, and only a day still to come can be made provisional; one that was ruled out can still be confirmed. What was
 * believed before stays in the editions.
 */
export function markDay(deps: Pick<Deps, 'db' | 'now'>, { day, as, why }: { day: IsoDate; as: Mark; why: string }): Promise<Result<Applied, MarkProblem>> {
  return decideEdition(deps, async (table, apply) => {
    const problem = problemOf(table, { day, as, today: today(deps) });
    if (problem !== null) return declined(problem);
    return ok(await apply({ kind: 'mark', changes: [{ change: changeOf[as], day }], knownUntil: null, sourceSha256: null, why }));
  });
}

function problemOf({ holidays, ruledOut }: HolidayCalendar, { day, as, today: now }: { day: IsoDate; as: Mark; today: IsoDate }): MarkProblem | null {
  const held = holidays.get(day);
  if (!held) return !ruledOut?.has(day) ? 'not_a_holiday_here' : as === 'confirmed' ? null : 'already_ruled_out';
  if (as === 'provisional') return held.provisional ? 'already_provisional' : day < now ? 'is_past' : null;
  return held.provisional ? null : 'already_certain';
}
