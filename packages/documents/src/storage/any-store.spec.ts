import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileDamaged, FileEmpty, FileMissing, FileTooLarge } from './file-store.ts';
import { everyStore, type StoreOnTrial } from './testing/stores.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = async (content: Readable): Promise<string> => Buffer.concat(await content.toArray()).toString('utf8');

describe.each(everyStore)('a file a council sent, in %s', (_, open) => {
  let store: StoreOnTrial;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.end());

  it('is known by the SHA-256 of its bytes, and comes back as it was', async () => {
    const stored = await store.files.write(Readable.from([Buffer.from('the plan, '), Buffer.from('in two pieces')]), 1_000);
    expect(stored).toEqual({ sha256: hashOf('the plan, in two pieces'), size: 23 });
    expect(await textOf(await store.files.read(stored.sha256))).toBe('the plan, in two pieces');
    expect(Buffer.from(await store.files.head(stored.sha256, 8)).toString()).toBe('the plan');
    expect(Buffer.from(await store.files.head(stored.sha256, 800)).toString()).toBe('the plan, in two pieces');
  });

  it('is one file when two people upload the same bytes at once', async () => {
    const both = await Promise.all([store.files.write(Readable.from(['same']), 100), store.files.write(Readable.from(['same']), 100)]);
    expect(both[0]).toEqual(both[1]);
    expect(await store.everyFile()).toEqual([hashOf('same')]);
  });

  it('is refused when it is empty, and nothing is kept', async () => {
    await expect(store.files.write(Readable.from([]), 100)).rejects.toBeInstanceOf(FileEmpty);
    expect(await store.everyFile()).toEqual([]);
  });

  it('is refused at the first byte too many, before the rest has arrived', async () => {
    let pieces = 0;
    const endless = Readable.from((function* () {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(10);
      }
    })());
    await expect(store.files.write(endless, 100)).rejects.toBeInstanceOf(FileTooLarge);
    expect(pieces).toBeLessThan(40);
    expect(await store.everyFile()).toEqual([]);
  });

  it('may have exactly as many bytes as allowed', async () => {
    expect((await store.files.write(Readable.from([Buffer.alloc(100)]), 100)).size).toBe(100);
  });

  it('leaves nothing behind when the upload breaks in the middle', async () => {
    const broken = Readable.from((function* () {
      yield Buffer.from('half of it');
      throw new Error('the connection was lost');
    })());
    await expect(store.files.write(broken, 100)).rejects.toThrow('the connection was lost');
    expect(await store.everyFile()).toEqual([]);
  });

  it('is never handed out when its bytes have changed there, and is made whole by the next upload of it', async () => {
    const { sha256 } = await store.files.write(Readable.from(['as it came']), 100);
    await writeFile(store.placeOf(sha256), 'as it cane');
    await expect(textOf(await store.files.read(sha256))).rejects.toBeInstanceOf(FileDamaged);
    await expect(store.files.bytes(sha256)).rejects.toBeInstanceOf(FileDamaged);
    await store.files.write(Readable.from(['as it came']), 100);
    expect(Buffer.from(await store.files.bytes(sha256)).toString()).toBe('as it came');
    expect(await readFile(store.placeOf(sha256), 'utf8')).toBe('as it came');
    expect(await textOf(await store.files.read(sha256))).toBe('as it came');
  });

  it('cannot be asked for by anything but a hash', async () => {
    await store.lying('secret');
    for (const name of ['secret', '../secret', '../../etc/passwd', '', `${'a'.repeat(63)}/`, 'A'.repeat(64), `${'a'.repeat(64)}\n`]) {
      await expect(store.files.read(name)).rejects.toBeInstanceOf(FileMissing);
      await expect(store.files.head(name, 10)).rejects.toBeInstanceOf(FileMissing);
    }
    await expect(store.files.read('a'.repeat(64))).rejects.toBeInstanceOf(FileMissing);
    await expect(store.files.head('a'.repeat(64), 10)).rejects.toBeInstanceOf(FileMissing);
  });

  it('comes whole through a megabyte and more, read in pieces', async () => {
    const large = Buffer.from(Array.from({ length: 1_500_000 }, (_byte, at) => at % 251));
    const { sha256, size } = await store.files.write(Readable.from([large.subarray(0, 700_000), large.subarray(700_000)]), 2_000_000);
    expect(size).toBe(1_500_000);
    expect(Buffer.concat(await (await store.files.read(sha256)).toArray()).equals(large)).toBe(true);
  });
});

describe.each(everyStore)('what was destroyed, in %s', (_, open) => {
  let store: StoreOnTrial;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.end());

  it('is on a list beside the files, once and with its first day, and is no file itself', async () => {
    expect(await store.files.destroyed()).toEqual([]);
    const [one, other] = [hashOf('one'), hashOf('other')];
    await store.files.noteDestroyed(one, new Date('2026-11-22T10:30:00.250Z'));
    await store.files.noteDestroyed(one, new Date('2026-12-01T00:00:00Z'));
    await store.files.noteDestroyed(other, new Date('2026-11-30T00:00:00Z'));
    expect((await store.files.destroyed()).toSorted((a, b) => (a.at < b.at ? -1 : 1))).toEqual([{ sha256: one, at: new Date('2026-11-22T10:30:00Z') }, { sha256: other, at: new Date('2026-11-30T00:00:00Z') }]);
    for await (const found of store.files.untouchedSince(new Date(Date.now() + 60_000))) expect(found).toBeUndefined();
    expect(await store.files.holds(one)).toBe(false);
  });

  it('can only be something known by its hash', async () => {
    await expect(store.files.noteDestroyed('../secret', new Date())).rejects.toThrow('SHA-256');
    expect(await store.files.destroyed()).toEqual([]);
  });

  it('stays on the list when files are thrown away or cleared', async () => {
    const { sha256 } = await store.files.write(Readable.from(['gone soon']), 100);
    await store.files.noteDestroyed(sha256, new Date('2026-11-22T10:30:00Z'));
    expect(await store.files.discard(sha256)).toBe(true);
    expect((await store.files.destroyed()).map((noted) => noted.sha256)).toEqual([sha256]);
  });
});
