import { reviewClock } from '../../clock/review-clock.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Circumstances, FoiRequestProblem } from '../foi-request.commands.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import type { FoiRequest } from '../foi-request.ts';
import { clarificationGiven } from './clarification.ts';
import { withinCalendar } from './days.ts';
import type { Decision } from './decision.ts';

type Sent = Extract<FoiRequestEvent, { type: 'FollowUpSent' }>;

/**
 * The entries of a follow-up that went: with the clock of the review it asked for, and followed by the answer it gave to an
 * open question. Where a review is pending already, that one's clock stands. What only the catcher has starts and answers nothing,
 * unless the whole request is a rehearsal: the council has no such letter.
 */
export function followUpSent(request: FoiRequest, sent: Sent, circumstances: Circumstances): Decision {
  if (sent.rehearsal === true && !request.rehearsal) return ok([sent]);
  const review = reviewStarted(request, sent, circumstances);
  if (!review.ok) return review;
  const given = sent.purpose === 'clarification_answer' ? clarificationGiven(request, { on: sent.receivedOn, messageId: sent.messageId }, circumstances) : null;
  if (given !== null && !given.ok) return given;
  return ok([{ ...sent, ...review.value }, ...(given ? [given.value] : [])]);
}

function reviewStarted({ position, review }: FoiRequest, { purpose, receivedOn }: Sent, { calendar }: Circumstances): Result<Pick<Sent, 'review'>, FoiRequestProblem> {
  const isPending = review !== null && review.answered === null;
  if (purpose !== 'internal_review' || isPending || !('clock' in position)) return ok({});
  return withinCalendar(receivedOn, calendar, () => ({ review: reviewClock(position.clock.regime, receivedOn, calendar) }));
}
