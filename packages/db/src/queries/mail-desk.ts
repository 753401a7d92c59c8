import type { IsoDate, MessageId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Of a message: whether the entry that put it on file stands, and nobody has said yet what it is. */
const waitsToBeRead = sql<boolean>`
  exists (
    select 1 from case_event as filed
    where filed.request_id = message.request_id and filed.event ->> 'type' = 'MessageReceived' and filed.event ->> 'messageId' = message.id::text
      and not exists (select 1 from case_event as later where later.request_id = filed.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = filed.seq)
  )
  and not exists (
    select 1 from case_event as read
    where read.request_id = message.request_id and read.event ->> 'type' = 'MessageClassified' and read.event ->> 'messageId' = message.id::text
      and not exists (select 1 from case_event as later where later.request_id = read.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = read.seq)
  )`;

const unrecognised = (db: Db) =>
  db.selectFrom('message').where('message.sender_known', '=', false).where('message.sender_accepted_at', 'is', null).where('message.automatic', 'is', null).where(waitsToBeRead);

/** Messages from senders that are not known as the council’s, and that nobody has accepted or read: the oldest first. */
export const listUnrecognisedSenders = (db: Db) =>
  unrecognised(db)
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .select([
      'message.id as messageId', 'message.request_id as requestId', 'council.name as councilName', 'message.from_name as fromName', 'message.from_address as fromAddress',
      'message.subject', 'message.happened_on as happenedOn', 'message.forwarded_by as forwardedBy',
    ])
    .orderBy('message.created_at')
    .orderBy('message.id')
    .limit(500)
    .execute();

/** How much mail waits for a coordinator: in the holding pen, of that the same Message-ID with other content, stored and unread, and from senders nobody has accepted. */
export async function countMailToLookAt(db: Db): Promise<{ held: number; changedCopies: number; unread: number; unrecognised: number }> {
  const pen = await db
    .selectFrom('incoming_mail')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'held').as('held'),
      fn.countAll<number>().filterWhere('held_why', '=', 'changed_copy').as('changedCopies'),
      fn.countAll<number>().filterWhere('state', '=', 'unread').as('unread'),
    ])
    .where('state', 'in', ['held', 'unread'])
    .executeTakeFirstOrThrow();
  const senders = await unrecognised(db).select(({ fn }) => fn.countAll<number>().as('unrecognised')).executeTakeFirstOrThrow();
  return { ...pen, ...senders };
}

/** A first letter that came back and has not gone again. `said` is the report’s own words, where one is on file. */
export type LetterThatCameBack = {
  readonly requestId: RequestId;
  readonly messageId: MessageId;
  readonly councilSlug: string;
  readonly councilName: string;
  readonly campaignTitle: string;
  readonly applicantName: string;
  readonly toAddress: string;
  readonly on: IsoDate;
};

/** Requests whose first letter came back and is a draft again, by the address it went to: what each dead address holds up. */
export const listLettersThatCameBack = (db: Db): Promise<LetterThatCameBack[]> =>
  db
    .selectFrom('foi_request')
    .innerJoin('message', 'message.request_id', 'foi_request.id')
    .innerJoin('case_event', 'case_event.request_id', 'foi_request.id')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .innerJoin('person', 'person.id', 'foi_request.applicant_id')
    .select([
      'foi_request.id as requestId', 'message.id as messageId', 'council.slug as councilSlug', 'council.name as councilName', 'campaign.title as campaignTitle',
      sql<string>`coalesce(person.real_name, person.name)`.as('applicantName'), 'message.to_address as toAddress', sql<IsoDate>`case_event.event ->> 'on'`.as('on'),
    ])
    .where('foi_request.stage', '=', 'draft')
    .where('message.kind', '=', 'initial_request')
    .where('message.happened_on', 'is not', null)
    .where('message.to_address', 'is not', null)
    .$narrowType<{ toAddress: string }>()
    .where(sql<boolean>`case_event.event ->> 'type' = 'MessageBounced' and case_event.event ->> 'messageId' = message.id::text`)
    // Of several that came back one after another, the last.
    .where((build) =>
      build.not(
        build.exists(
          build.selectFrom('message as later').select('later.id').whereRef('later.request_id', '=', 'message.request_id').where('later.kind', '=', 'initial_request').where('later.happened_on', 'is not', null).whereRef('later.created_at', '>', 'message.created_at'),
        ),
      ),
    )
    .orderBy('council.name')
    .orderBy('message.to_address')
    .orderBy('foi_request.id')
    .execute();

/** What reports of non-delivery say of a request’s letters, the latest first. */
export const listReportsOnLetters = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('message')
    .innerJoin('incoming_mail', 'incoming_mail.id', 'message.mail_id')
    .select(['message.id as messageId', 'message.reports_on as reportsOn', 'message.happened_on as on', 'incoming_mail.bounce'])
    .where('message.request_id', '=', requestId)
    .where('message.reports_on', 'is not', null)
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id')
    .execute();

/** The mail behind a request’s messages: what the receiving server recorded of their senders. */
export const listMailBehindMessages = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('message')
    .innerJoin('incoming_mail', 'incoming_mail.id', 'message.mail_id')
    .select(['message.id as messageId', 'incoming_mail.id as mailId', 'incoming_mail.authentication', 'incoming_mail.sha256', 'incoming_mail.warnings', 'incoming_mail.has_html as hasHtml', 'incoming_mail.arrived_at as arrivedAt'])
    .where('message.request_id', '=', requestId)
    .execute();

/** Writes over who wrote a message and on which day, as whoever sent it on says. */
export async function setMessageOrigin(trx: Trx, { messageId, fromName, fromAddress, happenedOn, at }: { messageId: MessageId; fromName: string | null; fromAddress: string | null; happenedOn: IsoDate; at: Date }): Promise<void> {
  await trx.updateTable('message').set({ from_name: fromName, from_address: fromAddress, happened_on: happenedOn, changed_at: at }).where('id', '=', messageId).execute();
}
