import type { FoiRequestEvent, RequestId } from '@openvalve/domain';
import type { NewJob } from '../jobs/enqueue.ts';

/** What the system does of its own accord when something happens to a request. */
export function followUps(requestId: RequestId, event: FoiRequestEvent): NewJob[] {
  switch (event.type) {
    case 'RequestSubmitted':
      return [{ kind: 'deliver-message', key: event.messageId, payload: { requestId, messageId: event.messageId } }];
    case 'SendFailed':
    case 'DeliveryUncertain':
      return [{ kind: 'did-not-arrive', key: event.attemptId, payload: { requestId, attemptId: event.attemptId } }];
    default:
      return [];
  }
}
