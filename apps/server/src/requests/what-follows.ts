import type { FoiRequestEvent, RequestId } from '@openvalve/domain';
import type { NewJob } from '../jobs/enqueue.ts';
import { deliveryJob } from './delivery-turn.ts';

/** What the system does of its own accord when something happens to a request. */
export function whatFollows(requestId: RequestId, event: FoiRequestEvent): NewJob[] {
  switch (event.type) {
    case 'RequestSubmitted':
    case 'FollowUpSubmitted':
      return [deliveryJob({ requestId, messageId: event.messageId })];
    case 'SendFailed':
    case 'DeliveryUncertain':
    case 'FollowUpFailed':
    case 'FollowUpUncertain':
      return [{ kind: 'did-not-arrive', key: event.attemptId, payload: { requestId, attemptId: event.attemptId } }];
    // What is left out from now on may bring back a clock from before another edition of the holiday table.
    case 'EntryStruckOut':
    case 'MessageBounced':
      return [{ kind: 'recalculate-clocks', key: requestId, payload: { requestId } }];
    default:
      return [];
  }
}
