import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { everyStore } from './testing/stores.ts';

it('a file in a folder is written once: a repeat leaves what is there alone', async () => {
  const store = await everyStore[0]![1]();
  try {
    const { sha256 } = await store.files.write(Readable.from(['kept']), 100);
    const { ino } = await stat(store.placeOf(sha256));
    await store.files.write(Readable.from(['kept']), 100);
    expect((await stat(store.placeOf(sha256))).ino).toBe(ino);
  } finally {
    await store.end();
  }
});
