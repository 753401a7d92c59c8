import { unreachable } from '../../shared/result.ts';
import type { ComplaintAbout, FollowUpPurpose } from '../foi-request.events.ts';
import type { NextStep } from './steps.ts';

/** What the letter a step opens is for; `about` says what a complaint is about and is null for every other letter. */
export type LetterOfStep = { readonly purpose: FollowUpPurpose; readonly about: ComplaintAbout | null };

/** Which letter after the first a step opens; null where it opens none. */
export function letterFor(next: NextStep): LetterOfStep | null {
  switch (next.step) {
    case 'remind':
      return { purpose: 'chaser', about: null };
    case 'answer_question':
      return { purpose: 'clarification_answer', about: null };
    case 'challenge_extension':
      return { purpose: 'extension_challenge', about: null };
    case 'pay_fee':
      return { purpose: 'fee_query', about: null };
    case 'ask_review':
      return { purpose: 'internal_review', about: null };
    case 'chase_review':
      return { purpose: 'review_chaser', about: null };
    case 'complain':
    case 'report_noncompliance':
      return { purpose: 'ico_complaint', about: next.about };
    case 'find_address':
    case 'check_address':
    case 'wait_for_guard':
    case 'write_letter':
    case 'wait_for_delivery':
    case 'settle_delivery':
    case 'read_answer':
    case 'wait':
    case 'fee_lapsed':
    case 'wait_after_chaser':
    case 'wait_for_review':
    case 'wait_for_ico':
    case 'wait_for_compliance':
    case 'consider_appeal':
    case 'wait_for_tribunal':
    case 'publish':
    case 'nothing':
      return null;
    default:
      return unreachable(next);
  }
}
