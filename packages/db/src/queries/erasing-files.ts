import type { DocumentId, IncomingMailId, MessageId, PersonId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Mail whose bytes hold a file, as far as this database knows: it was filed with it, or is that file itself. Held until the transaction ends, in one order. */
export async function lockMailCarrying(trx: Trx, sha256: string): Promise<{ id: IncomingMailId; sha256: string }[]> {
  const mails = await trx
    .selectFrom('incoming_mail')
    .select(['id', 'sha256'])
    .where((build) =>
      build.or([
        build('sha256', '=', sha256),
        build.exists(
          build
            .selectFrom('attachment')
            .innerJoin('message', 'message.id', 'attachment.message_id')
            .select('attachment.id')
            .where('attachment.sha256', '=', sha256)
            .where((inner) => inner.or([inner('message.mail_id', '=', inner.ref('incoming_mail.id')), inner('message.mail_id', '=', inner.ref('incoming_mail.copy_of')), inner('message.raw_sha256', '=', inner.ref('incoming_mail.sha256'))])),
        ),
      ]),
    )
    .where('sha256', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return mails.flatMap(({ id, sha256: raw }) => (raw === null ? [] : [{ id, sha256: raw }]));
}

/** Mail that is on no request, at least as large as a file: its bytes may hold that file, and only reading it tells. */
export const listMailNotFiled = (db: Db, { largerThan }: { largerThan: number }): Promise<{ id: IncomingMailId; sha256: string }[]> =>
  db
    .selectFrom('incoming_mail')
    .select(['id', 'sha256'])
    .where('sha256', 'is not', null)
    .where('size', '>', largerThan)
    .where((build) => build.not(build.exists(build.selectFrom('message').select('message.id').whereRef('message.mail_id', '=', 'incoming_mail.id'))))
    .orderBy('id')
    .$narrowType<{ sha256: string }>()
    .execute();

/** The requests that a file came on, in the order in which requests are held. */
export async function requestsWithFile(db: Db, sha256: string): Promise<RequestId[]> {
  const rows = await db.selectFrom('attachment').innerJoin('message', 'message.id', 'attachment.message_id').select('message.request_id as requestId').distinct().where('attachment.sha256', '=', sha256).orderBy('message.request_id').execute();
  return rows.map(({ requestId }) => requestId);
}

/** Takes a file from every message it came with, and the name of the mail’s bytes from each; tells which messages. */
export async function takeFileFromMessages(trx: Trx, { sha256, rawSha256s }: { sha256: string; rawSha256s: readonly string[] }): Promise<MessageId[]> {
  await trx.updateTable('document').set({ attachment_id: null }).where('attachment_id', 'in', (build) => build.selectFrom('attachment').select('attachment.id').where('attachment.sha256', '=', sha256)).execute();
  const gone = await trx.deleteFrom('attachment').where('sha256', '=', sha256).returning('message_id').execute();
  const raws = [...new Set([sha256, ...rawSha256s])];
  await trx.updateTable('message').set({ raw_sha256: null }).where('raw_sha256', 'in', raws).execute();
  return [...new Set(gone.map(({ message_id }) => message_id))].toSorted();
}

/** What a document is called once it was destroyed: what it was called may be what should not have been released. */
const destroyedTitle = 'A destroyed document';

/**
 * Empties every document made of a file: its copies, their text, the words under its marks, its names, and what readers saw and searched
 * of it. Tells whose bytes those were: copies and pictures.
 */
export async function eraseDocumentsOf(trx: Trx, { sha256, at }: { sha256: string; at: Date }): Promise<{ documentIds: DocumentId[]; copies: string[]; pictures: string[] }> {
  const documents = await trx
    .updateTable('document')
    .set({ original_sha256: null, attachment_id: null, original_name: '', title: destroyedTitle, destroyed_at: at, version: sql<number>`version + 1` })
    .where('original_sha256', '=', sha256)
    .returning('id')
    .execute();
  const documentIds = documents.map(({ id }) => id).toSorted();
  const made = await trx.selectFrom('document_version').select(['id', 'sha256']).where((build) => build.or([build('sha256', '=', sha256), ...(documentIds.length > 0 ? [build('document_id', 'in', documentIds)] : [])])).execute();
  const versionIds = made.map(({ id }) => id);
  if (versionIds.length > 0) {
    await trx.deleteFrom('version_page').where('version_id', 'in', versionIds).execute();
    await trx.updateTable('document_version').set({ sha256: null, left_out: [], destroyed_at: at }).where('id', 'in', versionIds).execute();
    await trx.updateTable('document_review').set({ note: null }).where('version_id', 'in', versionIds).execute();
  }
  if (documentIds.length > 0) {
    await trx.updateTable('redaction_mark').set({ words: null }).where('document_id', 'in', documentIds).execute();
    await trx.updateTable('publication').set({ title: destroyedTitle, left_out: [], licence_note: null }).where('document_id', 'in', documentIds).execute();
  }
  const shown = await trx
    .deleteFrom('published_page')
    .where('publication_id', 'in', (build) =>
      build.selectFrom('publication').select('publication.id').where((either) => either.or([either('publication.sha256', '=', sha256), ...(documentIds.length > 0 ? [either('publication.document_id', 'in', documentIds)] : [])])),
    )
    .returning('picture_sha256')
    .execute();
  return { documentIds, copies: inOrder(made.map((version) => version.sha256)), pictures: inOrder(shown.map((page) => page.picture_sha256)) };
}

const inOrder = (sha256s: readonly (string | null)[]): string[] => [...new Set(sha256s.flatMap((sha256) => sha256 ?? []))].toSorted();

/** Ends what kept a file closed, because there is nothing left to open. */
export async function endIncidentsOf(trx: Trx, { sha256, by, at }: { sha256: string; by: PersonId | null; at: Date }): Promise<void> {
  await trx.updateTable('release_incident').set({ ended_at: at, ended_by: by, ended_how: 'destroyed' }).where('sha256', '=', sha256).where('ended_at', 'is', null).execute();
}

/** Sets mail aside that waited for a person or for the program and whose bytes are gone: nobody can file it any more. */
export async function setErasedMailAside(trx: Trx, { mailIds, why }: { mailIds: readonly IncomingMailId[]; why: string }): Promise<void> {
  if (mailIds.length === 0) return;
  await trx.updateTable('incoming_mail').set({ state: 'set_aside', held_why: null, set_aside_why: why }).where('id', 'in', mailIds).where('state', 'in', ['held', 'unread']).where('erased_at', 'is not', null).execute();
}

/** Notes a mail whose bytes are not kept, because they were destroyed before: that it came, and why it is not here. */
export const insertMailHeldBack = (trx: Trx, mail: { size: number; cameThrough: 'imap' | 'smtp' | 'import' | 'upload'; arrivedAt: Date; why: string; at: Date }): Promise<{ id: IncomingMailId }> =>
  trx
    .insertInto('incoming_mail')
    .values({ sha256: null, erased_at: mail.at, size: mail.size, came_through: mail.cameThrough, arrived_at: mail.arrivedAt, stored_at: mail.at, state: 'set_aside', set_aside_why: mail.why, read_at: mail.at })
    .returning('id')
    .executeTakeFirstOrThrow();

