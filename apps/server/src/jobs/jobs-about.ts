import type { Db, Trx } from '@openvalve/db';
import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';

/** Jobs in the queue that speak of a person: what they are, and what they hold. */
export async function jobsAbout(db: Db, personId: PersonId): Promise<{ kind: string; payload: unknown; queuedAt: Date }[]> {
  const { rows } = await sql<{ kind: string; payload: unknown; queuedAt: Date }>`
    select task.identifier as kind, job.payload, job.created_at as "queuedAt"
    from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = job.task_id
    where job.payload->>'personId' = ${personId} order by job.created_at, job.id
  `.execute(db);
  return rows;
}

/** Removes them, but for one a worker has in its hands: it finds nobody to write to. */
export async function deleteJobsAbout(trx: Trx, personId: PersonId): Promise<number> {
  const { numAffectedRows } = await sql`delete from graphile_worker._private_jobs where payload->>'personId' = ${personId} and locked_at is null`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}
