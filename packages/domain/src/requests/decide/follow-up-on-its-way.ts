import type { MessageId } from '../../shared/ids.ts';
import { declined, ok, type Result } from '../../shared/result.ts';
import type { FoiRequestProblem } from '../foi-request.commands.ts';
import type { FoiRequest, FollowUp } from '../foi-request.ts';

/** The follow-up that is on its way, sure or not; or why there is none of that number. */
export function followUpOnItsWay({ followUps }: FoiRequest, messageId: MessageId): Result<FollowUp, FoiRequestProblem> {
  const followUp = followUps.find((one) => one.messageId === messageId);
  if (followUp?.state === 'sent') return declined({ code: 'follow_up_already_sent', messageId });
  return followUp && followUp.state !== 'not_sent' ? ok(followUp) : declined({ code: 'follow_up_unknown', messageId });
}
