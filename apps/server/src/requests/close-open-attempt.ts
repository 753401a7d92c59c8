import { closeDeliveryAttempts, findOpenAttempt, readCaseFile, type Trx } from '@openvalve/db';
import { londonDay, type IsoDate, type MessageId, type RequestId } from '@openvalve/domain';
import type { Deps } from '../deps.ts';

/** The day a letter nobody was sure of was handed over, if it was. An attempt that was still open is over now. */
export async function closeOpenAttempt(deps: Deps, trx: Trx, { requestId, messageId }: { requestId: RequestId; messageId: MessageId }): Promise<IsoDate | null> {
  const open = await findOpenAttempt(trx, messageId);
  if (open) {
    await closeDeliveryAttempts(trx, [{ id: open.id, result: 'uncertain', server: null, said: null }], deps.now());
    return londonDay(open.openedAt);
  }
  // The server had the letter and never answered: that was written down on the day itself.
  const caseFile = await readCaseFile(trx, requestId);
  const noted = caseFile.findLast(({ event }) => (event.type === 'DeliveryUncertain' || event.type === 'FollowUpUncertain') && event.messageId === messageId);
  return noted ? londonDay(noted.at) : null;
}
