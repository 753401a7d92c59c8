import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, utimes, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { discard, discardArriving, untouchedSince, writtenAt } from './clearing.ts';
import { destroyedName, readDestroyed } from './destroyed-names.ts';
import { FileDamaged, FileMissing, type FileStore, type StoredFile } from './file-store.ts';
import { arrivingIn, destroyedIn, placeOf } from './places.ts';
import { checkedBytes, orStoreFull, receive } from './receive.ts';

/**
 * Keeps files in a folder of this machine, each under its SHA-256: `ab/cd/abcd…`. A file is written beside its place, put
 * on disk and then moved there, so that after a power cut it is whole or absent.
 */
export function localFolder(root: string): FileStore {
  return {
    write: (content, limit) => write(root, content, limit),
    read: async (sha256) => {
      const file = await openStored(root, sha256);
      return Readable.from(checked(file, sha256), { objectMode: false });
    },
    bytes: (sha256) => bytesOf(root, sha256),
    head: async (sha256, count) => {
      const file = await openStored(root, sha256);
      try {
        const start = new Uint8Array(count);
        const { bytesRead } = await file.read(start, 0, count, 0);
        return start.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    holds: async (sha256) => {
      const place = placeOf(root, sha256);
      return place !== null && (await writtenAt(place)) !== null;
    },
    untouchedSince: (moment) => untouchedSince(root, moment),
    discard: (sha256, only) => discard(root, sha256, only),
    discardArriving: (moment) => discardArriving(root, moment),
    noteDestroyed: (sha256, at) => noteDestroyed(root, sha256, at),
    destroyed: async () => readDestroyed(await destroyedNames(root)),
    ask: async () => void (await mkdir(arrivingIn(root), { recursive: true })),
  };
}

async function write(root: string, content: Readable, limit: number): Promise<StoredFile> {
  const arriving = arrivingIn(root);
  const path = join(arriving, randomUUID());
  let moved = false;
  try {
    const stored = await withFolder(arriving, () => receive(path, content, limit));
    moved = await putInPlace(root, path, stored.sha256);
    return stored;
  } catch (error) {
    throw orStoreFull(error);
  } finally {
    if (!moved) await rm(path, { force: true });
  }
}

/** Does something in a folder that is nearly always there, and makes it where it is not. */
async function withFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true });
    return work();
  }
}

/**
 * Written once: bytes already in their place stay as they are, and only a damaged file is replaced. They are young again, so that
 * nobody who clears old files takes them from an upload that is not on record yet. Tells whether what came was moved there.
 */
async function putInPlace(root: string, from: string, sha256: string): Promise<boolean> {
  const place = placeFor(root, sha256);
  const folder = dirname(place);
  if ((await writtenAt(place)) !== null && (await isWhole(root, sha256)) && (await madeYoung(place))) return false;
  await withFolder(folder, () => rename(from, place));
  await syncFolder(folder);
  return true;
}

/** False when it is gone in the meantime, or is somebody else’s file that cannot be dated: then the bytes that came take its place. */
const madeYoung = (place: string): Promise<boolean> => utimes(place, new Date(), new Date()).then(() => true, () => false);

function placeFor(root: string, sha256: string): string {
  const place = placeOf(root, sha256);
  if (place === null) throw new FileMissing(sha256);
  return place;
}

async function isWhole(root: string, sha256: string): Promise<boolean> {
  try {
    for await (const _ of checked(await openStored(root, sha256), sha256));
    return true;
  } catch (error) {
    if (error instanceof FileDamaged || error instanceof FileMissing) return false;
    throw error;
  }
}

/** How much is read at once, in bytes: most files in one go. */
const atOnce = 512 * 1024;

async function* checked(file: FileHandle, sha256: string): AsyncGenerator<Buffer> {
  try {
    yield* checkedBytes(file.createReadStream({ autoClose: false, highWaterMark: atOnce }) as AsyncIterable<Buffer>, sha256);
  } finally {
    await file.close();
  }
}

async function bytesOf(root: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await openStored(root, sha256);
  try {
    const bytes = new Uint8Array((await file.stat()).size);
    let filled = 0;
    for (let read = -1; read !== 0 && filled < bytes.length; filled += read) read = (await file.read(bytes, filled, bytes.length - filled, filled)).bytesRead;
    if (filled < bytes.length || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new FileDamaged(sha256);
    return bytes;
  } finally {
    await file.close();
  }
}

async function openStored(root: string, sha256: string): Promise<FileHandle> {
  try {
    return await open(placeFor(root, sha256), 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing(sha256);
    throw error;
  }
}

async function noteDestroyed(root: string, sha256: string, at: Date): Promise<void> {
  const name = destroyedName(sha256, at);
  if (readDestroyed(await destroyedNames(root)).some((noted) => noted.sha256 === sha256)) return;
  await mkdir(destroyedIn(root), { recursive: true });
  await (await open(join(destroyedIn(root), name), 'w', 0o600)).close();
  await syncFolder(destroyedIn(root));
}

const destroyedNames = (root: string): Promise<string[]> =>
  readdir(destroyedIn(root)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** A rename is on disk only when its folder is. Some systems cannot open a folder; they lose nothing but this certainty. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(folder, 'r');
  } catch {
    return;
  }
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
