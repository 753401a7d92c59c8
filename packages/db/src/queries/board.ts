import type { CampaignId, Stage } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/**
 * Each council of a campaign on exactly one row, with the request that says where it stands: the one with the council or on
 * its way; else one being written; else the latest answered or withdrawn. Null where nobody has begun.
 */
export const boardFacts = (db: Db, campaignId: CampaignId) =>
  db
    .selectFrom('campaign')
    .innerJoin('agreement', 'agreement.programme', 'campaign.programme')
    .innerJoin('council', 'council.slug', 'agreement.council_slug')
    .leftJoinLateral(
      (build) =>
        build
          .selectFrom('foi_request')
          .selectAll('foi_request')
          .whereRef('foi_request.campaign_id', '=', 'campaign.id')
          .whereRef('foi_request.council_slug', '=', 'council.slug')
          .orderBy(sql`case foi_request.stage when 'draft' then 2 when 'answered' then 3 when 'withdrawn' then 4 else 1 end`)
          .orderBy('foi_request.drafted_at', 'desc')
          .limit(1)
          .as('request'),
      (join) => join.onTrue(),
    )
    .leftJoin('person', 'person.id', 'request.applicant_id')
    .leftJoin('claim', (join) => join.onRef('claim.request_id', '=', 'request.id').on('claim.ended_at', 'is', null))
    .select([
      'council.slug', 'council.name', 'council.region', 'request.id as requestId', 'request.applicant_id as volunteerId',
      sql<string | null>`coalesce(person.real_name, person.name)`.as('volunteerName'), 'request.channel', 'request.uncertain', 'request.received_on as receivedOn',
      'request.clock', 'request.due_on as dueOn', 'request.overdue_after as overdueAfter', 'claim.expires_at as claimUntil', 'request.unclassified_count as unclassified',
      'request.outcome', 'request.answered_on as answeredOn', 'request.aftermath', 'request.review_at_most_by as reviewAtMostBy', 'request.comply_by as complyBy',
      'request.appeal_by as appealBy', 'request.fee_lapses_after as feeLapsesAfter',
    ])
    .select((build) => build.ref('request.stage').$castTo<Exclude<Stage, 'not_started'> | null>().as('stage'))
    .where('campaign.id', '=', campaignId)
    .orderBy('council.name')
    .execute();
