import type { FollowUpPurpose } from '@openvalve/domain';

/** What a letter after the first is called in a sentence: “the reminder”. */
export const letterName: Record<FollowUpPurpose, string> = {
  chaser: 'the reminder',
  clarification_answer: 'the answer to its question',
  extension_challenge: 'the letter about its extension',
  fee_query: 'the question about its fee',
  internal_review: 'the request for a review',
  review_chaser: 'the reminder of the review',
  ico_complaint: 'the complaint to the ICO',
  other: 'the letter',
};
