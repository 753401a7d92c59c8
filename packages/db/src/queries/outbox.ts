import type { PersonId, RequestId } from '@openvalve/domain';
import type { Db } from '../database.ts';

/** Keeps what would have left this machine. The same mail again, by its own identifier, is the same row: false then. */
export async function insertCaughtMail(
  db: Db,
  mail: {
    purpose: 'council' | 'sign-in' | 'invitation' | 'notice';
    mailMessageId: string;
    envelopeFrom: string;
    envelopeTo: readonly string[];
    subject: string;
    raw: Uint8Array;
    requestId: RequestId | null;
    at: Date;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('caught_mail')
    .values({
      purpose: mail.purpose,
      mail_message_id: mail.mailMessageId,
      envelope_from: mail.envelopeFrom,
      envelope_to: [...mail.envelopeTo],
      subject: mail.subject,
      raw: Buffer.from(mail.raw),
      request_id: mail.requestId,
      caught_at: mail.at,
    })
    .onConflict((conflict) => conflict.column('mail_message_id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What was caught, the latest first, with whose request each council letter belongs to; of one applicant's requests only, when told. */
export const listCaughtMail = (db: Db, { limit = 200, applicantId }: { limit?: number; applicantId?: PersonId } = {}) =>
  db
    .selectFrom('caught_mail')
    .leftJoin('foi_request', 'foi_request.id', 'caught_mail.request_id')
    .select([
      'caught_mail.id', 'caught_mail.purpose', 'caught_mail.mail_message_id as mailMessageId', 'caught_mail.envelope_from as envelopeFrom',
      'caught_mail.envelope_to as envelopeTo', 'caught_mail.subject', 'caught_mail.raw', 'caught_mail.request_id as requestId',
      'foi_request.applicant_id as applicantId', 'caught_mail.caught_at as caughtAt',
    ])
    .$call((query) => (applicantId === undefined ? query : query.where('foi_request.applicant_id', '=', applicantId)))
    .orderBy('caught_mail.caught_at', 'desc')
    .orderBy('caught_mail.id')
    .limit(limit)
    .execute();

/** The letters of one request that the catcher has, as they would have gone, oldest first. */
export const listCaughtLetters = (db: Db, requestId: RequestId) =>
  db.selectFrom('caught_mail').select(['mail_message_id as mailMessageId', 'subject', 'raw', 'caught_at as caughtAt']).where('request_id', '=', requestId).where('purpose', '=', 'council').orderBy('caught_at').orderBy('id').execute();
