import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { doneToDocuments } from './documents-of-person.ts';

/** Everything the database has about one person, section by section. */
export type AboutPerson = Awaited<ReturnType<typeof gather>>;

/**
 * Everything the database has about one person, in one reading: their account, what they did, what was said to them, and their
 * requests with the letters. Secrets that open something are left out; a test finds a column that holds people and is not here.
 */
export const everythingAbout = (db: Db, personId: PersonId): Promise<AboutPerson> =>
  db.isTransaction ? gather(db, personId) : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute((trx) => gather(trx, personId));

async function gather(db: Db, personId: PersonId) {
  const account = await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
  return { account, ...(await signingIn(db, personId, account.email)), ...(await requests(db, personId)), ...(await doneByThem(db, personId)), ...(await doneToDocuments(db, personId)), ...(await saidToThem(db, personId, account.email)) };
}

const signingIn = async (db: Db, personId: PersonId, email: string) => ({
  sessions: await db.selectFrom('session').select(['created_at', 'updated_at', 'expires_at', 'user_agent', 'ip_address']).where('user_id', '=', personId).orderBy('created_at').execute(),
  signInAccounts: await db.selectFrom('account').select(['provider_id', 'account_id', 'created_at', 'updated_at']).where('user_id', '=', personId).orderBy('created_at').execute(),
  signInLinks: await db.selectFrom('verification').select(['created_at', 'expires_at']).where(sql<boolean>`position(${email} in value) > 0`).orderBy('created_at').execute(),
  invitations: await db
    .selectFrom('invitation')
    .select(['email', 'roles', 'created_at', 'expires_at', 'link_shown_at', 'accepted_at', 'revoked_at', sql<boolean>`invited_by = ${personId}`.as('by_them')])
    .where((build) => build.or([build('email', '=', email), build('accepted_by', '=', personId), build('invited_by', '=', personId)]))
    .orderBy('created_at')
    .execute(),
});

async function requests(db: Db, personId: PersonId) {
  const rows = await db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .selectAll('foi_request')
    .select(['council.name as council', 'campaign.title as campaign'])
    .where('applicant_id', '=', personId)
    .orderBy('drafted_at')
    .orderBy('foi_request.id')
    .execute();
  const theirs = db.selectFrom('foi_request').select('foi_request.id').where('applicant_id', '=', personId);
  return {
    requests: rows,
    caseFiles: await db.selectFrom('case_event').selectAll().where('request_id', 'in', theirs).orderBy('request_id').orderBy('seq').execute(),
    papers: await db.selectFrom('request_paper').selectAll().where('request_id', 'in', theirs).orderBy('request_id').orderBy('kind').orderBy('period').execute(),
    letters: await db.selectFrom('message').selectAll().where('request_id', 'in', theirs).orderBy('created_at').orderBy('id').execute(),
    files: await db
      .selectFrom('attachment')
      .innerJoin('message', 'message.id', 'attachment.message_id')
      .selectAll('attachment')
      .where('message.request_id', 'in', theirs)
      .orderBy('attachment.created_at')
      .orderBy('attachment.id')
      .execute(),
    deliveries: await db
      .selectFrom('delivery_attempt')
      .innerJoin('message', 'message.id', 'delivery_attempt.message_id')
      // The bytes that were handed over say what the letter says, which is above.
      .select([
        'delivery_attempt.id', 'delivery_attempt.message_id', 'delivery_attempt.opened_at', 'delivery_attempt.closed_at', 'delivery_attempt.result', 'delivery_attempt.server',
        'delivery_attempt.said', 'delivery_attempt.raw_sha256',
      ])
      .where('message.request_id', 'in', theirs)
      .orderBy('opened_at')
      .orderBy('delivery_attempt.id')
      .execute(),
  };
}

