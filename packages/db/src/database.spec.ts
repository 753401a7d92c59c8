import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createDatabase, exactNumber } from './database.ts';
import { migrateToLatest, pendingMigrations } from './migrate.ts';
import { emptyDatabase } from './empty-database.ts';
import { useTestDatabase } from './testing/index.ts';
import { isDatabaseDown } from './violations.ts';

const database = useTestDatabase();

describe('a day in the database', () => {
  it('is read as the day it is, in summer and in winter, whatever the machine’s own time zone', async () => {
    const { rows } = await sql<{ summer: string; winter: string }>`select '2026-07-01'::date as summer, '2026-12-25'::date as winter`.execute(database().db);
    expect(rows).toEqual([{ summer: '2026-07-01', winter: '2026-12-25' }]);
  });

  it('is not mistaken for a moment: a moment keeps its own instant', async () => {
    const { rows } = await sql<{ at: Date }>`select '2026-07-01 00:30:00+01'::timestamptz as at`.execute(database().db);
    expect(rows[0]?.at.toISOString()).toBe('2026-06-30T23:30:00.000Z');
  });
});

describe('a large number in the database', () => {
  it('is a number while it is exact, and refused rather than rounded beyond', async () => {
    const { rows } = await sql<{ pounds: number }>`select 54300000000::bigint as pounds`.execute(database().db);
    expect(rows).toEqual([{ pounds: 54_300_000_000 }]);
    expect(() => exactNumber('9007199254740993')).toThrow('too large');
  });
});

describe('the database’s shape', () => {
  it('is brought up to date once, and says when nothing is left to do', async () => {
    const { db } = database();
    expect(await pendingMigrations(db)).toEqual([]);
    expect(await migrateToLatest(db)).toEqual([]);
  });

  it('can be emptied and made again', async () => {
    const { db } = database();
    await emptyDatabase(db);
    expect(await pendingMigrations(db)).not.toEqual([]);
    expect(await migrateToLatest(db)).not.toEqual([]);
  });
});

describe('a database that is down', () => {
  it('is told apart from a question that was wrong', async () => {
    const nobody = createDatabase('postgres://nobody:nothing@127.0.0.1:1/nowhere', { max: 1 });
    await expect(sql`select 1`.execute(nobody)).rejects.toSatisfy(isDatabaseDown);
    await nobody.destroy();
    await expect(sql`select nonsense`.execute(database().db)).rejects.toSatisfy((error) => !isDatabaseDown(error));
  });

  it('is noticed by connections nobody was using, and the pool recovers by itself', async () => {
    const { db, url } = database();
    const broken: string[] = [];
    const other = createDatabase(url, { max: 1, onError: ({ message }) => void broken.push(message) });
    const me = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(other)).rows[0]?.pid;
    const before = await me();
    await sql`select pg_terminate_backend(${before})`.execute(db);
    const after = await me().catch(me).catch(me);
    expect(after).not.toBe(before);
    await other.destroy();
    expect(broken.length).toBeGreaterThan(0);
  });
});
