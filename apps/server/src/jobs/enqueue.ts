import type { Trx } from '@openvalve/db';
import { sql } from 'kysely';

/** A job to come. Waiting jobs of one key are one job; once it has started, the key guards nothing. */
export type NewJob = {
  readonly kind: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Not before this moment, by the database's clock; at once when left out. */
  readonly runAt?: Date;
  readonly maxAttempts?: number;
};

/** Queues jobs in the caller's transaction: they exist if, and only if, the change that wanted them is committed. */
export async function enqueue(trx: Trx, ...jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const each = jobs.map(({ kind, key, payload, runAt, maxAttempts }) => ({ kind, key: `${kind}:${key}`, payload, runAt: runAt?.toISOString() ?? null, most: maxAttempts ?? null }));
  await sql`
    select graphile_worker.add_job(job.kind, job.payload, run_at => job."runAt", max_attempts => job.most, job_key => job.key)
    from json_to_recordset(${JSON.stringify(each)}::json) as job (kind text, key text, payload json, "runAt" timestamptz, most int)`.execute(trx);
}
