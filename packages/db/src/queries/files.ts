import type { MessageId, RequestId } from '@openvalve/domain';
import { sql, type ExpressionBuilder } from 'kysely';
import type { Db, Trx } from '../database.ts';
import type { Schema } from '../schema.ts';

/**
 * Holds what is on record of some files, and whether anything is, until the transaction ends: of who names a file and who throws it
 * away, the second sees what the first did. Always in one order, so that two never wait for each other.
 */
export async function lockStoredFiles(trx: Trx, sha256s: readonly string[]): Promise<void> {
  const inOrder = [...new Set(sha256s)].toSorted();
  if (inOrder.length > 0) await sql`select pg_advisory_xact_lock(hashtextextended('stored file ' || sha256, 0)) from unnest(${inOrder}::text[]) as sha256`.execute(trx);
}

/** A file that is in the store, to be put on record. */
export type NewStoredFile = { readonly sha256: string; readonly size: number; readonly contentType: string; readonly at: Date };

/** Notes files in the store. The same bytes again are the same row. */
export async function insertStoredFiles(trx: Trx, files: readonly NewStoredFile[]): Promise<void> {
  if (files.length === 0) return;
  await trx
    .insertInto('stored_file')
    .values(files.map(({ sha256, size, contentType, at }) => ({ sha256, size, content_type: contentType, stored_at: at })))
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** What is attached to a message, under the name it came with. */
export type NewAttachment = NewStoredFile & { readonly messageId: MessageId; readonly filename: string; readonly declaredType: string | null; readonly inline?: boolean; readonly contentId?: string | null };

/** Attaches stored files to messages. */
export async function insertAttachments(trx: Trx, attachments: readonly NewAttachment[]): Promise<{ id: string }[]> {
  if (attachments.length === 0) return [];
  return trx
    .insertInto('attachment')
    .values(
      attachments.map((attachment) => ({
        message_id: attachment.messageId,
        filename: attachment.filename,
        declared_type: attachment.declaredType,
        sha256: attachment.sha256,
        size: attachment.size,
        content_type: attachment.contentType,
        inline: attachment.inline ?? false,
        content_id: attachment.contentId ?? null,
        created_at: attachment.at,
      })),
    )
    .returning('id')
    .execute();
}

/** One attachment, with whose request it belongs to, so that who asks for it can be judged. */
export const findAttachment = (db: Db, attachmentId: string) =>
  db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.message_id')
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .select([
      'attachment.id', 'attachment.filename', 'attachment.content_type as contentType', 'attachment.size', 'attachment.sha256',
      'attachment.message_id as messageId', 'message.request_id as requestId', 'foi_request.applicant_id as applicantId',
    ])
    .where('attachment.id', '=', attachmentId)
    .executeTakeFirst();

const attachments = (db: Db) =>
  db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.message_id')
    .select([
      'attachment.id', 'attachment.message_id as messageId', 'message.request_id as requestId', 'attachment.filename', 'attachment.content_type as contentType',
      'attachment.size', 'attachment.sha256', 'attachment.inline', 'attachment.content_id as contentId',
    ]);

/** The attachments of a request's messages, in the order they were filed. */
export const listAttachments = (db: Db, requestId: RequestId) =>
  attachments(db).where('message.request_id', '=', requestId).orderBy('attachment.created_at').orderBy('attachment.filename').execute();

/** What councils sent with their messages on several requests. */
export async function listAttachmentsReceived(db: Db, requestIds: readonly RequestId[]) {
  if (requestIds.length === 0) return [];
  return attachments(db)
    .where('message.request_id', 'in', requestIds)
    .where('message.direction', '=', 'incoming')
    .orderBy('attachment.created_at')
    .orderBy('attachment.filename')
    .execute();
}

/** Every file on record, by what it is known by: to be compared with what the store holds. */
export const listStoredFiles = (db: Db) => db.selectFrom('stored_file').select(['sha256', 'size']).orderBy('sha256').execute();

/** The original files of a request's messages, by what they are known by: for whoever has to hand them all over. */
export const listOriginals = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.message_id')
    .select(['attachment.id', 'attachment.message_id as messageId', 'attachment.filename', 'attachment.sha256', 'attachment.size', 'attachment.content_type as contentType'])
    .where('message.request_id', '=', requestId)
    .orderBy('attachment.created_at')
    .orderBy('attachment.filename')
    .orderBy('attachment.id')
    .execute();

/** Whether a file is on record. */
export const isStoredFileKnown = async (db: Db, sha256: string): Promise<boolean> =>
  (await db.selectFrom('stored_file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined;

const namedByNobody = (build: ExpressionBuilder<Schema, 'stored_file'>) =>
  build.and([
    build.not(build.exists(build.selectFrom('attachment').select('attachment.id').whereRef('attachment.sha256', '=', 'stored_file.sha256'))),
    build.not(build.exists(build.selectFrom('message').select('message.id').whereRef('message.raw_sha256', '=', 'stored_file.sha256'))),
    build.not(build.exists(build.selectFrom('incoming_mail').select('incoming_mail.id').whereRef('incoming_mail.sha256', '=', 'stored_file.sha256'))),
    build.not(build.exists(build.selectFrom('document').select('document.id').whereRef('document.original_sha256', '=', 'stored_file.sha256'))),
    build.not(build.exists(build.selectFrom('document_version').select('document_version.id').whereRef('document_version.sha256', '=', 'stored_file.sha256'))),
    build.not(build.exists(build.selectFrom('published_page').select('published_page.number').whereRef('published_page.picture_sha256', '=', 'stored_file.sha256'))),
  ]);

/** Files on record since before a moment that no message names. */
export const listUnnamedStoredFiles = (db: Db, before: Date): Promise<{ sha256: string }[]> =>
  db.selectFrom('stored_file').select('sha256').where('stored_at', '<', before).where(namedByNobody).orderBy('sha256').execute();

/** Takes a file off the record if no message names it; false where one does. To be asked under its lock. */
export async function deleteUnnamedStoredFile(trx: Trx, sha256: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('stored_file').where('sha256', '=', sha256).where(namedByNobody).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** When this database was first filled: what is older was never on its record. Null before that. */
export async function databaseBegan(db: Db): Promise<Date | null> {
  const { began } = await db.selectFrom('register_load').select((build) => build.fn.min('loaded_at').as('began')).executeTakeFirstOrThrow();
  return began;
}
