import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from './manifest.mjs';
import { copyStore } from './store.mjs';
import { useFolders } from './testing/a-team-at-work.mjs';

const folders = useFolders();

/** A file in a store, by its path there. */
function keep(store, text) {
  const name = createHash('sha256').update(text).digest('hex');
  const path = `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
  mkdirSync(dirname(join(store, path)), { recursive: true });
  writeFileSync(join(store, path), text);
  return path;
}

describe('the files of a store that is worked on while it is copied', () => {
  it('are copied but for those that were cleared in the meantime, and nothing of those is left in the backup', async () => {
    const { dataDir, folder } = folders;
    const store = join(dataDir, 'files');
    const [there, also] = [keep(store, 'the plan'), keep(store, 'the workbook')];
    const gone = `00/11/0011${'a'.repeat(60)}`;
    const copied = await copyStore(store, folder, [gone, there, also, 'arriving/0b8f2f0c-6a51-4a5e-9d8e-5d1b1b1f0a10']);
    expect(copied.map(({ path, size }) => [path, size])).toEqual([[`files/${there}`, 8], [`files/${also}`, 12]]);
    expect(await filesUnder(join(folder, 'files'))).toEqual([there, also].toSorted());
  });

  it('are not silently left out when they are there and cannot be read', async () => {
    const { dataDir, folder } = folders;
    const store = join(dataDir, 'files');
    const path = keep(store, 'the plan');
    await expect(copyStore(store, folder, [path, dirname(path)])).rejects.toThrow('EISDIR');
  });
});
