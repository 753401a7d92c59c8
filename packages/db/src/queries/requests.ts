import { liveStages, type CampaignId, type CouncilSlug, type EarlierRequest, type GuardPassId, type IsoDate, type PersonId, type RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Where one request stands, with the names a page about it needs. Undefined when there is no such request. */
export const findRequestRow = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .innerJoin('person', 'person.id', 'foi_request.applicant_id')
    .innerJoin('answering_body', 'answering_body.slug', 'foi_request.answering_body')
    .select([
      'foi_request.id as requestId', 'foi_request.campaign_id as campaignId', 'foi_request.council_slug as councilSlug', 'foi_request.programme',
      'foi_request.applicant_id as applicantId', 'foi_request.answering_body as answeringBody', 'foi_request.stage', 'foi_request.uncertain',
      'foi_request.withdrawn_why as withdrawnWhy', 'foi_request.channel', 'foi_request.received_on as receivedOn', 'foi_request.clock',
      'foi_request.due_on as dueOn', 'foi_request.overdue_after as overdueAfter', 'foi_request.answered_on as answeredOn', 'foi_request.outcome',
      'foi_request.unclassified_count as unclassified', 'foi_request.rehearsal', 'foi_request.version', 'foi_request.drafted_at as draftedAt', 'foi_request.changed_at as changedAt',
      'council.name as councilName', 'council.official_name as officialName', 'council.region', 'council.website_domain as websiteDomain',
      'council.whatdotheyknow_slug as whatDoTheyKnowSlug', 'answering_body.name as answeringBodyName', 'answering_body.domain as answeringDomain',
      'campaign.title as campaignTitle', 'campaign.stage as campaignStage', 'person.left_at as applicantLeftAt', 'person.email as applicantEmail',
      'person.consent_to_follow_ups as applicantConsents', 'person.named_publicly as applicantNamedPublicly',
      sql<string>`coalesce(person.real_name, person.name)`.as('applicantName'),
    ])
    .where('foi_request.id', '=', requestId)
    .executeTakeFirst();

/** One line for each request, or for each request of one person: the soonest due first, then the latest changed. */
export const listRequestLines = (db: Db, { applicantId }: { applicantId?: PersonId } = {}) =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .innerJoin('person', 'person.id', 'foi_request.applicant_id')
    .leftJoin('claim', (join) => join.onRef('claim.request_id', '=', 'foi_request.id').on('claim.ended_at', 'is', null))
    .select([
      'foi_request.id as requestId', 'foi_request.campaign_id as campaignId', 'foi_request.council_slug as councilSlug', 'council.name as councilName',
      'council.region', 'campaign.title as campaignTitle', 'campaign.stage as campaignStage', 'foi_request.programme', 'foi_request.applicant_id as applicantId',
      'foi_request.stage',
      'foi_request.uncertain', 'foi_request.withdrawn_why as withdrawnWhy', 'foi_request.channel', 'foi_request.received_on as receivedOn', 'foi_request.clock',
      'foi_request.due_on as dueOn', 'foi_request.overdue_after as overdueAfter', 'foi_request.answered_on as answeredOn', 'foi_request.outcome',
      'foi_request.unclassified_count as unclassified', 'foi_request.aftermath', 'foi_request.review_normally_by as reviewNormallyBy', 'foi_request.review_at_most_by as reviewAtMostBy',
      'foi_request.comply_by as complyBy', 'foi_request.appeal_by as appealBy', 'foi_request.fee_lapses_after as feeLapsesAfter', 'foi_request.version',
      'foi_request.changed_at as changedAt', 'claim.expires_at as claimUntil',
      sql<string>`coalesce(person.real_name, person.name)`.as('applicantName'),
    ])
    .$call((query) => (applicantId === undefined ? query : query.where('foi_request.applicant_id', '=', applicantId)))
    .orderBy('foi_request.overdue_after', (order) => order.asc().nullsLast())
    .orderBy('foi_request.changed_at', 'desc')
    .orderBy('foi_request.id')
    .execute();

/**
 * Every request of ours an answering body has received, in any campaign, answered or not, for the guard against asking
 * twice (s.12(4)). The latest first. `since` leaves out what was received before a day; `except` leaves out one request.
 */
export const earlierRequests = (
  db: Db,
  answeringBody: string,
  { since, except }: { since?: IsoDate; except?: RequestId } = {},
): Promise<EarlierRequest[]> =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .select(['foi_request.id as requestId', 'council.name as councilName', 'foi_request.received_on as receivedOn'])
    .where('foi_request.answering_body', '=', answeringBody)
    .where('foi_request.received_on', 'is not', null)
    .$narrowType<{ receivedOn: IsoDate }>()
    .$call((query) => (since === undefined ? query : query.where('foi_request.received_on', '>=', since)))
    .$call((query) => (except === undefined ? query : query.where('foi_request.id', '!=', except)))
    .orderBy('foi_request.received_on', 'desc')
    .execute();

/**
 * Requests handed over for an answering body and not yet known to have reached it: the guard counts them as received now, or
 * two letters sent in the same minute would both go.
 */
export const lettersOnTheirWay = (
  db: Db,
  answeringBody: string,
  { except }: { except?: RequestId } = {},
): Promise<{ requestId: RequestId; councilName: string }[]> =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .select(['foi_request.id as requestId', 'council.name as councilName'])
    .where('foi_request.answering_body', '=', answeringBody)
    .where('foi_request.stage', '=', 'sending')
    .$call((query) => (except === undefined ? query : query.where('foi_request.id', '!=', except)))
    .execute();

/** What every answering body has received of ours since a day, for lists of councils: the latest first. */
export const listEarlierRequests = (db: Db, { since }: { since: IsoDate }) =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .select([
      'foi_request.id as requestId', 'council.name as councilName', 'foi_request.received_on as receivedOn', 'foi_request.answering_body as answeringBody',
    ])
    .where('foi_request.received_on', '>=', since)
    .$narrowType<{ receivedOn: IsoDate }>()
    .orderBy('foi_request.received_on', 'desc')
    .execute();

/** Letters on their way to every answering body, for lists of councils. */
export const listLettersOnTheirWay = (db: Db) =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .select(['foi_request.id as requestId', 'council.name as councilName', 'foi_request.answering_body as answeringBody'])
    .where('foi_request.stage', '=', 'sending')
    .execute();

/** Another request of a campaign that is with a council, or on its way there, now. */
export async function findLiveElsewhere(db: Db, campaignId: CampaignId, councilSlug: CouncilSlug, except: RequestId): Promise<RequestId | null> {
  const found = await db
    .selectFrom('foi_request')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('council_slug', '=', councilSlug)
    .where('stage', 'in', liveStages)
    .where('id', '!=', except)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Whether any letter that counts as sent is a rehearsal: only the catcher has it. */
export async function anyRehearsal(db: Db): Promise<boolean> {
  return (await db.selectFrom('foi_request').select('id').where('rehearsal', '=', true).limit(1).executeTakeFirst()) !== undefined;
}

/** The requests of one council, the latest first. */
export const listRequestsOfCouncil = (db: Db, councilSlug: CouncilSlug) =>
  db
    .selectFrom('foi_request')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .select([
      'foi_request.id as requestId', 'campaign.title as campaignTitle', 'foi_request.programme', 'foi_request.stage', 'foi_request.received_on as receivedOn',
      'foi_request.clock', 'foi_request.due_on as dueOn', 'foi_request.overdue_after as overdueAfter', 'foi_request.answered_on as answeredOn', 'foi_request.outcome',
      'foi_request.aftermath', 'foi_request.review_at_most_by as reviewAtMostBy', 'foi_request.comply_by as complyBy', 'foi_request.rehearsal',
    ])
    .where('foi_request.council_slug', '=', councilSlug)
    .orderBy('foi_request.drafted_at', 'desc')
    .execute();

/** The papers a request asked for, with the council's latest word on each. */
export const listPapersOfRequest = (db: Db, requestId: RequestId) =>
  db.selectFrom('request_paper').select(['kind', 'period', 'outcome', 'exemptions']).where('request_id', '=', requestId).orderBy('kind').orderBy('period').execute();

/** Keeps a coordinator's reason for letting a request go although the same body was asked within sixty working days. */
export const insertGuardPass = (trx: Trx, pass: { requestId: RequestId; reason: string; passedBy: PersonId; at: Date }): Promise<{ id: GuardPassId }> =>
  trx
    .insertInto('guard_pass')
    .values({ request_id: pass.requestId, reason: pass.reason, passed_by: pass.passedBy, passed_at: pass.at })
    .returning('id')
    .executeTakeFirstOrThrow();

/** Why coordinators let this request go, the latest first. */
export const listGuardPasses = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('guard_pass')
    .innerJoin('person', 'person.id', 'guard_pass.passed_by')
    .select(['guard_pass.id', 'guard_pass.reason', 'guard_pass.passed_at as passedAt', sql<string>`coalesce(person.real_name, person.name)`.as('passedBy')])
    .where('guard_pass.request_id', '=', requestId)
    .orderBy('guard_pass.passed_at', 'desc')
    .execute();
