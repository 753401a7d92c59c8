import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFile, filesUnder } from './manifest.mjs';

/**
 * Copies every file of the store that has arrived whole, and says what was copied. People work meanwhile, and files that no message
 * names are cleared: what was there when it was listed and is gone when it is its turn was such a one, or was erased. It is left
 * out, and what the database goes on naming is looked for afterwards.
 * @param {string} store
 * @param {string} folder
 * @param {string[]} [listed] paths within the store, as they were found
 */
export async function copyStore(store, folder, listed) {
  const copied = [];
  for (const path of listed ?? (await filesUnder(store))) {
    if (path.startsWith('arriving/')) continue;
    const from = join(store, path);
    const to = join(folder, 'files', path);
    try {
      copied.push({ path: `files/${path}`, ...(await copyFile(from, to)) });
    } catch (error) {
      if (error.code !== 'ENOENT' || error.path !== from) throw error;
      // Nothing may lie in a backup that is not part of it.
      await rm(to, { force: true });
    }
  }
  return copied;
}
