import type { PaperAsked, Programme } from '../agreements/document-kind.ts';
import type { ReviewClock } from '../clock/review-clock.ts';
import type { StatutoryClock } from '../clock/statutory-clock.ts';
import type { CampaignId, CouncilSlug, MessageId, PersonId } from '../shared/ids.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import type { ExtensionRefused } from '../clock/extend-clock.ts';
import type {
  Automatic, Channel, Classification, ComplaintAbout, Decided, FollowUpChannel, FollowUpPurpose, GuardPassId, Outcome, PaperOutcome,
} from './foi-request.events.ts';

export type Position =
  | { stage: 'not_started' }
  | { stage: 'draft' }
  | { stage: 'sending'; messageId: MessageId; uncertain: boolean; attemptId: string | null }
  | { stage: 'awaiting_response'; clock: StatutoryClock }
  | { stage: 'awaiting_clarification'; since: IsoDate; clock: StatutoryClock }
  /** A fees notice given in time: no day counts until it is paid. After `lapsesAfter` the council need no longer answer (s.9(2)). */
  | { stage: 'awaiting_fee'; since: IsoDate; lapsesAfter: IsoDate; clock: StatutoryClock }
  | { stage: 'answered'; on: IsoDate; outcome: Outcome; clock: StatutoryClock }
  | { stage: 'withdrawn'; on: IsoDate; why: 'given_back' | 'lapsed' | 'withdrawn' };

export type Stage = Position['stage'];

/** A letter after the first one. */
export type FollowUp = {
  readonly messageId: MessageId;
  readonly purpose: FollowUpPurpose;
  readonly state: 'sending' | 'uncertain' | 'sent' | 'not_sent';
  readonly attemptId: string | null;
  readonly channel: FollowUpChannel | null;
  readonly sentOn: IsoDate | null;
  /** The day it was received; null until it went. */
  readonly receivedOn: IsoDate | null;
  readonly rehearsal: boolean;
};

/** An internal review (s.45 Code), or representations under EIR reg 11. */
export type Review = { readonly messageId: MessageId; readonly clock: ReviewClock; readonly answered: { readonly messageId: MessageId; readonly on: IsoDate } | null };

/** A complaint to the ICO (s.50). */
export type Complaint = { readonly messageId: MessageId; readonly about: ComplaintAbout; readonly on: IsoDate };

/** What the ICO decided. `complyBy`: the last day the council has to do as told; null where it has nothing to do. */
export type DecisionNotice = {
  readonly messageId: MessageId; readonly sentOn: IsoDate; readonly decided: Decided; readonly complyBy: IsoDate | null;
};

/** A last lawful day that went by, and when the council did answer or ask; `until` is null while it has done neither. */
export type Breach = { readonly dueOn: IsoDate; readonly lastDay: IsoDate; readonly until: IsoDate | null; readonly ended: 'answered' | 'asked' | null };

/** What a council's notice of extension came to: null where it moved the clock, else why it did not. */
export type NoticeOfExtension = { readonly messageId: MessageId; readonly on: IsoDate; readonly refused: ExtensionRefused | null };

/** A question about some of the papers, time running on for the rest (clock.md R3b). */
export type PartQuestion = { readonly messageId: MessageId; readonly papers: readonly PaperAsked[]; readonly since: IsoDate; readonly answeredOn: IsoDate | null; readonly clock: StatutoryClock | null };

/** A request as its case file leaves it. */
export type FoiRequest = {
  readonly position: Position;
  readonly about: { readonly campaignId: CampaignId; readonly councilSlug: CouncilSlug; readonly programme: Programme; readonly applicant: PersonId } | null;
  readonly channel: Channel | null;
  /** The letter the council has; null until one went, and again when it came back. */
  readonly letterId: MessageId | null;
  /** Its letter went to the catcher only: the council has nothing, and what is shown about it did not happen. */
  readonly rehearsal: boolean;
  /** The papers the letter that went asked for. */
  readonly asked: readonly PaperAsked[];
  /** The latest word on each paper. */
  readonly outcomes: readonly PaperOutcome[];
  /** The day the council first received it, for the guard against asking twice; null while it has not. */
  readonly receivedOn: IsoDate | null;
  readonly guardPass: { readonly passId: GuardPassId; readonly freesOn: IsoDate } | null;
  /**
   * Correspondence nobody has read and classified yet. Kept apart from the stage: an automatic acknowledgement must not
   * stop the clock or hide an overdue request.
   */
  readonly unclassified: readonly MessageId[];
  readonly classified: readonly { readonly messageId: MessageId; readonly classification: Classification }[];
  /** When each message on file reached us: an answer, a question or an extension dates from that day, not from when it was read. */
  readonly messages: readonly { readonly messageId: MessageId; readonly receivedOn: IsoDate; readonly automatic: Automatic | null }[];
  /** The last lawful days, by the later reading, whose passing is noted: each is noted once. */
  readonly deadlinesNoted: readonly IsoDate[];
  /** Letters after the first, in the order they were handed over. */
  readonly followUps: readonly FollowUp[];
  /** Every notice of extension, in the order they were classified. */
  readonly extensions: readonly NoticeOfExtension[];
  readonly partQuestions: readonly PartQuestion[];
  /** Days the council was past its last lawful day, oldest first: kept whatever resets the clock afterwards (clock.md R3c). */
  readonly breaches: readonly Breach[];
  /** The council's own word on when it received the request; null while it has said nothing. */
  readonly claimedReceiptOn: IsoDate | null;
  /** The latest of each; null where there was none. */
  readonly review: Review | null;
  readonly complaint: Complaint | null;
  readonly decision: DecisionNotice | null;
  readonly appeal: { readonly by: 'us' | 'council'; readonly on: IsoDate } | null;
  /** Where the holiday table moved a date of this request: the latest, for telling its volunteer. `entry` is its number. */
  readonly recalculated: { readonly entry: number; readonly on: IsoDate; readonly dueBefore: IsoDate; readonly dueAfter: IsoDate } | null;
  /** The entries a person may strike out; `first` is a later entry that rests on it and has to go before it, or null. */
  readonly strikeable: readonly { readonly entry: number; readonly first: number | null }[];
  /** The entries already struck out. */
  readonly struckOut: readonly number[];
  /** How many events the case file holds. */
  readonly version: number;
};
