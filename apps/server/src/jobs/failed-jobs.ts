import type { Trx } from '@openvalve/db';
import { sql } from 'kysely';

/** Removes jobs that failed for good and were last tried before a moment: what they hold, and what went wrong, is not needed any more. */
export async function deleteFailedJobs(trx: Trx, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from graphile_worker._private_jobs
    where attempts >= max_attempts and locked_at is null and updated_at < ${before.toISOString()}::timestamptz
  `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}
