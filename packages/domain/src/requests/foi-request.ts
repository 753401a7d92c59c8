import type { PaperAsked, Programme } from '../agreements/document-kind.ts';
import type { StatutoryClock } from '../clock/statutory-clock.ts';
import type { CampaignId, CouncilSlug, MessageId, PersonId } from '../shared/ids.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import type { Channel, Classification, GuardPassId, Outcome, PaperOutcome } from './foi-request.events.ts';

export type Position =
  | { stage: 'not_started' }
  | { stage: 'draft' }
  | { stage: 'sending'; messageId: MessageId; uncertain: boolean; attemptId: string | null }
  | { stage: 'awaiting_response'; clock: StatutoryClock }
  | { stage: 'awaiting_clarification'; since: IsoDate; clock: StatutoryClock }
  | { stage: 'answered'; on: IsoDate; outcome: Outcome; clock: StatutoryClock }
  | { stage: 'withdrawn'; on: IsoDate; why: 'given_back' | 'lapsed' | 'withdrawn' };

export type Stage = Position['stage'];

/** A request as its case file leaves it. */
export type FoiRequest = {
  readonly position: Position;
  readonly about: { readonly campaignId: CampaignId; readonly councilSlug: CouncilSlug; readonly programme: Programme; readonly applicant: PersonId } | null;
  readonly channel: Channel | null;
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
  readonly messages: readonly { readonly messageId: MessageId; readonly receivedOn: IsoDate }[];
  /** The last lawful days, by the later reading, whose passing is noted: each is noted once. */
  readonly deadlinesNoted: readonly IsoDate[];
  /** The entries a person may strike out; `first` is a later entry that rests on it and has to go before it, or null. */
  readonly strikeable: readonly { readonly entry: number; readonly first: number | null }[];
  /** The entries already struck out. */
  readonly struckOut: readonly number[];
  /** How many events the case file holds. */
  readonly version: number;
};
