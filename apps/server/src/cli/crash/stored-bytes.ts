import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listStoredFiles, type Db } from '@openvalve/db';
import { localFolder } from '@openvalve/documents';

export type StoredBytes = {
  /** How many files are on record. */
  readonly files: number;
  /** On record, and missing from the store or no longer the bytes they are known by. Has to be empty. */
  readonly damaged: readonly string[];
  /** Whole files in the store that no message names: their upload was cut off before it was on record. */
  readonly unnamed: number;
};

/** Reads every file on record back and compares it with its hash. `folder` is where the store is. */
export async function checkStoredBytes(db: Db, folder: string): Promise<StoredBytes> {
  const store = localFolder(folder);
  const onRecord = await listStoredFiles(db);
  const damaged: string[] = [];
  for (const { sha256, size } of onRecord) {
    let length = 0;
    try {
      for await (const piece of await store.read(sha256)) length += (piece as Buffer).length;
      if (length !== size) damaged.push(`${sha256} has ${length} of ${size} bytes`);
    } catch (error) {
      damaged.push(error instanceof Error ? error.message : sha256);
    }
  }
  const known = new Set(onRecord.map(({ sha256 }) => sha256));
  const there = await readdir(join(folder), { recursive: true }).catch(() => []);
  const unnamed = there.map((path) => path.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name) && !known.has(name)).length;
  return { files: onRecord.length, damaged, unnamed };
}
