import { findMessage, findRequestRow, setCouncilReference } from '@openvalve/db';
import { declined, ok, type Classification, type MessageId, type RequestId, type Result, type Stage } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { carryOutIn, carryOutWith } from '../requests/carry-out.ts';
import { actingOn, type Actor } from '../requests/permissions.ts';
import type { CorrespondenceProblem } from './problems.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId; classification: Classification; councilReference?: string | undefined };

/** A person says what a message is. The request moves as the law says; the council's own number is kept beside the message. */
export function classify(deps: Deps, { person, requestId, messageId, classification, councilReference }: Asked): Promise<Result<{ stage: Stage }, CorrespondenceProblem>> {
  return carryOutWith<{ stage: Stage }, CorrespondenceProblem>(deps, async (trx) => {
    const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!acting.ok) return acting;
    const message = await findMessage(trx, messageId);
    if (message?.requestId !== requestId || message.direction !== 'incoming') return declined({ code: 'message_unknown', messageId });
    if (setsSomething(classification) && message.senderKnown === false && message.senderAcceptedAt === null) {
      return declined({ code: 'sender_not_accepted', messageId, forwarded: message.forwardedBy !== null });
    }

    const result = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'ClassifyMessage', messageId, classification } });
    if (!result.ok) return result;
    if (councilReference !== undefined) await setCouncilReference(trx, messageId, councilReference);
    return ok({ stage: result.value.position.stage });
  });
}

/** Whether a classification does anything: an acknowledgement and a courtesy change nothing in law, whoever wrote them. */
const setsSomething = ({ as }: Classification): boolean => as !== 'acknowledgement' && as !== 'other';
