import type { ComplaintAbout, FollowUpPurpose, MessageId } from '@openvalve/domain';
import type { Caller } from '../../testing/create-world.ts';
import type { FollowUpView } from '../law-views.ts';
import type { Draft } from './a-request.ts';

/** A letter after the first as its page shows it. */
export async function followUpOn(desk: Caller, { requestId }: Pick<Draft, 'requestId'>, messageId: string): Promise<FollowUpView> {
  const found = (await desk.requests.show({ requestId })).followUps.find((letter) => letter.messageId === messageId);
  if (!found) throw new Error('There is no such letter on the page.');
  return found;
}

/** A letter after the first, begun with the facts of the case; its gap, where it has one, filled. */
export async function aLaterLetter(
  desk: Caller,
  { requestId }: Pick<Draft, 'requestId'>,
  purpose: FollowUpPurpose,
  about?: ComplaintAbout,
): Promise<{ requestId: Draft['requestId']; messageId: MessageId; version: number }> {
  const { messageId } = await desk.requests.startFollowUp({ requestId, purpose, ...(about === undefined ? {} : { about }) });
  const { subject, body, version } = await followUpOn(desk, { requestId }, messageId);
  const filled = (body ?? '').replaceAll(/\{\{[^}]*\}\}/g, 'I mean the return sent in spring.');
  if (filled === body) return { requestId, messageId, version };
  return { requestId, messageId, ...(await desk.requests.saveFollowUp({ requestId, messageId, version, subject, body: filled })) };
}

/** The same, gone by its volunteer’s own hand on a day. */
export async function goneByHand(
  desk: Caller,
  request: Pick<Draft, 'requestId'>,
  { purpose, about, on, channel = 'own-email' }: { purpose: FollowUpPurpose; about?: ComplaintAbout; on: string; channel?: 'own-email' | 'post' | 'ico-form' },
): Promise<MessageId> {
  const letter = await aLaterLetter(desk, request, purpose, about);
  await desk.requests.recordFollowUpSent({ ...letter, channel, sentOn: on, receivedOn: on });
  return letter.messageId;
}
