import { randomUUID } from 'node:crypto';
import { insertMessage, type findMessage, type Trx } from '@openvalve/db';
import { MessageId, ok, type FoiRequest, type FoiRequestProblem, type PersonId, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { carryOutIn } from './carry-out.ts';
import { letterMessageId } from './sender.ts';

export type Letter = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/**
 * Records that a letter was not received, within a transaction that holds the request and whoever answers for it. A first letter
 * is a draft again, as a new message with the same words: what went stays on file as it went, and no two mails have one Message-ID.
 */
export async function takeLetterBack(
  deps: Deps,
  trx: Trx,
  { letter, why, actor }: { letter: Letter; why: 'bounced' | 'told_to_write_elsewhere'; actor: PersonId | 'system' },
): Promise<Result<FoiRequest, FoiRequestProblem>> {
  const { requestId, id: messageId, kind, subject, body, campaignBody, asked } = letter;
  const result = await carryOutIn(deps, trx, { requestId, actor, command: { type: 'RecordBounce', messageId, why } });
  if (!result.ok) return result;
  if (kind === 'initial_request' && result.value.position.stage === 'draft') {
    const id = MessageId.parse(randomUUID());
    const recordedBy = actor === 'system' ? letter.recordedBy : actor;
    await insertMessage(trx, { id, requestId, direction: 'outgoing', kind, mailMessageId: letterMessageId(id, deps.env), subject, body, campaignBody, asked, recordedBy, at: deps.now() });
  }
  return ok(result.value);
}
