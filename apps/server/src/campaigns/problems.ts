import type { Instant } from '@openvalve/domain';
import type { RequestProblem } from '../requests/problems.ts';

/** Why something asked of a campaign, or of a council in it, was declined. */
export type CampaignProblem =
  | { code: 'campaign_not_found' }
  | { code: 'council_not_in_campaign'; councilSlug: string }
  | { code: 'campaign_not_open'; stage: 'paused' | 'closed' }
  /** Somebody else edited the letter since this page was opened. */
  | { code: 'stale'; current: LetterWords; yours: LetterWords }
  /** The letter's words hold a gap the program does not know how to fill. */
  | { code: 'unknown_placeholder'; placeholder: string }
  /** Without the papers a letter asks for nothing; without the name it is no request (s.8(1)(b)). */
  | { code: 'placeholder_missing'; placeholder: string }
  | { code: 'letter_empty' }
  | { code: 'subject_malformed' }
  | { code: 'reason_missing' }
  | { code: 'nothing_held' };

export type LetterWords = { subject: string; body: string; version: number };

/** Why a council could not be taken, kept or given back. */
export type ClaimProblem =
  | RequestProblem
  | CampaignProblem
  | { code: 'taken_by_another'; until: Instant; heldBy: string };
