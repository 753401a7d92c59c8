import type { FoiRequestEvent } from '../requests/foi-request.events.ts';

/**
 * The attempt by which a letter failed to go, or may have: null once it was sent again, settled or given back. A case file does
 * not keep it in its position, because a draft that failed once is a draft like any other.
 */
export function undeliveredAttempt(caseFile: readonly FoiRequestEvent[]): string | null {
  const last = caseFile.findLast(({ type }) => deciding.has(type));
  return last?.type === 'SendFailed' || last?.type === 'DeliveryUncertain' ? last.attemptId : null;
}

const deciding: ReadonlySet<FoiRequestEvent['type']> = new Set([
  'RequestSubmitted', 'RequestSent', 'SendFailed', 'DeliveryUncertain', 'DeliverySettled', 'DraftReturned', 'RequestWithdrawn',
]);
