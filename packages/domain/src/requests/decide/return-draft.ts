import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, nothingToDo, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records that the council went back before anything was sent. The sweep of lapsed claims asks for many requests at once, so
 * one that was sent or whose claim was renewed in the meantime is nothing to do.
 */
export function returnDraft({ position }: FoiRequest, { why }: Command<'ReturnDraft'>, { today, now, claim }: Circumstances): Decision {
  if (why === 'lapsed') {
    const renewed = claim !== null && Date.parse(now) < Date.parse(claim.until);
    if (position.stage !== 'draft' || renewed) return nothingToDo;
  }
  if (position.stage !== 'draft') return wrongStage(position, ['draft']);
  return happened({ type: 'DraftReturned', on: today, why });
}
