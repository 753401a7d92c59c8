import { findDestruction, isStoredFileKnown, listDestroyedAmong, listStoredAmong, noteDestructionDone, noteRepeated, recordAction } from '@openvalve/db';
import type { DestroyedFile } from '@openvalve/documents';
import type { Deps } from '../../deps.ts';
import { discardUnnamed } from '../discard-unnamed.ts';
import { eraseFile } from './erase-file.ts';
import { finishDestruction } from './finish-destruction.ts';

/** Written beside what was done again where this database does not know who asked, and why. */
const reason = 'It was destroyed before; the database was then put back to an earlier day.';

/**
 * Compares what this database has on record, and what the store holds, with the list of what was destroyed, and destroys again what a
 * backup brought back. Run at each start before anything is served; killed anywhere, the next start does what is left. Tells how many.
 */
export async function repeatDestructions(deps: Deps): Promise<number> {
  const destroyed = new Map((await deps.files.destroyed()).map((file) => [file.sha256, file]));
  let again = 0;
  // What councils sent comes first: what was made of it, and the mail it came in, go with it.
  for (const { sha256 } of await listStoredAmong(deps.db, [...destroyed.keys()])) {
    const file = destroyed.get(sha256);
    if (file === undefined || !(await isStoredFileKnown(deps.db, sha256))) continue;
    await destroyAgain(deps, file);
    again += 1;
  }
  for (const sha256 of destroyed.keys()) if (await deps.files.holds(sha256)) await discardUnnamed(deps, sha256);
  await noteUnknown(deps, [...destroyed.values()]);
  if (again > 0) deps.log.warn({ files: again }, 'files that had been destroyed were back, and were destroyed again');
  return again;
}

async function destroyAgain(deps: Deps, { sha256, at }: DestroyedFile): Promise<void> {
  const id = await deps.db.transaction().execute(async (trx) => {
    const row = await noteRepeated(trx, { sha256, reason, at: deps.now(), destroyedAt: at });
    const by = (await findDestruction(trx, row.id))?.confirmedBy ?? null;
    await eraseFile(deps, trx, { id: row.id, sha256, by, alsoMail: [] });
    await recordAction(trx, { actor: null, action: 'file-destroyed-again', subject: row.id, at: deps.now() });
    return row.id;
  });
  await finishDestruction(deps, id);
}

/** What this database never heard of: noted, so that the same bytes are held back when they come again. */
async function noteUnknown({ db, now }: Deps, destroyed: readonly DestroyedFile[]): Promise<void> {
  const known = new Set((await listDestroyedAmong(db, destroyed.map(({ sha256 }) => sha256))).map(({ sha256 }) => sha256));
  for (const { sha256, at } of destroyed.filter((file) => !known.has(file.sha256))) {
    await db.transaction().execute(async (trx) => noteDestructionDone(trx, { ...(await noteRepeated(trx, { sha256, reason, at: now(), destroyedAt: at })), at }));
  }
}
