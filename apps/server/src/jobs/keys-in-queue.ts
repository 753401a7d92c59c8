import type { Trx } from '@openvalve/db';
import { sql } from 'kysely';

/** The keys of jobs of one kind that a worker has or will still take. */
export async function keysInQueue(trx: Trx, kind: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    select job.key from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = ${kind} and job.key is not null and (job.attempts < job.max_attempts or job.locked_at is not null)`.execute(trx);
  return new Set(rows.map(({ key }) => key.slice(kind.length + 1)));
}
