import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, type Command, type Decision } from './decision.ts';
import { followUpOnItsWay } from './follow-up-on-its-way.ts';

/** Records that the mail server rejected a letter after the first: it can be sent again. */
export function recordFollowUpFailure(request: FoiRequest, { messageId, attemptId, permanent }: Command<'RecordFollowUpFailure'>, { today }: Circumstances): Decision {
  const found = followUpOnItsWay(request, messageId);
  return found.ok ? happened({ type: 'FollowUpFailed', messageId, attemptId, permanent, on: today }) : found;
}
