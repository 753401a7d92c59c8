import { earlierRequests, findClaimOfRequest, findCouncil, findLiveClaim, findLiveElsewhere, lettersOnTheirWay, type Db, type Trx } from '@openvalve/db';
import {
  guardAgainstAskingTwice, instant, type Circumstances, type CouncilSlug, type FoiRequest, type FoiRequestCommand, type Hold, type RequestId,
} from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';

type Asked = { requestId: RequestId; request: FoiRequest; command: FoiRequestCommand };

/** What a command may know beyond the case file, read in the transaction that decides it and no more than that command looks at. */
export async function circumstancesOf(deps: Deps, trx: Trx, { requestId, request, command }: Asked): Promise<Circumstances> {
  const known = { today: today(deps), now: instant(deps.now()), calendar: deps.calendar, claim: null, hold: null, liveElsewhere: null };
  switch (command.type) {
    case 'DraftRequest':
      return { ...known, ...(await standingOf(trx, requestId, command)) };
    case 'ReturnDraft':
      return { ...known, claim: claimIn(await findClaimOfRequest(trx, requestId)) };
    case 'PassGuard':
      return request.about ? { ...known, hold: await holdOn(deps, trx, request.about.councilSlug, requestId) } : known;
    case 'SubmitRequest':
    case 'RecordSentElsewhere':
      if (!request.about) return known;
      return {
        ...known,
        ...(await standingOf(trx, requestId, request.about)),
        hold: await holdOn(deps, trx, request.about.councilSlug, requestId),
      };
    default:
      return known;
  }
}

/**
 * Why a new request to whoever answers for this council has to wait, or null (s.12(4)): every request of ours to the same
 * body counts, in any campaign, and one on its way counts as received today. `except` leaves out the request that asks.
 */
export async function holdOn(deps: Deps, db: Db, councilSlug: CouncilSlug, except?: RequestId): Promise<Hold | null> {
  const council = await findCouncil(db, councilSlug);
  if (!council) return null;
  const others = except === undefined ? {} : { except };
  const received = await earlierRequests(db, council.answeredBy, others);
  const onTheirWay = await lettersOnTheirWay(db, council.answeredBy, others);
  const earlier = [...received, ...onTheirWay.map((letter) => ({ ...letter, receivedOn: today(deps) }))];
  return guardAgainstAskingTwice(earlier, today(deps), deps.calendar);
}

async function standingOf(trx: Trx, requestId: RequestId, { campaignId, councilSlug }: Pick<NonNullable<FoiRequest['about']>, 'campaignId' | 'councilSlug'>) {
  return {
    claim: claimIn(await findLiveClaim(trx, campaignId, councilSlug)),
    liveElsewhere: await findLiveElsewhere(trx, campaignId, councilSlug, requestId),
  };
}

const claimIn = (claim: Awaited<ReturnType<typeof findLiveClaim>>): Circumstances['claim'] =>
  claim ? { heldBy: claim.personId, until: instant(claim.expiresAt) } : null;
