import { request as httpRequest, type IncomingMessage } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { aRequest } from '@openvalve/db/testing';
import { useWorld, type World } from '../testing/create-world.ts';
import { uploadLimits } from './uploads.ts';

const theWorld = useWorld();
const boundary = 'a-boundary-of-the-browser';

const field = (name: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (filename: string, content: string, type = 'application/pdf') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
const end = `--${boundary}--\r\n`;
const facts = field('text', 'Please find attached.') + field('receivedOn', '2026-11-23') + field('cameBy', 'own-email') + field('from', 'foi@kent.example') + field('subject', 'Your request');

async function aRequestOf(world: World) {
  const owner = await world.person();
  const campaign = await world.db.selectFrom('campaign').select('id').where('slug', '=', 'safety-valve').executeTakeFirstOrThrow();
  return { owner, requestId: await aRequest(world.db, { campaignId: campaign.id, applicantId: owner.id }) };
}

const send = async (world: World, requestId: string, person: Parameters<World['cookieOf']>[0] | null, payload: string) =>
  world.http.inject({
    method: 'POST',
    url: `/api/requests/${requestId}/messages`,
    headers: { origin: world.deps.env.baseUrl, 'content-type': `multipart/form-data; boundary=${boundary}`, ...(person === null ? {} : { cookie: await world.cookieOf(person) }) },
    payload,
  });

const storedFiles = async (world: World): Promise<string[]> =>
  (await readdir(join(world.deps.env.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map(({ name }) => name);

describe('an answer that is uploaded', () => {
  it('is refused in words when it is empty, and nothing is kept', async () => {
    const world = theWorld();
    const { owner, requestId } = await aRequestOf(world);
    const answer = await send(world, requestId, owner, facts + file('plan.pdf', '') + end);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ message: string }>().message).toContain('“plan.pdf” is empty');
    expect(await storedFiles(world)).toEqual([]);
  });

  it('is refused in words when there are more than twenty files', async () => {
    const world = theWorld();
    const { owner, requestId } = await aRequestOf(world);
    const files = Array.from({ length: uploadLimits.files + 1 }, (_, at) => file(`${at}.txt`, `file ${at}`)).join('');
    const answer = await send(world, requestId, owner, facts + files + end);
    expect(answer.statusCode).toBe(413);
    expect(answer.json<{ message: string }>().message).toContain('more than 20 files');
  });

  it('is only for the request’s own volunteer, a coordinator or an admin', async () => {
    const world = theWorld();
    const { requestId } = await aRequestOf(world);
    const payload = facts + file('plan.pdf', '%PDF-1.7') + end;
    expect((await send(world, requestId, null, payload)).statusCode).toBe(401);
    expect((await send(world, requestId, await world.person(), payload)).statusCode).toBe(403);
    expect((await send(world, requestId, await world.person({ roles: ['reviewer'] }), payload)).statusCode).toBe(403);
    expect((await send(world, '00000000-0000-4000-8000-000000000000', await world.person(), payload)).statusCode).toBe(404);
    expect(await storedFiles(world)).toEqual([]);
  });

  it('comes back with what is wrong when it says no day', async () => {
    const world = theWorld();
    const { owner, requestId } = await aRequestOf(world);
    const answer = await send(world, requestId, owner, field('text', 'Dear Ms Example') + field('cameBy', 'own-email') + end);
    expect([answer.statusCode, answer.json<{ problem: { code: string } }>().problem.code]).toEqual([409, 'day_missing']);
  });

  it('is refused in words, to be sent again, when one of its files was cleared before it was on record', async () => {
    const world = theWorld();
    const { owner, requestId } = await aRequestOf(world);
    const head = world.deps.files.head.bind(world.deps.files);
    Object.assign(world.deps.files, { head: async (sha256: string, count: number) => {
      const bytes = await head(sha256, count);
      await world.deps.files.discard(sha256);
      return bytes;
    } });
    const answer = await send(world, requestId, owner, facts + file('plan.pdf', '%PDF-1.7') + end);
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([503, expect.stringContaining('send it again')]);
    expect(await world.db.selectFrom('message').select('id').where('direction', '=', 'incoming').execute()).toEqual([]);
  });

  it('is not taken as anything but a form with files', async () => {
    const world = theWorld();
    const { owner, requestId } = await aRequestOf(world);
    const cookie = await world.cookieOf(owner);
    const answer = await world.http.inject({ method: 'POST', url: `/api/requests/${requestId}/messages`, headers: { origin: world.deps.env.baseUrl, cookie }, payload: { text: 'x' } });
    expect(answer.statusCode).toBe(415);
  });
});

describe('a file that is too large', () => {
  /** Begins a real upload; `sent` counts what the server has taken when its answer is here. */
  async function begin(world: World, { declared, body }: { declared: number; body: (write: (piece: string | Buffer) => Promise<boolean>) => Promise<void> }) {
    const { owner, requestId } = await aRequestOf(world);
    const address = world.http.server.listening ? world.http.listeningOrigin : await world.http.listen({ port: 0, host: '127.0.0.1' });
    const call = httpRequest(`${address}/api/requests/${requestId}/messages`, {
      method: 'POST',
      headers: { origin: world.deps.env.baseUrl, cookie: await world.cookieOf(owner), 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': declared },
    });
    call.on('error', () => undefined);
    call.flushHeaders();
    const answered = once(call, 'response').then(([response]) => response as IncomingMessage);
    let response: IncomingMessage | null = null;
    void answered.then((came) => (response = came));
    let sent = 0;
    await body(async (piece) => {
      if (response !== null) return false;
      sent += piece.length;
      if (!call.write(piece)) await Promise.race([once(call, 'drain'), answered]);
      return response === null;
    });
    const came = await answered;
    const chunks: Buffer[] = [];
    for await (const chunk of came as AsyncIterable<Buffer>) chunks.push(chunk);
    call.destroy();
    return { status: came.statusCode, said: JSON.parse(Buffer.concat(chunks).toString('utf8')) as { message: string }, sent };
  }

  it('is refused from its declared length, before any of it has come', async () => {
    const declared = 1_100 * 1024 * 1024;
    const { status, said } = await begin(theWorld(), { declared, body: async () => undefined });
    expect([status, said.message]).toEqual([413, expect.stringContaining('50 MB')]);
  });

  it('is refused at 50 MB, before the rest of its 60 has come, and nothing of it is kept', async () => {
    const world = theWorld();
    const size = 60 * 1024 * 1024;
    const piece = Buffer.alloc(64 * 1024, 'a');
    const before = facts + `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="scan.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    const { status, said, sent } = await begin(world, {
      declared: before.length + size + end.length,
      body: async (write) => {
        await write(before);
        for (let gone = 0; gone < 52 * 1024 * 1024; gone += piece.length) if (!(await write(piece))) return;
      },
    });
    expect([status, said.message]).toEqual([413, expect.stringContaining('“scan.pdf” is larger than 50 MB')]);
    expect(sent).toBeLessThan(size);
    expect(await storedFiles(world)).toEqual([]);
  });
});
