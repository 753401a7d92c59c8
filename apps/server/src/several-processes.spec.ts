import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, emptyDatabase, type Db } from '@openvalve/db';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '@openvalve/db/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProgram, type Program } from './program.ts';
import { envOfTests } from './testing/create-world.ts';
import { tokenIn } from './testing/reading-pages.ts';

let database: TestDatabase;
let db: Db;
let dataDir: string;
let programs: Program[];
const said: string[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  db = createDatabase(database.url, { max: 2 });
  dataDir = await mkdtemp(join(tmpdir(), 'openvalve-several-'));
  programs = [];
  said.length = 0;
});
afterEach(async ({ task }) => {
  await Promise.all(programs.map((program) => program.stop()));
  await db.destroy();
  await dropTestDatabase(database, { failed: task.result?.state === 'fail' });
  await rm(dataDir, { recursive: true });
});

/** One process of this installation: the same database, folder and secret as the others. */
async function start(role: 'web' | 'worker'): Promise<Program> {
  const env = envOfTests(database.url, dataDir, { ROLE: role, PORT: '0', WORKER_PORT: '0', OPERATOR_NAME: 'A small charity', OPERATOR_CONTACT: 'desk@charity.example' });
  return startProgram({ env, clientDir: '/nowhere', say: (line) => void said.push(line), giveUp: (error) => void said.push(`GAVE UP: ${String(error)}`) });
}

async function startAll(...roles: ('web' | 'worker')[]): Promise<void> {
  programs = await Promise.all(roles.map(start));
  for (const { address } of programs) await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 15_000 }).toBe(200);
}

/** A web’s link to be the first opened, at any of them; each start withdraws the links before it. */
async function joinFirst(): Promise<string> {
  await expect.poll(() => said.filter((line) => line.includes('/invitation?token=')).length).toBe(2);
  for (const token of said.map(tokenIn).filter(Boolean)) {
    const fields = { token, realName: 'Orla Operator', email: 'orla@openvalve.example', consentToFollowUps: 'yes' };
    const joined = await fetch(`${programs[0]?.address}/invitation`, { method: 'POST', redirect: 'manual', headers: { origin: 'http://desk.example' }, body: new URLSearchParams(fields) });
    if (joined.status === 303) return joined.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ');
  }
  throw new Error('No first invitation could be used.');
}

/** A procedure called at one web or the other; what it answered, or the code of what it was declined for. */
async function call<T>(web: number, cookie: string, procedure: string, input: unknown, kind: 'query' | 'mutation' = 'mutation'): Promise<T> {
  const address = `${programs[web]?.address}/api/trpc/${procedure}`;
  const headers = { cookie, origin: 'http://desk.example', 'content-type': 'application/json' };
  const response = await (kind === 'query' ? fetch(`${address}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers }) : fetch(address, { method: 'POST', headers, body: JSON.stringify(input) }));
  const { result, error } = (await response.json()) as { result?: { data: T }; error?: { data?: { problem?: { code: string } } } };
  if (result === undefined) throw new Error(error?.data?.problem?.code ?? `status ${response.status}`);
  return result.data;
}

const countOf = async (query: ReturnType<typeof sql<{ count: number }>>): Promise<number> => (await query.execute(db)).rows[0]?.count ?? 0;

describe('two webs and two workers on one database', () => {
  it('can start at once where there is nothing yet', async () => {
    await emptyDatabase(db);
    await startAll('web', 'web', 'worker', 'worker');
    expect(said.filter((line) => line.includes('GAVE UP'))).toEqual([]);
    expect(await countOf(sql`select count(*)::int as count from council`)).toBe(153);
    expect(await countOf(sql`select count(*)::int as count from campaign`)).toBe(2);
  });

  it('send each letter once, whichever web it was sent from and however often', async () => {
    await startAll('web', 'web', 'worker', 'worker');
    const cookie = await joinFirst();
    const campaigns = await call<{ id: string; programme: string }[]>(0, cookie, 'campaigns.list', undefined, 'query');
    const campaignId = campaigns.find(({ programme }) => programme === 'safety-valve')?.id;

    for (const [at, slug] of ['kent', 'norfolk', 'torbay', 'slough', 'surrey', 'york'].entries()) {
      const [here, there] = [at % 2, (at + 1) % 2];
      const { websiteDomain } = await call<{ websiteDomain: string }>(here, cookie, 'councils.show', { slug }, 'query');
      await call(here, cookie, 'councils.proposeAddress', { slug, kind: 'email', value: `foi-desk@${websiteDomain}`, sourceUrl: `https://www.${websiteDomain}/foi`, seenOn: '2026-01-05' });
      const { requestId } = await call<{ requestId: string }>(here, cookie, 'campaigns.claim', { campaignId, councilSlug: slug });
      const { draft } = await call<{ draft: { messageId: string; version: number } }>(there, cookie, 'requests.show', { requestId }, 'query');
      const sending = { requestId, messageId: draft.messageId, version: draft.version };
      const presses = await Promise.allSettled([here, there, here].map((web) => call(web, cookie, 'requests.submit', sending)));
      expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }

    const awaiting = sql<{ count: number }>`select count(*)::int as count from foi_request where stage = 'awaiting_response'`;
    await expect.poll(() => countOf(awaiting), { timeout: 15_000 }).toBe(6);
    const { rows } = await sql<{ to: string[] }>`select envelope_to as "to" from caught_mail where purpose = 'council' order by 1`.execute(db);
    expect(new Set(rows.flatMap(({ to }) => to)).size).toBe(6);
    expect(rows).toHaveLength(6);
    expect(await countOf(sql`select count(*)::int as count from delivery_attempt`)).toBe(6);
  });

  it('share one session: who signed in at one web is signed in at the other, and out at both', async () => {
    await startAll('web', 'web');
    const cookie = await joinFirst();
    const whoAt = (web: number) => call<{ email: string } | null>(web, cookie, 'volunteers.me', undefined, 'query');
    expect((await whoAt(1))?.email).toBe('orla@openvalve.example');
    await fetch(`${programs[0]?.address}/sign-out`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: 'http://desk.example' } });
    expect([await whoAt(0), await whoAt(1)]).toEqual([null, null]);
  });
});

describe('a worker by itself', () => {
  it('answers for its health and its figures, and for nothing else', async () => {
    await startAll('worker');
    const address = programs[0]?.address;
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('openvalve_role{role="worker"} 1');
    for (const path of ['/', '/desk', '/api/trpc/volunteers.me', '/sign-in']) expect([path, (await fetch(`${address}${path}`)).status]).toEqual([path, 404]);
  });
});
