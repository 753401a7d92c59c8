import { readdir, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { LyingFile } from './file-store.ts';
import { arrivingIn, isUploadName, placeOf } from './places.ts';

/**
 * Every file of a folder’s store that nobody wrote since a moment. Only what lies in the place its own name says is a file of
 * the store: whatever else somebody keeps there is none of ours.
 */
export async function* untouchedSince(root: string, moment: Date): AsyncGenerator<LyingFile> {
  const pairs = (names: readonly string[]): string[] => names.filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const first of pairs(await namesIn(root))) {
    for (const second of pairs(await namesIn(join(root, first)))) {
      for (const sha256 of await namesIn(join(root, first, second))) {
        const place = placeOf(root, sha256);
        if (place === null || place !== join(root, first, second, sha256)) continue;
        const since = await writtenAt(place);
        if (since !== null && since < moment) yield { sha256, since };
      }
    }
  }
}

/** Throws a file away, or only if nobody wrote it since a moment. Tells whether it did. */
export async function discard(root: string, sha256: string, only?: { untouchedSince: Date }): Promise<boolean> {
  const place = placeOf(root, sha256);
  if (place === null) return false;
  const since = await writtenAt(place);
  if (since === null || (only !== undefined && since >= only.untouchedSince)) return false;
  return unlink(place).then(() => true, orNothing(false));
}

/** Throws away what is left of uploads to which nothing was added since a moment; tells of how many. */
export async function discardArriving(root: string, moment: Date): Promise<number> {
  let discarded = 0;
  for (const name of (await namesIn(arrivingIn(root))).filter(isUploadName)) {
    const place = join(arrivingIn(root), name);
    const since = await writtenAt(place);
    if (since === null || since >= moment) continue;
    await rm(place, { force: true });
    discarded += 1;
  }
  return discarded;
}

/** Somebody else may clear the same folder, and what is gone is gone: that is no failure. */
const orNothing = <T>(nothing: T) => (error: unknown): T => {
  if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return nothing;
  throw error;
};

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(orNothing<string[]>([]));

/** When a file was last written; null where there is none. */
export async function writtenAt(place: string): Promise<Date | null> {
  const found = await stat(place).catch(orNothing(null));
  return found?.isFile() ? found.mtime : null;
}
