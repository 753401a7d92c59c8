import type { Automatic, ComplaintAbout, FollowUpPurpose, IncomingMailId, IsoDate, MessageId, PaperAsked, PersonId, RequestId } from '@openvalve/domain';
import type { Insertable } from 'kysely';
import type { Db, Trx } from '../database.ts';
import type { ForwardedOnRecord, MessageTable } from '../tables/correspondence.ts';

export type NewMessage = {
  /** Given where something, such as the mail's own identifier, is made from it beforehand. */
  readonly id?: MessageId;
  readonly requestId: RequestId;
  readonly direction: 'outgoing' | 'incoming';
  readonly kind: 'initial_request' | 'follow_up' | 'incoming';
  readonly purpose?: FollowUpPurpose | null;
  readonly about?: ComplaintAbout | null;
  readonly mailMessageId?: string | null;
  readonly fromName?: string | null;
  readonly fromAddress?: string | null;
  readonly toAddress?: string | null;
  readonly subject?: string;
  readonly body?: string;
  readonly campaignBody?: string | null;
  readonly asked?: readonly PaperAsked[] | null;
  readonly cameBy?: string | null;
  readonly councilReference?: string | null;
  readonly happenedOn?: IsoDate | null;
  readonly recordedBy?: PersonId | null;
  readonly rawSha256?: string | null;
  /** The mail it is, where it came as one. */
  readonly mailId?: IncomingMailId | null;
  readonly automatic?: Automatic | null;
  readonly senderKnown?: boolean | null;
  readonly forwardedBy?: PersonId | null;
  readonly forwarded?: ForwardedOnRecord | null;
  /** Of a report of non-delivery: the letter it is about. */
  readonly reportsOn?: MessageId | null;
  readonly at: Date;
};

/** Files one letter, in or out. */
export const insertMessage = (trx: Trx, message: NewMessage): Promise<{ id: MessageId }> => trx.insertInto('message').values(rowOf(message)).returning('id').executeTakeFirstOrThrow();

/** Files several. */
export async function insertMessages(trx: Trx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length > 0) await trx.insertInto('message').values(messages.map(rowOf)).execute();
}

const rowOf = (message: NewMessage): Insertable<MessageTable> => ({
  ...(message.id === undefined ? {} : { id: message.id }),
  request_id: message.requestId,
  direction: message.direction,
  kind: message.kind,
  purpose: message.purpose ?? null,
  about: message.about ?? null,
  mail_message_id: message.mailMessageId ?? null,
  from_name: message.fromName ?? null,
  from_address: message.fromAddress ?? null,
  to_address: message.toAddress ?? null,
  subject: message.subject ?? '',
  body: message.body ?? '',
  campaign_body: message.campaignBody ?? null,
  asked: message.asked ? JSON.stringify(message.asked) : null,
  came_by: message.cameBy ?? null,
  council_reference: message.councilReference ?? null,
  happened_on: message.happenedOn ?? null,
  recorded_by: message.recordedBy ?? null,
  raw_sha256: message.rawSha256 ?? null,
  mail_id: message.mailId ?? null,
  automatic: message.automatic ?? null,
  sender_known: message.senderKnown ?? null,
  forwarded_by: message.forwardedBy ?? null,
  forwarded: message.forwarded ? JSON.stringify(message.forwarded) : null,
  reports_on: message.reportsOn ?? null,
  created_at: message.at,
  changed_at: message.at,
});

const messages = (db: Db) =>
  db
    .selectFrom('message')
    .select([
      'message.id', 'message.request_id as requestId', 'message.direction', 'message.kind', 'message.purpose', 'message.about',
      'message.mail_message_id as mailMessageId',
      'message.from_name as fromName', 'message.from_address as fromAddress', 'message.to_address as toAddress', 'message.subject', 'message.body',
      'message.campaign_body as campaignBody', 'message.asked', 'message.came_by as cameBy', 'message.council_reference as councilReference',
      'message.happened_on as happenedOn', 'message.recorded_by as recordedBy', 'message.handed_to as handedTo', 'message.version',
      'message.mail_id as mailId', 'message.automatic', 'message.sender_known as senderKnown', 'message.sender_accepted_at as senderAcceptedAt',
      'message.forwarded_by as forwardedBy', 'message.forwarded', 'message.reports_on as reportsOn',
      'message.created_at as createdAt', 'message.changed_at as changedAt',
    ]);

/** One message whole. */
export const findMessage = (db: Db, messageId: MessageId) => messages(db).where('message.id', '=', messageId).executeTakeFirst();

/** The correspondence of a request, oldest first; mail that was put on file at one moment as it arrived. */
export const listMessages = (db: Db, requestId: RequestId) =>
  messages(db)
    .leftJoin('incoming_mail', 'incoming_mail.id', 'message.mail_id')
    .where('message.request_id', '=', requestId)
    .orderBy('message.created_at')
    .orderBy('incoming_mail.arrived_at')
    .orderBy('message.id')
    .execute();

/**
 * Writes a draft over the version its writer saw; `campaignBody` where the words it began with are new too. Null when it is no longer that version, or never was an outgoing letter:
 * nothing is written then.
 */
export async function updateDraft(
  trx: Trx,
  draft: { messageId: MessageId; version: number; subject: string; body: string; campaignBody?: string; asked: readonly PaperAsked[] | null; at: Date },
): Promise<{ version: number; subject: string; body: string } | null> {
  const written = await trx
    .updateTable('message')
    .set((build) => ({
      subject: draft.subject,
      body: draft.body,
      asked: draft.asked && JSON.stringify(draft.asked),
      ...(draft.campaignBody === undefined ? {} : { campaign_body: draft.campaignBody }),
      changed_at: draft.at,
      version: build('version', '+', 1),
    }))
    .where('id', '=', draft.messageId)
    .where('version', '=', draft.version)
    .where('direction', '=', 'outgoing')
    .returning(['version', 'subject', 'body'])
    .executeTakeFirst();
  return written ?? null;
}

/** Writes beside a letter how it went: from whom, to where, on which day, and what took it. Only what is given is written. */
export async function setMessageSent(
  trx: Trx,
  sent: {
    messageId: MessageId;
    at: Date;
    happenedOn?: IsoDate;
    fromName?: string;
    fromAddress?: string;
    toAddress?: string | null;
    mailMessageId?: string;
    handedTo?: string;
    cameBy?: string;
  },
): Promise<void> {
  await trx
    .updateTable('message')
    .set({
      changed_at: sent.at,
      ...(sent.happenedOn === undefined ? {} : { happened_on: sent.happenedOn }),
      ...(sent.fromName === undefined ? {} : { from_name: sent.fromName }),
      ...(sent.fromAddress === undefined ? {} : { from_address: sent.fromAddress }),
      ...(sent.toAddress === undefined ? {} : { to_address: sent.toAddress }),
      ...(sent.mailMessageId === undefined ? {} : { mail_message_id: sent.mailMessageId }),
      ...(sent.handedTo === undefined ? {} : { handed_to: sent.handedTo }),
      ...(sent.cameBy === undefined ? {} : { came_by: sent.cameBy }),
    })
    .where('id', '=', sent.messageId)
    .execute();
}

/** Keeps the council's own number for the request, as one of its messages gives it. */
export async function setCouncilReference(trx: Trx, messageId: MessageId, councilReference: string): Promise<void> {
  await trx.updateTable('message').set({ council_reference: councilReference }).where('id', '=', messageId).execute();
}
