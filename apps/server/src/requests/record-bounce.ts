import { randomUUID } from 'node:crypto';
import { findMessage, findRequestRow, insertMessage } from '@openvalve/db';
import { declined, MessageId, type RequestId, type Stage } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { moved, type Moved } from './acting-on-a-request.ts';
import { carryOutIn, carryOutWith, lockForAsking } from './carry-out.ts';
import { actingOn, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';
import { letterMessageId } from './sender.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId; why: 'bounced' | 'told_to_write_elsewhere' };

/**
 * A letter came back, or the council told its sender to write elsewhere: it was not received. A first letter is a draft again,
 * as a new message with the same words: what went stays on file as it went, and no two mails have one Message-ID.
 */
export function recordBounce(deps: Deps, { person, requestId, messageId, why }: Asked): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    await lockForAsking(trx, requestId);
    const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!acting.ok) return acting;
    const letter = await findMessage(trx, messageId);
    if (!letter || letter.requestId !== requestId || letter.direction !== 'outgoing') return declined({ code: 'message_unknown', messageId });

    const result = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'RecordBounce', messageId, why } });
    if (!result.ok) return result;
    if (letter.kind === 'initial_request' && result.value.position.stage === 'draft') {
      const id = MessageId.parse(randomUUID());
      const { subject, body, campaignBody, asked } = letter;
      await insertMessage(trx, {
        id, requestId, direction: 'outgoing', kind: 'initial_request', mailMessageId: letterMessageId(id, deps.env), subject, body, campaignBody, asked, recordedBy: person.id, at: deps.now(),
      });
    }
    return moved(result);
  });
}
