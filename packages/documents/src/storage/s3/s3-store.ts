import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { discardArriving } from '../clearing.ts';
import { destroyedName, readDestroyed } from '../destroyed-names.ts';
import { FileMissing, StoreFull, StoreUnreachable, type FileStore, type StoredFile } from '../file-store.ts';
import { arrivingIn, isFileName } from '../places.ts';
import { checkedBytes, orStoreFull, receive } from '../receive.ts';
import { s3Client, setAside, type S3Client } from './s3-client.ts';
import { listObjects } from './s3-listing.ts';
import type { S3Settings } from './s3-settings.ts';

const inFiles = (sha256: string): string => `files/${sha256}`;

/**
 * Keeps files in a bucket of a store that speaks S3, each under its SHA-256. A file comes to rest on this machine first, in
 * `folder`, so that its hash is known before it has a name; the store puts it there whole or not at all.
 */
export function s3Store(settings: S3Settings, { folder }: { folder: string }): FileStore {
  const ask = s3Client(settings);
  const list = (within: string) => listObjects(ask, { prefix: settings.prefix, folder: within });
  return {
    write: (content, limit) => write(ask, folder, content, limit),
    read: async (sha256) => {
      const answer = await fetchFile(ask, sha256);
      return Readable.from(checkedBytes(unbroken(answer), sha256), { objectMode: false });
    },
    bytes: async (sha256) => {
      const pieces: Buffer[] = [];
      for await (const piece of checkedBytes(unbroken(await fetchFile(ask, sha256)), sha256)) pieces.push(piece);
      return new Uint8Array(Buffer.concat(pieces));
    },
    head: async (sha256, count) => {
      const answer = await fetchFile(ask, sha256, count);
      const pieces: Buffer[] = [];
      for await (const piece of unbroken(answer)) {
        pieces.push(piece);
        if (pieces.reduce((sum, { length }) => sum + length, 0) >= count) break;
      }
      return new Uint8Array(Buffer.concat(pieces).subarray(0, count));
    },
    holds: async (sha256) => isFileName(sha256) && (await writtenAt(ask, sha256)) !== null,
    untouchedSince: async function* (moment) {
      for await (const { name, writtenAt: since } of list('files/')) if (isFileName(name) && since < moment) yield { sha256: name, since };
    },
    discard: (sha256, only) => discard(ask, sha256, only),
    discardArriving: (moment) => discardArriving(folder, moment),
    noteDestroyed: async (sha256, at) => {
      for await (const noted of list(`destroyed/${sha256}`)) if (noted.name.startsWith('_')) return;
      await setAside(await found(ask({ method: 'PUT', key: `destroyed/${destroyedName(sha256, at)}` })));
    },
    destroyed: async () => {
      const names: string[] = [];
      for await (const { name } of list('destroyed/')) names.push(name);
      return readDestroyed(names);
    },
    ask: async () => {
      for await (const _ of listObjects(ask, { prefix: settings.prefix, folder: 'files/', pageSize: 1 })) return;
    },
  };
}

/**
 * Sent even where the same bytes are there: then they are young again in the same step, and a damaged file is made whole. A look
 * first would save the sending, and leave a moment in which what was seen is cleared away.
 */
async function write(ask: S3Client, folder: string, content: Readable, limit: number): Promise<StoredFile> {
  const path = join(arrivingIn(folder), randomUUID());
  try {
    await mkdir(arrivingIn(folder), { recursive: true });
    const stored = await receive(path, content, limit);
    await setAside(await found(ask({ method: 'PUT', key: inFiles(stored.sha256), body: { path, ...stored } })));
    return stored;
  } catch (error) {
    throw error instanceof StoreFull ? error : orStoreFull(error);
  } finally {
    await rm(path, { force: true });
  }
}

/** Nothing is found where something was put: the bucket is not there. */
async function found(asked: ReturnType<S3Client>): ReturnType<S3Client> {
  const answer = await asked;
  if (answer.statusCode !== 404) return answer;
  await setAside(answer);
  throw new StoreUnreachable('The store for files does not have the bucket that FILES_URL names. Nothing was kept. Make it, or correct FILES_URL.');
}

async function fetchFile(ask: S3Client, sha256: string, count?: number): ReturnType<S3Client> {
  if (!isFileName(sha256)) throw new FileMissing(sha256);
  const answer = await ask({ method: 'GET', key: inFiles(sha256), headers: count === undefined ? {} : { range: `bytes=0-${Math.max(count, 1) - 1}` } });
  if (answer.statusCode !== 404) return answer;
  await setAside(answer);
  throw new FileMissing(sha256);
}

/** The bytes of an answer; a connection that breaks in the middle is a store that is gone, and never a shorter file. */
async function* unbroken(answer: Awaited<ReturnType<S3Client>>): AsyncGenerator<Buffer> {
  try {
    yield* answer as AsyncIterable<Buffer>;
  } catch (error) {
    throw new StoreUnreachable('The store for files stopped in the middle of a file. Try again.', error);
  }
  if (!answer.complete) throw new StoreUnreachable('The store for files stopped in the middle of a file. Try again.');
}

async function writtenAt(ask: S3Client, sha256: string): Promise<Date | null> {
  const answer = await ask({ method: 'HEAD', key: inFiles(sha256) });
  await setAside(answer);
  return answer.statusCode === 404 ? null : new Date(answer.headers['last-modified'] ?? 0);
}

async function discard(ask: S3Client, sha256: string, only?: { untouchedSince: Date }): Promise<boolean> {
  if (!isFileName(sha256)) return false;
  const since = await writtenAt(ask, sha256);
  if (since === null || (only !== undefined && since >= only.untouchedSince)) return false;
  const answer = await ask({ method: 'DELETE', key: inFiles(sha256) });
  await setAside(answer);
  if (answer.headers['x-amz-delete-marker'] === 'true') {
    throw new StoreUnreachable('The store for files keeps earlier versions of what is thrown away, so nothing can be destroyed there. Turn versioning off for the bucket and have its versions removed, then try again.');
  }
  return answer.statusCode !== 404;
}
