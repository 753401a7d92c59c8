import { isStoredFileKnown, lockStoredFiles } from '@openvalve/db';
import type { Deps } from '../deps.ts';

/**
 * Throws a file away unless it is on record; or only if nobody wrote it since a moment. Whoever is putting the same bytes on
 * record at this moment is waited for: afterwards they are on record and stay, or that one finds them gone and says so.
 */
export const discardUnnamed = ({ db, files }: Pick<Deps, 'db' | 'files'>, sha256: string, only?: { untouchedSince: Date }): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    await lockStoredFiles(trx, [sha256]);
    return (await isStoredFileKnown(trx, sha256)) ? false : files.discard(sha256, only);
  });
