import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileDamaged, FileEmpty, FileMissing, FileTooLarge } from './file-store.ts';
import { localFolder } from './local-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'openvalve-files-'));
});
afterEach(() => rm(root, { recursive: true }));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const placeOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const everyFile = async (): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
const textOf = async (content: Readable): Promise<string> => Buffer.concat(await content.toArray()).toString('utf8');

describe('a file a council sent', () => {
  it('is known by the SHA-256 of its bytes, and comes back as it was', async () => {
    const files = localFolder(root);
    const stored = await files.write(Readable.from([Buffer.from('the plan, '), Buffer.from('in two pieces')]), 1_000);
    expect(stored).toEqual({ sha256: hashOf('the plan, in two pieces'), size: 23 });
    expect(await textOf(await files.read(stored.sha256))).toBe('the plan, in two pieces');
    expect(Buffer.from(await files.head(stored.sha256, 8)).toString()).toBe('the plan');
  });

  it('is one file when two people upload the same bytes at once', async () => {
    const files = localFolder(root);
    const both = await Promise.all([files.write(Readable.from(['same']), 100), files.write(Readable.from(['same']), 100)]);
    expect(both[0]).toEqual(both[1]);
    expect(await everyFile()).toEqual([hashOf('same')]);
  });

  it('is written once: a repeat leaves what is there alone', async () => {
    const files = localFolder(root);
    const { sha256 } = await files.write(Readable.from(['kept']), 100);
    const { ino } = await stat(placeOf(sha256));
    await files.write(Readable.from(['kept']), 100);
    expect((await stat(placeOf(sha256))).ino).toBe(ino);
  });

  it('is refused when it is empty, and nothing is kept', async () => {
    await expect(localFolder(root).write(Readable.from([]), 100)).rejects.toBeInstanceOf(FileEmpty);
    expect(await everyFile()).toEqual([]);
  });

  it('is refused at the first byte too many, before the rest has arrived', async () => {
    let pieces = 0;
    const endless = Readable.from((function* () {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(10);
      }
    })());
    await expect(localFolder(root).write(endless, 100)).rejects.toBeInstanceOf(FileTooLarge);
    expect(pieces).toBeLessThan(40);
    expect(await everyFile()).toEqual([]);
  });

  it('may have exactly as many bytes as allowed', async () => {
    expect((await localFolder(root).write(Readable.from([Buffer.alloc(100)]), 100)).size).toBe(100);
  });

  it('leaves nothing behind when the upload breaks in the middle', async () => {
    const broken = Readable.from((function* () {
      yield Buffer.from('half of it');
      throw new Error('the connection was lost');
    })());
    await expect(localFolder(root).write(broken, 100)).rejects.toThrow('the connection was lost');
    expect(await everyFile()).toEqual([]);
  });

  it('is never handed out when its bytes have changed on disk, and is made whole by the next upload of it', async () => {
    const files = localFolder(root);
    const { sha256 } = await files.write(Readable.from(['as it came']), 100);
    await writeFile(placeOf(sha256), 'as it cane');
    await expect(textOf(await files.read(sha256))).rejects.toBeInstanceOf(FileDamaged);
    await expect(files.bytes(sha256)).rejects.toBeInstanceOf(FileDamaged);
    await files.write(Readable.from(['as it came']), 100);
    expect(Buffer.from(await files.bytes(sha256)).toString()).toBe('as it came');
    expect(await readFile(placeOf(sha256), 'utf8')).toBe('as it came');
  });

  it('cannot be asked for by anything but a hash', async () => {
    const files = localFolder(root);
    await writeFile(join(root, 'secret'), 'of this installation');
    for (const name of ['secret', '../secret', '../../etc/passwd', '', `${'a'.repeat(63)}/`, 'A'.repeat(64), `${'a'.repeat(64)}\n`]) {
      await expect(files.read(name)).rejects.toBeInstanceOf(FileMissing);
      await expect(files.head(name, 10)).rejects.toBeInstanceOf(FileMissing);
    }
  });
});
