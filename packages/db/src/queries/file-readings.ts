import type { Db, Trx } from '../database.ts';
import type { BoxOnRecord } from '../tables/document-files.ts';
import { inPortions, pageColumns, type PageRead } from './page-rows.ts';

export type { PageRead };

/** Something hidden in a file, as it was found. */
export type HiddenFound = { readonly kind: string; readonly page: number | null; readonly place: string; readonly count: number; readonly sample: string | null; readonly box: BoxOnRecord | null };

/** What was read of a file, but for its pages and what is hidden in it. */
export type ReadingDone = {
  readonly sha256: string;
  /** Which reader read it. */
  readonly reader: number;
  readonly kind: string;
  readonly pageCount: number;
  readonly encrypted: boolean;
  readonly textMissing: boolean;
  readonly readFromPictures: boolean;
  readonly warnings: readonly string[];
  readonly at: Date;
};

/** Puts files on the list of what is to be read; those on it stay as they are. Tells which are new on it. */
export async function wantRead(trx: Trx, sha256s: readonly string[], at: Date): Promise<string[]> {
  if (sha256s.length === 0) return [];
  const rows = await trx
    .insertInto('file_reading')
    .values([...new Set(sha256s)].toSorted().map((sha256) => ({ sha256, queued_at: at })))
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Files that councils sent and that this reader has not read: never looked at, waiting, or read by an older one. The oldest first. */
export const listFilesToRead = (db: Db, { reader, limit }: { reader: number; limit: number }): Promise<{ sha256: string }[]> =>
  db
    .selectFrom('stored_file')
    .leftJoin('file_reading', 'file_reading.sha256', 'stored_file.sha256')
    .select('stored_file.sha256')
    .where((build) => build.or([build('file_reading.sha256', 'is', null), build('file_reading.state', '=', 'waiting'), build('file_reading.reader', '<', reader)]))
    .where((build) =>
      build.exists(
        build
          .selectFrom('attachment')
          .innerJoin('message', 'message.id', 'attachment.message_id')
          .select('attachment.id')
          .whereRef('attachment.sha256', '=', 'stored_file.sha256')
          .where('message.direction', '=', 'incoming'),
      ),
    )
    .orderBy('stored_file.stored_at')
    .orderBy('stored_file.sha256')
    .limit(limit)
    .execute();

/** A file that is to be read, with a name it came under; undefined where it is not on the list, or nobody has it any more. */
export const findFileToRead = (db: Db, sha256: string) =>
  db
    .selectFrom('file_reading')
    .innerJoin('stored_file', 'stored_file.sha256', 'file_reading.sha256')
    .select(['file_reading.sha256', 'file_reading.state', 'file_reading.reader', 'stored_file.content_type as contentType', 'stored_file.size'])
    .select((build) => build.selectFrom('attachment').select('attachment.filename').whereRef('attachment.sha256', '=', 'file_reading.sha256').orderBy('attachment.created_at').limit(1).as('name'))
    .where('file_reading.sha256', '=', sha256)
    .executeTakeFirst();

/** Writes down what a file holds, in the place of what an earlier reader found. Nothing where the file is gone in the meantime. */
export async function keepReading(trx: Trx, done: ReadingDone, { pages, hidden }: { pages: readonly PageRead[]; hidden: readonly HiddenFound[] }): Promise<boolean> {
  const { sha256 } = done;
  const row = await trx
    .updateTable('file_reading')
    .set({
      state: 'read', reader: done.reader, kind: done.kind, page_count: done.pageCount, encrypted: done.encrypted, text_missing: done.textMissing, read_from_pictures: done.readFromPictures,
      infected: null, warnings: [...done.warnings], why_not: null, read_at: done.at,
    })
    .where('sha256', '=', sha256)
    .returning('sha256')
    .executeTakeFirst();
  if (row === undefined) return false;
  await trx.deleteFrom('file_page').where('sha256', '=', sha256).execute();
  await trx.deleteFrom('hidden_thing').where('sha256', '=', sha256).execute();
  for (const some of inPortions(pages)) await trx.insertInto('file_page').values(some.map(({ hidden: how, ...page }) => ({ sha256, hidden: how, ...pageColumns(page) }))).execute();
  for (const some of inPortions([...hidden.entries()])) {
    await trx.insertInto('hidden_thing').values(some.map(([at, { box, ...thing }]) => ({ sha256, seq: at + 1, ...thing, box: box === null ? null : JSON.stringify(box) }))).execute();
  }
  return true;
}

/** Writes down that a file could not be read, or was not opened because something bad is in it. What was read of it before is gone. */
export async function noteReadingFailed(trx: Trx, { sha256, reader, why, infected, encrypted, at }: { sha256: string; reader: number; why: string; infected: string | null; encrypted: boolean; at: Date }): Promise<void> {
  await trx
    .updateTable('file_reading')
    .set({ state: 'failed', reader, why_not: why, infected, encrypted, page_count: 0, text_missing: false, read_from_pictures: false, warnings: [], read_at: at })
    .where('sha256', '=', sha256)
    .execute();
  await trx.deleteFrom('file_page').where('sha256', '=', sha256).execute();
  await trx.deleteFrom('hidden_thing').where('sha256', '=', sha256).execute();
}

/** How far a file is read, and what the scanner found in it; undefined where it is not on the list. */
export const findReadingState = (db: Db, sha256: string): Promise<{ state: 'waiting' | 'read' | 'failed'; infected: string | null } | undefined> =>
  db.selectFrom('file_reading').select(['state', 'infected']).where('sha256', '=', sha256).executeTakeFirst();
