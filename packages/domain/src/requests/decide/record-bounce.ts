import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest, FollowUp } from '../foi-request.ts';
import { happened, nothingToDo, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records that a letter came back, or that the council's automatic reply said to write elsewhere: it was not received (clock.md
 * R1b, R1c). Of the first letter: no time ran. Of a later one: what it started never began. Declined where the council has
 * written about it since, which shows that it was received.
 */
export function recordBounce(request: FoiRequest, { messageId, why }: Command<'RecordBounce'>, { today }: Circumstances): Decision {
  const bounced: Decision = happened({ type: 'MessageBounced', messageId, why, on: today });
  if (messageId === request.letterId) {
    if (request.position.stage !== 'awaiting_response') return wrongStage(request.position, ['awaiting_response']);
    return request.claimedReceiptOn !== null || wroteSince(request) ? declined({ code: 'council_has_it' }) : bounced;
  }
  const followUp = request.followUps.find((one) => one.messageId === messageId);
  if (!followUp || followUp.state === 'sending' || followUp.state === 'uncertain') return declined({ code: 'message_unknown', messageId });
  if (followUp.state === 'not_sent') return nothingToDo;
  return startedSomething(followUp) && wroteSince(request, followUp) ? declined({ code: 'council_has_it' }) : bounced;
}

/** A letter that had a consequence. That another one came back changes nothing, whatever came since. */
const startedSomething = ({ purpose }: FollowUp): boolean => purpose === 'clarification_answer' || purpose === 'internal_review' || purpose === 'ico_complaint';

/** Whether anything but a receipt or a courtesy came since that letter. Unread mail may be the very report that it bounced. */
const wroteSince = ({ classified, messages }: FoiRequest, letter?: FollowUp): boolean =>
  classified.some(
    ({ messageId, classification: { as } }) =>
      as !== 'acknowledgement' && as !== 'other' && messages.some((one) => one.messageId === messageId && one.receivedOn >= (letter?.receivedOn ?? one.receivedOn)),
  );
