import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';

/**
 * Lets a child process open a stored file: its bytes, checked on the way, lie at a path in a folder that only this program's user
 * may enter. Folder and bytes are gone when `use` has ended, however it ended.
 */
export async function withFileAt<T>(files: Pick<FileStore, 'read'>, sha256: string, use: (path: string) => Promise<T>, within: string = tmpdir()): Promise<T> {
  const folder = await mkdtemp(join(within, 'openvalve-file-'));
  try {
    const path = join(folder, 'file');
    await pipeline(await files.read(sha256), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
