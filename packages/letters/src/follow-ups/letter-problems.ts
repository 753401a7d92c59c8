import { unreachable } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { noComplaint } from './ico-complaint.ts';
import { canBeReviewed } from './internal-review.ts';
import { refusedExtension } from './words/extension-words.ts';

/** Why a letter of a purpose cannot be written about a case: its facts have nothing for it to say. */
export type FollowUpProblem =
  | 'no_open_question' | 'no_extension_to_question' | 'no_fees_notice' | 'nothing_to_review' | 'no_review_waiting' | 'nothing_to_complain_of';

/** What stands in the way of a letter; nothing where it can be written. A letter with a gap to fill can. */
export function letterProblems(facts: FollowUpFacts): FollowUpProblem[] {
  const unless = (possible: boolean, problem: FollowUpProblem): FollowUpProblem[] => (possible ? [] : [problem]);
  switch (facts.purpose) {
    case 'chaser':
    case 'other':
      return [];
    case 'clarification_answer':
      return unless(facts.question !== null, 'no_open_question');
    case 'extension_challenge':
      return unless(refusedExtension(facts) !== null, 'no_extension_to_question');
    case 'fee_query':
      return unless(facts.feesNoticeOn !== null, 'no_fees_notice');
    case 'internal_review':
      return unless(canBeReviewed(facts), 'nothing_to_review');
    case 'review_chaser':
      return unless(facts.review !== null && facts.review.answeredOn === null, 'no_review_waiting');
    case 'ico_complaint':
      return unless(noComplaint(facts) === null, 'nothing_to_complain_of');
    default:
      return unreachable(facts.purpose);
  }
}
