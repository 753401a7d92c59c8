import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** A file a council sent, with whose request it is on and how far it is read. Undefined where there is none. */
export const findFileViewed = (db: Db, attachmentId: string) =>
  db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.message_id')
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .leftJoin('file_reading', 'file_reading.sha256', 'attachment.sha256')
    .select([
      'attachment.id', 'attachment.filename', 'attachment.content_type as contentType', 'attachment.size', 'attachment.sha256', 'message.request_id as requestId', 'message.direction',
      'foi_request.applicant_id as applicantId', 'council.slug as councilSlug', 'council.name as councilName',
      'file_reading.state', 'file_reading.kind', 'file_reading.page_count as pageCount', 'file_reading.encrypted', 'file_reading.text_missing as textMissing',
      'file_reading.read_from_pictures as readFromPictures', 'file_reading.infected', 'file_reading.warnings', 'file_reading.why_not as whyNot',
    ])
    .where('attachment.id', '=', attachmentId)
    .executeTakeFirst();

/** The pages of a file, without what is on them. */
export const listFilePages = (db: Db, sha256: string) =>
  db.selectFrom('file_page').select(['number', 'label', 'hidden', 'width', 'height', sql<boolean>`sheet is not null`.as('isSheet')]).where('sha256', '=', sha256).orderBy('number').execute();

/** What was found hidden in a file, in the order it was found. */
export const listHiddenThings = (db: Db, { sha256, limit }: { sha256: string; limit: number }) =>
  db.selectFrom('hidden_thing').select(['kind', 'page', 'place', 'count', 'sample', 'box']).where('sha256', '=', sha256).orderBy('seq').limit(limit).execute();

/** One page with what is on it; undefined where the file has no such page. */
export const findFilePage = (db: Db, { sha256, page }: { sha256: string; page: number }) =>
  db.selectFrom('file_page').select(['number', 'width', 'height', 'words_text as text', 'words', 'sheet']).where('sha256', '=', sha256).where('number', '=', page).executeTakeFirst();

/** Several pages with what is on them, in order. */
export const listFilePagesOf = async (db: Db, { sha256, pages }: { sha256: string; pages: readonly number[] }) =>
  pages.length === 0
    ? []
    : db.selectFrom('file_page').select(['number', 'width', 'height', 'words_text as text', 'words', 'sheet']).where('sha256', '=', sha256).where('number', 'in', pages).orderBy('number').execute();

/** The next pages of a file with what is on them, after one. */
export const listFilePagesFrom = (db: Db, { sha256, after, limit }: { sha256: string; after: number; limit: number }) =>
  db.selectFrom('file_page').select(['number', 'width', 'height', 'words_text as text', 'words', 'sheet']).where('sha256', '=', sha256).where('number', '>', after).orderBy('number').limit(limit).execute();

/**
 * Pages whose text has some letters and digits in a row (`a` to `z`, nought to nine), whatever their case and accents and wherever words and
 * lines end: a few too many, to be looked at again.
 */
export const listFilePagesHaving = (db: Db, { sha256, letters, after, limit }: { sha256: string; letters: string; after: number; limit: number }) =>
  db
    .selectFrom('file_page')
    .select(['number', 'width', 'height', 'words_text as text', 'words', 'sheet'])
    .where('sha256', '=', sha256)
    .where('number', '>', after)
    .where(sql<boolean>`position(${letters} in regexp_replace(lower(normalize(words_text, NFKD)), '[^a-z0-9]+', '', 'g')) > 0`)
    .orderBy('number')
    .limit(limit)
    .execute();

/** What people are called, for those who see who may open a closed file. */
export const listNames = (db: Db, personIds: readonly PersonId[]): Promise<{ id: PersonId; name: string }[]> =>
  db.selectFrom('person').select(['id', sql<string>`coalesce(real_name, name)`.as('name')]).where('id', 'in', personIds).orderBy('id').execute();
