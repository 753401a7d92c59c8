import { unreachable } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import type { Letter } from '../letter.ts';
import { chaser } from './chaser.ts';
import { clarificationAnswer } from './clarification-answer.ts';
import { extensionChallenge } from './extension-challenge.ts';
import { feeQuery } from './fee-query.ts';
import { icoComplaint } from './ico-complaint.ts';
import { internalReview } from './internal-review.ts';
import { otherLetter } from './other-letter.ts';
import { reviewChaser } from './review-chaser.ts';

/**
 * The letter of a purpose, from the facts of one case. It says nothing that is not among them. Ask `letterProblems` first where the
 * purpose was not offered as the next step: it throws when the facts have nothing for such a letter to say.
 */
export function followUpLetter(facts: FollowUpFacts): Letter {
  switch (facts.purpose) {
    case 'chaser':
      return chaser(facts);
    case 'clarification_answer':
      return clarificationAnswer(facts);
    case 'extension_challenge':
      return extensionChallenge(facts);
    case 'fee_query':
      return feeQuery(facts);
    case 'internal_review':
      return internalReview(facts);
    case 'review_chaser':
      return reviewChaser(facts);
    case 'ico_complaint':
      return icoComplaint(facts);
    case 'other':
      return otherLetter(facts);
    default:
      return unreachable(facts.purpose);
  }
}
