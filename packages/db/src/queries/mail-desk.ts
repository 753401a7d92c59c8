import type { FollowUpPurpose, IsoDate, MessageId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { uncertainLetters } from './mail-figures.ts';

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

/** Whatever begins a question: the database, or a statement around it. */
type Builder = Pick<Db, 'selectFrom'>;

const unrecognised = (db: Builder) =>
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

/** How much waits for a coordinator, of each kind. */
export type MailToLookAt = { readonly held: number; readonly changedCopies: number; readonly unread: number; readonly unrecognised: number; readonly uncertain: number; readonly bouncing: number };

/**
 * How much waits for a coordinator: in the holding pen, of that the same Message-ID with other content, stored and unread, from senders
 * nobody has accepted, letters nobody knows the fate of, and addresses that bounce. One statement, however much waits.
 */
export async function countMailToLookAt(db: Db): Promise<MailToLookAt> {
  const mail = (build: Builder) => build.selectFrom('incoming_mail').select(({ fn }) => fn.countAll<number>().as('count'));
  return db
    .selectNoFrom((build) => [
      mail(build).where('state', '=', 'held').$asScalar().$notNull().as('held'),
      mail(build).where('state', '=', 'held').where('held_why', '=', 'changed_copy').$asScalar().$notNull().as('changedCopies'),
      mail(build).where('state', '=', 'unread').$asScalar().$notNull().as('unread'),
      unrecognised(build).select(({ fn }) => fn.countAll<number>().as('count')).$asScalar().$notNull().as('unrecognised'),
      uncertainLetters.as('uncertain'),
      cameBack(build).select(sql<number>`count(distinct (foi_request.council_slug, lower(message.to_address)))`.as('count')).$asScalar().$notNull().as('bouncing'),
    ])
    .executeTakeFirstOrThrow();
}

/** A letter that came back and has not gone again. `purpose`: of one after the first. */
export type LetterThatCameBack = {
  readonly requestId: RequestId;
  readonly messageId: MessageId;
  readonly councilSlug: string;
  readonly councilName: string;
  readonly campaignTitle: string;
  readonly applicantName: string;
  readonly toAddress: string;
  readonly purpose: FollowUpPurpose | null;
  readonly on: IsoDate;
};

/** Letters after the first that nobody needs to send again once the council has answered. */
const overWithAnAnswer: readonly FollowUpPurpose[] = ['chaser', 'clarification_answer', 'extension_challenge', 'fee_query'];

/** Whether the entry of a letter's coming back stands. */
const bounceStands = sql<boolean>`
  case_event.event ->> 'type' = 'MessageBounced' and case_event.event ->> 'messageId' = message.id::text
  and not exists (select 1 from case_event as struck where struck.request_id = case_event.request_id and struck.event ->> 'type' = 'EntryStruckOut' and (struck.event ->> 'entry')::int = case_event.seq)`;

/** Whether a later letter of the same kind went, or is on its way. */
const wentAgain = sql<boolean>`exists (
  select 1 from message as later
  where later.request_id = message.request_id and later.kind = message.kind and later.purpose is not distinct from message.purpose and later.about is not distinct from message.about
    and later.created_at > message.created_at
    and (later.happened_on is not null or (later.kind = 'follow_up' and later.to_address is not null and not exists (
      select 1 from case_event as failed
      where failed.request_id = later.request_id and failed.event ->> 'type' in ('FollowUpFailed', 'FollowUpSettled') and failed.event ->> 'messageId' = later.id::text
    )))
)`;

/** Letters that came back and have not gone again: a first one whose request is a draft again, and later ones. Of several that came back one after another, the last. */
const cameBack = (db: Builder) =>
  db
    .selectFrom('foi_request')
    .innerJoin('message', 'message.request_id', 'foi_request.id')
    .innerJoin('case_event', 'case_event.request_id', 'foi_request.id')
    .where((build) =>
      build.or([
        build.and([build('message.kind', '=', 'initial_request'), build('foi_request.stage', '=', 'draft')]),
        build.and([
          build('message.kind', '=', 'follow_up'),
          build('foi_request.stage', 'not in', ['draft', 'sending', 'withdrawn']),
          build.not(build.and([build('foi_request.stage', '=', 'answered'), build('message.purpose', 'in', overWithAnAnswer)])),
        ]),
      ]),
    )
    .where('message.happened_on', 'is not', null)
    .where('message.to_address', 'is not', null)
    .where(bounceStands)
    .where(sql<boolean>`not ${wentAgain}`);

/** Letters that came back and have not gone again, by the address they went to: what each dead address holds up. */
export const listLettersThatCameBack = (db: Db): Promise<LetterThatCameBack[]> =>
  cameBack(db)
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .innerJoin('person', 'person.id', 'foi_request.applicant_id')
    .select([
      'foi_request.id as requestId', 'message.id as messageId', 'council.slug as councilSlug', 'council.name as councilName', 'campaign.title as campaignTitle',
      sql<string>`coalesce(person.real_name, person.name)`.as('applicantName'), 'message.to_address as toAddress', 'message.purpose', sql<IsoDate>`case_event.event ->> 'on'`.as('on'),
    ])
    .$narrowType<{ toAddress: string }>()
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

/** The mail behind a request’s messages: what the receiving server recorded of their senders, and what a report says that it is or brings along. */
export const listMailBehindMessages = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('message')
    .innerJoin('incoming_mail', 'incoming_mail.id', 'message.mail_id')
    .select(['message.id as messageId', 'incoming_mail.id as mailId', 'incoming_mail.authentication', 'incoming_mail.sha256', 'incoming_mail.warnings', 'incoming_mail.has_html as hasHtml', 'incoming_mail.arrived_at as arrivedAt', 'incoming_mail.kind', 'incoming_mail.bounce'])
    .where('message.request_id', '=', requestId)
    .execute();

/** Writes over who wrote a message and on which day, as whoever sent it on says. */
export async function setMessageOrigin(trx: Trx, { messageId, fromName, fromAddress, happenedOn, at }: { messageId: MessageId; fromName: string | null; fromAddress: string | null; happenedOn: IsoDate; at: Date }): Promise<void> {
  await trx.updateTable('message').set({ from_name: fromName, from_address: fromAddress, happened_on: happenedOn, changed_at: at }).where('id', '=', messageId).execute();
}
