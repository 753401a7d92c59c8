import { findClaimOfRequest, findRequestRow, renewClaim as lengthenClaim } from '@openvalve/db';
import { claimUntil, declined, ok, type Instant, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { carryOutIn, carryOutWith, lockForAsking } from '../requests/carry-out.ts';
import { actingOn, type Actor } from '../requests/permissions.ts';
import type { ClaimProblem } from './problems.ts';

type OfRequest = { person: Actor; requestId: RequestId };

/** Another 48 hours from now, for a letter not sent yet. A hold that nobody has ended can be renewed even after its time. */
export function renewClaim(deps: Deps, { person, requestId }: OfRequest): Promise<Result<{ until: Instant }, ClaimProblem>> {
  return carryOutWith<{ until: Instant }, ClaimProblem>(deps, async (trx) => {
    await lockForAsking(trx, requestId);
    const row = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!row.ok) return row;
    if (row.value.stage !== 'draft') return declined({ code: 'wrong_stage', stage: row.value.stage, allowed: ['draft'] });
    const until = claimUntil(deps.now());
    const held = await findClaimOfRequest(trx, requestId);
    if (!held || !(await lengthenClaim(trx, { requestId, expiresAt: new Date(until) }))) return declined({ code: 'claim_lapsed', until: null });
    return ok({ until });
  });
}

/** The council goes back before anything was sent, for others to take. The words stay on file. */
export function giveBack(deps: Deps, { person, requestId }: OfRequest): Promise<Result<{ requestId: RequestId }, ClaimProblem>> {
  return carryOutWith<{ requestId: RequestId }, ClaimProblem>(deps, async (trx) => {
    const row = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!row.ok) return row;
    const returned = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'ReturnDraft', why: 'given_back' } });
    return returned.ok ? ok({ requestId }) : returned;
  });
}
