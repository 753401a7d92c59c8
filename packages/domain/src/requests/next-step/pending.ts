import type { HolidayCalendar } from '../../calendar/working-days.ts';
import { lastDayToAppeal, tribunalAppealBy } from '../../clock/after-the-answer.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import { asFarAsKnown, complianceDueBy, isAllGiven, openComplaint, openReview } from '../after-the-answer.ts';
import type { ComplaintAbout } from '../foi-request.events.ts';
import type { DecisionNotice, FoiRequest, Review } from '../foi-request.ts';
import type { NextStep, Now } from './steps.ts';

/**
 * The step of what was begun and is not over: a review, a complaint, a decision notice, an appeal. The ICO's word not heeded
 * comes before everything; after it the latest that was begun. Null where nothing is pending.
 */
export function stepOfWhatIsPending(request: FoiRequest, now: Now): NextStep | null {
  const { decision } = request;
  const notDoneBy = notCompliedSince(request, now.today);
  if (notDoneBy) return { step: 'report_noncompliance', since: notDoneBy, about: aboutNow(request) };
  const complaint = openComplaint(request);
  if (complaint) return { step: 'wait_for_ico', since: complaint.on };
  const review = openReview(request);
  if (review && (!decision || review.clock.askedOn > decision.sentOn)) return stepOfReview(request, review, now);
  return decision ? stepOfDecision(request, decision, now) : null;
}

/** The last day of a decision notice that went by with nothing done, where the ICO was not told since. */
function notCompliedSince(request: FoiRequest, today: IsoDate): IsoDate | null {
  const by = complianceDueBy(request);
  if (by === null || today <= by) return null;
  return request.complaint && request.complaint.on > by ? null : by;
}

/** What that complaint was about, where it still is; an answer of any kind makes it one about the answer. */
function aboutNow({ complaint, position, review }: FoiRequest): ComplaintAbout {
  if (complaint?.about === 'silence' && position.stage === 'awaiting_response') return 'silence';
  return complaint?.about === 'review_silent' && !review?.answered ? 'review_silent' : 'refusal';
}

/**
 * The step of a review nobody has answered. Under FOIA it is reminded of once after the twentieth working day, and goes to the ICO
 * after the fortieth (Code paras 5.4-5.5, the ICO's page); under EIR there is only the fortieth, which is law (reg 11(4)).
 */
function stepOfReview({ followUps, rehearsal: rehearsed }: FoiRequest, { clock: { normallyBy, atMostBy } }: Review, { today }: Now): NextStep {
  if (today > atMostBy) return { step: 'complain', about: 'review_silent', by: null };
  if (normallyBy === null || today <= normallyBy) return { step: 'wait_for_review', normallyBy, atMostBy };
  const chased = followUps.some(({ purpose, state, sentOn, rehearsal }) => purpose === 'review_chaser' && state === 'sent' && (rehearsed || !rehearsal) && sentOn !== null && sentOn > normallyBy);
  return chased ? { step: 'wait_for_review', normallyBy, atMostBy } : { step: 'chase_review', normallyBy, atMostBy };
}

/** The step of a decision notice: an appeal that was lodged, one that still can be, or what the council was told to do. */
function stepOfDecision(request: FoiRequest, { sentOn, decided }: DecisionNotice, { today, calendar }: Now): NextStep | null {
  const { appeal } = request;
  const allGiven = isAllGiven(request);
  if (appeal) return allGiven ? null : { step: 'wait_for_tribunal', since: appeal.on };
  const window = appealWindow(sentOn, calendar);
  if (decided !== 'upheld' && !allGiven && today <= window.rollsTo) return { step: 'consider_appeal', ...window };
  const by = complianceDueBy(request);
  return by === null ? null : { step: 'wait_for_compliance', by };
}

/** The 28th day, and where rule 12 moves it; past the end of the holiday table it is moved nowhere. */
function appealWindow(sentOn: IsoDate, calendar: HolidayCalendar): { by: IsoDate; rollsTo: IsoDate } {
  const by = lastDayToAppeal(sentOn);
  if (by > calendar.knownUntil) return { by, rollsTo: by };
  return { by, rollsTo: asFarAsKnown(calendar, () => tribunalAppealBy(sentOn, calendar).rollsTo) };
}
