import type { MessageId } from '../../shared/ids.ts';
import { carriedBy, type Entry } from '../struck-out/resting.ts';
import { followUpBounced } from './follow-ups.ts';
import { changed, isWithCouncil, notStarted, type Event, type Folding } from './folding.ts';

/**
 * A letter came back. Of the first one: the council never had it, no time ran, and the request is a draft again; letters sent
 * after it stay on file.
 */
export function bounced(folding: Folding, event: Event<'MessageBounced'>): Folding {
  const { request } = folding;
  if (request.letterId !== event.messageId) return followUpBounced(folding, event);
  const { asked, channel, letterId, rehearsal, receivedOn, deadlinesNoted, extensions, partQuestions, claimedReceiptOn, review, complaint, decision, appeal } = notStarted;
  const never = { asked, channel, letterId, rehearsal, receivedOn, deadlinesNoted, extensions, partQuestions, claimedReceiptOn, review, complaint, decision, appeal };
  return { ...changed(folding, { ...never, position: isWithCouncil(request) ? { stage: 'draft' } : request.position }), time: null };
}

/** The entries without what a follow-up that came back had started: its review or complaint, and the answer it gave to a question. */
export function withoutWhatBounced(standing: readonly Entry[]): Entry[] {
  const carried = new Set<number>();
  const left = standing.map((entry, at): Entry => {
    const later = standing.slice(at + 1);
    if (entry.event.type !== 'FollowUpSent' || !cameBack(entry.event.messageId, later)) return entry;
    const answer = carriedBy(entry.event, later);
    if (answer) carried.add(answer.entry);
    const { review: _, about: __, ...event } = entry.event;
    return { ...entry, event };
  });
  return left.filter(({ entry }) => !carried.has(entry));
}

/** Whether the next thing known of a letter is that it came back. */
const cameBack = (messageId: MessageId, later: readonly Entry[]): boolean =>
  later.find(({ event }) => (event.type === 'MessageBounced' || event.type === 'FollowUpSent') && event.messageId === messageId)?.event.type === 'MessageBounced';
