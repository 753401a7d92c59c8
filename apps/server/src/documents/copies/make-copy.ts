import { Readable } from 'node:stream';
import { findCopyToMake, insertStoredFiles, keepCopy, listFilePagesOf, listMarksOfCopy, lockStoredFiles, noteCopyFailed } from '@openvalve/db';
import { FileMissing, withFileAt, type Mark, type SafeCopy } from '@openvalve/documents';
import type { VersionId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { pageOnRecord } from '../intake/page-on-record.ts';
import { plainText } from '../intake/plain-text.ts';
import { WorkStopped } from '../intake/work-stopped.ts';
import { wordsUnder } from '../marking/place-mark.ts';
import { forgottenPlaces, wordsToBeGone } from './forgotten.ts';

type MarkOfCopy = Awaited<ReturnType<typeof listMarksOfCopy>>[number];

/**
 * Makes a copy in a process of its own, puts its bytes into the store, and then, in one transaction, on record with its pages. Killed
 * anywhere before that, what is left is a file that no record names, and the copy is made again. A copy that is not safe is not kept.
 */
export async function makeCopy(deps: Deps, versionId: VersionId): Promise<void> {
  const asked = await findCopyToMake(deps.db, versionId);
  if (asked?.state !== 'making' || asked.destroyedAt !== null || asked.sha256 === null) return;
  const { sha256, name, contentType } = asked;
  const marks = await withWords(deps, sha256, await listMarksOfCopy(deps.db, versionId));
  const forgotten = await forgottenPlaces(deps.db, sha256, marks);
  if (forgotten.length > 0) return failed(deps, versionId, `${forgotten.join(' ')} Mark it there too, or take the mark off where it can stay; then make the copy again.`);
  const made = await withFileAt(deps.files, sha256, (path) => deps.documents.safeCopy({ path, contentType: contentType ?? '', name }, marks.map(markOf), wordsToBeGone(marks)));
  if (!made.ok && made.why === 'stopped') throw new WorkStopped();
  if (!made.ok) return failed(deps, versionId, made.words);
  await keep(deps, versionId, made.copy);
}

const failed = ({ db }: Deps, versionId: VersionId, why: string): Promise<void> => db.transaction().execute((trx) => noteCopyFailed(trx, { versionId, why }));

async function keep(deps: Deps, versionId: VersionId, { role, contentType, bytes, pages, leftOut, hasText }: SafeCopy): Promise<void> {
  const { sha256, size } = await deps.files.write(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]), bytes.byteLength);
  await deps.db.transaction().execute(async (trx) => {
    // In the store before it is on record, and what is not on record is cleared: held from here on, it stays.
    await lockStoredFiles(trx, [sha256]);
    if (!(await deps.files.holds(sha256))) throw new FileMissing(sha256);
    const at = deps.now();
    await insertStoredFiles(trx, [{ sha256, size, contentType, at }]);
    await keepCopy(trx, { versionId, role, sha256, contentType, size, hasText, leftOut: leftOut.map(plainText), at }, pages.map(pageOnRecord));
  });
}

/** Words under marks are kept until somebody has seen that they are gone; after that they are read from the page again. */
async function withWords({ db }: Deps, sha256: string, marks: readonly MarkOfCopy[]): Promise<MarkOfCopy[]> {
  const pages = await listFilePagesOf(db, { sha256, pages: [...new Set(marks.flatMap(({ words, box, page }) => (words === null && box !== null ? [page] : [])))] });
  return marks.map((mark) => (mark.words !== null || mark.box === null ? mark : { ...mark, words: wordsUnder(pages.find(({ number }) => number === mark.page)?.words ?? null, mark.box) }));
}

const markOf = ({ page, box, cells }: MarkOfCopy): Mark => (box === null ? { page, range: cells ?? '*' } : { page, box });
