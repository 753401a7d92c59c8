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

/** Queues a job in the caller's transaction: it exists if, and only if, the change that wanted it is committed. */
export async function enqueue(trx: Trx, { kind, key, payload, runAt, maxAttempts }: NewJob): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${kind}::text, ${JSON.stringify(payload)}::json,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${maxAttempts ?? null}::int,
      job_key => ${`${kind}:${key}`}::text
    )`.execute(trx);
}
