import type { Db } from '@openvalve/db';
import { sql } from 'kysely';

/** Jobs of one kind in the queue, each in exactly one of these. */
export type QueueFacts = {
  readonly kind: string;
  /** Waiting to be taken now, by the database's clock, and not failed before. */
  readonly due: number;
  /** For a later time, and not failed before. */
  readonly later: number;
  /** In a worker's hands. */
  readonly running: number;
  /** Failed at least once; tried again, now or later. */
  readonly failing: number;
  /** Failed as often as it may: left for a person. */
  readonly givenUp: number;
  /** How long the oldest job that a worker should have taken has waited, in seconds; nought when there is none. */
  readonly oldestDueSeconds: number;
};

/** What is in the queue, kind by kind. Throws where the queue's tables have not been made yet. */
export async function queueFacts(db: Db): Promise<QueueFacts[]> {
  const { rows } = await sql<QueueFacts>`
    select task_identifier as kind,
      count(*) filter (where state = 'due')::int as due,
      count(*) filter (where state = 'later')::int as later,
      count(*) filter (where state = 'running')::int as running,
      count(*) filter (where state = 'failing')::int as failing,
      count(*) filter (where state = 'given_up')::int as "givenUp",
      coalesce(max(extract(epoch from now() - run_at)) filter (where waits and run_at <= now()), 0)::float8 as "oldestDueSeconds"
    from (
      select task_identifier, run_at, locked_at is null and attempts < max_attempts as waits,
        case
          when locked_at is not null then 'running'
          when attempts >= max_attempts then 'given_up'
          when attempts > 0 then 'failing'
          when run_at > now() then 'later'
          else 'due'
        end as state
      from graphile_worker.jobs
    ) as job
    group by task_identifier order by task_identifier`.execute(db);
  return rows;
}
