import { findMessage, findRequestRow } from '@openvalve/db';
import { declined, type MessageId, type RequestId, type Stage } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { moved, type Moved } from './acting-on-a-request.ts';
import { carryOutWith, lockForAsking } from './carry-out.ts';
import { actingOn, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';
import { takeLetterBack } from './take-letter-back.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId; why: 'bounced' | 'told_to_write_elsewhere' };

/** A person says that a letter came back, or that the council told its sender to write elsewhere: it was not received. */
export function recordBounce(deps: Deps, { person, requestId, messageId, why }: Asked): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    await lockForAsking(trx, requestId);
    const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!acting.ok) return acting;
    const letter = await findMessage(trx, messageId);
    if (!letter || letter.requestId !== requestId || letter.direction !== 'outgoing') return declined({ code: 'message_unknown', messageId });
    return moved(await takeLetterBack(deps, trx, { letter, why, actor: person.id }));
  });
}
