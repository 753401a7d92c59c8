import { takeMailTurn } from '@openvalve/db';
import type { MessageId, RequestId } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { enqueue, type NewJob } from '../jobs/enqueue.ts';

/** How late a letter may be for its turn and still go, in milliseconds. Later, all that waited while nothing ran would go at once. */
const mayBeLateBy = 60_000;

/** The mail host that a letter goes to in the end: the domain of its address. What stands behind it is its own business. */
export const mailHostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Hands a letter over, now or when its turn comes. */
export const deliveryJob = (letter: { requestId: RequestId; messageId: MessageId }, turn?: Date): NewJob => ({
  kind: 'deliver-message',
  key: letter.messageId,
  payload: { ...letter, ...(turn === undefined ? {} : { turnAt: turn.toISOString() }) },
  ...(turn === undefined ? {} : { runAt: turn }),
});

type Waiting = { readonly requestId: RequestId; readonly messageId: MessageId; readonly to: string; readonly turnAt: string | undefined };

/**
 * Queues a letter for later where its turn has not come: so many a minute to each mail host of councils, kept in the database, so
 * that a restart forgets nothing and several workers share one pace. Nobody waits in line: each is queued for its own moment, and
 * other hosts' letters go meanwhile. `turnAt` is the turn it was given before. False where it may go now.
 */
export async function waitsForItsTurn(deps: Deps, { requestId, messageId, to, turnAt }: Waiting): Promise<boolean> {
  const { lettersAMinute } = deps.env;
  if (deps.mailer.delivery !== 'live' || lettersAMinute === 0) return false;
  const now = deps.now();
  if (turnAt !== undefined) {
    const late = now.getTime() - Date.parse(turnAt);
    if (late >= 0 && late <= mayBeLateBy) return false;
  }
  return deps.db.transaction().execute(async (trx) => {
    const turn = await takeMailTurn(trx, { host: mailHostOf(to), everyMs: 60_000 / lettersAMinute, at: now });
    if (turn > now) await enqueue(trx, deliveryJob({ requestId, messageId }, turn));
    return turn > now;
  });
}