const doneByThem = async (db: Db, personId: PersonId) => ({
  claims: await db.selectFrom('claim').selectAll().where('person_id', '=', personId).orderBy('claimed_at').execute(),
  guardPasses: await db.selectFrom('guard_pass').selectAll().where('passed_by', '=', personId).orderBy('passed_at').execute(),
  entriesInOthersCaseFiles: await db
    .selectFrom('case_event')
    .innerJoin('foi_request', 'foi_request.id', 'case_event.request_id')
    .select(['case_event.request_id', 'seq', 'event', 'recorded_at'])
    .where('actor', '=', personId as string)
    .where('applicant_id', '!=', personId)
    .orderBy('recorded_at')
    .orderBy('seq')
    .execute(),
  filedOnOthersRequests: await db
    .selectFrom('message')
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .select(['message.id', 'request_id', 'direction', 'created_at'])
    .where('recorded_by', '=', personId)
    .where('applicant_id', '!=', personId)
    .orderBy('created_at')
    .execute(),
  published: await db
    .selectFrom('published_link')
    .select(['id', 'council_slug', 'kind', 'period', 'title', 'url', 'published_at', 'taken_down_at', sql<boolean>`published_by = ${personId}`.as('published_by_them'), sql<boolean>`taken_down_by = ${personId}`.as('taken_down_by_them'), sql<string | null>`case when taken_down_by = ${personId} then taken_down_why end`.as('why')])
    .where((build) => build.or([build('published_by', '=', personId), build('taken_down_by', '=', personId)]))
    .orderBy('published_at')
    .execute(),
  addresses: await db
    .selectFrom('council_address')
    .select(['id', 'council_slug', 'value', sql<boolean>`proposed_by = ${personId}`.as('proposed'), sql<boolean>`checked_by = ${personId}`.as('checked'), sql<boolean>`confirmed_by = ${personId}`.as('confirmed'), sql<boolean>`retired_by = ${personId}`.as('retired')])
    .where((build) => build.or([build('proposed_by', '=', personId), build('checked_by', '=', personId), build('confirmed_by', '=', personId), build('retired_by', '=', personId)]))
    .orderBy('created_at')
    .execute(),
  campaignsChanged: await db.selectFrom('campaign').select(['id', 'title', 'changed_at']).where('changed_by', '=', personId).orderBy('changed_at').execute(),
  councilsCorrected: await db.selectFrom('council').select(['slug', 'answered_by_corrected', 'answered_by_corrected_at']).where('answered_by_corrected_by', '=', personId).orderBy('slug').execute(),
  mailDecided: await db
    .selectFrom('incoming_mail')
    .select(['id', 'arrived_at', 'state', 'set_aside_why', 'decided_at', sql<boolean>`brought_by = ${personId}`.as('brought_by_them'), sql<boolean>`decided_by = ${personId}`.as('decided_by_them')])
    .where((build) => build.or([build('decided_by', '=', personId), build('brought_by', '=', personId)]))
    .orderBy('arrived_at')
    .orderBy('id')
    .execute(),
  sendersAccepted: await db
    .selectFrom('message')
    .select(['id', 'request_id', 'sender_accepted_at', sql<boolean>`forwarded_by = ${personId}`.as('sent_on_by_them')])
    .where((build) => build.or([build('sender_accepted_by', '=', personId), build('forwarded_by', '=', personId)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute(),
  decisions: await db
    .selectFrom('precedent')
    .select(['id', 'reference', sql<boolean>`changed_by = ${personId}`.as('changed_last'), sql<boolean>`retired_by = ${personId}`.as('set_aside'), sql<string | null>`case when retired_by = ${personId} then retired_why end`.as('why')])
    .where((build) => build.or([build('changed_by', '=', personId), build('retired_by', '=', personId)]))
    .orderBy('reference')
    .execute(),
  auditLog: await db.selectFrom('action_log').selectAll().where((build) => build.or([build('actor', '=', personId), build('subject', '=', personId as string)])).orderBy('id').execute(),
});

const saidToThem = async (db: Db, personId: PersonId, email: string) => ({
  reminders: await db.selectFrom('reminder_mail').selectAll().where('person_id', '=', personId).orderBy('made_at').execute(),
  remindedOf: await db.selectFrom('notice_sent').selectAll().where('person_id', '=', personId).orderBy('noted_at').execute(),
  toldThatTheTableEnds: await db.selectFrom('calendar_notice').selectAll().where('person_id', '=', personId).orderBy('known_until').execute(),
  outbox: await db.selectFrom('caught_mail').select(['purpose', 'subject', 'raw', 'caught_at']).where(sql<boolean>`${email} = any(envelope_to)`).orderBy('caught_at').execute(),
});
