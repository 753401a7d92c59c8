import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from './manifest.mjs';
import { keepDestroyed } from './restore.mjs';
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

describe('the list of what was destroyed', () => {
  const noted = (store, name) => {
    mkdirSync(join(store, 'destroyed'), { recursive: true });
    writeFileSync(join(store, 'destroyed', name), '');
  };
  const [early, late] = [`${'a'.repeat(64)}_20261120T080000Z`, `${'b'.repeat(64)}_20261122T080000Z`];

  it('goes into a backup beside the files', async () => {
    const { dataDir, folder } = folders;
    noted(join(dataDir, 'files'), early);
    expect((await copyStore(join(dataDir, 'files'), folder)).map(({ path }) => path)).toEqual([`files/destroyed/${early}`]);
  });

  it('is longer after a restore, never shorter: what was destroyed since the backup stays on it', async () => {
    const { dataDir, room } = folders;
    const [now, restored] = [join(dataDir, 'files'), join(room, 'restored')];
    noted(now, early);
    noted(now, late);
    noted(restored, early);
    await keepDestroyed(now, restored);
    expect(await filesUnder(restored)).toEqual([`destroyed/${early}`, `destroyed/${late}`]);
    await keepDestroyed(join(room, 'nowhere'), restored);
    expect(await filesUnder(restored)).toHaveLength(2);
  });
});
