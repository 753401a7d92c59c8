import { readFileSync } from 'node:fs';
import { replay, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type Db } from '../database.ts';
import { emptyDatabase } from '../empty-database.ts';
import { migrateTo, migrateToLatest, pendingMigrations } from '../migrate.ts';
import { readCaseFile } from '../queries/case-file.ts';
import { rowsThatDisagree } from '../queries/comparison.ts';
import { listRequestLines } from '../queries/requests.ts';
import { loadRegister } from '../seeds/load-register.ts';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrations } from './index.ts';

/** The database of an earlier release, with ten weeks of work in it, as its own commands left it. */
const releases = [{ release: 'the first release', shape: '2026-11-22T01-00-first-tables', data: '2026-11-22-first-release.sql' }];

/** Entries the first release could write. */
const everyKind = [
  'ClarificationGiven', 'DeliverySettled', 'DeliveryUncertain', 'DraftReturned', 'EntryStruckOut', 'GuardPassed', 'MessageClassified', 'MessageReceived', 'RequestDrafted',
  'RequestSent', 'RequestSubmitted', 'RequestWithdrawn', 'SendFailed',
];

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await createTestDatabase();
  db = createDatabase(database.url, { max: 3 });
  await emptyDatabase(db);
});
afterEach(async ({ task }) => {
  await db.destroy();
  await dropTestDatabase(database, { failed: task.result?.state === 'fail' });
});

async function asItWas({ shape, data }: (typeof releases)[number]): Promise<void> {
  await migrateTo(db, shape);
  await sql.raw(readFileSync(new URL(`../testing/releases/${data}`, import.meta.url), 'utf8')).execute(db);
}

const rowsOf = async <T>(query: string): Promise<T[]> => (await sql.raw<T>(query).execute(db)).rows;

const entries = (): Promise<{ type: string }[]> => rowsOf("select request_id, seq, event::text, event->>'type' as type, actor, recorded_at from case_event order by request_id, seq");

/** Each table with how many rows it has, and a request's row without the columns that later releases add. */
async function held() {
  const tables = await rowsOf<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1");
  const counts = new Map<string, number>();
  for (const { name } of tables) counts.set(name, (await rowsOf<{ count: number }>(`select count(*)::int as count from "${name}"`))[0]?.count ?? 0);
  return counts;
}

async function replayed() {
  const ids = await rowsOf<{ id: string }>('select id from foi_request order by id');
  return Promise.all(ids.map(async ({ id }) => [id, replay((await readCaseFile(db, RequestId.parse(id))).map(({ event }) => event))] as const));
}

describe.each(releases)('a database of $release', (release) => {
  it('is brought up to date with every entry, every row and every case file as it was', async () => {
    await asItWas(release);
    const before = { entries: await entries(), held: await held(), replayed: await replayed() };
    expect(before.entries.length).toBeGreaterThan(40);
    expect([...new Set(before.entries.map(({ type }) => type))].toSorted()).toEqual(everyKind);

    expect(await migrateToLatest(db)).toHaveLength(Object.keys(migrations).length - 1);

    expect(await pendingMigrations(db)).toEqual([]);
    expect(await entries()).toEqual(before.entries);
    expect(await replayed()).toEqual(before.replayed);
    expect(await rowsThatDisagree(db)).toEqual([]);
    const after = await held();
    expect([...before.held].filter(([table, count]) => after.get(table) !== count)).toEqual([]);
  });

  it('still refuses to have its history rewritten, and is ready to be read', async () => {
    await asItWas(release);
    await migrateToLatest(db);
    await expect(sql`update case_event set actor = 'somebody'`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`delete from case_event`.execute(db)).rejects.toThrow('append-only');
    await loadRegister(db);
    expect(await listRequestLines(db, {})).toHaveLength(12);
    expect((await rowsOf<{ by: string }>("select answered_by as by from council where slug = 'stoke-on-trent'"))[0]?.by).toBe('kent');
  });

  it('takes a second start for what it is: nothing left to do', async () => {
    await asItWas(release);
    await migrateToLatest(db);
    expect(await migrateToLatest(db)).toEqual([]);
  });
});
