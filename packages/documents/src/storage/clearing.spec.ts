import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileStore } from './file-store.ts';
import { localFolder } from './local-folder.ts';

let root: string;
let files: FileStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'openvalve-clearing-'));
  files = localFolder(root);
});
afterEach(() => rm(root, { recursive: true }));

const hour = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * hour);
const placeOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const everyFile = async (): Promise<string[]> => (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name).toSorted();

/** A file that has lain in the store for so many hours. */
async function stored(text: string, { hours = 0 } = {}): Promise<string> {
  const { sha256 } = await files.write(Readable.from([text]), 1_000);
  await utimes(placeOf(sha256), ago(hours), ago(hours));
  return sha256;
}

/** Something somebody put where files are kept. */
async function lying(path: string, { hours = 48 } = {}): Promise<string> {
  const place = join(root, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, path);
  await utimes(place, ago(hours), ago(hours));
  return path.split('/').at(-1)!;
}

const untouched = async (since: Date): Promise<string[]> => {
  const found: string[] = [];
  for await (const { sha256 } of files.untouchedSince(since)) found.push(sha256);
  return found.toSorted();
};

describe('what has lain in the store', () => {
  it('is found by how long nobody wrote it', async () => {
    const [old, young] = [await stored('old', { hours: 25 }), await stored('young', { hours: 23 })];
    expect(await untouched(ago(24))).toEqual([old]);
    expect(await untouched(ago(0))).toEqual([old, young].toSorted());
  });

  it('is young again when the same bytes come once more, and still one file', async () => {
    const sha256 = await stored('the same plan', { hours: 25 });
    await files.write(Readable.from(['the same plan']), 1_000);
    expect(await untouched(ago(24))).toEqual([]);
    expect(await everyFile()).toEqual([sha256]);
  });

  it('is nothing where nothing was ever stored', async () => {
    expect(await untouched(ago(0))).toEqual([]);
    const nowhere = localFolder(join(root, 'not there'));
    expect([await nowhere.discardArriving(ago(0)), await nowhere.holds('a'.repeat(64))]).toEqual([0, false]);
    for await (const found of nowhere.untouchedSince(ago(0))) expect(found).toBeUndefined();
  });

  it('is never something that is not a file of the store, in its own place', async () => {
    const wrong = createHash('sha256').update('elsewhere').digest('hex');
    await lying('notes.txt');
    await lying('lost+found/abc');
    await lying(`00/00/${wrong}`);
    await lying(`${wrong.slice(0, 2)}/${wrong.slice(2, 4)}/${wrong}.bak`);
    await mkdir(placeOf('b'.repeat(64)), { recursive: true });
    expect(await untouched(ago(0))).toEqual([]);
  });
});

describe('throwing a file away', () => {
  it('takes that file and no other, and says whether it was there', async () => {
    const [one, other] = [await stored('one'), await stored('other')];
    expect([await files.holds(one), await files.discard(one), await files.holds(one), await files.discard(one)]).toEqual([true, true, false, false]);
    expect(await everyFile()).toEqual([other]);
  });

  it('is not done to what somebody wrote in the meantime', async () => {
    const sha256 = await stored('old', { hours: 25 });
    const found = await untouched(ago(24));
    await files.write(Readable.from(['old']), 1_000);
    expect(found).toEqual([sha256]);
    expect(await files.discard(sha256, { untouchedSince: ago(24) })).toBe(false);
    expect(await files.holds(sha256)).toBe(true);
  });

  it('cannot be asked of anything but a hash', async () => {
    await lying('secret');
    for (const name of ['secret', '../secret', '', 'A'.repeat(64)]) expect([await files.discard(name), await files.holds(name)]).toEqual([false, false]);
    expect(await everyFile()).toEqual(['secret']);
  });
});

describe('what is left of uploads that broke off', () => {
  it('goes once nothing was added to it for long enough, and nothing else does', async () => {
    const upload = '0b8f2f0c-6a51-4a5e-9d8e-5d1b1b1f0a10';
    const arriving = await lying(`arriving/${upload.replace(/^0/, '1')}`, { hours: 23 });
    const notes = await lying('arriving/notes.txt');
    await lying(`arriving/${upload}`, { hours: 25 });
    const kept = await stored('kept', { hours: 48 });
    expect(await files.discardArriving(ago(24))).toBe(1);
    expect(await everyFile()).toEqual([arriving, notes, kept].toSorted());
  });

  it('leaves an upload alone that is still arriving, and what arrives is whole', async () => {
    let cleared = -1;
    const slow = Readable.from((async function* () {
      yield Buffer.from('half of it, ');
      cleared = await files.discardArriving(ago(24));
      yield Buffer.from('and the rest');
    })());
    const { sha256 } = await files.write(slow, 1_000);
    expect([cleared, await files.holds(sha256)]).toEqual([0, true]);
  });
});
