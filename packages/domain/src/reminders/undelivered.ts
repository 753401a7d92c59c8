import type { FoiRequestEvent } from '../requests/foi-request.events.ts';

/**
 * The attempt by which a letter failed to go, or may have: null once it was sent again, settled or given back. A case file does
 * not keep it in its position, because a draft that failed once is a draft like any other. One that nobody can be sure of stays
 * until it is settled; of one that was refused nothing more is said once another letter was handed over.
 */
export function undeliveredAttempt(caseFile: readonly FoiRequestEvent[]): string | null {
  let refused: string | null = null;
  const unsure = new Map<string, string>();
  for (const event of caseFile) {
    switch (event.type) {
      case 'SendFailed':
      case 'FollowUpFailed':
        unsure.delete(event.messageId);
        refused = event.attemptId;
        break;
      case 'DeliveryUncertain':
      case 'FollowUpUncertain':
        unsure.set(event.messageId, event.attemptId);
        refused = null;
        break;
      case 'RequestSubmitted':
      case 'RequestSent':
      case 'DeliverySettled':
      case 'FollowUpSubmitted':
      case 'FollowUpSent':
      case 'FollowUpSettled':
        unsure.delete(event.messageId);
        refused = null;
        break;
      case 'DraftReturned':
      case 'RequestWithdrawn':
        unsure.clear();
        refused = null;
        break;
      default:
    }
  }
  return [...unsure.values()].at(-1) ?? refused;
}
