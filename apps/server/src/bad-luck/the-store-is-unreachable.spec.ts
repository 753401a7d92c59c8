import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsThatDisagree } from '@openvalve/db';
import { aRequestWithTheCouncil, type Draft } from '../requests/testing/a-request.ts';
import { createWorld, type World } from '../testing/create-world.ts';

let world: World;
let draft: Draft;
const log: { level: number; msg: string }[] = [];
const secret = 'the-secret-of-the-store';

/** A port on which nothing listens. */
async function nowhere(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeEach(async () => {
  log.length = 0;
  world = await createWorld({ env: { FILES_URL: `s3://KEY:${secret}@127.0.0.1:${await nowhere()}/files?insecure=true` }, logTo: (line) => void log.push(JSON.parse(line) as (typeof log)[number]) });
  draft = await aRequestWithTheCouncil(world);
});
afterEach(({ task }) => world.close({ failed: task.result?.state === 'fail' }));

const boundary = 'between-the-fields';
const field = (name: string, value: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const answer = async (file: string) =>
  world.http.inject({
    method: 'POST',
    url: `/api/requests/${draft.requestId}/messages`,
    headers: { origin: world.deps.env.baseUrl, 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: await world.cookieOf(draft.volunteer) },
    payload: `${field('text', 'Please find attached.')}${field('receivedOn', '2026-11-23')}${field('cameBy', 'own-email')}${file}--${boundary}--\r\n`,
  });
const plan = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="plan.pdf"\r\n\r\n%PDF-1.4 a plan\r\n`;

describe('a store elsewhere that does not answer', () => {
  it('has an upload refused in words, and nothing of the answer is kept', async () => {
    const refused = await answer(plan);
    expect(refused.statusCode).toBe(503);
    expect(refused.json<{ message: string }>().message).toContain('nothing you typed is lost: keep this page open and send it again');
    expect((await draft.desk.requests.show(draft)).messages.filter(({ direction }) => direction === 'incoming')).toEqual([]);
    expect(await rowsThatDisagree(world.db)).toEqual([]);
    expect(log.filter(({ level }) => level >= 50).map(({ msg }) => msg)).toEqual(['an upload could not be kept']);
    expect(JSON.stringify(log)).not.toContain(secret);
  });

  it('stops nothing that needs no file: answers in words are put on file, letters go, and health says what is wrong', async () => {
    expect((await answer('')).statusCode).toBe(201);
    expect((await aRequestWithTheCouncil(world, { council: 'bury' })).requestId).not.toBe(draft.requestId);
    const health = await world.http.inject({ url: '/readyz' });
    expect([health.statusCode, health.json()]).toEqual([200, { ready: true, files: 'unreachable' }]);
  });
});
