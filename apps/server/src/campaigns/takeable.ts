import { findCampaign, listLettersOnTheirWay, listAddresses, listEarlierRequests, targetFacts, type TargetFactsRow } from '@openvalve/db';
import {
  addDays, councilStatus, declined, guardAgainstAskingTwice, instant, isLive, ok, rankForTaking,
  type CampaignId, type CouncilSlug, type EarlierRequest, type FreeCouncil, type Hold, type IsoDate, type PersonId, type Result, type TargetStatus,
} from '@openvalve/domain';
import { papersStillWanted, targetsOf } from '../agreements/targets.ts';
import { standingOf } from '../councils/usable-address.ts';
import { today, type Deps } from '../deps.ts';
import type { CampaignProblem } from './problems.ts';
import type { TakeableView } from './views.ts';

/** Longer than sixty consecutive working days can be: what was received before holds nobody. */
const guardReachesBackDays = 200;

/** Every council of a campaign with whether this person can take it, and if so where it comes in the order of what would help most. */
export async function takeable(deps: Deps, { person, campaignId }: { person: { id: PersonId }; campaignId: CampaignId }): Promise<Result<TakeableView[], CampaignProblem>> {
  if (!(await findCampaign(deps.db, campaignId))) return declined({ code: 'campaign_not_found' });
  const day = today(deps);
  const facts = await targetFacts(deps.db, { campaignId });
  const addresses = await addressesKnown(deps, day);
  const earlier = await earlierByBody(deps, day);

  const places = facts.map((row) => placeOf(deps, row, { person, day, earlier, addresses }));
  const order = rankForTaking(places.flatMap(({ view, free }) => (view.standing === 'free' ? [free] : [])), person.id).map(({ slug }) => slug);
  return ok(places.map(({ view }) => ({ ...view, rank: order.includes(view.slug) ? order.indexOf(view.slug) + 1 : null })));
}

type Earlier = ReadonlyMap<string, readonly EarlierRequest[]>;
type Around = { person: { id: PersonId }; day: IsoDate; earlier: Earlier; addresses: ReadonlySet<CouncilSlug> };

function placeOf(deps: Deps, row: TargetFactsRow, { person, day, earlier, addresses }: Around): { view: TakeableView; free: FreeCouncil } {
  const { council, agreement } = row;
  const statuses = targetsOf(row, { today: day, now: deps.now() });
  const status = councilStatus(statuses.map((target) => target.status));
  const ofBody = earlier.get(council.answeredBy) ?? [];
  const hold = guardAgainstAskingTwice(ofBody, day, deps.calendar);
  const standing = standingIn(row, { person, hold, now: deps.now(), stillWanted: papersStillWanted(row, day).length });
  const because = { planNotPublic: planNotPublic(statuses.at(0)?.status), addressKnown: addresses.has(council.slug) };
  const lastAskedOn = ofBody.map(({ receivedOn }) => receivedOn).toSorted().at(-1) ?? null;
  return {
    view: {
      slug: council.slug,
      name: council.name,
      region: council.region,
      round: agreement.round,
      tile: { col: council.tileCol, row: council.tileRow, label: council.tileLabel },
      standing,
      claimedUntil: (standing === 'claimed' || standing === 'yours') && row.claim ? instant(row.claim.expiresAt) : null,
      requestId: requestOf(row, standing),
      hold: standing === 'held' ? hold : null,
      hasAddress: because.addressKnown,
      status,
      rank: null,
      because,
    },
    free: { slug: council.slug, ...because, lastAskedOn, amountGbp: agreement.amountGbp },
  };
}

const liveRequest = ({ requests, campaign }: TargetFactsRow) => requests.find(({ stage, campaignId }) => campaignId === campaign.id && isLive(stage));

/** The first that holds: asked already, somebody's (yours or another's) for now, nothing left to ask, held by the guard, free. */
function standingIn(
  row: TargetFactsRow,
  { person, hold, now, stillWanted }: { person: { id: PersonId }; hold: Hold | null; now: Date; stillWanted: number },
): TakeableView['standing'] {
  if (liveRequest(row)) return 'asked';
  if (row.claim && row.claim.expiresAt > now) return row.claim.personId === person.id ? 'yours' : 'claimed';
  if (stillWanted === 0) return 'settled';
  return hold ? 'held' : 'free';
}

function requestOf(row: TargetFactsRow, standing: TakeableView['standing']): TakeableView['requestId'] {
  if (standing === 'asked') return liveRequest(row)?.requestId ?? null;
  return standing === 'yours' || standing === 'claimed' ? (row.claim?.requestId ?? null) : null;
}

/** The first kind a campaign asks for is the one with the numbers. */
const planNotPublic = (status: TargetStatus | undefined): boolean =>
  status !== undefined && status !== 'already-public' && status !== 'obtained-in-full' && status !== 'not-held';

/** Councils with an address to send to, if only one to be checked first. */
async function addressesKnown(deps: Deps, day: IsoDate): Promise<ReadonlySet<CouncilSlug>> {
  const rows = await listAddresses(deps.db);
  return new Set(rows.filter((row) => ['usable', 'check_first'].includes(standingOf(row, day).state)).map(({ councilSlug }) => councilSlug));
}

/** What each answering body received from us lately; a letter on its way counts as received today. */
async function earlierByBody(deps: Deps, day: IsoDate): Promise<Earlier> {
  const received = await listEarlierRequests(deps.db, { since: addDays(day, -guardReachesBackDays) });
  const byBody = new Map<string, EarlierRequest[]>();
  for (const { answeringBody, ...request } of received) byBody.set(answeringBody, [...(byBody.get(answeringBody) ?? []), request]);
  for (const { answeringBody, ...letter } of await listLettersOnTheirWay(deps.db)) {
    byBody.set(answeringBody, [...(byBody.get(answeringBody) ?? []), { ...letter, receivedOn: day }]);
  }
  return byBody;
}
