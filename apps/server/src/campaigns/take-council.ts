import { randomUUID } from 'node:crypto';
import { findCampaign, findLiveClaim, findLiveElsewhere, insertClaim, listAgreements, lockAnsweringBody, type Trx } from '@openvalve/db';
import { claimUntil, declined, instant, ok, RequestId, type CampaignId, type CouncilSlug, type Programme, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { carryOutIn, carryOutWith } from '../requests/carry-out.ts';
import { holdOn } from '../requests/circumstances.ts';
import type { Actor } from '../requests/permissions.ts';
import { beginDraft } from './begin-draft.ts';
import { returnLapsed } from './lapsed-claims.ts';
import type { ClaimProblem } from './problems.ts';

export type InCampaign = { person: Actor; campaignId: CampaignId; councilSlug: CouncilSlug };
type Taken = Result<{ requestId: RequestId }, ClaimProblem>;

/**
 * Gives a volunteer a council in a campaign for 48 hours, with a case file and a letter begun. Taking what one already holds
 * is the same request again. Somebody's lapsed hold is ended first; of many who take one council at once, one gets it.
 */
export const takeCouncil = (deps: Deps, asked: InCampaign): Promise<Taken> =>
  carryOutWith<{ requestId: RequestId }, ClaimProblem>(deps, (trx) => takeIn(deps, trx, asked, { heldOrNot: false }));

/** The same within a transaction. `heldOrNot`: a coordinator who passes the guard takes a council although it is held. */
export async function takeIn(deps: Deps, trx: Trx, asked: InCampaign, { heldOrNot }: { heldOrNot: boolean }): Promise<Taken> {
  const { person, campaignId, councilSlug } = asked;
  const place = await openPlace(trx, asked);
  if (!place.ok) return place;

  const held = await findLiveClaim(trx, campaignId, councilSlug);
  if (held && held.expiresAt > deps.now()) {
    if (held.personId === person.id) return ok({ requestId: held.requestId });
    return declined({ code: 'taken_by_another', until: instant(held.expiresAt), heldBy: held.personName });
  }
  if (held) {
    const returned = await returnLapsed(deps, trx, held.requestId);
    if (!returned.ok) return returned;
  }

  const requestId = RequestId.parse(randomUUID());
  const live = await findLiveElsewhere(trx, campaignId, councilSlug, requestId);
  if (live) return declined({ code: 'already_asked', requestId: live });
  const hold = heldOrNot ? null : await holdOn(deps, trx, councilSlug);
  if (hold) return declined({ code: 'held_by_guard', hold });
  return begin(deps, trx, requestId, asked, place.value.programme);
}

/** The campaign is open, the council is in its programme, and whoever answers for it is held until the transaction ends. */
async function openPlace(trx: Trx, { campaignId, councilSlug }: InCampaign): Promise<Result<{ programme: Programme }, ClaimProblem>> {
  const campaign = await findCampaign(trx, campaignId);
  if (!campaign) return declined({ code: 'campaign_not_found' });
  if (campaign.stage !== 'open') return declined({ code: 'campaign_not_open', stage: campaign.stage });
  const body = await lockAnsweringBody(trx, councilSlug);
  const agreements = await listAgreements(trx, councilSlug);
  if (!body || !agreements.some(({ programme }) => programme === campaign.programme)) return declined({ code: 'council_not_in_campaign', councilSlug });
  return ok({ programme: campaign.programme });
}

async function begin(deps: Deps, trx: Trx, requestId: RequestId, { person, campaignId, councilSlug }: InCampaign, programme: Programme): Promise<Taken> {
  const command = { type: 'DraftRequest', campaignId, councilSlug, programme, applicant: person.id } as const;
  const drafted = await carryOutIn(deps, trx, { requestId, actor: person.id, command });
  if (!drafted.ok) return drafted;

  const now = deps.now();
  const claim = { campaignId, councilSlug, personId: person.id, requestId, claimedAt: now, expiresAt: new Date(claimUntil(now)) };
  if ((await insertClaim(trx, claim)) === 'already_claimed') {
    // The lock on the answering body makes this rare: it was corrected in the register at this very moment.
    const other = await findLiveClaim(trx, campaignId, councilSlug);
    return declined({ code: 'claimed_by_another', until: instant(other?.expiresAt ?? now) });
  }
  const letter = await beginDraft(deps, trx, { requestId, person, campaignId, councilSlug });
  return letter.ok ? ok({ requestId }) : letter;
}
