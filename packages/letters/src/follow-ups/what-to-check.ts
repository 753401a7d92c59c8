import { icoComplaintBy, type IsoDate } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { decisionsOn } from './grounds/decisions-to-cite.ts';
import { groundsCited } from './grounds/grounds-cited.ts';
import { lacksReference, notComplied } from './ico-complaint.ts';
import { isLate } from './words/time-words.ts';

/** One thing for the volunteer to look at before a letter goes. Nothing here stops it; only a gap left open does. */
export type ThingToCheck =
  /** The letter has a gap in double braces that only the volunteer can fill. */
  | { readonly code: 'answer_the_gap' }
  /** The council's own words are quoted: no name in them should be one that is not meant for a reader. */
  | { readonly code: 'read_the_quotation' }
  /** It is not late yet by the later reading, so the letter only asks. */
  | { readonly code: 'not_late_yet'; readonly lastDay: IsoDate }
  /** The council counts from another day than ours. */
  | { readonly code: 'receipt_differs'; readonly claimedOn: IsoDate }
  /** No day counts until a fee is paid or withdrawn: asking does not start time again. */
  | { readonly code: 'time_stands_still'; readonly since: IsoDate }
  /** After this day a council may decline a review; under EIR the Regulations say so. */
  | { readonly code: 'review_window_passed'; readonly by: IsoDate }
  /** After this day the ICO mostly does not look at a complaint. */
  | { readonly code: 'complaint_window_passed'; readonly by: IsoDate }
  /** The ICO asks for proof that the council was reminded. */
  | { readonly code: 'remind_first' }
  /** The decisions cited: somebody may have appealed since they were last looked at. */
  | { readonly code: 'look_for_appeals'; readonly references: readonly string[] }
  /** What has to go with the letter. */
  | { readonly code: 'attach_request' | 'attach_reminders' | 'attach_refusal_notice' | 'attach_review_request' | 'attach_review_outcome' | 'attach_decision_notice' };

/** What to look at before this letter goes, in the order in which a page shows it. */
export function whatToCheck(facts: FollowUpFacts): ThingToCheck[] {
  const { purpose, question } = facts;
  return [
    ...(hasGap(facts) ? [{ code: 'answer_the_gap' } as const] : []),
    ...(purpose === 'clarification_answer' && question !== null && question.words !== null && question.words.trim() !== '' ? [{ code: 'read_the_quotation' } as const] : []),
    ...aboutTime(facts),
    ...citedDecisions(facts),
    ...(purpose === 'ico_complaint' ? attachments(facts) : []),
  ];
}

const hasGap = (facts: FollowUpFacts): boolean =>
  facts.purpose === 'clarification_answer' || facts.purpose === 'other' || (facts.purpose === 'ico_complaint' && lacksReference(facts));

function aboutTime(facts: FollowUpFacts): ThingToCheck[] {
  const { purpose, about, lastDay, claimedReceiptOn, receivedOn, feesNoticeOn, reviewBy, review, today, chasedOn } = facts;
  const ofSilence = purpose === 'ico_complaint' && about === 'silence' && !notComplied(facts);
  const accuses = purpose === 'chaser' || ofSilence;
  const complainBy = purpose === 'ico_complaint' && about === 'refusal' && !notComplied(facts) && review?.answeredOn ? icoComplaintBy(review.answeredOn) : null;
  return [
    ...(accuses && !isLate(facts) ? [{ code: 'not_late_yet', lastDay } as const] : []),
    ...(accuses && claimedReceiptOn !== null && claimedReceiptOn !== receivedOn ? [{ code: 'receipt_differs', claimedOn: claimedReceiptOn } as const] : []),
    ...(purpose === 'fee_query' && feesNoticeOn !== null && feesNoticeOn <= lastDay ? [{ code: 'time_stands_still', since: feesNoticeOn } as const] : []),
    ...(purpose === 'internal_review' && reviewBy && today > reviewBy ? [{ code: 'review_window_passed', by: reviewBy } as const] : []),
    ...(complainBy !== null && today > complainBy ? [{ code: 'complaint_window_passed', by: complainBy } as const] : []),
    ...(ofSilence && chasedOn.length === 0 ? [{ code: 'remind_first' } as const] : []),
  ];
}

function citedDecisions(facts: FollowUpFacts): ThingToCheck[] {
  const cites = facts.purpose === 'internal_review' || (facts.purpose === 'ico_complaint' && facts.about !== 'silence' && !notComplied(facts));
  if (!cites) return [];
  const references = [...new Set(groundsCited(facts).flatMap((ground) => decisionsOn(facts, ground).map(({ reference }) => reference)))];
  return references.length === 0 ? [] : [{ code: 'look_for_appeals', references }];
}

function attachments(facts: FollowUpFacts): ThingToCheck[] {
  if (notComplied(facts)) return [{ code: 'attach_decision_notice' }];
  if (facts.about === 'silence') return [{ code: 'attach_request' }, ...(facts.chasedOn.length > 0 ? [{ code: 'attach_reminders' } as const] : [])];
  return [
    { code: 'attach_request' },
    { code: 'attach_refusal_notice' },
    ...(facts.review === null ? [] : [{ code: 'attach_review_request' } as const]),
    ...(facts.about === 'refusal' && facts.review !== null ? [{ code: 'attach_review_outcome' } as const] : []),
  ];
}
