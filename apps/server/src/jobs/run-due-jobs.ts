import { sql } from 'kysely';
import { runOnce } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Deps } from '../deps.ts';
import { allJobs } from './all.ts';
import type { Job } from './define-job.ts';
import { queueLog, queueManners } from './queue-log.ts';
import { taskList } from './task-list.ts';

/**
 * Runs every job that is due by `deps.now()`, and those that follow from them, then returns. For tests and operators'
 * commands: nothing waits. A job that fails stays in the queue for its next time.
 */
export async function runDueJobs(deps: Deps, pool: Pool, jobs: readonly Job[] = allJobs): Promise<void> {
  // The queue goes by the database's clock and the world may be on another day: what is due here is made due there.
  await sql`
    update graphile_worker._private_jobs set run_at = now()
    where run_at > now() and run_at <= ${deps.now().toISOString()}::timestamptz and attempts < max_attempts and locked_at is null
  `.execute(deps.db);
  await runOnce({ ...queueManners, pgPool: pool, taskList: taskList(deps, jobs), logger: queueLog(deps.log), noPreparedStatements: true });
}
