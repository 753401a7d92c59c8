import { Readable } from 'node:stream';
import { deleteUnnamedStoredFile, insertStoredFiles, listPagesToPicture, lockStoredFiles, setPagePicture } from '@openvalve/db';
import { withFileAt, type Picture } from '@openvalve/documents';
import type { PublicationId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { WorkStopped } from '../intake/work-stopped.ts';
import { discardUnnamed } from '../discard-unnamed.ts';

/** How wide a page is drawn, in pixels: sharp on a good screen at the width it is shown. */
const width = 1_400;
/** The largest picture of one page, in bytes. */
const largest = 20 * 1024 * 1024;

/**
 * Draws every page of a publication that has no picture yet, from the bytes that were published. Drawn again it finds what is
 * left. A page that cannot be drawn keeps its text alone.
 */
export async function picturePages(deps: Deps, id: PublicationId): Promise<{ drawn: number; not: number }> {
  const pages = await listPagesToPicture(deps.db, id);
  const [first] = pages;
  if (first === undefined) return { drawn: 0, not: 0 };
  let [drawn, not] = [0, 0];
  await withFileAt(deps.files, first.sha256, async (path) => {
    for (const { number, contentType } of pages) {
      const made = await deps.documents.page({ path, contentType, name: 'document' }, { page: number, width });
      if (!made.ok && made.why === 'stopped') throw new WorkStopped();
      if (!made.ok) not += 1;
      else if (await keep(deps, { id, number, picture: made.picture })) drawn += 1;
      else return;
    }
  });
  return { drawn, not };
}

/** Puts a picture into the store and names it, in this order; where the document was taken down meanwhile, nothing of it stays. */
async function keep(deps: Deps, { id, number, picture }: { id: PublicationId; number: number; picture: Picture }): Promise<boolean> {
  const { sha256, size } = await deps.files.write(Readable.from([Buffer.from(picture.bytes)]), largest);
  const named = await deps.db.transaction().execute(async (trx) => {
    await lockStoredFiles(trx, [sha256]);
    await insertStoredFiles(trx, [{ sha256, size, contentType: picture.contentType, at: deps.now() }]);
    return setPagePicture(trx, { id, number, sha256, width: picture.width, height: picture.height });
  });
  if (!named) await unkeep(deps, sha256);
  return named;
}

async function unkeep(deps: Deps, sha256: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await lockStoredFiles(trx, [sha256]);
    await deleteUnnamedStoredFile(trx, sha256);
  });
  await discardUnnamed(deps, sha256);
}
