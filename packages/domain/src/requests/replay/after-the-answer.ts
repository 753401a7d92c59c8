import type { MessageId } from '../../shared/ids.ts';
import { addDays, type IsoDate } from '../../shared/iso-date.ts';
import type { Classification } from '../foi-request.events.ts';
import { changed, type Event, type Folding } from './folding.ts';

/** What a follow-up began: an internal review, or a complaint to the ICO. */
export function startedByFollowUp(folding: Folding, { messageId, purpose, receivedOn, review, about }: Event<'FollowUpSent'>): Folding {
  if (purpose === 'internal_review' && review) return changed(folding, { review: { messageId, clock: review, answered: null } });
  if (purpose === 'ico_complaint' && about) return changed(folding, { complaint: { messageId, about, on: receivedOn } });
  return folding;
}

/** The council answered a review. What it said of each paper is the latest word; one nobody asked for is that and no more. */
export function reviewAnswered(folding: Folding, messageId: MessageId, on: IsoDate): Folding {
  const { review } = folding.request;
  return review && review.answered === null ? changed(folding, { review: { ...review, answered: { messageId, on } } }) : folding;
}

/** The ICO decided. The latest notice counts, by the day it was sent; an appeal was against the one before. */
export function decided(folding: Folding, messageId: MessageId, notice: Extract<Classification, { as: 'decision_notice' }>): Folding {
  const { sentOn, decided: word, days } = notice;
  const before = folding.request.decision;
  if (before && before.sentOn > sentOn) return folding;
  return changed(folding, { decision: { messageId, sentOn, decided: word, complyBy: days === null ? null : addDays(sentOn, days) }, appeal: null });
}

/** An appeal against the notice on file. The council's suspends what it was told to do (s.50(6)). */
export function appealed(folding: Folding, { by, on }: Event<'AppealLodged'>): Folding {
  const { decision } = folding.request;
  if (decision === null) return folding;
  return changed(folding, { appeal: { by, on }, decision: by === 'council' ? { ...decision, complyBy: null } : decision });
}
