import type { Pool } from 'pg';

/**
 * Does some work while no other process does the same: whoever holds the lock of this name in the database works, the others wait
 * for their turn. `signal` ends the work when the lock's connection is lost, because somebody else may hold it then.
 */
export async function asTheOnlyOne(pool: Pool, { name, signal, pause }: { name: string; signal: AbortSignal; pause: number }, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  const lost = new AbortController();
  const end = (): void => lost.abort();
  client.once('end', end);
  client.once('error', end);
  const stop = AbortSignal.any([signal, lost.signal]);
  try {
    while (!stop.aborted) {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [name]);
      if (rows[0]?.mine === true) return await work(stop);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        stop.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      });
    }
  } finally {
    // Closed, not given back: its lock ends with it.
    client.release(true);
  }
}
