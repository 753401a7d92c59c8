import type { IncomingMailId, MessageId, PersonId } from '@openvalve/domain';
import type { Db, Trx } from '../database.ts';
import type { HeldWhy, MailGuess } from '../tables/mail-in.ts';

/** Says that a mail is on its requests; `by` is the person who filed it, null where the program knew. Why it was held, and its guesses, stay for whoever undoes it. */
export async function markMailFiled(trx: Trx, { mailId, by, at }: { mailId: IncomingMailId; by: PersonId | null; at: Date }): Promise<void> {
  await trx.updateTable('incoming_mail').set({ state: 'filed', set_aside_why: null, decided_by: by, decided_at: by && at }).where('id', '=', mailId).execute();
}

/** Puts a mail into the holding pen, with why, and what it may belong to. `by` where a person put it back there. */
export async function holdMail(trx: Trx, { mailId, why, guesses, by, at }: { mailId: IncomingMailId; why: HeldWhy; guesses: readonly MailGuess[]; by: PersonId | null; at: Date }): Promise<void> {
  await trx
    .updateTable('incoming_mail')
    .set({ state: 'held', held_why: why, guesses: JSON.stringify(guesses), set_aside_why: null, decided_by: by, decided_at: by && at })
    .where('id', '=', mailId)
    .execute();
}

/** Takes a mail out of the holding pen without filing it: a person says why it is none of ours. `by` null: whoever runs this did, from a terminal. */
export async function setMailAside(trx: Trx, { mailId, why, by, at }: { mailId: IncomingMailId; why: string; by: PersonId | null; at: Date }): Promise<void> {
  await trx.updateTable('incoming_mail').set({ state: 'set_aside', set_aside_why: why, decided_by: by, decided_at: at }).where('id', '=', mailId).execute();
}

/** The holding pen, the oldest first; or what a person set aside, the latest first. */
export const listMailInState = (db: Db, state: 'held' | 'set_aside') =>
  db
    .selectFrom('incoming_mail')
    .leftJoin('person', 'person.id', 'incoming_mail.decided_by')
    .select([
      'incoming_mail.id', 'incoming_mail.state', 'arrived_at as arrivedAt', 'held_why as heldWhy', 'guesses', 'kind', 'from_name as fromName', 'from_address as fromAddress', 'subject', 'size', 'text_start as textStart',
      'warnings', 'incoming_mail.erased_at as erasedAt', 'decided_at as decidedAt', 'set_aside_why as setAsideWhy', 'person.name as decidedByName',
    ])
    .where('state', '=', state)
    .orderBy(state === 'held' ? 'arrived_at' : 'decided_at', state === 'held' ? 'asc' : 'desc')
    .orderBy('incoming_mail.id')
    .limit(500)
    .execute();

/** A person accepts that a message’s sender speaks for the council. False when it was known or accepted before. */
export async function acceptSender(trx: Trx, { messageId, by, at }: { messageId: MessageId; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ sender_accepted_by: by, sender_accepted_at: at })
    .where('id', '=', messageId)
    .where('sender_known', '=', false)
    .where('sender_accepted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Makes a held mail unread again, as if it had just come: it is read and placed anew. Its patience begins anew too. */
export async function markMailUnread(trx: Trx, { mailId, at }: { mailId: IncomingMailId; at: Date }): Promise<void> {
  await trx.updateTable('incoming_mail').set({ state: 'unread', held_why: null, set_aside_why: null, guesses: '[]', stored_at: at }).where('id', '=', mailId).execute();
}

/** The mail a message is, with whose request that is on; undefined where it did not come as one. */
export const findMailOfMessage = (db: Db, messageId: MessageId) =>
  db
    .selectFrom('message')
    .innerJoin('incoming_mail', 'incoming_mail.id', 'message.mail_id')
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .select(['incoming_mail.id as mailId', 'incoming_mail.sha256', 'incoming_mail.has_html as hasHtml', 'message.request_id as requestId', 'foi_request.applicant_id as applicantId'])
    .where('message.id', '=', messageId)
    .executeTakeFirst();

/** Whose requests a mail is on, struck out since or not. */
export const listRequestsOfMail = (db: Db, mailId: IncomingMailId) =>
  db
    .selectFrom('message')
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .select(['message.id', 'message.request_id as requestId', 'foi_request.applicant_id as applicantId'])
    .where('mail_id', '=', mailId)
    .orderBy('message.request_id')
    .orderBy('message.id')
    .execute();
