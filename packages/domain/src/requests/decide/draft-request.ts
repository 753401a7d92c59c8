import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records that a volunteer took the council. The guard does not stop a draft, it stops a letter: so a coordinator can pass it
 * for a case file that exists. Declined when another volunteer holds the council or the campaign has already asked it.
 */
export function draftRequest(
  { position }: FoiRequest,
  { type: _, ...about }: Command<'DraftRequest'>,
  { today, now, claim, liveElsewhere }: Circumstances,
): Decision {
  if (position.stage !== 'not_started') return wrongStage(position, ['not_started']);
  if (liveElsewhere !== null) return declined({ code: 'already_asked', requestId: liveElsewhere });
  if (claim && claim.heldBy !== about.applicant && Date.parse(now) < Date.parse(claim.until)) {
    return declined({ code: 'claimed_by_another', until: claim.until });
  }
  return happened({ type: 'RequestDrafted', ...about, on: today });
}
