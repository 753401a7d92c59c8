import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { struckOutEntries } from '../requests/struck-out.ts';

/**
 * The attempt by which a letter failed to go, or may have, or the first letter itself where it went and came back: null once it
 * was sent again, settled or given back. A case file does not keep it in its position, because a draft that failed once is a draft
 * like any other. One that nobody can be sure of stays until it is settled; of one that was refused nothing more is said once
 * another letter was handed over.
 */
export function undeliveredAttempt(caseFile: readonly FoiRequestEvent[]): string | null {
  let refused: string | null = null;
  let firstLetter: string | null = null;
  const unsure = new Map<string, string>();
  const struckOut = new Set(struckOutEntries(caseFile));
  for (const [index, event] of caseFile.entries()) {
    switch (event.type) {
      case 'MessageBounced':
        // A later letter that came back is no draft again: its next step says so by itself.
        if (event.why === 'bounced' && event.messageId === firstLetter && !struckOut.has(index + 1)) refused = event.messageId;
        break;
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
        firstLetter = event.messageId;
        unsure.delete(event.messageId);
        refused = null;
        break;
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
