import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, type Command, type Decision } from './decision.ts';
import { followUpOnItsWay } from './follow-up-on-its-way.ts';
import { recordFollowUpSent } from './record-follow-up-sent.ts';

/**
 * Records what a person found about a letter after the first of which nobody could be sure. It went on the day it was handed
 * over or, where nobody can say which, on the day of settling, the latest it can have been; or it did not and can be sent again.
 */
export function settleFollowUp(request: FoiRequest, { messageId, went, handedOverOn, rehearsal = false }: Command<'SettleFollowUp'>, circumstances: Circumstances): Decision {
  const { today } = circumstances;
  const found = followUpOnItsWay(request, messageId);
  if (!found.ok) return found;
  if (found.value.state !== 'uncertain') return declined({ code: 'follow_up_unknown', messageId });
  if (!went) return happened({ type: 'FollowUpSettled', messageId, went, on: today });

  const sent = recordFollowUpSent(request, { type: 'RecordFollowUpSent', messageId, handedOverOn: handedOverOn ?? today, rehearsal }, circumstances);
  return sent.ok ? happened({ type: 'FollowUpSettled', messageId, went, on: today }, ...sent.value) : sent;
}
