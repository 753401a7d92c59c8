import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { FileDamaged, FileEmpty, FileTooLarge, StoreFull, type StoredFile } from './file-store.ts';

/** Streams a file that arrives onto the disk, at a path that is not there yet, and tells what its bytes are known by. */
export async function receive(path: string, content: Readable, limit: number): Promise<StoredFile> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of content as AsyncIterable<Buffer | string>) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      size += bytes.length;
      if (size > limit) throw new FileTooLarge(limit);
      hash.update(bytes);
      await file.writeFile(bytes);
    }
    if (size === 0) throw new FileEmpty();
    await file.sync();
    const written = await file.stat();
    const sha256 = hash.digest('hex');
    if (written.size !== size) throw new FileDamaged(sha256);
    return { sha256, size };
  } finally {
    await file.close();
  }
}

/** An error of the disk as one of ours, where it says that the disk is full or this program’s share of it used up. */
export const orStoreFull = (error: unknown): unknown => (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '') ? new StoreFull(error) : error);

/** Hands bytes on as they come, and ends in `FileDamaged` instead of an end where they are not those of the name. */
export async function* checkedBytes(content: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw new FileDamaged(sha256);
}
