import type { PaperAsked, Programme } from '../agreements/document-kind.ts';
import type { HolidayCalendar } from '../calendar/working-days.ts';
import type { CampaignId, CouncilSlug, MessageId, PersonId } from '../shared/ids.ts';
import type { Instant, IsoDate } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import type { Automatic, Channel, Classification, ComplaintAbout, FollowUpChannel, FollowUpPurpose, GuardPassId } from './foi-request.events.ts';
import type { Stage } from './foi-request.ts';
import type { Hold } from './guard.ts';

export type FoiRequestCommand =
  | { type: 'DraftRequest'; campaignId: CampaignId; councilSlug: CouncilSlug; programme: Programme; applicant: PersonId }
  | { type: 'ReturnDraft'; why: 'given_back' | 'lapsed' }
  | { type: 'PassGuard'; passId: GuardPassId }
  | { type: 'SubmitRequest'; messageId: MessageId; asked: readonly PaperAsked[] }
  | { type: 'RecordSent'; messageId: MessageId; handedOverOn: IsoDate; rehearsal?: boolean }
  | { type: 'RecordSentElsewhere'; messageId: MessageId; channel: Exclude<Channel, 'tracker'>; asked: readonly PaperAsked[]; sentOn: IsoDate; receivedOn: IsoDate }
  | { type: 'RecordSendFailure'; messageId: MessageId; attemptId: string; permanent: boolean }
  | { type: 'RecordDeliveryUncertain'; messageId: MessageId; attemptId: string }
  | { type: 'SettleDelivery'; went: boolean; handedOverOn: IsoDate | null; rehearsal?: boolean }
  | { type: 'RecordMessageReceived'; messageId: MessageId; receivedOn: IsoDate; automatic?: Automatic }
  | { type: 'ClassifyMessage'; messageId: MessageId; classification: Classification }
  /** `papers`: the answer was to a question about these only. */
  | { type: 'RecordClarificationGiven'; on: IsoDate; papers?: readonly PaperAsked[] }
  | { type: 'RecordBounce'; messageId: MessageId; why: 'bounced' | 'told_to_write_elsewhere' }
  | { type: 'RecordClaimedReceipt'; claimedOn: IsoDate }
  | { type: 'RecordRegime'; regime: Regime }
  | { type: 'RecordFeePaid'; on: IsoDate }
  | { type: 'SubmitFollowUp'; messageId: MessageId; purpose: FollowUpPurpose }
  | { type: 'RecordFollowUpSent'; messageId: MessageId; handedOverOn: IsoDate; rehearsal?: boolean }
  /** It went by the volunteer's own hand. */
  | { type: 'RecordFollowUpSentElsewhere'; messageId: MessageId; purpose: FollowUpPurpose; channel: Exclude<FollowUpChannel, 'tracker'>; sentOn: IsoDate; receivedOn: IsoDate; about?: ComplaintAbout }
  | { type: 'RecordFollowUpFailure'; messageId: MessageId; attemptId: string; permanent: boolean }
  | { type: 'RecordFollowUpUncertain'; messageId: MessageId; attemptId: string }
  | { type: 'SettleFollowUp'; messageId: MessageId; went: boolean; handedOverOn: IsoDate | null; rehearsal?: boolean }
  | { type: 'RecordAppeal'; by: 'us' | 'council'; on: IsoDate }
  | { type: 'RecalculateClock' }
  | { type: 'StrikeOutEntry'; entry: number }
  | { type: 'WithdrawRequest' }
  | { type: 'NoteDeadline' };

/** Everything `decide` may know beyond the case file. Read under the same lock, in the same transaction. */
export type Circumstances = {
  readonly today: IsoDate;
  readonly now: Instant;
  readonly calendar: HolidayCalendar;
  /** Who holds the council in this campaign, and until when; null when nobody does. */
  readonly claim: { readonly heldBy: PersonId; readonly until: Instant } | null;
  /** Whether the answering body was asked within sixty working days (s.12(4)); null when it is free. */
  readonly hold: Hold | null;
  /** Another request of this campaign to this council that is with the council now. */
  readonly liveElsewhere: string | null;
};

export type FoiRequestProblem =
  | { code: 'wrong_stage'; stage: Stage; allowed: readonly Stage[] }
  | { code: 'claim_lapsed'; until: Instant | null }
  | { code: 'claimed_by_another'; until: Instant }
  | { code: 'held_by_guard'; hold: Hold }
  | { code: 'already_asked'; requestId: string }
  | { code: 'nothing_asked' }
  | { code: 'day_in_future'; day: IsoDate; today: IsoDate }
  | { code: 'day_too_early'; day: IsoDate; earliest: IsoDate }
  | { code: 'received_before_sent'; sentOn: IsoDate; receivedOn: IsoDate }
  | { code: 'outside_calendar'; day: IsoDate; knownUntil: IsoDate }
  | { code: 'message_unknown'; messageId: MessageId }
  | { code: 'message_already_classified'; messageId: MessageId }
  | { code: 'paper_not_asked'; kind: string; period: string | null }
  | { code: 'exemptions_missing'; kind: string; period: string | null }
  /** A letter of this purpose makes no sense as things stand: nothing to chase, no refusal to review, no review to chase. */
  | { code: 'nothing_to_follow_up'; purpose: FollowUpPurpose }
  | { code: 'follow_up_unknown'; messageId: MessageId }
  | { code: 'follow_up_already_sent'; messageId: MessageId }
  | { code: 'fee_lapsed'; after: IsoDate }
  /** Straight to the ICO for silence takes proof that the council was reminded first. */
  | { code: 'chase_first' }
  | { code: 'no_decision_notice' }
  /** An answer to a review that was never asked for, or was answered already. */
  | { code: 'no_review_pending' }
  /** It cannot have bounced: the council has written about it since. */
  | { code: 'council_has_it' }
  /** `first` is a later entry that rests on this one and has to be struck out before it; null when it can never be. */
  | { code: 'entry_cannot_be_struck_out'; entry: number; first: number | null };
