import { wantRead, type Trx } from '@openvalve/db';
import { enqueue, type NewJob } from '../../jobs/enqueue.ts';

/** Has files read that have just been put on record, in the transaction that does so. A file that was read before is not read again. */
export async function wantFilesRead(trx: Trx, sha256s: readonly string[], at: Date): Promise<void> {
  await enqueue(trx, ...(await wantRead(trx, sha256s, at)).map(readingOf));
}

/** The reading of one file, to be queued: of several waiting for the same bytes there is one. */
export const readingOf = (sha256: string): NewJob => ({ kind: 'read-file', key: sha256, payload: { sha256 } });
