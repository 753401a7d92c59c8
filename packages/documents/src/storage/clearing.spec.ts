import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localFolder } from './local-folder.ts';
import { everyStore, hoursAgo, type StoreOnTrial } from './testing/stores.ts';

/** By another clock than ours, that may count whole seconds: now is a little later there. */
const soon = (): Date => hoursAgo(-0.01);

describe.each(everyStore)('in %s', (_, open) => {
  let store: StoreOnTrial;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.end());

  /** A file that has lain in the store for so many hours. */
  async function stored(text: string, { hours = 0 } = {}): Promise<string> {
    const { sha256 } = await store.files.write(Readable.from([text]), 1_000);
    await store.age(sha256, hours);
    return sha256;
  }

  const untouched = async (since: Date): Promise<string[]> => {
    const found: string[] = [];
    for await (const { sha256 } of store.files.untouchedSince(since)) found.push(sha256);
    return found.toSorted();
  };

  describe('what has lain there', () => {
    it('is found by how long nobody wrote it', async () => {
      const [old, young] = [await stored('old', { hours: 25 }), await stored('young', { hours: 23 })];
      expect(await untouched(hoursAgo(24))).toEqual([old]);
      expect(await untouched(soon())).toEqual([old, young].toSorted());
    });

    it('is young again when the same bytes come once more, and still one file', async () => {
      const sha256 = await stored('the same plan', { hours: 25 });
      await store.files.write(Readable.from(['the same plan']), 1_000);
      expect(await untouched(hoursAgo(24))).toEqual([]);
      expect(await store.everyFile()).toEqual([sha256]);
    });

    it('is nothing where nothing was ever stored', async () => {
      expect(await untouched(soon())).toEqual([]);
      expect([await store.files.discardArriving(soon()), await store.files.holds('a'.repeat(64))]).toEqual([0, false]);
    });
  });

  describe('throwing a file away', () => {
    it('takes that file and no other, and says whether it was there', async () => {
      const [one, other] = [await stored('one'), await stored('other')];
      expect([await store.files.holds(one), await store.files.discard(one), await store.files.holds(one), await store.files.discard(one)]).toEqual([true, true, false, false]);
      expect(await store.everyFile()).toEqual([other]);
    });

    it('is not done to what somebody wrote in the meantime', async () => {
      const sha256 = await stored('old', { hours: 25 });
      const found = await untouched(hoursAgo(24));
      await store.files.write(Readable.from(['old']), 1_000);
      expect(found).toEqual([sha256]);
      expect(await store.files.discard(sha256, { untouchedSince: hoursAgo(24) })).toBe(false);
      expect(await store.files.holds(sha256)).toBe(true);
    });

    it('cannot be asked of anything but a hash', async () => {
      await store.lying('secret');
      for (const name of ['secret', '../secret', '', 'A'.repeat(64)]) expect([await store.files.discard(name), await store.files.holds(name)]).toEqual([false, false]);
      expect(await store.everyFile()).toEqual(['secret']);
    });
  });

  describe('what is left of uploads that broke off', () => {
    it('goes once nothing was added to it for long enough, and nothing else does', async () => {
      const upload = '0b8f2f0c-6a51-4a5e-9d8e-5d1b1b1f0a10';
      const arriving = await store.lying(`arriving/${upload.replace(/^0/, '1')}`, 23);
      const notes = await store.lying('arriving/notes.txt');
      await store.lying(`arriving/${upload}`, 25);
      const kept = await stored('kept', { hours: 48 });
      expect(await store.files.discardArriving(hoursAgo(24))).toBe(1);
      expect(await store.everyFile()).toEqual([arriving, notes, kept].toSorted());
    });

    it('leaves an upload alone that is still arriving, and what arrives is whole', async () => {
      let cleared = -1;
      const slow = Readable.from((async function* () {
        yield Buffer.from('half of it, ');
        cleared = await store.files.discardArriving(hoursAgo(24));
        yield Buffer.from('and the rest');
      })());
      const { sha256 } = await store.files.write(slow, 1_000);
      expect([cleared, await store.files.holds(sha256)]).toEqual([0, true]);
    });
  });

  it('something that is not a file of the store, in its own place, is never found', async () => {
    const wrong = createHash('sha256').update('elsewhere').digest('hex');
    await store.lying('notes.txt');
    await store.lying('lost+found/abc');
    await store.lying(`00/00/${wrong}`);
    await store.lying(`${wrong.slice(0, 2)}/${wrong.slice(2, 4)}/${wrong}.bak`);
    await mkdir(store.placeOf('b'.repeat(64)), { recursive: true });
    expect(await untouched(soon())).toEqual([]);
  });
});

describe('a folder that is not there', () => {
  it('holds nothing, and is no trouble', async () => {
    const nowhere = localFolder(join('/', 'not there at all'));
    expect([await nowhere.discardArriving(soon()), await nowhere.holds('a'.repeat(64)), await nowhere.destroyed()]).toEqual([0, false, []]);
    for await (const found of nowhere.untouchedSince(soon())) expect(found).toBeUndefined();
  });
});
