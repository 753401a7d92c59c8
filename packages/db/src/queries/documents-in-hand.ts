import type { CouncilSlug, DocumentId, DocumentKind, MarkReason, Period, PersonId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import type { BoxOnRecord } from '../tables/document-files.ts';

export type NewDocument = {
  readonly councilSlug: CouncilSlug;
  readonly kind: DocumentKind;
  readonly period: Period | null;
  readonly title: string;
  readonly requestId: RequestId | null;
  readonly attachmentId: string;
  readonly sha256: string;
  readonly name: string;
  readonly by: PersonId;
  readonly at: Date;
};

/** Begins a document from a file; or the one that was begun from it before as the same paper. */
export async function insertDocument(trx: Trx, document: NewDocument): Promise<{ id: DocumentId; again: boolean }> {
  const { councilSlug, kind, period, title, requestId, attachmentId, sha256, name, by, at } = document;
  const begun = await trx
    .insertInto('document')
    .values({ council_slug: councilSlug, kind, period, title, request_id: requestId, attachment_id: attachmentId, original_sha256: sha256, original_name: name, begun_by: by, begun_at: at })
    .onConflict((conflict) => conflict.expression(sql`attachment_id, kind, coalesce(period, '')`).where('attachment_id', 'is not', null).where('destroyed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (begun) return { ...begun, again: false };
  const { id } = await trx
    .selectFrom('document')
    .select('id')
    .where('attachment_id', '=', attachmentId)
    .where('kind', '=', kind)
    .where(sql<boolean>`coalesce(period, '') = ${period ?? ''}`)
    .where('destroyed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { id, again: true };
}

const present = sql<string[]>`coalesce((select array_agg(mark.id order by mark.id) from redaction_mark as mark where mark.document_id = document.id and mark.removed_at is null), '{}')`;

/** Documents with everything their stage rests on. `copy…` is the latest copy; `copyIsCurrent`: made from the marks that are there now. */
const withStage = (db: Db) =>
  db
    .selectFrom('document')
    .innerJoin('council', 'council.slug', 'document.council_slug')
    .leftJoinLateral(
      (build) =>
        build
          .selectFrom('document_version as latest')
          .leftJoin('document_review', 'document_review.version_id', 'latest.id')
          .select(['latest.id', 'latest.state', 'latest.asked_at', 'latest.asked_by', 'latest.made_at', sql<boolean>`exists (select 1 from publication where publication.version_id = latest.id and publication.taken_down_at is not null)`.as('taken_down'), 'document_review.decision', 'document_review.reviewed_by', 'document_review.reviewed_at', sql<boolean>`latest.marks = ${present}`.as('current')])
          .whereRef('latest.document_id', '=', 'document.id')
          .orderBy('latest.number', 'desc')
          .limit(1)
          .as('copy'),
      (join) => join.onTrue(),
    )
    .select([
      'document.id', 'document.council_slug as councilSlug', 'council.name as councilName', 'document.kind', 'document.period', 'document.title', 'document.version', 'document.request_id as requestId',
      'document.attachment_id as attachmentId', 'document.original_sha256 as sha256', 'document.original_name as originalName', 'document.begun_by as begunBy', 'document.begun_at as begunAt', 'document.destroyed_at as destroyedAt',
      'copy.id as copyId', 'copy.state as copyState', 'copy.current as copyIsCurrent', 'copy.taken_down as copyTakenDown', 'copy.decision as copyReview', 'copy.asked_by as copyAskedBy', 'copy.asked_at as copyAskedAt', 'copy.reviewed_by as reviewedBy', 'copy.reviewed_at as reviewedAt',
      sql<boolean>`exists (select 1 from publication where publication.document_id = document.id and publication.taken_down_at is null)`.as('published'),
      sql<boolean>`exists (select 1 from publication where publication.document_id = document.id and publication.taken_down_at is not null)`.as('wasPublished'),
      sql<boolean>`exists (select 1 from release_incident where (release_incident.sha256 = document.original_sha256 or release_incident.document_id = document.id) and release_incident.ended_at is null)`.as('closed'),
    ]);

/** One document; undefined where there is none. */
export const findDocument = (db: Db, documentId: DocumentId) => withStage(db).where('document.id', '=', documentId).executeTakeFirst();

/** Documents begun from a file, whichever of its attachments they were begun from. */
export const listDocumentsOfFile = (db: Db, sha256: string) => withStage(db).where('document.original_sha256', '=', sha256).orderBy('document.begun_at').orderBy('document.id').execute();

/** Every document with who did what to it last, the latest first. */
export const listDocumentsInHand = (db: Db) =>
  withStage(db)
    .leftJoinLateral(
      (build) =>
        build
          .selectFrom('action_log')
          .leftJoin('person', 'person.id', 'action_log.actor')
          .select(['action_log.action', 'action_log.at', sql<string | null>`coalesce(person.real_name, person.name)`.as('who')])
          .where(sql<boolean>`action_log.subject = document.id::text`)
          .orderBy('action_log.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (build) =>
        build
          .selectFrom('redaction_mark')
          .innerJoin('person', 'person.id', 'redaction_mark.made_by')
          .select(['redaction_mark.made_at as at', sql<string>`coalesce(person.real_name, person.name)`.as('who')])
          .whereRef('redaction_mark.document_id', '=', 'document.id')
          .orderBy('redaction_mark.made_at', 'desc')
          .limit(1)
          .as('marked'),
      (join) => join.onTrue(),
    )
    .select(['last.action as lastAction', 'last.at as lastAt', 'last.who as lastWho', 'marked.at as markedAt', 'marked.who as markedWho'])
    .orderBy(sql`greatest(last.at, marked.at, document.begun_at)`, 'desc')
    .orderBy('document.id')
    .execute();

/** Papers there is a document of already, by request: they are in hand. */
export const listPapersInHand = (db: Db): Promise<{ requestId: RequestId | null; kind: DocumentKind; period: Period | null }[]> =>
  db.selectFrom('document').select(['request_id as requestId', 'kind', 'period']).where('destroyed_at', 'is', null).orderBy('id').execute();

/** Holds a document until the transaction ends, so that changes to it, its copies and its reviews are decided one at a time. */
export const lockDocument = (trx: Trx, documentId: DocumentId) =>
  trx
    .selectFrom('document')
    .select(['id', 'version', 'council_slug as councilSlug', 'title', 'kind', 'period', 'original_sha256 as sha256', 'original_name as name', 'destroyed_at as destroyedAt'])
    .where('id', '=', documentId)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** Gives a document its next version: whoever changes it from the one before is told that it changed. To be asked under its lock. */
export async function nextVersionOf(trx: Trx, documentId: DocumentId): Promise<number> {
  const { version } = await trx
    .updateTable('document')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', documentId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Calls a document something else. */
export async function renameDocument(trx: Trx, { documentId, title, kind, period }: { documentId: DocumentId; title: string; kind: DocumentKind; period: Period | null }): Promise<void> {
  await trx.updateTable('document').set({ title, kind, period }).where('id', '=', documentId).execute();
}

/** A mark to be put on a document: a box on a page, or a range of cells on a sheet. */
export type NewMark = { readonly page: number; readonly box: BoxOnRecord | null; readonly cells: string | null; readonly words: string | null };

/** Puts marks on a document; tells their ids. */
export async function insertMarks(trx: Trx, { documentId, marks, reason, by, at }: { documentId: DocumentId; marks: readonly NewMark[]; reason: MarkReason; by: PersonId; at: Date }): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < marks.length; from += 1_000) {
    const some = marks.slice(from, from + 1_000);
    const rows = await trx
      .insertInto('redaction_mark')
      .values(some.map(({ page, box, cells, words }) => ({ document_id: documentId, page, box: box === null ? null : JSON.stringify(box), cells, words, reason, made_by: by, made_at: at })))
      .returning('id')
      .execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** Takes marks off a document; tells how many were there. Who made one, and who took it off, stays on record. */
export async function removeMarks(trx: Trx, { documentId, ids, by, at }: { documentId: DocumentId; ids: readonly string[]; by: PersonId; at: Date }): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('redaction_mark')
    .set({ removed_at: at, removed_by: by, words: null })
    .where('document_id', '=', documentId)
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The marks that are on a document, by page. */
export const listMarks = (db: Db, documentId: DocumentId) =>
  db
    .selectFrom('redaction_mark')
    .innerJoin('person', 'person.id', 'redaction_mark.made_by')
    .select([
      'redaction_mark.id', 'redaction_mark.page', 'redaction_mark.box', 'redaction_mark.cells', 'redaction_mark.reason', 'redaction_mark.words', 'redaction_mark.made_by as madeById',
      sql<string>`coalesce(person.real_name, person.name)`.as('madeBy'),
    ])
    .where('redaction_mark.document_id', '=', documentId)
    .where('redaction_mark.removed_at', 'is', null)
    .orderBy('redaction_mark.page')
    .orderBy('redaction_mark.made_at')
    .orderBy(sql`(redaction_mark.box ->> 'y')::real`)
    .orderBy(sql`(redaction_mark.box ->> 'x')::real`)
    .orderBy('redaction_mark.id')
    .execute();
