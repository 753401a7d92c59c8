import { z } from 'zod';
import { PaperAsked, Programme } from '../agreements/document-kind.ts';
import { StatutoryClock } from '../clock/statutory-clock.ts';
import { ExemptionCode } from '../exemptions/exemptions.ts';
import { CampaignId, CouncilSlug, MessageId, PersonId } from '../shared/ids.ts';
import { IsoDate } from '../shared/iso-date.ts';

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

/** What a person says a message is. `other` changes nothing: advice, a courtesy, a question that need not be answered. */
export const Classification = z.discriminatedUnion('as', [
  z.object({ as: z.literal('acknowledgement') }),
  z.object({ as: z.literal('clarification_request') }),
  z.object({ as: z.literal('extension_notice'), exemptions: z.array(ExemptionCode), until: IsoDate.nullable() }),
  z.object({ as: z.literal('response'), papers: z.array(PaperOutcome).min(1) }),
  z.object({ as: z.literal('other') }),
]);
export type Classification = z.infer<typeof Classification>;

/** A row that says in words why a coordinator passed the guard; it can be erased, the fact cannot. */
export const GuardPassId = z.uuid().brand<'GuardPassId'>();
export type GuardPassId = z.infer<typeof GuardPassId>;

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
  event('MessageReceived', { messageId: MessageId, receivedOn: IsoDate }),
  /** `clock` is the clock as this message left it, where it changed it. */
  event('MessageClassified', { messageId: MessageId, on: IsoDate, classification: Classification, clock: StatutoryClock.optional() }),
  /** The council has what it asked for (s.1(3)): time runs afresh from the day it received it (s.10(6)). */
  event('ClarificationGiven', { on: IsoDate, clock: StatutoryClock }),
  /** Entry number `entry` of this case file was a mistake. It stays on file; `replay` leaves it out. */
  event('EntryStruckOut', { entry: z.int().positive(), on: IsoDate }),
  event('RequestWithdrawn', { on: IsoDate }),
  /** The last lawful day by the later reading, `dueOn`, went by with no answer read. `on` is the day that was noted. */
  event('DeadlinePassed', { dueOn: IsoDate, on: IsoDate }),
]);
export type FoiRequestEvent = z.infer<typeof FoiRequestEvent>;
