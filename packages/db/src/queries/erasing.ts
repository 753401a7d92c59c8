import type { IncomingMailId, IsoDate, MessageId, PersonId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { deleteUnsentFollowUpsOf } from './follow-up-drafts.ts';

/*
 * What the operator erases by hand, because somebody asked for it or because it should never have come. The case file is not
 * touched: it names messages by id, and their words are here.
 */

/** Every message with where it holds some words, whatever their case, the oldest first. What is inside files is not looked at. */
export async function findMessagesWith(db: Db, words: string) {
  const has = (...columns: string[]) =>
    sql<boolean>`(${sql.join(columns.map((column) => sql`position(lower(${words}) in lower(coalesce(${sql.ref(column)}, ''))) > 0`), sql` or `)})`;
  const messages = await db
    .selectFrom('message')
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .select([
      'message.id', 'message.request_id as requestId', 'council.name as councilName', 'message.direction',
      sql<IsoDate>`coalesce(message.happened_on, (message.created_at at time zone 'Europe/London')::date)`.as('day'),
      has('message.subject').as('inSubject'), has('message.body', 'message.campaign_body').as('inWords'), has('message.from_name', 'message.from_address', 'message.to_address').as('inNames'),
      sql<boolean>`exists (select 1 from attachment where attachment.message_id = message.id and ${has('attachment.filename')})`.as('inFileNames'),
    ])
    .orderBy('message.created_at')
    .orderBy('message.id')
    .execute();
  return messages.filter(({ inSubject, inWords, inNames, inFileNames }) => inSubject || inWords || inNames || inFileNames);
}

/** Puts something in the place of a message’s words; who sent it, the name they gave their mail, and what mail servers said of it, is emptied. */
export async function eraseMessage(trx: Trx, { messageId, subject, body, at }: { messageId: MessageId; subject: string; body: string; at: Date }): Promise<void> {
  await trx
    .updateTable('message')
    // Version 1 is what nobody changed: a later draft does not begin with it.
    .set({ subject, body, campaign_body: null, from_name: null, mail_message_id: sql<string | null>`case when direction = 'outgoing' then mail_message_id end`, from_address: null, raw_sha256: null, forwarded: null, version: 1, changed_at: at })
    .where('id', '=', messageId)
    .execute();
  await trx.updateTable('delivery_attempt').set({ said: null, raw: null }).where('message_id', '=', messageId).execute();
}

/** Empties what is kept of mails’ bytes and of what they said, for good; that one came, and when, stays. Tells which bytes they were. */
export async function eraseMails(trx: Trx, { mailIds, at }: { mailIds: readonly IncomingMailId[]; at: Date }): Promise<string[]> {
  if (mailIds.length === 0) return [];
  const had = await trx.selectFrom('incoming_mail').select('sha256').where('id', 'in', mailIds).where('sha256', 'is not', null).$narrowType<{ sha256: string }>().execute();
  await trx
    .updateTable('incoming_mail')
    .set({
      sha256: null, erased_at: at, envelope_from: null, envelope_to: [], guesses: '[]', mail_message_id: null, from_name: null, from_address: null, subject: '', text_start: '', content_sha256: null, has_html: false,
      bounce: null, authentication: null, warnings: [],
    })
    .where('id', 'in', mailIds)
    .where('erased_at', 'is', null)
    .execute();
  return had.map(({ sha256 }) => sha256);
}

/** The mail a message is, with its copies, where no other message that still has words is the same mail: what goes when the message goes. */
export async function mailOnlyOf(trx: Trx, messageId: MessageId): Promise<IncomingMailId[]> {
  const { mailId } = (await trx.selectFrom('message').select('mail_id as mailId').where('id', '=', messageId).executeTakeFirst()) ?? { mailId: null };
  if (mailId === null) return [];
  const others = await trx.selectFrom('message').select('id').where('mail_id', '=', mailId).where('id', '!=', messageId).where('raw_sha256', 'is not', null).limit(1).execute();
  if (others.length > 0) return [];
  const mails = await trx.selectFrom('incoming_mail').select('id').where((where) => where.or([where('id', '=', mailId), where('copy_of', '=', mailId)])).orderBy('id').forUpdate().execute();
  return mails.map(({ id }) => id);
}

/** A mail with its copies that stand on no request, the mail itself first, held until the transaction ends: what goes when the mail goes. */
export async function withCopies(trx: Trx, mailId: IncomingMailId): Promise<IncomingMailId[]> {
  const copies = await trx
    .selectFrom('incoming_mail')
    .select('id')
    .where('copy_of', '=', mailId)
    .where((build) => build.not(build.exists(build.selectFrom('message').select('message.id').whereRef('message.mail_id', '=', 'incoming_mail.id'))))
    .orderBy('id')
    .forUpdate()
    .execute();
  return [mailId, ...copies.map(({ id }) => id)];
}

/** The SHA-256 of the mail a message came as; null where it did not come as one. */
export async function rawFileOf(db: Db, messageId: MessageId): Promise<string | null> {
  return (await db.selectFrom('message').select('raw_sha256 as rawSha256').where('id', '=', messageId).executeTakeFirst())?.rawSha256 ?? null;
}

/** Takes files from a message, all or one; tells which bytes they were. */
export const deleteAttachments = (trx: Trx, which: { messageId: MessageId } | { attachmentId: string }): Promise<{ sha256: string }[]> =>
  trx
    .deleteFrom('attachment')
    .$call((query) => ('messageId' in which ? query.where('message_id', '=', which.messageId) : query.where('id', '=', which.attachmentId)))
    .returning('sha256')
    .execute();

/** Adds a line at the end of what a council wrote. */
export async function addToMessage(trx: Trx, { messageId, line, at }: { messageId: MessageId; line: string; at: Date }): Promise<void> {
  await trx
    .updateTable('message')
    .set({ body: sql<string>`ltrim(body || e'\n\n' || ${line}, e'\n')`, changed_at: at })
    .where('id', '=', messageId)
    .where('direction', '=', 'incoming')
    .execute();
}

/** Messages that other people’s uploads put the same bytes beside. */
export const listMessagesNaming = (db: Db, sha256s: readonly string[]): Promise<{ attachmentId: string; messageId: MessageId; requestId: RequestId; sha256: string }[]> =>
  sha256s.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('attachment')
        .innerJoin('message', 'message.id', 'attachment.message_id')
        .select(['attachment.id as attachmentId', 'message.id as messageId', 'message.request_id as requestId', 'attachment.sha256'])
        .where('attachment.sha256', 'in', sha256s)
        .orderBy('attachment.id')
        .execute();

/** Removes the Outbox’s copy of a letter to a council. */
export async function deleteCopyOfLetter(trx: Trx, mailMessageId: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('caught_mail').where('mail_message_id', '=', mailMessageId).where('purpose', '=', 'council').executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Removes the Outbox’s copies of mail to an address of one of our people. */
export async function deleteMailTo(trx: Trx, email: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('caught_mail').where('purpose', '!=', 'council').where(sql<boolean>`${email} = any(envelope_to)`).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes sign-in links that were asked for with an address: they open nothing any more. */
export async function deleteSignInLinksFor(trx: Trx, email: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('verification').where(sql<boolean>`position(${email} in value) > 0`).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Empties every first letter of a person’s that no council received, removes later ones that were begun for them and never handed over, and empties any reminder that has not gone to them. Tells how many letters. */
export async function emptyWordsThatNeverWent(trx: Trx, { personId, at }: { personId: PersonId; at: Date }): Promise<number> {
  await trx.updateTable('reminder_mail').set({ ended_at: at, result: 'unwanted', subject: null, body: null }).where('person_id', '=', personId).where('ended_at', 'is', null).execute();
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ subject: '', body: '', campaign_body: null, asked: null, version: 1, changed_at: at })
    .where('direction', '=', 'outgoing')
    .where('body', '!=', '')
    .where('request_id', 'in', (build) =>
      build.selectFrom('foi_request').select('foi_request.id').where('applicant_id', '=', personId).where('stage', '=', 'withdrawn').where('received_on', 'is', null),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows) + (await deleteUnsentFollowUpsOf(trx, personId));
}

/** Gives a person another mail address, to which nothing has come back yet. Throws a unique violation when somebody has it. */
export async function changeMailAddress(trx: Trx, { personId, email, at }: { personId: PersonId; email: string; at: Date }): Promise<void> {
  await trx.updateTable('person').set({ email: email.trim().toLowerCase(), mail_bounced_at: null, updated_at: at }).where('id', '=', personId).execute();
}
