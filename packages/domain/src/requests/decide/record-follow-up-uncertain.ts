import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, nothingToDo, type Command, type Decision } from './decision.ts';
import { followUpOnItsWay } from './follow-up-on-its-way.ts';

/** Records that nobody can know whether a letter after the first went: a person has to look. Said once, however often it is found. */
export function recordFollowUpUncertain(request: FoiRequest, { messageId, attemptId }: Command<'RecordFollowUpUncertain'>, { today }: Circumstances): Decision {
  const found = followUpOnItsWay(request, messageId);
  if (!found.ok) return found;
  return found.value.state === 'uncertain' ? nothingToDo : happened({ type: 'FollowUpUncertain', messageId, attemptId, on: today });
}
