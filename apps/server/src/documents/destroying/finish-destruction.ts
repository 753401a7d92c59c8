import { findDestruction, isStoredFileKnown, noteDestructionDone } from '@openvalve/db';
import type { Deps } from '../../deps.ts';
import { discardUnnamed } from '../discard-unnamed.ts';

/** Thrown when bytes of a destroyed file are on record again, so that they were not removed. */
class BackOnRecord extends Error {
  override readonly name = 'BackOnRecord';
}

/**
 * Removes the bytes of what was taken off the record, and then writes down that it is done. First the list beside the files says what
 * was destroyed, because the database can be put back to an earlier day and the list cannot. Each step can be done again: killed
 * between any two, the next run does what is left. `again`: bytes of it came once more and were held back, and are to go too.
 */
export async function finishDestruction(deps: Deps, id: string, { again = false } = {}): Promise<void> {
  const destruction = await findDestruction(deps.db, id);
  if (destruction === undefined || (destruction.doneAt !== null && !again) || (destruction.confirmedAt === null && destruction.repeatedAt === null)) return;
  const { sha256, removed, confirmedAt, askedAt } = destruction;
  const everything = [sha256, ...removed];
  for (const each of everything) await deps.files.noteDestroyed(each, confirmedAt ?? askedAt);
  for (const each of everything) {
    await discardUnnamed(deps, each);
    if (await isStoredFileKnown(deps.db, each)) throw new BackOnRecord(`File ${each} was destroyed and is on record again. It was left; start the program again, which destroys it once more.`);
  }
  await deps.db.transaction().execute((trx) => noteDestructionDone(trx, { id, at: deps.now() }));
}
