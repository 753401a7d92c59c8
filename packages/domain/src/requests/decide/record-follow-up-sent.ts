import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { rightsBeganOn, statedDayProblem } from './days.ts';
import { happened, type Command, type Decision } from './decision.ts';
import { followUpOnItsWay } from './follow-up-on-its-way.ts';
import { followUpSent } from './follow-up-sent.ts';

/**
 * Records that the council's mail server took a letter after the first, on the London day of hand-over. It went, whatever has
 * come since: where the question it answers came only afterwards, it answers none.
 */
export function recordFollowUpSent(request: FoiRequest, { messageId, handedOverOn, rehearsal = false }: Command<'RecordFollowUpSent'>, circumstances: Circumstances): Decision {
  const found = followUpOnItsWay(request, messageId);
  if (!found.ok) return found;
  const problem = statedDayProblem(handedOverOn, { earliest: request.receivedOn ?? rightsBeganOn, today: circumstances.today });
  if (problem) return declined(problem);

  const { purpose } = found.value;
  const sent = { type: 'FollowUpSent', messageId, purpose, channel: 'tracker', sentOn: handedOverOn, receivedOn: handedOverOn, ...(rehearsal ? { rehearsal } : {}) } as const;
  const decision = followUpSent(request, sent, circumstances);
  return !decision.ok && decision.problem.code === 'day_too_early' ? happened(sent) : decision;
}
