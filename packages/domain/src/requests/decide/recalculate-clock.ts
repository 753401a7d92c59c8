import { recomputeReviewClock, type ReviewClock } from '../../clock/review-clock.ts';
import { recomputeClock } from '../../clock/start-clock.ts';
import type { StatutoryClock } from '../../clock/statutory-clock.ts';
import type { HolidayCalendar } from '../../calendar/working-days.ts';
import { ok } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import type { FoiRequest } from '../foi-request.ts';
import { isAmong, outstandingOf } from '../replay/answers.ts';
import { isOwed } from '../replay/folding.ts';
import { sameDates, sameReviewDates } from '../replay/holiday-table.ts';
import { withinCalendar } from './days.ts';
import type { Decision } from './decision.ts';

type Change = Pick<Extract<FoiRequestEvent, { type: 'ClockRecalculated' }>, 'statutory' | 'review'>;

/**
 * Records what another edition of the holiday table makes of the clocks that matter still: the one that runs or stands still,
 * those of papers asked about apart, and that of a review nobody has answered. Nothing to do where no date moves.
 */
export function recalculateClock(request: FoiRequest, { today, calendar }: Circumstances): Decision {
  const changes = withinCalendar(today, calendar, () => {
    const [first, ...others] = clocksOf(request).flatMap((before) => statutoryChange(before, calendar));
    const review = reviewChange(request, calendar);
    return [...others, ...(first || review ? [{ ...first, ...review }] : [])];
  });
  if (!changes.ok) return changes;
  return ok(changes.value.map((change) => ({ type: 'ClockRecalculated', why: 'holiday_table', on: today, ...change })));
}

/** The position's clock first. */
function clocksOf(request: FoiRequest): StatutoryClock[] {
  const { position, partQuestions } = request;
  if (!isOwed(request) || !('clock' in position)) return [];
  const outstanding = isAmong(outstandingOf(request));
  const parts = partQuestions.flatMap(({ clock, papers }) => (clock && papers.some(outstanding) && !sameDates(clock, position.clock) ? [clock] : []));
  return [position.clock, ...parts];
}

function statutoryChange(before: StatutoryClock, calendar: HolidayCalendar): Change[] {
  const after = recomputeClock(before, calendar);
  return sameDates(before, after) ? [] : [{ statutory: { before, after } }];
}

function reviewChange({ review }: FoiRequest, calendar: HolidayCalendar): Change | null {
  if (review === null || review.answered !== null) return null;
  const before: ReviewClock = review.clock;
  const after = recomputeReviewClock(before, calendar);
  return sameReviewDates(before, after) ? null : { review: { before, after } };
}
