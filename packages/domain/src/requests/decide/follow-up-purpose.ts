import { unreachable } from '../../shared/result.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { FoiRequestProblem } from '../foi-request.commands.ts';
import type { ComplaintAbout, FollowUpPurpose } from '../foi-request.events.ts';
import type { FoiRequest, FollowUp } from '../foi-request.ts';
import { complianceDueBy } from '../after-the-answer.ts';
import { isAmong } from '../replay/answers.ts';
import { lateAnswers, lateSince } from '../replay/breaches.ts';
import { isQuestionOpen } from './clarification.ts';

/** What a letter after the first is for, and the day it goes or went. `about` is for a complaint. */
export type FollowUpAim = { readonly purpose: FollowUpPurpose; readonly about?: ComplaintAbout | undefined; readonly on: IsoDate };

/** Why a letter of this purpose makes no sense on that day, as things are known now; null where it does. */
export function followUpProblem(request: FoiRequest, { purpose, about, on }: FollowUpAim): FoiRequestProblem | null {
  const sense = purpose === 'ico_complaint' ? complaintMakesSense(request, about, on) : makesSense(request, purpose, on);
  if (sense === 'chase_first') return { code: 'chase_first' };
  return sense ? null : { code: 'nothing_to_follow_up', purpose };
}

function makesSense(request: FoiRequest, purpose: Exclude<FollowUpPurpose, 'ico_complaint'>, on: IsoDate): boolean {
  const { review } = request;
  switch (purpose) {
    case 'chaser':
      return lateSince(request, on) !== null;
    case 'clarification_answer':
      return isQuestionOpen(request);
    case 'extension_challenge':
      return request.extensions.some((notice) => notice.refused !== null && notice.on <= on);
    case 'fee_query':
      return request.classified.some(({ classification }) => classification.as === 'fees_notice');
    case 'internal_review':
      return (review === null || review.answered !== null) && hasSomethingToReview(request, on);
    case 'review_chaser':
      return review !== null && isUnanswered(review, on) && on > (review.clock.normallyBy ?? review.clock.atMostBy);
    case 'other':
      return true;
    default:
      return unreachable(purpose);
  }
}

/**
 * Of silence after a reminder, with no review needed first; of a review past the most it may take; of what a review left
 * refused, or of a decision notice the council did not obey (clock.md §4).
 */
function complaintMakesSense(request: FoiRequest, about: ComplaintAbout | undefined, on: IsoDate): boolean | 'chase_first' {
  const { review } = request;
  const complyBy = complianceDueBy(request);
  switch (about) {
    case undefined:
      return false;
    case 'silence': {
      const since = lateSince(request, on);
      if (since === null) return false;
      return request.followUps.some((one) => isChaser(request, one) && one.sentOn !== null && one.sentOn > since && one.sentOn <= on) || 'chase_first';
    }
    case 'review_silent':
      return review !== null && isUnanswered(review, on) && on > review.clock.atMostBy;
    case 'refusal':
      return (review?.answered != null && isSomethingWithheld(request)) || (complyBy !== null && on > complyBy);
    default:
      return unreachable(about);
  }
}

/** Something refused, given in part or not held; an answer that came late; or a part of one while the rest is late. */
const hasSomethingToReview = (request: FoiRequest, on: IsoDate): boolean =>
  isSomethingWithheld(request) ||
  lateAnswers(request).length > 0 ||
  (request.outcomes.length > 0 && lateSince(request, on) !== null);

const isSomethingWithheld = ({ asked, outcomes }: FoiRequest): boolean => outcomes.filter(isAmong(asked)).some(({ outcome }) => outcome !== 'disclosed_in_full');

const isUnanswered = ({ answered }: NonNullable<FoiRequest['review']>, on: IsoDate): boolean => answered === null || on <= answered.on;

/** A reminder that went. One only the catcher has reminded nobody, unless the whole request is a rehearsal. */
const isChaser = ({ rehearsal }: FoiRequest, one: FollowUp): boolean => one.purpose === 'chaser' && one.state === 'sent' && (rehearsal || !one.rehearsal);
