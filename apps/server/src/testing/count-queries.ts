import type { Pool, PoolClient } from 'pg';

/** Counts what is asked of the database through a pool from now on. */
export function countQueries(pool: Pool): () => number {
  let asked = 0;
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query: (...args: unknown[]) => {
        asked += 1;
        return query(...args);
      },
    });
  });
  return () => asked;
}
