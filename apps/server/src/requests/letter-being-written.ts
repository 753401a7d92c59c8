import { listMessages, type Trx } from '@openvalve/db';
import { declined, ok, type MessageId, type RequestId, type Result } from '@openvalve/domain';
import type { RequestProblem } from './problems.ts';

type Message = Awaited<ReturnType<typeof listMessages>>[number];

/** The first letter while it is written: the one that has not gone, or the latest where what went was struck out. */
export function letterBeingWritten<M extends Pick<Message, 'kind' | 'happenedOn'>>(messages: readonly M[]): M | undefined {
  const first = messages.filter(({ kind }) => kind === 'initial_request');
  return first.findLast(({ happenedOn }) => happenedOn === null) ?? first.at(-1);
}

/** The same from the database, where it is the one that was meant. One that came back is kept as it went, and is not written any more. */
export async function draftMeant(trx: Trx, { requestId, messageId }: { requestId: RequestId; messageId: MessageId }): Promise<Result<Message, RequestProblem>> {
  const letter = letterBeingWritten(await listMessages(trx, requestId));
  return letter?.id === messageId ? ok(letter) : declined({ code: 'draft_not_found', messageId });
}
