import type { DocumentId, PersonId, VersionId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { inPortions, pageColumns, type PageRead } from './page-rows.ts';

/** The latest copy of a document, and whether it was made from the marks that are there now. To be asked under the document’s lock. */
export const findLatestCopy = (db: Db, documentId: DocumentId) =>
  db
    .selectFrom('document_version')
    .leftJoin('document_review', 'document_review.version_id', 'document_version.id')
    .select([
      'document_version.id', 'document_version.number', 'document_version.state', 'document_version.marked_by as markedBy', 'document_review.decision as review',
      sql<boolean>`document_version.marks = coalesce((select array_agg(mark.id order by mark.id) from redaction_mark as mark where mark.document_id = document_version.document_id and mark.removed_at is null), '{}')`.as('isCurrent'),
    ])
    .where('document_version.document_id', '=', documentId)
    .orderBy('document_version.number', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Asks for a copy without what is marked now. Whoever put a mark on or took one off cannot approve it; where nobody did, whoever
 * asked said that there is nothing to take out. To be asked under the document’s lock.
 */
export async function insertCopy(trx: Trx, { documentId, by, at }: { documentId: DocumentId; by: PersonId; at: Date }): Promise<{ id: VersionId; number: number }> {
  const { rows } = await sql<{ id: VersionId; number: number }>`
    insert into document_version (document_id, number, marks, marked_by, asked_by, asked_at)
    select ${documentId}::uuid,
      coalesce((select max(number) from document_version where document_id = ${documentId}::uuid), 0) + 1,
      coalesce((select array_agg(id order by id) from redaction_mark where document_id = ${documentId}::uuid and removed_at is null), '{}'),
      coalesce(
        (select array_agg(distinct who order by who)
          from redaction_mark cross join lateral (values (made_by), (removed_by)) as hand (who)
          where document_id = ${documentId}::uuid and who is not null),
        array[${by}::uuid]),
      ${by}::uuid, ${at}
    returning id, number`.execute(trx);
  const row = rows[0];
  if (row === undefined) throw new Error('A copy that was asked for was not written down.');
  return row;
}

/** A copy that is to be made, with its original; undefined where there is none of this id. */
export const findCopyToMake = (db: Db, versionId: VersionId) =>
  db
    .selectFrom('document_version')
    .innerJoin('document', 'document.id', 'document_version.document_id')
    .leftJoin('stored_file', 'stored_file.sha256', 'document.original_sha256')
    .select([
      'document_version.id', 'document_version.document_id as documentId', 'document_version.state', 'document.original_sha256 as sha256', 'document.original_name as name',
      'stored_file.content_type as contentType', 'document.destroyed_at as destroyedAt',
    ])
    .where('document_version.id', '=', versionId)
    .executeTakeFirst();

/** The marks a copy is made from, also those taken off since. */
export const listMarksOfCopy = (db: Db, versionId: VersionId) =>
  db
    .selectFrom('document_version')
    .innerJoin('redaction_mark', (join) => join.on(sql<boolean>`redaction_mark.id = any(document_version.marks)`))
    .select(['redaction_mark.id', 'redaction_mark.page', 'redaction_mark.box', 'redaction_mark.cells', 'redaction_mark.reason', 'redaction_mark.words'])
    .where('document_version.id', '=', versionId)
    .orderBy('redaction_mark.page')
    .orderBy('redaction_mark.id')
    .execute();

/** Copies that were asked for before a moment and that nothing has made: their worker died. */
export const listCopiesLeft = (db: Db, before: Date): Promise<{ id: VersionId }[]> =>
  db
    .selectFrom('document_version')
    .innerJoin('document', 'document.id', 'document_version.document_id')
    .select('document_version.id')
    .where('document_version.state', '=', 'making')
    .where('document_version.asked_at', '<', before)
    .where('document.destroyed_at', 'is', null)
    .orderBy('document_version.asked_at')
    .orderBy('document_version.id')
    .execute();

export type CopyMade = {
  readonly versionId: VersionId;
  readonly role: 'sanitised' | 'redacted' | 'values-only';
  readonly sha256: string;
  readonly contentType: string;
  readonly size: number;
  readonly hasText: boolean;
  readonly leftOut: readonly string[];
  readonly at: Date;
};

/** A copy is made: its file, which is on record by now, and what can be read in it. False where it was made, failed or destroyed in the meantime. */
export async function keepCopy(trx: Trx, { versionId, role, sha256, contentType, size, hasText, leftOut, at }: CopyMade, pages: readonly Omit<PageRead, 'hidden'>[]): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('document_version')
    .set({ state: 'made', role, sha256, content_type: contentType, size, has_text: hasText, page_count: pages.length, left_out: [...leftOut], made_at: at })
    .where('id', '=', versionId)
    .where('state', '=', 'making')
    .where('destroyed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  for (const some of inPortions(pages)) await trx.insertInto('version_page').values(some.map((page) => ({ version_id: versionId, ...pageColumns(page) }))).execute();
  return true;
}

/** A copy could not be made, or was not safe. Nothing of it is kept. */
export async function noteCopyFailed(trx: Trx, { versionId, why }: { versionId: VersionId; why: string }): Promise<void> {
  await trx.updateTable('document_version').set({ state: 'failed', why_not: why }).where('id', '=', versionId).where('state', '=', 'making').execute();
}

/** Every copy of a document, the latest first, with its review. */
export const listCopies = (db: Db, documentId: DocumentId) =>
  db
    .selectFrom('document_version')
    .innerJoin('person as asker', 'asker.id', 'document_version.asked_by')
    .leftJoin('document_review', 'document_review.version_id', 'document_version.id')
    .leftJoin('person as reviewer', 'reviewer.id', 'document_review.reviewed_by')
    .select([
      'document_version.id', 'document_version.number', 'document_version.state', 'document_version.role', 'document_version.why_not as whyNot', 'document_version.left_out as leftOut', 'document_version.has_text as hasText',
      'document_version.page_count as pageCount', 'document_version.content_type as contentType', 'document_version.size', 'document_version.made_at as madeAt', 'document_version.asked_at as askedAt', 'document_version.marked_by as markedBy',
      'document_version.destroyed_at as destroyedAt', sql<number>`cardinality(document_version.marks)`.as('marks'), sql<string>`coalesce(asker.real_name, asker.name)`.as('askedBy'),
      'document_review.decision', 'document_review.note', 'document_review.ticked', 'document_review.reviewed_at as reviewedAt', sql<string | null>`coalesce(reviewer.real_name, reviewer.name)`.as('reviewedBy'),
    ])
    .where('document_version.document_id', '=', documentId)
    .orderBy('document_version.number', 'desc')
    .execute();

/** One copy that is made, with its document; undefined where there is none, or its bytes were destroyed. */
export const findCopy = (db: Db, versionId: VersionId) =>
  db
    .selectFrom('document_version')
    .innerJoin('document', 'document.id', 'document_version.document_id')
    .select([
      'document_version.id', 'document_version.number', 'document_version.document_id as documentId', 'document_version.sha256', 'document_version.content_type as contentType', 'document_version.size',
      'document_version.role', 'document.original_sha256 as originalSha256', 'document.title', 'document.council_slug as councilSlug',
    ])
    .where('document_version.id', '=', versionId)
    .where('document_version.state', '=', 'made')
    .where('document_version.destroyed_at', 'is', null)
    .$narrowType<{ sha256: string; contentType: string; size: number }>()
    .executeTakeFirst();

/** The pages of a copy, without what is on them. */
export const listCopyPages = (db: Db, versionId: VersionId) =>
  db.selectFrom('version_page').select(['number', 'label', 'width', 'height', sql<boolean>`sheet is not null`.as('isSheet')]).where('version_id', '=', versionId).orderBy('number').execute();

/** One page of a copy with what is on it. */
export const findCopyPage = (db: Db, { versionId, page }: { versionId: VersionId; page: number }) =>
  db.selectFrom('version_page').select(['number', 'width', 'height', 'words_text as text', 'words', 'sheet']).where('version_id', '=', versionId).where('number', '=', page).executeTakeFirst();
