import type { CouncilSlug, DocumentId, DocumentKind, HowReceived, IsoDate, Licence, MarkReason, Period, PersonId, PublicationId, TakeDownWhy, VersionId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { isPublicNow } from '../public-now.ts';

/** What may be published of a version, and what stands against it. Its document is held until the transaction ends. */
export const lockVersionToPublish = (trx: Trx, versionId: VersionId) =>
  trx
    .selectFrom('document_version')
    .innerJoin('document', 'document.id', 'document_version.document_id')
    .leftJoin('document_review', 'document_review.version_id', 'document_version.id')
    .select([
      'document.id as documentId', 'document.council_slug as councilSlug', 'document.kind', 'document.period', 'document.destroyed_at as destroyedAt', 'document_version.id as versionId',
      'document_version.state', 'document_version.sha256', 'document_version.content_type as contentType', 'document_version.size', 'document_version.page_count as pageCount',
      'document_version.left_out as leftOut', 'document_version.marks', 'document_version.destroyed_at as versionDestroyedAt', 'document_review.decision',
      sql<boolean>`exists (select from publication where publication.version_id = document_version.id and publication.taken_down_at is not null)`.as('takenDown'),
      sql<boolean>`not exists (select from document_version as later where later.document_id = document.id and later.number > document_version.number)`.as('latest'),
      sql<string[]>`array(select redaction_mark.id from redaction_mark where redaction_mark.document_id = document.id and redaction_mark.removed_at is null)`.as('marksNow'),
      sql<boolean>`exists (select from release_incident where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 in (document.original_sha256, document_version.sha256)))`.as('closed'),
    ])
    .where('document_version.id', '=', versionId)
    .forUpdate('document')
    .executeTakeFirst();

/** What is up of a document; a document has one publication at a time. */
export const findPublicationUp = (trx: Trx, documentId: DocumentId): Promise<{ id: PublicationId; versionId: VersionId; address: string } | undefined> =>
  trx.selectFrom('publication').select(['id', 'version_id as versionId', 'address']).where('document_id', '=', documentId).where('taken_down_at', 'is', null).executeTakeFirst();

/** How many marks stand under each reason. */
export async function countMarksByReason(trx: Trx, markIds: readonly string[]): Promise<Partial<Record<MarkReason, number>>> {
  if (markIds.length === 0) return {};
  const rows = await trx.selectFrom('redaction_mark').select((build) => ['reason', build.fn.countAll<number>().as('count')]).where('id', 'in', markIds).groupBy('reason').orderBy('reason').execute();
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}

export type NewPublication = {
  readonly address: string;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly councilSlug: CouncilSlug;
  readonly kind: DocumentKind;
  readonly period: Period | null;
  readonly title: string;
  readonly licence: Licence;
  readonly licenceNote: string | null;
  readonly howReceived: HowReceived;
  readonly askedOn: IsoDate | null;
  readonly givenOn: IsoDate | null;
  readonly exemptions: readonly string[];
  readonly sha256: string;
  readonly contentType: string;
  readonly size: number;
  readonly pageCount: number;
  readonly removedByReason: Partial<Record<MarkReason, number>>;
  readonly leftOut: readonly string[];
  readonly publishedBy: PersonId;
  readonly at: Date;
};

/** Makes a version public with the pages readers see and search; none where its address was ever used. */
export async function insertPublication(trx: Trx, made: NewPublication): Promise<{ id: PublicationId } | 'address_used'> {
  const published = await trx
    .insertInto('publication')
    .values({
      address: made.address, document_id: made.documentId, version_id: made.versionId, council_slug: made.councilSlug, kind: made.kind, period: made.period, title: made.title,
      licence: made.licence, licence_note: made.licenceNote, how_received: made.howReceived, asked_on: made.askedOn, given_on: made.givenOn, exemptions: [...made.exemptions],
      sha256: made.sha256, content_type: made.contentType, size: made.size, page_count: made.pageCount, removed_by_reason: JSON.stringify(made.removedByReason),
      left_out: [...made.leftOut], published_by: made.publishedBy, published_at: made.at,
    })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (published === undefined) return 'address_used';
  await trx
    .insertInto('published_page')
    .columns(['publication_id', 'number', 'label', 'words_text', 'sheet'])
    .expression(trx.selectFrom('version_page').select([sql<PublicationId>`${published.id}::uuid`.as('publication_id'), 'number', 'label', 'words_text', 'sheet']).where('version_id', '=', made.versionId))
    .execute();
  return published;
}

/** A publication that is up and may be taken down. Its document is held until the transaction ends. */
export const lockPublication = (trx: Trx, id: PublicationId) =>
  trx
    .selectFrom('publication')
    .innerJoin('document', 'document.id', 'publication.document_id')
    .select(['publication.id', 'publication.address', 'publication.council_slug as councilSlug', 'publication.published_at as publishedAt', 'publication.taken_down_at as takenDownAt'])
    .where('publication.id', '=', id)
    .forUpdate(['document', 'publication'])
    .executeTakeFirst();

/** Marks a publication as taken down, and removes what readers saw and searched of it. Returns the pictures it had; null where it was down already. */
export async function endPublication(trx: Trx, { id, why, words, by, at }: { id: PublicationId; why: TakeDownWhy; words: string; by: PersonId; at: Date }): Promise<string[] | null> {
  const { numUpdatedRows } = await trx
    .updateTable('publication')
    .set({ taken_down_at: at, taken_down_by: by, taken_down_why: why, taken_down_words: words })
    .where('id', '=', id)
    .where('taken_down_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  const pages = await trx.deleteFrom('published_page').where('publication_id', '=', id).returning('picture_sha256').execute();
  return [...new Set(pages.flatMap(({ picture_sha256 }) => picture_sha256 ?? []))];
}

/** What stands, or stood, at an address: with the publication that took its place, where one did. */
export const findPublicationAt = (db: Db, address: string) =>
  db
    .selectFrom('publication')
    .innerJoin('council', 'council.slug', 'publication.council_slug')
    .innerJoin('document', 'document.id', 'publication.document_id')
    .select([
      'publication.id', 'publication.address', 'publication.council_slug as councilSlug', 'council.name as councilName', 'council.official_name as officialName', 'publication.kind', 'publication.period',
      'publication.title', 'publication.licence', 'publication.licence_note as licenceNote', 'publication.how_received as howReceived', 'publication.asked_on as askedOn', 'publication.given_on as givenOn',
      'publication.exemptions', 'publication.sha256', 'publication.content_type as contentType', 'publication.size', 'publication.page_count as pageCount', 'publication.removed_by_reason as removedByReason',
      'publication.left_out as leftOut', 'publication.published_at as publishedAt', 'publication.taken_down_at as takenDownAt', 'publication.taken_down_why as takenDownWhy', 'publication.taken_down_words as takenDownWords',
      'document.destroyed_at as destroyedAt', isPublicNow().as('isPublic'),
      sql<string | null>`(select next.address from publication as next where next.document_id = publication.document_id and next.taken_down_at is null and next.id <> publication.id)`.as('replacedBy'),
    ])
    .where('publication.address', '=', address)
    .executeTakeFirst();

/** What stands on the pages of a document's original. */
export const listTextsOfDocument = (db: Db, documentId: DocumentId): Promise<{ number: number; text: string }[]> =>
  db.selectFrom('document').innerJoin('file_page', 'file_page.sha256', 'document.original_sha256').select(['file_page.number', 'file_page.words_text as text']).where('document.id', '=', documentId).orderBy('file_page.number').execute();

/** The address of each public document with the day it came out, for search engines. */
export const listPublicAddresses = (db: Db): Promise<{ address: string; publishedAt: Date }[]> =>
  db.selectFrom('publication').select(['address', 'published_at as publishedAt']).where(isPublicNow).orderBy('address').execute();
