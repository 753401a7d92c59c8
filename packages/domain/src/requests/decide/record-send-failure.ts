import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';

/** Records that the mail server rejected the letter: nothing was received, no time runs, and the request is a draft again. */
export function recordSendFailure(
  { position }: FoiRequest,
  { messageId, attemptId, permanent }: Command<'RecordSendFailure'>,
  { today }: Circumstances,
): Decision {
  if (position.stage !== 'sending') return wrongStage(position, ['sending']);
  if (position.messageId !== messageId) return declined({ code: 'message_unknown', messageId });
  return happened({ type: 'SendFailed', messageId, attemptId, permanent, on: today });
}
