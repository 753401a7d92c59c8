import type { FollowUpPurpose, IsoDate } from '@openvalve/domain';
import type { RequestView } from '../../queries.ts';

/** A letter of ours that stands as sent; `purpose` is null for the request itself. */
export type LetterThatWent = { messageId: string; purpose: FollowUpPurpose | null; sentOn: IsoDate };

/** Every letter of ours that stands as sent, the oldest first: each of them can come back. A complaint goes to the ICO by hand. */
export function lettersThatWent({ chronology, followUps }: Pick<RequestView, 'chronology' | 'followUps'>): LetterThatWent[] {
  const sent = chronology.find(({ event, struckOut }) => event.type === 'RequestSent' && struckOut === null)?.event;
  const later = followUps.flatMap(({ messageId, purpose, state, sentOn }) => (state === 'sent' && sentOn !== null && purpose !== 'ico_complaint' ? [{ messageId, purpose, sentOn }] : []));
  return sent?.type === 'RequestSent' ? [{ messageId: sent.messageId, purpose: null, sentOn: sent.sentOn }, ...later] : later;
}
