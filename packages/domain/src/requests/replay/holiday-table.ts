import type { ReviewClock } from '../../clock/review-clock.ts';
import { operativeDueOn, overdueAfter, type StatutoryClock } from '../../clock/statutory-clock.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import { changed, type Event, type Folding } from './folding.ts';

/** Whether two clocks count from the same day to the same days, whichever holiday table they were computed with. */
export const sameDates = (one: StatutoryClock, other: StatutoryClock): boolean =>
  one.regime === other.regime &&
  one.startedOn === other.startedOn &&
  one.dueOn === other.dueOn &&
  one.dueOnByCode === other.dueOnByCode &&
  one.extendedDueOn === other.extendedDueOn &&
  one.extendedDueOnByCode === other.extendedDueOnByCode &&
  one.leftOut.join() === other.leftOut.join();

/** The same of two reviews. */
export const sameReviewDates = (one: ReviewClock, other: ReviewClock): boolean =>
  one.regime === other.regime && one.askedOn === other.askedOn && one.normallyBy === other.normallyBy && one.atMostBy === other.atMostBy;

/**
 * The holiday table changed. Only a clock that is what it was believed to be is replaced: where the one it was computed from
 * was struck out since, this counts for nothing.
 */
export function recalculated(folding: Folding, { statutory, review, on }: Event<'ClockRecalculated'>, entry: number): Folding {
  const clocks = statutory ? withRecalculated(folding, statutory) : null;
  const after = clocks ?? folding;
  const pending = after.request.review;
  const reviewMoved = review && pending && pending.answered === null && sameReviewDates(pending.clock, review.before);
  const moved = clocks && statutory ? datesMoved(statutory) : reviewMoved ? reviewMovedFrom(review) : null;
  if (moved === null) return folding;
  return changed(after, {
    recalculated: { entry, on, ...moved },
    ...(reviewMoved ? { review: { ...pending, clock: review.after } } : {}),
  });
}

type BeforeAndAfter<T> = { readonly before: T; readonly after: T };

/** The request with each clock that was `before` now `after`; null where none was. */
function withRecalculated({ request, time }: Folding, { before, after }: BeforeAndAfter<StatutoryClock>): Folding | null {
  if (time === null) return null;
  const isBefore = (clock: StatutoryClock | null): boolean => clock !== null && sameDates(clock, before);
  if (!isBefore(time.clock) && !request.partQuestions.some(({ clock }) => isBefore(clock))) return null;
  const put = <T extends { readonly clock: StatutoryClock | null }>(one: T): T => (isBefore(one.clock) ? { ...one, clock: after } : one);
  const stopped = time.stopped.map((one) => (one.askedOn === time.question ? put(one) : one));
  return { request: { ...request, partQuestions: request.partQuestions.map(put) }, time: { ...put(time), stopped } };
}

/** The due date by the Act; where only the later reading moved, that one. */
const datesMoved = ({ before, after }: BeforeAndAfter<StatutoryClock>): { dueBefore: IsoDate; dueAfter: IsoDate } =>
  operativeDueOn(before) === operativeDueOn(after)
    ? { dueBefore: overdueAfter(before), dueAfter: overdueAfter(after) }
    : { dueBefore: operativeDueOn(before), dueAfter: operativeDueOn(after) };

/** The day it normally takes to; under EIR, or where only that one moved, the most it may take. */
const reviewMovedFrom = ({ before, after }: BeforeAndAfter<ReviewClock>): { dueBefore: IsoDate; dueAfter: IsoDate } =>
  before.normallyBy !== null && after.normallyBy !== null && before.normallyBy !== after.normallyBy
    ? { dueBefore: before.normallyBy, dueAfter: after.normallyBy }
    : { dueBefore: before.atMostBy, dueAfter: after.atMostBy };
