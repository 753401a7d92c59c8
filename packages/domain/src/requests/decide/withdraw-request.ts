import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { isOwed } from '../replay/folding.ts';
import { happened, wrongStage, type Decision } from './decision.ts';

/** Records that we stopped it. A draft is given back and not withdrawn: the council never had it. */
export const withdrawRequest = (request: FoiRequest, { today }: Circumstances): Decision =>
  isOwed(request) ? happened({ type: 'RequestWithdrawn', on: today }) : wrongStage(request.position, ['awaiting_response', 'awaiting_clarification', 'awaiting_fee']);
