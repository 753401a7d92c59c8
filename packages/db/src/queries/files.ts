import type { MessageId, RequestId } from '@openvalve/domain';
import type { Db, Trx } from '../database.ts';

/** Notes a file in the store. The same bytes again are the same row; false when they were there already. */
export async function insertStoredFile(trx: Trx, file: { sha256: string; size: number; contentType: string; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('stored_file')
    .values({ sha256: file.sha256, size: file.size, content_type: file.contentType, stored_at: file.at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Attaches a stored file to a message, under the name it came with. */
export const insertAttachment = (
  trx: Trx,
  attachment: { messageId: MessageId; filename: string; declaredType: string | null; sha256: string; size: number; contentType: string; at: Date },
): Promise<{ id: string }> =>
  trx
    .insertInto('attachment')
    .values({
      message_id: attachment.messageId,
      filename: attachment.filename,
      declared_type: attachment.declaredType,
      sha256: attachment.sha256,
      size: attachment.size,
      content_type: attachment.contentType,
      created_at: attachment.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();

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
      'attachment.size',
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
