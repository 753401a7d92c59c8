import { findLiveClaim, insertGuardPass, lockAnsweringBody } from '@openvalve/db';
import { declined, ok, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { carryOutIn, carryOutWith } from '../requests/carry-out.ts';
import { holdOn } from '../requests/circumstances.ts';
import type { ClaimProblem } from './problems.ts';
import { takeIn, type InCampaign } from './take-council.ts';

/**
 * Lets one request go to a body that was asked within sixty working days, with a coordinator's reason (s.12(4)). Where a
 * volunteer has begun the letter, the pass is theirs to use; otherwise the coordinator takes the council. The case file holds
 * that it was passed, and until when the hold was; the reason is a row that can be erased.
 */
export function passGuard(deps: Deps, { reason, ...asked }: InCampaign & { reason: string }): Promise<Result<{ requestId: RequestId }, ClaimProblem>> {
  return carryOutWith<{ requestId: RequestId }, ClaimProblem>(deps, async (trx) => {
    const { person, campaignId, councilSlug } = asked;
    if (reason.trim() === '') return declined({ code: 'reason_missing' });
    await lockAnsweringBody(trx, councilSlug);

    const held = await findLiveClaim(trx, campaignId, councilSlug);
    const begun = held && held.expiresAt > deps.now() ? ok({ requestId: held.requestId }) : await takeIn(deps, trx, asked, { heldOrNot: true });
    if (!begun.ok) return begun;
    const { requestId } = begun.value;
    if ((await holdOn(deps, trx, councilSlug, requestId)) === null) return declined({ code: 'nothing_held' });

    const { id: passId } = await insertGuardPass(trx, { requestId, reason: reason.trim(), passedBy: person.id, at: deps.now() });
    const passed = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'PassGuard', passId } });
    return passed.ok ? ok({ requestId }) : passed;
  });
}
