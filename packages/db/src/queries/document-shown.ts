import type { DocumentId } from '@openvalve/domain';
import type { Db, Trx } from '../database.ts';

/** A document that was begun from one of some files and is not destroyed; undefined where there is none. */
export async function documentBegunFrom(trx: Trx, sha256s: readonly string[]): Promise<DocumentId | undefined> {
  if (sha256s.length === 0) return undefined;
  return (await trx.selectFrom('document').select('id').where('original_sha256', 'in', sha256s).orderBy('begun_at').limit(1).executeTakeFirst())?.id;
}

/** Every time a document was made public, the latest first. */
export const listPublicationsOf = (db: Db, documentId: DocumentId) =>
  db
    .selectFrom('publication')
    .select(['id', 'version_id as versionId', 'address', 'published_at as publishedAt', 'taken_down_at as takenDownAt', 'taken_down_why as why'])
    .where('document_id', '=', documentId)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute();

/** The accident that a document’s file is closed for; undefined where it is not closed. */
export const findIncidentOf = (db: Db, { documentId, sha256 }: { documentId: DocumentId; sha256: string | null }) =>
  db
    .selectFrom('release_incident')
    .select(['id', 'why', 'noticed_at as noticedAt', 'closed_at as closedAt'])
    .where('ended_at', 'is', null)
    .where((build) => build.or([build('document_id', '=', documentId), ...(sha256 === null ? [] : [build('sha256', '=', sha256)])]))
    .orderBy('closed_at')
    .limit(1)
    .executeTakeFirst();

/** What was asked or done last to destroy a document; undefined where nobody wanted it, or took it back. */
export const findDestructionOf = (db: Db, { documentId, sha256 }: { documentId: DocumentId; sha256: string | null }) =>
  db
    .selectFrom('destruction')
    .select(['id', 'reason', 'asked_by as askedBy', 'asked_at as askedAt', 'done_at as doneAt'])
    .where('withdrawn_at', 'is', null)
    .where((build) => build.or([build('document_id', '=', documentId), ...(sha256 === null ? [] : [build('sha256', '=', sha256)])]))
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
