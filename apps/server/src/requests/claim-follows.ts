import { endClaims, renewClaim, reopenClaim, type Trx } from '@openvalve/db';
import { claimUntil, isLive, type FoiRequest, type FoiRequestEvent, type RequestId } from '@openvalve/domain';

type Changed = { readonly requestId: RequestId; readonly after: FoiRequest; readonly events: readonly FoiRequestEvent[] };

/** Why a claim ends; `again` where it starts anew. */
type What = 'given_back' | 'lapsed' | 'sent' | 'again';

/**
 * Keeps the holds on councils in step with their requests, in the same transaction: one ends when the letter went or the council
 * went back, and starts anew where a letter did not go or came back, so that its writer has time to look again.
 */
export async function claimsFollow(trx: Trx, changed: readonly Changed[], now: Date): Promise<void> {
  const ending = new Map<Exclude<What, 'again'>, RequestId[]>();
  for (const { requestId, after, events } of changed) {
    for (const event of events) {
      const what = whatOf(event, after);
      if (what === 'again') await holdAgain(trx, requestId, now);
      // Letters that went come in groups, and their holds end together.
      else if (what !== null) ending.set(what, [...(ending.get(what) ?? []), requestId]);
    }
  }
  for (const [why, requestIds] of ending) await endClaims(trx, { requestIds, why, at: now });
}

function whatOf(event: FoiRequestEvent, { position: { stage } }: FoiRequest): What | null {
  switch (event.type) {
    case 'RequestSent':
      return 'sent';
    case 'DraftReturned':
      return event.why;
    case 'SendFailed':
    case 'DeliverySettled':
    case 'MessageBounced':
      return stage === 'draft' ? 'again' : null;
    case 'EntryStruckOut':
      // That it came back was a mistake: the council has it, and nobody needs to hold it.
      return stage === 'draft' ? 'again' : isLive(stage) ? 'sent' : null;
    default:
      return null;
  }
}

/** Another volunteer may have taken the council since: then they keep it, and this draft waits without a hold. */
async function holdAgain(trx: Trx, requestId: RequestId, now: Date): Promise<void> {
  const expiresAt = new Date(claimUntil(now));
  if (!(await renewClaim(trx, { requestId, expiresAt }))) await reopenClaim(trx, { requestId, expiresAt });
}
