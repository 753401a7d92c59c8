import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileDamaged } from './file-store.ts';
import { everyStore, type StoreOnTrial } from './testing/stores.ts';
import { withFileAt } from './with-file-at.ts';

describe.each(everyStore)('a file for a child process, from %s', (_, open) => {
  let store: StoreOnTrial;
  let room: string;
  beforeEach(async () => {
    [store, room] = [await open(), await mkdtemp(join(tmpdir(), 'openvalve-within-'))];
  });
  afterEach(async () => {
    await store.end();
    await rm(room, { recursive: true });
  });

  it('lies at a path that nobody else may open, and is gone afterwards', async () => {
    const { sha256 } = await store.files.write(Readable.from(['the plan']), 100);
    const seen = await withFileAt(store.files, sha256, async (path) => [await readFile(path, 'utf8'), (await stat(path)).mode & 0o777, (await stat(dirname(path))).mode & 0o777, path] as const, room);
    expect(seen.slice(0, 3)).toEqual(['the plan', 0o600, 0o700]);
    expect([existsSync(seen[3]), await readdir(room)]).toEqual([false, []]);
  });

  it('is gone when the work on it failed, and never there when its bytes are damaged', async () => {
    const { sha256 } = await store.files.write(Readable.from(['the plan']), 100);
    await expect(withFileAt(store.files, sha256, () => Promise.reject(new Error('the child ended')), room)).rejects.toThrow('the child ended');
    await writeFile(store.placeOf(sha256), 'the plum');
    await expect(withFileAt(store.files, sha256, () => Promise.resolve('used'), room)).rejects.toBeInstanceOf(FileDamaged);
    expect(await readdir(room)).toEqual([]);
  });
});
