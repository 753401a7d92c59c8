import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { rightsBeganOn, statedDayProblem } from './days.ts';
import { happened, nothingToDo, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records that something came. Councils write whenever they like, so it is never declined once a request exists, withdrawn or
 * answered ones included; only a day that cannot be is. It moves no clock: nobody has read it yet. A message filed twice is on
 * file once.
 */
export function recordMessageReceived(
  { position, messages, receivedOn: requestReceivedOn }: FoiRequest,
  { messageId, receivedOn, automatic }: Command<'RecordMessageReceived'>,
  { today }: Circumstances,
): Decision {
  if (position.stage === 'not_started') {
    return wrongStage(position, ['draft', 'sending', 'awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered', 'withdrawn']);
  }
  if (messages.some((message) => message.messageId === messageId)) return nothingToDo;
  const problem = statedDayProblem(receivedOn, { earliest: requestReceivedOn ?? rightsBeganOn, today });
  return problem ? declined(problem) : happened({ type: 'MessageReceived', messageId, receivedOn, ...(automatic ? { automatic } : {}) });
}
