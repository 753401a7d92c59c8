import { z } from 'zod';
import { PaperAsked, Programme } from '../agreements/document-kind.ts';
import { ReviewClock } from '../clock/review-clock.ts';
import { StatutoryClock } from '../clock/statutory-clock.ts';
import { ExemptionCode } from '../exemptions/exemptions.ts';
import { CampaignId, CouncilSlug, MessageId, PersonId } from '../shared/ids.ts';
import { IsoDate } from '../shared/iso-date.ts';
import { Regime } from '../shared/regime.ts';

/*
 * The case file. Every event ever written stays readable: add events, add optional fields, never change or remove one.
 * Events hold ids, days and decisions; names and message text live in tables that can be redacted.
 */
export const Outcome = z.enum(['disclosed_in_full', 'disclosed_in_part', 'refused', 'not_held']);
export type Outcome = z.infer<typeof Outcome>;

/** How a letter went to the council. */
export const Channel = z.enum(['tracker', 'whatdotheyknow', 'own-email', 'council-form', 'post']);
export type Channel = z.infer<typeof Channel>;

/** What the council said about one paper. */
export const PaperOutcome = PaperAsked.extend({ outcome: Outcome, exemptions: z.array(ExemptionCode) });
export type PaperOutcome = z.infer<typeof PaperOutcome>;

/** What the ICO decided on a complaint (s.50): for us, for the council, or some of each. */
export const Decided = z.enum(['upheld', 'partly_upheld', 'not_upheld']);
export type Decided = z.infer<typeof Decided>;

/** What a person says a message is. `other` changes nothing: advice, a courtesy, a question that need not be answered. */
export const Classification = z.discriminatedUnion('as', [
  z.object({ as: z.literal('acknowledgement') }),
  /** `papers`: the papers the question is about, where it is not about all of them; time runs on for the rest (clock.md R3b). */
  z.object({ as: z.literal('clarification_request'), papers: z.array(PaperAsked).min(1).optional() }),
  /** A fees notice (s.9) or a charge asked for in advance (EIR reg 8). */
  z.object({ as: z.literal('fees_notice') }),
  z.object({ as: z.literal('extension_notice'), exemptions: z.array(ExemptionCode), until: IsoDate.nullable() }),
  /** It passed the request on, or named another body that may hold the papers (clock.md T1, T2). Moves no clock of ours. */
  z.object({ as: z.literal('transfer') }),
  z.object({ as: z.literal('response'), papers: z.array(PaperOutcome).min(1) }),
  /** The answer to an internal review or to representations under EIR: its word on each paper now. */
  z.object({ as: z.literal('review_outcome'), papers: z.array(PaperOutcome).min(1) }),
  /** From the ICO. `days`: calendar days the council has to comply, as the notice says; null where it has to do nothing. */
  z.object({ as: z.literal('decision_notice'), sentOn: IsoDate, decided: Decided, days: z.int().positive().max(400).nullable() }),
  z.object({ as: z.literal('other') }),
]);
export type Classification = z.infer<typeof Classification>;

/** A row that says in words why a coordinator passed the guard; it can be erased, the fact cannot. */
export const GuardPassId = z.uuid().brand<'GuardPassId'>();
export type GuardPassId = z.infer<typeof GuardPassId>;

/** What a letter after the first one is for. */
export const FollowUpPurpose = z.enum([
  'chaser', 'clarification_answer', 'extension_challenge', 'fee_query', 'internal_review', 'review_chaser', 'ico_complaint', 'other',
]);
export type FollowUpPurpose = z.infer<typeof FollowUpPurpose>;

/** How a follow-up went: as a first letter does, or by the ICO's own form. */
export const FollowUpChannel = z.enum([...Channel.options, 'ico-form']);
export type FollowUpChannel = z.infer<typeof FollowUpChannel>;

/** What a complaint to the ICO is about (s.50): no answer, a review that was never answered, or what the answer was. */
export const ComplaintAbout = z.enum(['silence', 'review_silent', 'refusal']);
export type ComplaintAbout = z.infer<typeof ComplaintAbout>;

/** What of a machine's own came: an out-of-office and the like, or a report that a letter of ours did not arrive or is late. */
export const Automatic = z.enum(['automatic-reply', 'bounce']);
export type Automatic = z.infer<typeof Automatic>;

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.object({ type: z.literal(type), ...shape });

