import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../requests/testing/a-request.ts';
import { createWorld, type World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';
import { aFile } from '../testing/a-file.ts';
import { readFile } from './read-file.ts';

let scanner: Server;
let world: World;
let says: string;
beforeEach(async () => {
  says = 'stream: OK';
  // What clamd answers to INSTREAM, once it has everything.
  scanner = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (piece) => void (piece.subarray(-4).equals(Buffer.alloc(4)) && socket.end(`${says}\0`)));
  });
  await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
  world = await createWorld({ env: { CLAMD_URL: `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}` } });
});
afterEach(async () => {
  await world.close();
  await new Promise((resolve) => scanner.close(resolve));
});

const status = async (person: SignedIn, url: string): Promise<number> => (await world.http.inject({ url, headers: { cookie: await world.cookieOf(person) } })).statusCode;

describe('a file where a virus scanner is set', () => {
  it('is read where the scanner finds nothing in it', async () => {
    const { attachmentId, draft } = await aFile(world, 'a plan', { filename: 'plan.txt' });
    expect((await draft.desk.documents.file({ attachmentId })).reading).toMatchObject({ state: 'read', infected: null });
  });

  it('in which it finds something is marked and never opened: no page, no picture, no document, and bytes only for who knows', async () => {
    says = 'stream: Some.Virus FOUND';
    const { attachmentId, draft } = await aFile(world, 'a plan', { filename: 'plan.txt' });
    const file = await draft.desk.documents.file({ attachmentId });
    expect([file.reading, file.pages, file.mayPrepare]).toMatchObject([{ state: 'failed', infected: 'Some.Virus', whyNot: 'The virus scanner found Some.Virus in it. It was not opened.' }, [], false]);
    const reviewer = await world.person({ roles: ['reviewer'] });
    expect(await problemOf(world.as(reviewer).documents.begin({ attachmentId, kind: 'dsg-management-plan', period: null, title: 'Plan' }))).toEqual({ code: 'file_not_read', state: 'infected' });
    expect([await status(reviewer, `/api/files/${attachmentId}/pages/1`), await status(draft.volunteer, `/api/files/${attachmentId}`)]).toEqual([404, 403]);
  });

  it('is not opened where the scanner gives no answer: it waits, and is read once there is one', async () => {
    says = 'INSTREAM size limit exceeded. ERROR';
    const { attachmentId, draft, sha256 } = await aFile(world, 'a plan', { filename: 'plan.txt', read: false });
    await expect(readFile(world.deps, sha256)).rejects.toMatchObject({ name: 'ScannerSilent' });
    expect((await draft.desk.documents.file({ attachmentId })).reading.state).toBe('waiting');
    says = 'stream: OK';
    await world.runDueJobs();
    expect((await draft.desk.documents.file({ attachmentId })).reading.state).toBe('read');
  });
});
