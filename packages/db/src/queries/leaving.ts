import { liveStages, type PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Signs a person out of every browser; tells how many there were. */
export async function endSessionsOf(trx: Trx, personId: PersonId): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('session').where('user_id', '=', personId).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Holds on councils of people who have left, however long ago. */
export const listClaimsOfThoseWhoLeft = (db: Db) =>
  db
    .selectFrom('claim')
    .innerJoin('person', 'person.id', 'claim.person_id')
    .select(['claim.request_id as requestId', 'claim.person_id as personId'])
    .where('claim.ended_at', 'is', null)
    .where('person.left_at', 'is not', null)
    .orderBy('claim.claimed_at')
    .execute();

/** Requests that are not over and whose volunteer has left: somebody else has to look after them. The soonest due first. */
export const listRequestsOfThoseWhoLeft = (db: Db) =>
  db
    .selectFrom('foi_request')
    .innerJoin('person', 'person.id', 'foi_request.applicant_id')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .select([
      'foi_request.id as requestId', 'council.name as councilName', 'campaign.title as campaignTitle', 'foi_request.stage', 'foi_request.due_on as dueOn',
      'foi_request.overdue_after as overdueAfter', 'foi_request.unclassified_count as unclassified', 'person.consent_to_follow_ups as consents', 'person.left_at as leftAt',
      sql<string>`coalesce(person.real_name, person.name)`.as('applicantName'),
    ])
    .where('person.left_at', 'is not', null)
    .where((build) =>
      build.or([
        build('foi_request.stage', 'in', ['draft', ...liveStages]),
        build('foi_request.unclassified_count', '>', 0),
        // Somebody is still to answer, or to do as the ICO said.
        build.and([
          build('foi_request.stage', '!=', 'withdrawn'),
          build.or([build('foi_request.aftermath', 'in', ['review_asked', 'complained', 'appealed']), build('foi_request.comply_by', 'is not', null)]),
        ]),
      ]),
    )
    .orderBy('foi_request.overdue_after', (order) => order.asc().nullsLast())
    .orderBy('foi_request.id')
    .execute();
