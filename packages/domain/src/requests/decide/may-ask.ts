import type { PaperAsked } from '../../agreements/document-kind.ts';
import type { Circumstances, FoiRequestProblem } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';

/**
 * Why this request may not go to the council now, or null: whoever sends holds the council in this campaign, the campaign has
 * no other request with it, and something is asked for.
 */
export function askingProblem(
  { about }: FoiRequest,
  asked: readonly PaperAsked[],
  { claim, liveElsewhere, now }: Circumstances,
): FoiRequestProblem | null {
  if (liveElsewhere !== null) return { code: 'already_asked', requestId: liveElsewhere };
  const holding = claim !== null && Date.parse(now) < Date.parse(claim.until);
  if (holding && claim.heldBy !== about?.applicant) return { code: 'claimed_by_another', until: claim.until };
  if (!holding) return { code: 'claim_lapsed', until: claim?.until ?? null };
  return asked.length === 0 ? { code: 'nothing_asked' } : null;
}
