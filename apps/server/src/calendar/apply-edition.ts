import { insertCalendarEdition, listCalendarEditions, lockCalendar, recordAction, type AppliedEdition, type Trx } from '@openvalve/db';
import { bankHolidays, withEditions, type HolidayCalendar } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';

/** What an edition is made from: what changes, on what grounds, and in whose words why. */
export type EditionToApply = Pick<AppliedEdition, 'kind' | 'changes' | 'knownUntil' | 'sourceSha256' | 'why'>;

/** An edition as it was written down, and the table in force from then on. */
export type Applied = { readonly edition: AppliedEdition; readonly table: HolidayCalendar };

/** How long after an edition the clocks are gone through a second time, for what another process still counted with the one before. */
const secondLook = 60_000;

/**
 * Decides on an edition under a lock, so that two are decided one after the other, and writes it down with the jobs that compute
 * running clocks again: all in one transaction. `work` is given the table in force and says what to apply, or why nothing.
 */
export function decideEdition<T>(
  deps: Pick<Deps, 'db' | 'now'>,
  work: (table: HolidayCalendar, apply: (edition: EditionToApply) => Promise<Applied>) => Promise<T>,
): Promise<T> {
  return deps.db.transaction().execute(async (trx) => {
    await lockCalendar(trx);
    const editions = await listCalendarEditions(trx);
    return work(withEditions(bankHolidays, editions), (edition) => applyEdition(deps, trx, editions, edition));
  });
}

async function applyEdition({ now }: Pick<Deps, 'now'>, trx: Trx, editions: readonly AppliedEdition[], edition: EditionToApply): Promise<Applied> {
  const number = (editions.at(-1)?.number ?? 0) + 1;
  const table = withEditions(bankHolidays, [...editions, { ...edition, number }]);
  const applied: AppliedEdition = { ...edition, number, tableVersion: bankHolidays.version, version: table.version, appliedAt: now() };
  await insertCalendarEdition(trx, applied);
  await noteIt(trx, applied);
  await enqueue(trx, { kind: 'recalculate-clocks', key: `edition-${number}`, payload: {} });
  await enqueue(trx, { kind: 'recalculate-clocks', key: `edition-${number}-again`, payload: {}, runAt: new Date(Date.now() + secondLook) });
  return { edition: applied, table };
}

/** The audit page shows it too: an operator's at the terminal, or what came with a newer program. */
async function noteIt(trx: Trx, { number, kind, changes, knownUntil, why, version, appliedAt: at }: AppliedEdition): Promise<void> {
  if (kind === 'program') return recordAction(trx, { actor: null, action: 'calendar-brought', subject: 'calendar', detail: { edition: number, table: version }, at });
  const days = [...new Set(changes.map(({ day }) => day))];
  return recordAction(trx, { actor: null, action: 'calendar-changed', subject: 'calendar', detail: { edition: number, days, knownUntil, why }, at });
}
