import { databaseBegan, deleteUnnamedStoredFile, listStoredFiles, listUnnamedStoredFiles, lockStoredFiles } from '@openvalve/db';
import { keptSince, unnamedFiles } from '@openvalve/domain';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { discardUnnamed } from './discard-unnamed.ts';

/** How many of each were removed. `olderThanTheDatabase` were left alone. */
export type Cleared = { readonly uploads: number; readonly rows: number; readonly files: number; readonly olderThanTheDatabase: number };

/**
 * Removes what uploads left that were cut off or refused, a day after. First rows that no message names, then files without a
 * row: killed anywhere in between, what is left is a file without a row, which the next run finds. Each is looked at again under
 * its lock, so that a file somebody is just putting on record stays.
 *
 * A file that is older than the database was never on its record. Then this is another database than the files belong to, and
 * whoever started the program with it by mistake must not lose them.
 */
export async function clearUnnamedFiles(deps: Deps): Promise<Cleared> {
  const rows = await clearRows(deps);
  // Files go by the disk's clock, which is the machine's, whatever day a developer told the program.
  const moment = keptSince(unnamedFiles, new Date());
  const began = await databaseBegan(deps.db);
  const onRecord = new Set((await listStoredFiles(deps.db)).map(({ sha256 }) => sha256));
  let [files, olderThanTheDatabase] = [0, 0];
  for await (const { sha256, since } of deps.files.untouchedSince(moment)) {
    if (onRecord.has(sha256)) continue;
    if (began === null || since < began) olderThanTheDatabase += 1;
    else if (await discardUnnamed(deps, sha256, { untouchedSince: moment })) files += 1;
  }
  return { uploads: await deps.files.discardArriving(moment), rows, files, olderThanTheDatabase };
}

async function clearRows({ db, now }: Deps): Promise<number> {
  let rows = 0;
  for (const { sha256 } of await listUnnamedStoredFiles(db, keptSince(unnamedFiles, now()))) {
    const gone = await db.transaction().execute(async (trx) => {
      await lockStoredFiles(trx, [sha256]);
      return deleteUnnamedStoredFile(trx, sha256);
    });
    if (gone) rows += 1;
  }
  return rows;
}

/** Clears the store each night and at every start. Running it twice changes nothing. */
export const clearFiles = defineJob({
  kind: 'clear-unnamed-files',
  payload: z.object({}),
  cron: '50 3 * * *',
  run: async (_, deps) => {
    deps.log.info({ removed: await clearUnnamedFiles(deps) }, 'files that no message names were cleared');
  },
});
