import { listCalendarEditions } from '@openvalve/db';
import { bankHolidays } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { decideEdition } from './apply-edition.ts';

/**
 * A newer program can bring another holiday table. That is an edition too: written down at the first start with it, and every
 * running clock is computed again. Nothing is noted where the table is the one noted last.
 */
export async function noteProgramTable(deps: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const isNoted = async (): Promise<boolean> => (await listCalendarEditions(deps.db)).at(-1)?.tableVersion === bankHolidays.version;
  if (await isNoted()) return;
  await decideEdition(deps, async (_table, apply) => {
    // Another process may have been first.
    if (await isNoted()) return;
    await apply({ kind: 'program', changes: [], knownUntil: null, sourceSha256: null, why: 'The program brings this table.' });
  });
}
