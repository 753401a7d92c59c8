import type { CampaignId, CouncilSlug, PersonId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** A volunteer's hold on a council that nobody has ended. Its time may be past: `expiresAt` says. */
export type LiveClaim = {
  readonly id: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly requestId: RequestId;
  readonly claimedAt: Date;
  readonly expiresAt: Date;
};

const liveClaims = (db: Db) =>
  db
    .selectFrom('claim')
    .innerJoin('person', 'person.id', 'claim.person_id')
    .select([
      'claim.id', 'claim.person_id as personId', 'claim.request_id as requestId', 'claim.claimed_at as claimedAt', 'claim.expires_at as expiresAt',
      sql<string>`coalesce(person.real_name, person.name)`.as('personName'),
    ])
    .where('claim.ended_at', 'is', null);

/** Who holds a council in a campaign, even where the time is past and nobody has ended it yet. */
export const findLiveClaim = (db: Db, campaignId: CampaignId, councilSlug: CouncilSlug): Promise<LiveClaim | undefined> =>
  liveClaims(db).where('claim.campaign_id', '=', campaignId).where('claim.council_slug', '=', councilSlug).executeTakeFirst();

/** The claim a request rests on, while nobody has ended it. */
export const findClaimOfRequest = (db: Db, requestId: RequestId): Promise<LiveClaim | undefined> =>
  liveClaims(db).where('claim.request_id', '=', requestId).executeTakeFirst();

/** Claims whose time is past and which nobody has ended, however long ago, with whom to tell. */
export const listLapsedClaims = (db: Db, now: Date) =>
  liveClaims(db)
    .innerJoin('council', 'council.slug', 'claim.council_slug')
    .innerJoin('campaign', 'campaign.id', 'claim.campaign_id')
    .select([
      'claim.campaign_id as campaignId', 'claim.council_slug as councilSlug', 'council.name as councilName', 'campaign.title as campaignTitle', 'person.email as personEmail',
    ])
    .where('claim.expires_at', '<=', now)
    .orderBy('claim.expires_at')
    .execute();

/**
 * Claims a council for a person, unless somebody has it. The unique index on live claims decides, so of many who try at
 * once exactly one succeeds. The request has to be there first; one whose claim was refused has to be rolled back.
 */
export async function insertClaim(
  trx: Trx,
  claim: { campaignId: CampaignId; councilSlug: CouncilSlug; personId: PersonId; requestId: RequestId; claimedAt: Date; expiresAt: Date },
): Promise<{ id: string } | 'already_claimed'> {
  const made = await trx
    .insertInto('claim')
    .values({
      campaign_id: claim.campaignId,
      council_slug: claim.councilSlug,
      person_id: claim.personId,
      request_id: claim.requestId,
      claimed_at: claim.claimedAt,
      expires_at: claim.expiresAt,
    })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'council_slug']).where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made ?? 'already_claimed';
}

/** Ends the claims that requests rest on; tells how many had one. */
export async function endClaims(trx: Trx, { requestIds, why, at }: { requestIds: readonly RequestId[]; why: 'given_back' | 'lapsed' | 'sent'; at: Date }): Promise<number> {
  if (requestIds.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('claim')
    .set({ ended_at: at, ended_why: why })
    .where('request_id', '=', sql<RequestId>`any(${[...requestIds]}::uuid[])`)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Lets a claim last until later; false when it has ended. */
export async function renewClaim(trx: Trx, { requestId, expiresAt }: { requestId: RequestId; expiresAt: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('claim')
    .set({ expires_at: expiresAt })
    .where('request_id', '=', requestId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Gives an ended claim back to its request, where what ended it turned out not to have happened: a letter recorded by mistake.
 * False when somebody else holds the council by now: then they keep it.
 */
export async function reopenClaim(trx: Trx, { requestId, expiresAt }: { requestId: RequestId; expiresAt: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('claim')
    .set({ ended_at: null, ended_why: null, expires_at: expiresAt })
    .where('request_id', '=', requestId)
    .where('ended_at', 'is not', null)
    .where((build) =>
      build.not(
        build.exists(
          build
            .selectFrom('claim as other')
            .select('other.id')
            .whereRef('other.campaign_id', '=', 'claim.campaign_id')
            .whereRef('other.council_slug', '=', 'claim.council_slug')
            .where('other.ended_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
