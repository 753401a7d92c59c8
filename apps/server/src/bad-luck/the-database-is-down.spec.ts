import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, rowsThatDisagree, type Db } from '@openvalve/db';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '@openvalve/db/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskOverHttp, join as joinTeam, type Desk } from '../cli/crash/desk-over-http.ts';
import { startProgram, type Program } from '../program.ts';
import { envOfTests } from '../testing/create-world.ts';
import { Door } from '../testing/door.ts';

let database: TestDatabase;
let db: Db;
let door: Door;
let program: Program | null = null;
let dataDir: string;
const said: string[] = [];
/** What happens as soon as a line is said. */
let onSaid: (line: string) => void = () => undefined;

beforeEach(async () => {
  said.length = 0;
  onSaid = () => undefined;
  database = await createTestDatabase();
  db = createDatabase(database.url, { max: 2 });
  door = new Door(database.url);
  await door.open();
  dataDir = await mkdtemp(join(tmpdir(), 'openvalve-down-'));
});
afterEach(async ({ task }) => {
  await program?.stop();
  program = null;
  await door.shut();
  await db.destroy();
  await dropTestDatabase(database, { failed: task.result?.state === 'fail' });
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<void> {
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String(door.port);
  const env = envOfTests(url.href, dataDir, { PORT: '0', OPERATOR_NAME: 'A small charity', OPERATOR_CONTACT: 'desk@charity.example' });
  const say = (line: string): void => {
    said.push(line);
    onSaid(line);
  };
  program = await startProgram({ env, clientDir: '/nowhere', say, giveUp: (error) => void said.push(`GAVE UP ${String(error)}`) });
}

const address = (): string => program?.address ?? '';
const ready = async (): Promise<void> => {
  await expect.poll(async () => (await fetch(`${address()}/readyz`)).status, { timeout: 15_000, interval: 25 }).toBe(200);
};

async function firstDesk(): Promise<Desk> {
  await expect.poll(() => said.join('\n')).toContain('/invitation?token=');
  const from = '127.0.0.1';
  // The program believes it is at the address tests give it; a page of its own says so too.
  const cookie = await joinTeam(address(), said.join('\n'), { realName: 'Ada Example', email: 'ada@volunteers.example', from });
  return deskOverHttp(address(), { cookie, from });
}

describe('a database that is away for long, and comes and goes', () => {
  it('costs nobody a word or a letter: what was not done says so, what was done is there, and everything works again by itself', async () => {
    await start();
    await ready();
    const desk = await firstDesk();
    const campaigns = await desk.ask('campaigns', 'list');
    const campaignId = campaigns.was === 'done' ? campaigns.value.find(({ programme }) => programme === 'safety-valve')?.id : undefined;
    if (campaignId === undefined) throw new Error('There is no campaign.');

    const sent: string[] = [];
    const councils = ['kent', 'bury', 'torbay', 'norfolk', 'york', 'slough'] as const;
    for (const slug of councils) {
      await ready();
      const taken = await desk.tell('campaigns', 'claim', { campaignId, councilSlug: slug });
      if (taken.was !== 'done') throw new Error(`${slug} could not be taken: ${JSON.stringify(taken)}`);
      const { requestId } = taken.value;
      const shown = await desk.ask('requests', 'show', { requestId });
      if (shown.was !== 'done' || shown.value.draft === null) throw new Error('There is no draft.');
      const { draft, council } = shown.value;
      await desk.tell('councils', 'proposeAddress', { slug: slug, kind: 'email', value: `foi-desk@${council.websiteDomain}`, sourceUrl: `https://www.${council.websiteDomain}/foi`, seenOn: '2026-01-05' });
      const words = { requestId, messageId: draft.messageId as never, version: draft.version };
      if ((await desk.tell('requests', 'submit', words)).was === 'done') sent.push(requestId);

      // Away while the letter is on its way; whoever asks is told so, and nobody is told a thing was done that was not.
      await door.shut();
      expect(await desk.tell('requests', 'withdraw', { requestId })).toEqual({ was: 'unknown' });
      expect((await fetch(`${address()}/`)).status).toBe(503);
      expect((await fetch(`${address()}/healthz`)).status).toBe(200);
      await door.open();
    }
    await ready();
    expect(sent).toHaveLength(councils.length);

    const onTheirWay = async (): Promise<number> => (await sql<{ count: number }>`select count(*)::int as count from foi_request where stage = 'sending' and not uncertain`.execute(db)).rows[0]?.count ?? 0;
    await expect.poll(onTheirWay, { timeout: 60_000, interval: 100 }).toBe(0);
    // Each letter went once, or is shown as uncertain for a person to look.
    const { rows } = await sql<{ id: string; stage: string; uncertain: boolean; letters: number }>`
      select id, stage, uncertain, (select count(*)::int from caught_mail where request_id = foi_request.id and purpose = 'council') as letters from foi_request`.execute(db);
    expect(rows).toHaveLength(councils.length);
    for (const { stage, uncertain, letters } of rows) {
      expect(stage === 'awaiting_response' ? letters === 1 : stage === 'sending' && uncertain && letters <= 1).toBe(true);
    }
    expect(await rowsThatDisagree(db)).toEqual([]);
    expect(said.filter((line) => line.includes('GAVE UP'))).toEqual([]);
    const open = (await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity where datname = current_database()`.execute(db)).rows[0]?.count ?? 0;
    expect(open).toBeLessThan(30);
  }, 120_000);

  it('is waited for again when it goes in the middle of a start', async () => {
    const shut: Promise<void>[] = [];
    onSaid = (line) => {
      if (line.startsWith('Open Valve is at') && shut.length === 0) shut.push(door.shut());
    };
    await start();
    await expect.poll(() => shut, { timeout: 15_000 }).toHaveLength(1);
    await Promise.all(shut);
    expect(said.join('\n')).not.toContain('/invitation?token=');
    await door.open();
    await expect.poll(() => said.join('\n'), { timeout: 15_000 }).toContain('/invitation?token=');
    await ready();
    expect(said.filter((line) => line.includes('GAVE UP'))).toEqual([]);
  });
});
