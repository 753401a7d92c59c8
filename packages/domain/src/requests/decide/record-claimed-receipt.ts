import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { isWithCouncil } from '../replay/folding.ts';
import { rightsBeganOn, statedDayProblem } from './days.ts';
import { happened, nothingToDo, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records the day on which the council says it received the request: beside our own day and never instead (clock.md R1d). It
 * cannot be before the tracker handed the letter over; a letter sent by hand may have arrived earlier than we thought.
 */
export function recordClaimedReceipt(request: FoiRequest, { claimedOn }: Command<'RecordClaimedReceipt'>, { today }: Circumstances): Decision {
  const { position, receivedOn, claimedReceiptOn, channel } = request;
  if (!isWithCouncil(request)) return wrongStage(position, ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered']);
  if (claimedOn === (claimedReceiptOn ?? receivedOn)) return nothingToDo;
  const earliest = channel === 'tracker' && receivedOn !== null ? receivedOn : rightsBeganOn;
  const problem = statedDayProblem(claimedOn, { earliest, today });
  return problem ? declined(problem) : happened({ type: 'ClaimedReceiptRecorded', claimedOn, on: today });
}
