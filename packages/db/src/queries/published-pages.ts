import type { PublicationId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { isPublicNow } from '../public-now.ts';
import { passage, query } from '../search-words.ts';

/** The pages of what is public at an address: for the list of pages. */
export const listPublishedPages = (db: Db, id: PublicationId): Promise<{ number: number; label: string | null }[]> =>
  db.selectFrom('published_page').select(['number', 'label']).where('publication_id', '=', id).orderBy('number').execute();

/** One page as readers see it. */
export const findPublishedPage = (db: Db, { id, number }: { id: PublicationId; number: number }) =>
  db
    .selectFrom('published_page')
    .select(['number', 'label', 'words_text as text', 'sheet', 'picture_sha256 as picture', 'picture_width as width', 'picture_height as height'])
    .where('publication_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();

/** The whole text, page by page. */
export const readPublishedText = (db: Db, id: PublicationId): Promise<{ number: number; label: string | null; text: string }[]> =>
  db.selectFrom('published_page').select(['number', 'label', 'words_text as text']).where('publication_id', '=', id).orderBy('number').execute();

/** The picture of a page of a public document, and nothing of one that is not. */
export const findPictureOf = (db: Db, { address, number }: { address: string; number: number }) =>
  db
    .selectFrom('published_page')
    .innerJoin('publication', 'publication.id', 'published_page.publication_id')
    .innerJoin('stored_file', 'stored_file.sha256', 'published_page.picture_sha256')
    .select(['stored_file.sha256', 'stored_file.content_type as contentType', 'stored_file.size'])
    .where('publication.address', '=', address)
    .where('published_page.number', '=', number)
    .where(isPublicNow)
    .executeTakeFirst();

/** Pages of one document that have some words, in their order, each with its passage. `many` is how many there are in all. */
export const searchPublication = (db: Db, { id, q, limit }: { id: PublicationId; q: string; limit: number }) =>
  db
    .selectFrom('published_page')
    .select(['number', 'label', passage(q).as('passage'), sql<number>`count(*) over ()`.as('many')])
    .where('publication_id', '=', id)
    .where(sql<boolean>`search @@ ${query(q)}`)
    .orderBy('number')
    .limit(limit)
    .execute();

/** The pages of a publication that is up and have no picture yet, with the bytes to draw them from. A sheet has none. */
export const listPagesToPicture = (db: Db, id: PublicationId): Promise<{ number: number; sha256: string; contentType: string }[]> =>
  db
    .selectFrom('published_page')
    .innerJoin('publication', 'publication.id', 'published_page.publication_id')
    .select(['published_page.number', 'publication.sha256', 'publication.content_type as contentType'])
    .where('publication.id', '=', id)
    .where('publication.taken_down_at', 'is', null)
    .where('published_page.picture_sha256', 'is', null)
    .where('published_page.sheet', 'is', null)
    .orderBy('published_page.number')
    .execute();

/** Names the picture of a page; false where the document was taken down in the meantime. */
export async function setPagePicture(trx: Trx, picture: { id: PublicationId; number: number; sha256: string; width: number; height: number }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('published_page')
    .set({ picture_sha256: picture.sha256, picture_width: picture.width, picture_height: picture.height })
    .where('publication_id', '=', picture.id)
    .where('number', '=', picture.number)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Publications that are up and have pages without a picture. */
export const listPublicationsToPicture = (db: Db): Promise<{ id: PublicationId }[]> =>
  db
    .selectFrom('publication')
    .select('publication.id')
    .where(isPublicNow)
    .where((build) => build.exists(build.selectFrom('published_page').select('number').whereRef('published_page.publication_id', '=', 'publication.id').where('picture_sha256', 'is', null).where('sheet', 'is', null)))
    .orderBy('publication.published_at')
    .execute();
