import { findMessage, findRequestRow, lockRequest, readCaseFile, type Trx } from '@openvalve/db';
import { declined, ok, replay, type FollowUp, type FollowUpPurpose, type FoiRequest, type MessageId, type RequestId, type Result } from '@openvalve/domain';
import { actingOn, type Actor } from '../permissions.ts';
import type { RequestProblem } from '../problems.ts';
import { staleDraft } from '../save-draft.ts';

export type Row = NonNullable<Awaited<ReturnType<typeof findRequestRow>>>;
export type Message = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/** A letter after the first, with what it is for. */
export type FollowUpMessage = Message & { readonly purpose: FollowUpPurpose };

/** Whether a message is a letter after the first. */
export const isFollowUp = (message: Message): message is FollowUpMessage => message.kind === 'follow_up' && message.direction === 'outgoing' && message.purpose !== null;

/** How its case file has it; undefined while nobody has handed it over, or when that was struck out. */
export const followUpOf = ({ followUps }: FoiRequest, messageId: string): FollowUp | undefined => followUps.find((each) => each.messageId === messageId);

/**
 * Whether its words may still be changed and sent: it was never handed over, or known not to have gone. One that came back has
 * gone once, and is kept as it went.
 */
export function isWritable(request: FoiRequest, message: Message): boolean {
  const known = followUpOf(request, message.id);
  return known === undefined || (known.state === 'not_sent' && message.happenedOn === null);
}

export type Held = { readonly row: Row; readonly request: FoiRequest; readonly message: FollowUpMessage };
type Asked = { readonly person: Actor; readonly requestId: RequestId; readonly messageId: MessageId };

/** A letter after the first of a request this person may act on, held until the transaction ends. */
export async function heldFollowUp(trx: Trx, { person, requestId, messageId }: Asked): Promise<Result<Held, RequestProblem>> {
  await lockRequest(trx, requestId);
  const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
  if (!acting.ok) return acting;
  const message = await findMessage(trx, messageId);
  if (!message || message.requestId !== requestId || !isFollowUp(message)) return declined({ code: 'follow_up_unknown', messageId });
  return ok({ row: acting.value, request: replay((await readCaseFile(trx, requestId)).map(({ event }) => event)), message });
}

/** The same while it may still be written, and is as this person saw it. */
export async function writableFollowUp(trx: Trx, { version, ...asked }: Asked & { readonly version: number }): Promise<Result<Held, RequestProblem>> {
  const held = await heldFollowUp(trx, asked);
  if (!held.ok) return held;
  const { request, message } = held.value;
  if (!isWritable(request, message)) return declined({ code: 'follow_up_already_sent', messageId: asked.messageId });
  if (message.version !== version) return declined(staleDraft(message, { subject: message.subject, body: message.body, asked: [], version }));
  return held;
}
