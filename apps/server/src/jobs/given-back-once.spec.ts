import type { Pool, PoolClient } from 'pg';
import { createPool } from '@openvalve/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { givenBackOnce } from './given-back-once.ts';

const world = useWorld();

describe('a connection the queue gives back twice', () => {
  let pool: Pool;
  beforeEach(() => {
    pool = createPool(world().deps.env.databaseUrl, { max: 1 });
  });
  afterEach(() => pool.end());

  it('throws where nothing is done about it', async () => {
    const client = await pool.connect();
    client.release();
    expect(() => client.release()).toThrow('already been released');
  });

  it('is given back once, however it was asked for, and serves again', async () => {
    const forgiving = givenBackOnce(pool);
    const promised = await forgiving.connect();
    promised.release();
    promised.release();
    const called = await new Promise<PoolClient>((resolve, reject) => {
      forgiving.connect((error, client, done) => {
        if (client === undefined) return reject(error ?? new Error('There is no connection.'));
        done();
        done();
        return resolve(client);
      });
    });
    called.release();
    expect((await forgiving.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
    expect(pool.totalCount).toBe(1);
    expect(pool.idleCount).toBe(1);
  });
});
