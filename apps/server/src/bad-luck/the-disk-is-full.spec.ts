import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsThatDisagree } from '@openvalve/db';
import { StoreFull, type FileStore } from '@openvalve/documents';
import { DatabaseError } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, type Draft } from '../requests/testing/a-request.ts';
import { createWorld, type World } from '../testing/create-world.ts';

let world: World;
let draft: Draft;
let files: string;
let mounted: boolean;
const log: { level: number; msg: string; err?: { message?: string } }[] = [];

beforeEach(async () => {
  log.length = 0;
  world = await createWorld({ logTo: (line) => void log.push(JSON.parse(line) as (typeof log)[number]) });
  draft = await aRequestWithTheCouncil(world);
  files = join(world.deps.env.dataDir, 'files');
  mkdirSync(files, { recursive: true });
  // Where a small disk cannot be made, the store itself says what a full one says.
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', files], { stdio: 'ignore' }).status === 0;
  if (!mounted) Object.assign(world.deps.files, { write: refuseEverything });
});
afterEach(async ({ task }) => {
  if (mounted) spawnSync('umount', ['-l', files], { stdio: 'ignore' });
  await world.close({ failed: task.result?.state === 'fail' });
});

const refuseEverything: FileStore['write'] = async (content) => {
  content.resume();
  throw new StoreFull(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
};

const boundary = 'between-the-fields';
const field = (name: string, value: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const send = async (bytes: Buffer) =>
  world.http.inject({
    method: 'POST',
    url: `/api/requests/${draft.requestId}/messages`,
    headers: { origin: world.deps.env.baseUrl, 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: await world.cookieOf(draft.volunteer) },
    payload: Buffer.concat([
      Buffer.from(`${field('text', 'Please find attached.')}${field('receivedOn', '2026-11-23')}${field('cameBy', 'own-email')}--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="plan.pdf"\r\n\r\n`),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });

const kept = async (): Promise<string[]> => (await readdir(files, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);

describe('no room left for files', () => {
  it('refuses an answer’s file in words, writes down that the disk is full, and keeps nothing of the answer', async () => {
    const answer = await send(randomBytes(1_000_000));
    expect(answer.statusCode).toBe(507);
    expect(answer.json<{ message: string }>().message).toContain('no room left for files');
    expect(await kept()).toEqual([]);
    const shown = await draft.desk.requests.show(draft);
    expect(shown.messages.filter(({ direction }) => direction === 'incoming')).toEqual([]);
    expect(shown.chronology).toHaveLength(3);
    expect(await rowsThatDisagree(world.db)).toEqual([]);
    expect(log.filter(({ level }) => level >= 50).map(({ msg }) => msg)).toEqual(['an upload could not be kept']);
  });

  it('stops nothing else: an answer in words alone is put on file, and letters go', async () => {
    await send(randomBytes(1_000_000));
    const answer = await world.http.inject({
      method: 'POST',
      url: `/api/requests/${draft.requestId}/messages`,
      headers: { origin: world.deps.env.baseUrl, 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: await world.cookieOf(draft.volunteer) },
      payload: `${field('text', 'Dear Ada')}${field('receivedOn', '2026-11-23')}${field('cameBy', 'post')}--${boundary}--\r\n`,
    });
    expect(answer.statusCode).toBe(201);
    expect((await aRequestWithTheCouncil(world, { council: 'bury' })).requestId).not.toBe(draft.requestId);
    expect(world.outbox).toHaveLength(2);
  });
});

describe('no room left for the database', () => {
  it('is told apart from a bug: 503 and “try again”, and nothing of the act is kept', async () => {
    const full = Object.assign(new DatabaseError('could not extend file "base/5/1259": No space left on device', 0, 'error'), { code: '53100' });
    const transaction = world.deps.db.transaction.bind(world.deps.db);
    const once = () => {
      Object.assign(world.deps.db, { transaction });
      return { execute: () => Promise.reject(full) };
    };
    Object.assign(world.deps.db, { transaction: once });
    await expect(draft.desk.requests.withdraw(draft)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect((await draft.desk.requests.show(draft)).stage).toBe('awaiting_response');
    await draft.desk.requests.withdraw(draft);
    expect((await draft.desk.requests.show(draft)).stage).toBe('withdrawn');
  });
});
