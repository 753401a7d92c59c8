import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, insertCalendarEdition, listCalendarEditions, type Db } from '@openvalve/db';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '@openvalve/db/testing';
import { bankHolidays } from '@openvalve/domain';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { startProgram, type Program } from '../program.ts';
import { createWorld, envOfTests } from '../testing/create-world.ts';
import { applyList } from './apply-list.ts';
import { noteProgramTable } from './note-program-table.ts';
import { tableInForce, watchTable } from './table-in-force.ts';
import { aListTo2029 } from './testing/a-list.ts';

let database: TestDatabase;
let db: Db;
let dataDir: string;
let programs: Program[];

beforeEach(async () => {
  database = await createTestDatabase();
  db = createDatabase(database.url, { max: 2 });
  dataDir = await mkdtemp(join(tmpdir(), 'openvalve-calendar-'));
  programs = [];
});
afterEach(async ({ task }) => {
  await Promise.all(programs.map((program) => program.stop()));
  await db.destroy();
  await dropTestDatabase(database, { failed: task.result?.state === 'fail' });
  await rm(dataDir, { recursive: true });
});

async function start(role: 'web' | 'worker'): Promise<Program> {
  const env = envOfTests(database.url, dataDir, { ROLE: role, PORT: '0', WORKER_PORT: '0' });
  const program = await startProgram({ env, clientDir: '/nowhere', say: () => undefined, giveUp: () => undefined });
  programs.push(program);
  await expect.poll(async () => (await fetch(`${program.address}/readyz`)).status, { timeout: 15_000 }).toBe(200);
  return program;
}

const daysLeftAt = async ({ address }: Program): Promise<number> => {
  const line = (await (await fetch(`${address}/metrics`)).text()).split('\n').find((each) => each.startsWith('openvalve_calendar_days_left '));
  return Number(line?.split(' ')[1]);
};
const list = { text: aListTo2029(), why: 'GOV.UK lists 2029.', provisional: new Set<never>(), proclaimedOn: null };
const yearOf2029 = 365;

describe('an edition of the holiday table', () => {
  it('is in force soon in every process alike, without a restart', async () => {
    const [web, worker] = [await start('web'), await start('worker')];
    const before = await daysLeftAt(web);
    expect(await daysLeftAt(worker)).toBe(before);
    expect(await applyList({ db, now: () => new Date() }, list)).toMatchObject({ ok: true });
    for (const program of [web, worker]) await expect.poll(() => daysLeftAt(program), { timeout: 10_000 }).toBe(before + yearOf2029);
  });

  it('is in force at once in a process that starts after it', async () => {
    const web = await start('web');
    await applyList({ db, now: () => new Date() }, list);
    const before = await daysLeftAt(web);
    const later = await start('web');
    expect([before, before + yearOf2029]).toContain(await daysLeftAt(web));
    expect(await daysLeftAt(later)).toBeGreaterThan(yearOf2029);
    expect(await daysLeftAt(later)).toBe((await daysLeftAt(web)) === before ? before + yearOf2029 : await daysLeftAt(web));
  });

  it('is noted at the first start of a program that brings another table, and at no later one', async () => {
    await start('web');
    expect(await listCalendarEditions(db)).toMatchObject([{ number: 1, kind: 'program', tableVersion: bankHolidays.version, version: bankHolidays.version, changes: [] }]);
    await start('worker');
    expect(await listCalendarEditions(db)).toHaveLength(1);
  });
});

describe('a program that brings another table than the one before it', () => {
  it('has that written down once, however many processes start, and every clock gone through again', async () => {
    const world = await createWorld();
    try {
      const earlier = { number: 1, kind: 'program', tableVersion: 'an earlier table', version: 'an earlier table', changes: [], knownUntil: null, sourceSha256: null, why: 'The program brings this table.', appliedAt: world.deps.now() } as const;
      await world.db.transaction().execute((trx) => insertCalendarEdition(trx, earlier));
      await Promise.all([1, 2, 3].map(() => noteProgramTable(world.deps)));
      expect((await listCalendarEditions(world.db)).map(({ number, tableVersion }) => [number, tableVersion])).toEqual([[1, 'an earlier table'], [2, bankHolidays.version]]);
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'recalculate-clocks'`.execute(world.db);
      expect(rows[0]?.count).toBe(2);
      expect((await world.table.refresh()).version).toBe(bankHolidays.version);
    } finally {
      await world.close();
    }
  });
});

describe('looking for another edition', () => {
  it('goes on while the database is away, with the table there was', async () => {
    const gone = createDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
    const table = tableInForce(gone);
    const stop = watchTable(table, createLog('silent'));
    await expect(table.refresh()).rejects.toThrow();
    expect(table.current()).toBe(bankHolidays);
    stop();
    await gone.destroy();
  });
});
