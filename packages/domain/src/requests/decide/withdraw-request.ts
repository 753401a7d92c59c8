import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, wrongStage, type Decision } from './decision.ts';

/** Records that we stopped it. A draft is given back and not withdrawn: the council never had it. */
export function withdrawRequest({ position }: FoiRequest, { today }: Circumstances): Decision {
  if (position.stage === 'awaiting_response' || position.stage === 'awaiting_clarification') return happened({ type: 'RequestWithdrawn', on: today });
  return wrongStage(position, ['awaiting_response', 'awaiting_clarification']);
}
