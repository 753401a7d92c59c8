import type { FoiRequestProblem, FollowUpPurpose, PaperAsked } from '@openvalve/domain';

/** Words typed by two people, or in two tabs: what is saved, and what was about to replace it. */
export type StaleDraft = {
  code: 'stale_draft';
  current: { subject: string; body: string; asked: PaperAsked[]; version: number };
  yours: { subject: string; body: string; asked: PaperAsked[]; version: number };
};

/** Who may do it. At the edge these are NOT_FOUND and FORBIDDEN; each carries its code as well. */
export type AccessProblem =
  | { code: 'request_not_found'; requestId: string }
  | { code: 'not_yours'; requestId: string };

/** What stops a letter from going as it stands. `look` findings never do: those are the writer's to weigh. */
export type LetterProblem =
  | { code: 'real_name_unknown' }
  | { code: 'placeholder_left'; excerpt: string }
  | { code: 'letter_empty' }
  | { code: 'subject_malformed' };

/** Why something asked of a request was declined, with the facts the page needs to word it. */
export type RequestProblem =
  | FoiRequestProblem
  | AccessProblem
  | StaleDraft
  | LetterProblem
  | { code: 'draft_not_found'; messageId: string }
  /** A complaint to the ICO goes by its volunteer's own hand, through the ICO's form, from their own mail or by post. */
  | { code: 'sent_by_hand_only'; purpose: FollowUpPurpose }
  /** Nobody knows where to send it. */
  | { code: 'no_address' }
  /** There is an address, and somebody has to look at its page first. */
  | { code: 'address_to_check'; addressId: string }
  /** A person proposed one on an unfamiliar domain, and a coordinator has to confirm it. */
  | { code: 'address_to_confirm'; addressId: string }
  /** The only usable address is a form on the web: the letter goes through it by hand. */
  | { code: 'address_is_a_form'; url: string }
  | { code: 'campaign_not_open'; stage: 'paused' | 'closed' }
  /** The applicant has not said that the team may send letters on their requests. */
  | { code: 'consent_missing'; applicantId: string }
  | { code: 'paper_already_public'; kind: string; period: string | null };
