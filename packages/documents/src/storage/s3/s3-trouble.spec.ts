import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreFull, StoreUnreachable, type FileStore } from '../file-store.ts';
import { signatureExpected } from '../testing/signature.ts';
import { aBucket } from '../testing/stores.ts';
import { s3Store } from './s3-store.ts';

type Bucket = Awaited<ReturnType<typeof aBucket>>;
let store: Bucket;
let room: string;
let server: Server | null = null;
beforeEach(async () => {
  [store, room] = [await aBucket(), await mkdtemp(join(tmpdir(), 'openvalve-trouble-'))];
});
afterEach(async () => {
  await store.end();
  server?.closeAllConnections();
  server?.close();
  server = null;
  await rm(room, { recursive: true });
});

const write = (files: FileStore, text = 'a plan') => files.write(Readable.from([text]), 1_000);
const broke = (work: Promise<unknown>): Promise<Error> => work.then(() => new Error('It worked.'), (error: Error) => error);

/** A store that answers as a test says. */
async function storeThat(answers: RequestListener): Promise<FileStore> {
  const listening = createServer(answers);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return s3Store({ ...store.settings, endpoint: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` }, { folder: room });
}

describe('a store elsewhere', () => {
  it('that does not answer is said to be unreachable, and nothing of what was to be kept stays here', async () => {
    const { sha256 } = await write(store.files);
    await store.stopAnswering();
    for (const work of [() => write(store.files), () => store.files.read(sha256), () => store.files.head(sha256, 4), () => store.files.holds(sha256), () => store.files.discard(sha256), () => store.files.destroyed(), () => store.files.ask()]) {
      const error = await broke(work());
      expect(error).toBeInstanceOf(StoreUnreachable);
      expect(error.message).toContain('does not answer');
    }
    expect(await readdir(join(store.folder, 'arriving'))).toEqual([]);
  });

  it('that does not know our key says so without naming the key', async () => {
    const files = s3Store({ ...store.settings, keyId: 'SOMEBODY', secret: 'not-the-secret-of-this-store' }, { folder: room });
    const error = await broke(write(files));
    expect(error).toBeInstanceOf(StoreUnreachable);
    expect(error.message).toContain('does not let us in (403 InvalidAccessKeyId)');
    expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain('not-the-secret');
  });

  it('without the bucket is never taken for an empty one', async () => {
    const files = s3Store({ ...store.settings, bucket: 'other' }, { folder: room });
    const listed = async () => {
      for await (const found of files.untouchedSince(new Date())) return found;
      return null;
    };
    for (const work of [() => write(files), listed, () => files.destroyed(), () => files.ask()]) expect((await broke(work())).message).toContain('does not have the bucket');
  });

  it('with many files names every one, page after page', async () => {
    const names = Array.from({ length: 7 }, (_, at) => String(at).repeat(64));
    const asked: (string | null)[] = [];
    const files = await storeThat((request, response) => {
      const query = new URL(request.url ?? '', 'http://store').searchParams;
      asked.push(query.get('continuation-token'));
      const from = Number(/(\d+)>$/.exec(query.get('continuation-token') ?? '0>')?.[1]);
      const page = names.slice(from, from + 3).map((name) => `<Contents><Key>${query.get('prefix')}${name}</Key><LastModified>2026-11-22T10:00:00.000Z</LastModified><Size>3</Size></Contents>`);
      const more = from + 3 < names.length;
      response.end(`<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${page.join('')}${more ? `<NextContinuationToken>+/&amp;${from + 3}&gt;</NextContinuationToken>` : ''}</ListBucketResult>`);
    });
    const found: string[] = [];
    for await (const { sha256 } of files.untouchedSince(new Date('2026-11-23'))) found.push(sha256);
    expect(found).toEqual(names);
    expect(asked).toEqual([null, '+/&3>', '+/&6>']);
  });

  it('that is full says so as a full disk does', async () => {
    const files = await storeThat((request, response) => {
      request.resume();
      response.writeHead(507).end('<Error><Code>XMinioStorageFull</Code></Error>');
    });
    expect(await broke(write(files))).toBeInstanceOf(StoreFull);
    expect(await readdir(join(room, 'arriving'))).toEqual([]);
  });

  it('that cannot just now is asked again', async () => {
    let asked = 0;
    const files = await storeThat((request, response) => {
      asked += 1;
      request.resume();
      request.on('end', () => response.writeHead(asked < 3 ? 503 : 200).end());
    });
    expect((await write(files)).size).toBe(6);
    expect(asked).toBe(3);
  });

  it('that stops in the middle of a file has not given a shorter one', async () => {
    const files = await storeThat((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('the first half', () => response.destroy());
    });
    const error = await broke(files.read('a'.repeat(64)).then((content) => content.toArray()));
    expect(error).toBeInstanceOf(StoreUnreachable);
    expect(error.message).toContain('in the middle of a file');
  });

  it('that keeps earlier versions has thrown nothing away, and says so', async () => {
    const files = await storeThat((request, response) => response.writeHead(request.method === 'DELETE' ? 204 : 200, request.method === 'DELETE' ? { 'x-amz-delete-marker': 'true' } : { 'last-modified': new Date().toUTCString() }).end());
    expect((await broke(files.discard('a'.repeat(64)))).message).toContain('Turn versioning off');
  });

  it('gets questions signed as it expects, whatever they ask', async () => {
    const signatures: { expected: string; carried: string | undefined }[] = [];
    const files = await storeThat((request, response) => {
      signatures.push(signatureExpected(request, store.settings.secret));
      request.resume();
      request.on('end', () => response.end('<ListBucketResult></ListBucketResult>'));
    });
    const { sha256 } = await write(files);
    await files.head(sha256, 3);
    await files.discard(sha256);
    await files.noteDestroyed(sha256, new Date('2026-11-22T10:00:00Z'));
    await files.destroyed();
    expect(signatures).toHaveLength(7);
    for (const { expected, carried } of signatures) expect(carried).toBe(expected);
  });

  it('gets bytes it can check: what is altered on the way is refused there', async () => {
    const said: (string | string[] | undefined)[] = [];
    const files = await storeThat((request, response) => {
      said.push(request.headers['x-amz-content-sha256'], request.headers['content-length'], request.headers['transfer-encoding']);
      request.resume();
      request.on('end', () => response.end());
    });
    const { sha256 } = await write(files);
    expect(said).toEqual([sha256, '6', undefined]);
  });
});
