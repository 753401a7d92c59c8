import type { Pool, PoolClient } from 'pg';

/**
 * A worker's sign of life. The queue writes on each job which worker has it, and on its own would let a dead worker keep one
 * for four hours. Each worker holds a lock of its own name for as long as it is connected; whose lock is free is dead.
 */
export type Presence = {
  /** Says that a worker of this name is alive. */
  hold(name: string): void;
  /** Puts the jobs of dead workers back in the queue; tells how many. */
  freeJobsOfTheDead(): Promise<number>;
  /** Ends when the connection does: then nobody can tell that we are alive, and we start anew. */
  readonly lost: Promise<void>;
  leave(): void;
};

const key = 'hashtextextended($1, 0)';

/** Opens the connection that a worker lives by. */
export async function arrive(pool: Pool): Promise<Presence> {
  const client: PoolClient = await pool.connect();
  const own = new Set<string>();
  let gone = false;
  const lost = new Promise<void>((resolve) => {
    const end = (): void => {
      gone = true;
      resolve();
    };
    client.once('end', end);
    client.once('error', end);
  });

  // One question at a time: several lanes say at once that they are there.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const turn = before.then(ask);
    before = turn.catch(() => undefined);
    return turn;
  };

  return {
    lost,
    hold: (name) => {
      own.add(name);
      // Failing means that the connection is lost, which `lost` tells.
      inTurn(() => client.query(`select pg_advisory_lock(${key})`, [name])).catch(() => undefined);
    },
    freeJobsOfTheDead: () => inTurn(async () => {
      const { rows } = await client.query<{ name: string }>("select distinct locked_by as name from graphile_worker._private_jobs where locked_by like 'pool-%'");
      let freed = 0;
      for (const { name } of rows) if (!own.has(name)) freed += await freeIfDead(client, name);
      return freed;
    }),
    leave: () => {
      // Closed, not given back: its locks end with it.
      if (!gone) client.release(true);
      else client.release(new Error('The connection was lost.'));
    },
  };
}

async function freeIfDead(client: PoolClient, name: string): Promise<number> {
  const { rows } = await client.query<{ dead: boolean }>(`select pg_try_advisory_lock(${key}) as dead`, [name]);
  if (rows[0]?.dead !== true) return 0;
  const { rowCount } = await client.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by = $1', [name]);
  await client.query(`select pg_advisory_unlock(${key})`, [name]);
  return rowCount ?? 0;
}
