import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '@openvalve/db';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '@openvalve/db/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProgram, type Program } from '../program.ts';
import { envOfTests } from '../testing/create-world.ts';
import { Door } from '../testing/door.ts';
import { tokenIn } from '../testing/reading-pages.ts';

let database: TestDatabase;
let door: Door;
let program: Program | null;
let dataDir: string;
const said: string[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  door = new Door(database.url);
  dataDir = await mkdtemp(join(tmpdir(), 'openvalve-door-'));
  program = null;
  said.length = 0;
});
afterEach(async ({ task }) => {
  await program?.stop();
  await door.shut();
  await dropTestDatabase(database, { failed: task.result?.state === 'fail' });
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<string> {
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String(door.port);
  program = await startProgram({ env: envOfTests(url.href, dataDir, { PORT: '0' }), clientDir: '/nowhere', say: (line) => void said.push(line), giveUp: (error) => void said.push(String(error)) });
  return program.address ?? '';
}

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

/** Asks until the answer is as expected: what recovers does so by itself, in its own time. */
async function eventually(url: string, status: number): Promise<void> {
  await expect.poll(() => statusOf(url), { timeout: 15_000, interval: 50 }).toBe(status);
}

describe('a database that is not there yet', () => {
  it('is waited for, while every page says so in words and the program counts as up but not ready', async () => {
    await door.open();
    await door.shut();
    const address = await start();
    const page = await fetch(`${address}/`);
    expect([page.status, page.headers.get('retry-after'), (await page.text()).includes('The database cannot be reached')]).toEqual([503, '5', true]);
    expect(await statusOf(`${address}/healthz`)).toBe(200);
    expect(await statusOf(`${address}/readyz`)).toBe(503);
    const call = await fetch(`${address}/api/trpc/volunteers.me`);
    expect([call.status, await call.json()]).toEqual([503, expect.objectContaining({ error: expect.objectContaining({ data: expect.objectContaining({ down: true }) as unknown }) as unknown })]);

    await door.open();
    await eventually(`${address}/readyz`, 200);
    expect(await statusOf(`${address}/`)).toBe(200);
    expect(said.join('\n')).toContain('The database does not answer yet');
    expect(said.join('\n')).toContain('/invitation?token=');
  });
});

describe('a database that goes away', () => {
  it('makes every page say so, and everything works again when it is back, without a restart', async () => {
    await door.open();
    const address = await start();
    await eventually(`${address}/readyz`, 200);
    const cookie = await joinFirst(address);
    const call = () => fetch(`${address}/api/trpc/councils.list,volunteers.me?batch=1&input=%7B%7D`, { headers: { cookie } });
    expect((await call()).status).toBe(200);

    await door.shut();
    expect(await statusOf(`${address}/`)).toBe(503);
    expect(await statusOf(`${address}/readyz`)).toBe(503);
    expect(await statusOf(`${address}/healthz`)).toBe(200);
    const away = await call();
    const { error } = ((await away.json()) as { error: { message: string; data: unknown } }[])[0]!;
    expect([away.status, error.message, error.data]).toEqual([503, 'Something broke on our side.', expect.objectContaining({ down: true, problem: null })]);

    await door.open();
    await eventually(`${address}/`, 200);
    await eventually(`${address}/readyz`, 200);
    expect((await call()).status).toBe(200);
  });
});

describe('stopping', () => {
  it('works while the database is being waited for', async () => {
    await door.open();
    await door.shut();
    await start();
    await program?.stop();
    program = null;
  });

  it('works while the database is away', async () => {
    await door.open();
    const address = await start();
    await eventually(`${address}/readyz`, 200);
    await door.shut();
    expect(await statusOf(`${address}/`)).toBe(503);
    await program?.stop();
    program = null;
  });

  it('finishes the request that is under way, takes no new one, and leaves nothing listening', async () => {
    await door.open();
    const address = await start();
    await eventually(`${address}/readyz`, 200);
    // The page's question waits behind a lock, so that the request is surely under way when the program is told to stop.
    const { db } = database;
    const release = await holdTable(db);
    const underWay = fetch(`${address}/councils`);
    await expect.poll(() => waitingQuestions(db)).toBeGreaterThan(0);
    const stopped = program?.stop();
    program = null;
    await release();
    const answer = await underWay;
    expect([answer.status, (await answer.text()).endsWith('</html>\n')]).toEqual([200, true]);
    await stopped;
    await expect(fetch(address)).rejects.toThrow();
  });
});

/** Joins as the first person, by the link that was said; gives the session's cookie. */
async function joinFirst(address: string): Promise<string> {
  await expect.poll(() => said.join('\n')).toContain('token=');
  const joined = await fetch(`${address}/invitation`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'http://desk.example' },
    body: new URLSearchParams({ token: tokenIn(said.join('\n')), realName: 'Ada Example', email: 'ada@volunteers.example' }),
  });
  return joined.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');
}

/** Holds every reader of the register up until it is released. */
async function holdTable(db: Db): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let taken: () => void = () => undefined;
  const isTaken = new Promise<void>((resolve) => (taken = resolve));
  const transaction = db.transaction().execute(async (trx) => {
    await sql`lock table council in access exclusive mode`.execute(trx);
    taken();
    await held;
  });
  await isTaken;
  return async () => {
    letGo();
    await transaction;
  };
}

async function waitingQuestions(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.count ?? 0;
}