/** Everything that can happen to a request. */
export const FoiRequestEvent = z.discriminatedUnion('type', [
  /** A volunteer took the council: the case file begins. */
  event('RequestDrafted', { campaignId: CampaignId, councilSlug: CouncilSlug, programme: Programme, applicant: PersonId, on: IsoDate }),
  /** The council went back before anything was sent. */
  event('DraftReturned', { on: IsoDate, why: z.enum(['given_back', 'lapsed']) }),
  /** A coordinator let a request go although the same body was asked within sixty working days. */
  event('GuardPassed', { passId: GuardPassId, freesOn: IsoDate, on: IsoDate }),
  event('RequestSubmitted', { messageId: MessageId, asked: z.array(PaperAsked).min(1), on: IsoDate }),
  /** `rehearsal`: the letter went to the catcher and never left this machine. The clock runs as it would have. */
  event('RequestSent', { messageId: MessageId, channel: Channel, asked: z.array(PaperAsked).min(1), sentOn: IsoDate, clock: StatutoryClock, rehearsal: z.literal(true).optional() }),
  event('SendFailed', { messageId: MessageId, attemptId: z.uuid(), permanent: z.boolean(), on: IsoDate }),
  /** The program stopped during hand-over: nobody can know whether the mail server took the letter. */
  event('DeliveryUncertain', { messageId: MessageId, attemptId: z.uuid(), on: IsoDate }),
  /** A person looked. When it went, `RequestSent` follows; when it did not, the request is a draft again. */
  event('DeliverySettled', { messageId: MessageId, went: z.boolean(), on: IsoDate }),
  /** `automatic`: a machine wrote it. It is on file, nobody has to read it, and it is never an answer until a person says so. */
  event('MessageReceived', { messageId: MessageId, receivedOn: IsoDate, automatic: Automatic.optional() }),
  /**
   * `clock` is the clock as this message left it, where it changed it. `lapsesAfter` is the last day to pay, where it was a fees
   * notice given in time; without it a fees notice stopped nothing.
   */
  event('MessageClassified', { messageId: MessageId, on: IsoDate, classification: Classification, clock: StatutoryClock.optional(), lapsesAfter: IsoDate.optional() }),
  /**
   * The council has what it asked for (s.1(3)): time runs afresh from the day it received it (s.10(6)). `papers`: for these only.
   * `messageId`: the follow-up that carried it, where one of ours did.
   */
  event('ClarificationGiven', { on: IsoDate, clock: StatutoryClock, papers: z.array(PaperAsked).min(1).optional(), messageId: MessageId.optional() }),
  /** Entry number `entry` of this case file was a mistake. It stays on file; `replay` leaves it out. */
  event('EntryStruckOut', { entry: z.int().positive(), on: IsoDate }),
  event('RequestWithdrawn', { on: IsoDate }),
  /**
   * A letter came back, or the council's automatic reply said to write elsewhere: it was not received (clock.md R1b, R1c). Of the
   * first letter: no time ran, and the request is a draft again. `on` is the day that was known.
   */
  event('MessageBounced', { messageId: MessageId, why: z.enum(['bounced', 'told_to_write_elsewhere']), on: IsoDate }),
  /** The council says it received the request on another day than ours: kept beside it, never instead (clock.md R1d). */
  event('ClaimedReceiptRecorded', { claimedOn: IsoDate, on: IsoDate }),
  /**
   * The council deals with the request under this law. The clock runs from the same day by that law's rules. `lapsesAfter`: the
   * last day to pay by them, while a fee is awaited.
   */
  event('RegimeRecorded', { regime: Regime, on: IsoDate, clock: StatutoryClock, lapsesAfter: IsoDate.optional() }),
  /** The council has its fee: the days from the notice to `on`, both included, do not count (s.10(2); EIR reg 8(6)). */
  event('FeePaid', { on: IsoDate, clock: StatutoryClock }),
  event('FollowUpSubmitted', { messageId: MessageId, purpose: FollowUpPurpose, on: IsoDate }),
  /**
   * A letter after the first one went. `receivedOn`: the day the council (or the ICO) had it. `review` is the clock it started,
   * for an internal review; `about` says what a complaint is about.
   */
  event('FollowUpSent', {
    messageId: MessageId, purpose: FollowUpPurpose, channel: FollowUpChannel, sentOn: IsoDate, receivedOn: IsoDate,
    review: ReviewClock.optional(), about: ComplaintAbout.optional(), rehearsal: z.literal(true).optional(),
  }),
  event('FollowUpFailed', { messageId: MessageId, attemptId: z.uuid(), permanent: z.boolean(), on: IsoDate }),
  event('FollowUpUncertain', { messageId: MessageId, attemptId: z.uuid(), on: IsoDate }),
  /** A person looked. When it went, `FollowUpSent` follows; when it did not, it can be sent again. */
  event('FollowUpSettled', { messageId: MessageId, went: z.boolean(), on: IsoDate }),
  /** An appeal to the First-tier Tribunal was lodged (s.57), by us or by the council. The council's suspends what it was told to do (s.50(6)). */
  event('AppealLodged', { by: z.enum(['us', 'council']), on: IsoDate }),
  /** The holiday table changed and with it this clock, or a review's. What was believed before stays on file. */
  event('ClockRecalculated', {
    why: z.literal('holiday_table'), on: IsoDate,
    statutory: z.object({ before: StatutoryClock, after: StatutoryClock }).optional(),
    review: z.object({ before: ReviewClock, after: ReviewClock }).optional(),
  }),
  /** The last lawful day by the later reading, `dueOn`, went by with no answer read. `on` is the day that was noted. */
  event('DeadlinePassed', { dueOn: IsoDate, on: IsoDate }),
]);
export type FoiRequestEvent = z.infer<typeof FoiRequestEvent>;
