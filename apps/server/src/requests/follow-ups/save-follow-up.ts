import { deleteFollowUpDraft, updateDraft } from '@openvalve/db';
import { declined, ok, type MessageId, type RequestId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../permissions.ts';
import type { RequestProblem } from '../problems.ts';
import { plainLines, staleDraft } from '../save-draft.ts';
import { heldFollowUp, isWritable } from './drafts.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId };
type Words = { version: number; subject: string; body: string };

/** Keeps the words of a letter after the first while it may be written, over the version its writer saw; newer words are shown, not lost. */
export function saveFollowUp(deps: Deps, { version, subject, body, ...asked }: Asked & Words): Promise<Result<{ version: number }, RequestProblem>> {
  return allOrNothing<{ version: number }, RequestProblem>(deps.db, async (trx) => {
    const held = await heldFollowUp(trx, asked);
    if (!held.ok) return held;
    const { request, message } = held.value;
    const { messageId } = asked;
    if (!isWritable(request, message)) return declined({ code: 'follow_up_already_sent', messageId });
    const words = { subject: subject.trim(), body: plainLines(body) };
    const written = await updateDraft(trx, { messageId, version, ...words, asked: null, at: deps.now() });
    return written ? ok({ version: written.version }) : declined(staleDraft(message, { ...words, asked: [], version }));
  });
}

/** Removes a letter after the first that nobody ever handed over. One that was, or was said to have gone, stays on file. */
export function discardFollowUp(deps: Deps, asked: Asked): Promise<Result<{ messageId: MessageId }, RequestProblem>> {
  return allOrNothing<{ messageId: MessageId }, RequestProblem>(deps.db, async (trx) => {
    const held = await heldFollowUp(trx, asked);
    if (!held.ok) return held;
    const { messageId } = asked;
    return (await deleteFollowUpDraft(trx, messageId)) ? ok({ messageId }) : declined({ code: 'follow_up_already_sent', messageId });
  });
}
