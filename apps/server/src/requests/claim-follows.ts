import { endClaim, renewClaim, reopenClaim, type Trx } from '@openvalve/db';
import { claimUntil, isLive, type FoiRequest, type FoiRequestEvent, type RequestId } from '@openvalve/domain';

type Changed = { requestId: RequestId; after: FoiRequest; events: readonly FoiRequestEvent[]; now: Date };

/**
 * Keeps the hold on a council in step with its request, in the same transaction: it ends when the letter went or the council
 * went back, and starts anew where a letter did not go or came back, so that its writer has time to look again.
 */
export async function claimFollows(trx: Trx, { requestId, after, events, now }: Changed): Promise<void> {
  for (const event of events) {
    switch (event.type) {
      case 'RequestSent':
        await endClaim(trx, { requestId, why: 'sent', at: now });
        break;
      case 'DraftReturned':
        await endClaim(trx, { requestId, why: event.why, at: now });
        break;
      case 'SendFailed':
      case 'DeliverySettled':
      case 'MessageBounced':
        if (after.position.stage === 'draft') await holdAgain(trx, requestId, now);
        break;
      case 'EntryStruckOut':
        if (after.position.stage === 'draft') await holdAgain(trx, requestId, now);
        // That it came back was a mistake: the council has it, and nobody needs to hold it.
        else if (isLive(after.position.stage)) await endClaim(trx, { requestId, why: 'sent', at: now });
        break;
      default:
    }
  }
}

/** Another volunteer may have taken the council since: then they keep it, and this draft waits without a hold. */
async function holdAgain(trx: Trx, requestId: RequestId, now: Date): Promise<void> {
  const expiresAt = new Date(claimUntil(now));
  if (!(await renewClaim(trx, { requestId, expiresAt }))) await reopenClaim(trx, { requestId, expiresAt });
}
