import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';
import { recordSent } from './record-sent.ts';

/**
 * Records what a person found about a letter nobody could be sure of. It went: the clock starts on the day it was handed over,
 * or, where nobody can say which day, on the day of settling, the latest it can have been, so that no council is called late
 * too early. It did not: the request is a draft again.
 */
export function settleDelivery(
  request: FoiRequest,
  { went, handedOverOn, rehearsal = false }: Command<'SettleDelivery'>,
  circumstances: Circumstances,
): Decision {
  const { position } = request;
  const { today } = circumstances;
  if (position.stage !== 'sending' || !position.uncertain) return wrongStage(position, ['sending']);
  const { messageId } = position;
  if (!went) return happened({ type: 'DeliverySettled', messageId, went, on: today });

  const sent = recordSent(request, { type: 'RecordSent', messageId, handedOverOn: handedOverOn ?? today, rehearsal }, circumstances);
  return sent.ok ? happened({ type: 'DeliverySettled', messageId, went, on: today }, ...sent.value) : sent;
}
