import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, nothingToDo, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records that nobody can know whether the letter went: a council is never sent the same letter twice by a machine, so a person
 * has to look. The job may find this more than once, and says it once.
 */
export function recordDeliveryUncertain(
  { position }: FoiRequest,
  { messageId, attemptId }: Command<'RecordDeliveryUncertain'>,
  { today }: Circumstances,
): Decision {
  if (position.stage !== 'sending') return wrongStage(position, ['sending']);
  if (position.messageId !== messageId) return declined({ code: 'message_unknown', messageId });
  return position.uncertain ? nothingToDo : happened({ type: 'DeliveryUncertain', messageId, attemptId, on: today });
}
