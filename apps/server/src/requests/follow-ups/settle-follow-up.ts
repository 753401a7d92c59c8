import { setMessageSent } from '@openvalve/db';
import type { MessageId, RequestId, Stage } from '@openvalve/domain';
import { today, type Deps } from '../../deps.ts';
import { moved, type Moved } from '../acting-on-a-request.ts';
import { carryOutIn, carryOutWith } from '../carry-out.ts';
import { closeOpenAttempt } from '../close-open-attempt.ts';
import type { Actor } from '../permissions.ts';
import type { RequestProblem } from '../problems.ts';
import { followUpOf, heldFollowUp } from './drafts.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId; went: boolean };

/** A person looked whether a letter after the first, which nobody was sure of, went. When it did, it counts from the day it was handed over. */
export function settleFollowUp(deps: Deps, { went, ...asked }: Asked): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    const held = await heldFollowUp(trx, asked);
    if (!held.ok) return held;
    const { requestId, messageId, person } = asked;
    const uncertain = followUpOf(held.value.request, messageId)?.state === 'uncertain';
    const handedOverOn = uncertain ? await closeOpenAttempt(deps, trx, { requestId, messageId }) : null;
    const command = { type: 'SettleFollowUp', messageId, went, handedOverOn, rehearsal: deps.mailer.delivery === 'catcher' } as const;
    const result = await carryOutIn(deps, trx, { requestId, actor: person.id, command });
    if (result.ok && went && uncertain) await setMessageSent(trx, { messageId, happenedOn: handedOverOn ?? today(deps), at: deps.now() });
    return moved(result);
  });
}
