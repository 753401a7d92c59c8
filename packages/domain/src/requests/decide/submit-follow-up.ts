import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { isWithCouncil } from '../replay/folding.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';
import { followUpProblem } from './follow-up-purpose.ts';
import { followUpSent } from './follow-up-sent.ts';

/**
 * Records that the volunteer pressed Send on a letter after the first. One letter goes, whoever presses twice, also from two
 * drafts of one purpose; and none whose time could not be counted once it has gone. A complaint to the ICO never goes by the tracker: it is the volunteer's own.
 */
export function submitFollowUp(request: FoiRequest, { messageId, purpose }: Command<'SubmitFollowUp'>, circumstances: Circumstances): Decision {
  const { today } = circumstances;
  if (!isWithCouncil(request)) return wrongStage(request.position, ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered']);
  const gone = request.followUps.find((one) => one.state !== 'not_sent' && (one.messageId === messageId || (one.purpose === purpose && purpose !== 'other' && one.state !== 'sent')));
  if (gone) return declined({ code: 'follow_up_already_sent', messageId: gone.messageId });
  // A complaint has to say what it is about, and no letter by the tracker does: so this declines it too.
  const problem = followUpProblem(request, { purpose, on: today });
  if (problem) return declined(problem);
  const asIfSent = followUpSent(request, { type: 'FollowUpSent', messageId, purpose, channel: 'tracker', sentOn: today, receivedOn: today }, circumstances);
  if (!asIfSent.ok && asIfSent.problem.code === 'outside_calendar') return asIfSent;
  return happened({ type: 'FollowUpSubmitted', messageId, purpose, on: today });
}
