import { randomUUID } from 'node:crypto';
import { createPool } from '@openvalve/db';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from './jobs/define-job.ts';
import { enqueue } from './jobs/enqueue.ts';
import { runDueJobs } from './jobs/run-due-jobs.ts';
import { useWorld } from './testing/create-world.ts';
import { startWorker, type Worker } from './worker.ts';

const theWorld = useWorld();

let pool: Pool;
let worker: Worker | null;
let done: string[];
let failing: boolean;
beforeEach(() => {
  pool = createPool(databaseUrl());
  worker = null;
  done = [];
  failing = false;
});
afterEach(async () => {
  await worker?.stop();
  await pool.end();
});

const databaseUrl = (): string => theWorld().deps.env.databaseUrl;

const note = defineJob({
  kind: 'note',
  payload: z.object({ what: z.string() }),
  run: async ({ what }) => {
    if (failing) throw new Error('not now');
    done.push(what);
  },
});
const sweep = defineJob({ kind: 'sweep', payload: z.object({}), cron: '0 3 * * *', run: async () => void done.push('swept') });

const queue = (what: string, key = what) => theWorld().db.transaction().execute((trx) => enqueue(trx, { kind: 'note', key, payload: { what } }));
const waiting = async (): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::int as count from graphile_worker._private_jobs`.execute(theWorld().db)).rows[0]?.count ?? 0;

describe('a job', () => {
  it('exists if, and only if, the change that wanted it was kept', async () => {
    const { deps, db } = theWorld();
    const takenBack = db.transaction().execute(async (trx) => {
      await enqueue(trx, { kind: 'note', key: 'one', payload: { what: 'one' } });
      throw new Error('the change is taken back');
    });
    await expect(takenBack).rejects.toThrow('taken back');
    await queue('two');
    await runDueJobs(deps, pool, [note]);
    expect(done).toEqual(['two']);
  });

  it('waits once however often it is asked for', async () => {
    await queue('first', 'same');
    await queue('second', 'same');
    await runDueJobs(theWorld().deps, pool, [note]);
    expect(done).toEqual(['second']);
  });

  it('that fails stays in the queue for its next time', async () => {
    failing = true;
    await queue('one');
    await runDueJobs(theWorld().deps, pool, [note]);
    expect([done, await waiting()]).toEqual([[], 1]);
    failing = false;
    theWorld().timeIs('2036-01-01T00:00:00.000Z');
    await runDueJobs(theWorld().deps, pool, [note]);
    expect([done, await waiting()]).toEqual([['one'], 0]);
  });

  it('for later runs when the world’s clock is there, not before', async () => {
    const { deps, db } = theWorld();
    const runAt = new Date(Math.max(Date.now(), deps.now().getTime()) + 86_400_000);
    await db.transaction().execute((trx) => enqueue(trx, { kind: 'note', key: 'later', payload: { what: 'later' }, runAt }));
    await runDueJobs(deps, pool, [note]);
    expect(done).toEqual([]);
    theWorld().timeIs(runAt.toISOString());
    await runDueJobs(deps, pool, [note]);
    expect(done).toEqual(['later']);
  });
});

describe('the worker', () => {
  it('runs what is queued, and what its timetable missed while it was not running', async () => {
    await queue('before');
    worker = startWorker(theWorld().deps, pool, [note, sweep]);
    await expect.poll(() => done).toEqual(expect.arrayContaining(['before', 'swept']));
    await queue('after');
    await expect.poll(() => done).toContain('after');
  });

  it('takes up the jobs of one that died with them in its hands', async () => {
    await queue('in dead hands');
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-dead', attempts = 1`.execute(theWorld().db);
    worker = startWorker(theWorld().deps, pool, [note]);
    await expect.poll(() => done).toEqual(['in dead hands']);
  });

  it('leaves the jobs of one that lives alone', async () => {
    await queue('in living hands');
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-alive', attempts = 1`.execute(theWorld().db);
    const other = await pool.connect();
    await other.query("select pg_advisory_lock(hashtextextended('pool-alive', 0))");
    worker = startWorker(theWorld().deps, pool, [note]);
    await queue('free');
    await expect.poll(() => done).toEqual(['free']);
    // Done comes a moment before it is written down.
    await expect.poll(waiting).toBe(1);
    other.release(true);
  });

  it('works again after every connection of it was cut, with nothing lost', async () => {
    worker = startWorker(theWorld().deps, pool, [note]);
    await queue('before');
    await expect.poll(() => done).toEqual(['before']);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(theWorld().db);
    await queue('after').catch(() => queue('after'));
    await expect.poll(() => done, { timeout: 15_000 }).toContain('after');
  });

  it('lets a job that runs finish before it stops', async () => {
    let finish: () => void = () => undefined;
    let begun = false;
    const slow = defineJob({
      kind: 'slow',
      payload: z.object({}),
      run: () =>
        new Promise((resolve) => {
          begun = true;
          finish = () => {
            done.push('finished');
            resolve();
          };
        }),
    });
    worker = startWorker(theWorld().deps, pool, [slow]);
    await theWorld().db.transaction().execute((trx) => enqueue(trx, { kind: 'slow', key: randomUUID(), payload: {} }));
    await expect.poll(() => begun).toBe(true);
    const stopped = worker.stop();
    finish();
    await stopped;
    worker = null;
    expect([done, await waiting()]).toEqual([['finished'], 0]);
  });
});
