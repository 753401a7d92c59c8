import { randomUUID } from 'node:crypto';
import { insertMessage, listMessages } from '@openvalve/db';
import { declined, MessageId, ok, type RequestId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { Moved } from '../acting-on-a-request.ts';
import type { Actor } from '../permissions.ts';
import type { RequestProblem } from '../problems.ts';
import { heldFollowUp } from './drafts.ts';
import { sendFollowUp } from './send-follow-up.ts';
import { draftOf } from './start-follow-up.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId };

/**
 * Sends a letter after the first again that came back: as a letter of its own with the same words, so that what went stays on file as it
 * went; or the one of its kind that somebody has begun since. Where it cannot go it stays a draft.
 */
export async function sendLaterLetterAgain(deps: Deps, asked: Asked): Promise<Moved> {
  const draft = await allOrNothing<{ messageId: MessageId; version: number }, RequestProblem>(deps.db, async (trx): Promise<Result<{ messageId: MessageId; version: number }, RequestProblem>> => {
    const held = await heldFollowUp(trx, asked);
    if (!held.ok) return held;
    const { request, message } = held.value;
    const begun = draftOf(await listMessages(trx, asked.requestId), request, message);
    if (begun) return ok({ messageId: MessageId.parse(begun.id), version: begun.version });
    if (request.followUps.find(({ messageId }) => messageId === asked.messageId)?.state !== 'not_sent') return declined({ code: 'follow_up_already_sent', messageId: asked.messageId });
    const { requestId, purpose, about, subject, body, campaignBody } = message;
    const id = MessageId.parse(randomUUID());
    await insertMessage(trx, { id, requestId, direction: 'outgoing', kind: 'follow_up', purpose, about, subject, body, campaignBody, recordedBy: asked.person.id, at: deps.now() });
    return ok({ messageId: id, version: 1 });
  });
  return draft.ok ? sendFollowUp(deps, { ...asked, ...draft.value }) : draft;
}
