import type { Trx } from '@openvalve/db';
import { rowsThatDisagree } from '@openvalve/db';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { returnLapsedClaims } from '../campaigns/return-lapsed-claims.job.ts';
import type { Deps } from '../deps.ts';
import { noteDeadlines } from '../reminders/note-deadlines.job.ts';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { compareCaseFiles } from '../requests/compare-case-files.job.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

/** The world as a program has it that stops at its `count`th transaction: before it is kept, or right after. */
function stoppingAt(deps: Deps, count: number, { kept }: { kept: boolean }): Deps {
  let reached = 0;
  const within = async <T>(work: (trx: Trx) => Promise<T>): Promise<T> => {
    reached += 1;
    if (reached !== count) return deps.db.transaction().execute(work);
    if (kept) await deps.db.transaction().execute(work);
    else {
      await deps.db
        .transaction()
        .execute(async (trx) => {
          await work(trx);
          throw new Error('stopped');
        });
    }
    throw new Error('stopped');
  };
  const builder = { execute: within, setIsolationLevel: () => builder };
  const db = new Proxy(deps.db, {
    get: (target, name) => {
      if (name === 'transaction') return () => builder;
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
  return { ...deps, db };
}

const entries = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<{ type: string; count: number }>`select event->>'type' as type, count(*)::int as count from case_event group by 1`.execute(world().db);
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
};
const queued = async (): Promise<number> => (await sql<{ count: number }>`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'send-notice'`.execute(world().db)).rows[0]?.count ?? 0;

const points = [1, 2, 3].flatMap((count) => [false, true].map((kept) => [kept ? `right after its transaction ${count}` : `before its transaction ${count} is kept`, count, kept] as const));

describe('a worker killed', () => {
  it.each(points)('%s while giving councils back, gives each back once and queues one mail for each', async (_, count, kept) => {
    for (const council of ['kent', 'bury', 'torbay']) await aDraft(world(), { council });
    world().timeIs('2026-11-26T09:00:00.000Z');
    await expect(returnLapsedClaims.run({}, stoppingAt(world().deps, count, { kept }))).rejects.toThrow('stopped');
    const half = await entries();
    expect(half['DraftReturned'] ?? 0).toBe(kept ? count : count - 1);
    expect(await queued()).toBe(half['DraftReturned'] ?? 0);

    await returnLapsedClaims.run({}, world().deps);
    expect((await entries())['DraftReturned']).toBe(3);
    expect(await queued()).toBe(3);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it.each(points)('%s while noting deadlines, notes each once', async (_, count, kept) => {
    for (const council of ['kent', 'bury', 'torbay']) await aRequestWithTheCouncil(world(), { council });
    world().timeIs('2027-01-04T09:00:00.000Z');
    await expect(noteDeadlines.run({}, stoppingAt(world().deps, count, { kept }))).rejects.toThrow('stopped');
    expect((await entries())['DeadlinePassed'] ?? 0).toBe(kept ? count : count - 1);
    await noteDeadlines.run({}, world().deps);
    await noteDeadlines.run({}, world().deps);
    expect((await entries())['DeadlinePassed']).toBe(3);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it.each([[1, false], [1, true], [2, false], [2, true]] as const)('at transaction %i of comparing case files (kept: %s), compares them the next time', async (count, kept) => {
    await aRequestWithTheCouncil(world());
    await expect(compareCaseFiles.run({}, stoppingAt(world().deps, count, { kept }))).rejects.toThrow('stopped');
    await compareCaseFiles.run({}, world().deps);
    expect((await sql<{ requests: number }>`select requests from comparison`.execute(world().db)).rows).toEqual([{ requests: 1 }]);
  });
});
