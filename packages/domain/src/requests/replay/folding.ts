import type { PaperAsked } from '../../agreements/document-kind.ts';
import type { StatutoryClock } from '../../clock/statutory-clock.ts';
import type { MessageId } from '../../shared/ids.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import type { FoiRequest } from '../foi-request.ts';

/** A clock that a question stopped; `papers` is null where it was the clock of all papers but those asked about apart. */
export type StoppedClock = { readonly clock: StatutoryClock; readonly askedOn: IsoDate; readonly papers: readonly PaperAsked[] | null };

/** What the position and the breaches of a request are worked out from, while the council has it. */
export type Time = {
  /** The clock of all papers but those asked about apart. */
  readonly clock: StatutoryClock;
  /** The day of an open question about all that is outstanding. */
  readonly question: IsoDate | null;
  /** An unpaid fee, and the last day to pay it. */
  readonly fee: { readonly since: IsoDate; readonly lapsesAfter: IsoDate } | null;
  /** Clocks that ended at a question. A late one was still a breach (clock.md R3c). */
  readonly stopped: readonly StoppedClock[];
};

/** A request half way through its case file. `time` is null while the council has nothing. */
export type Folding = { readonly request: FoiRequest; readonly time: Time | null };

/** One of the events, by its name. */
export type Event<T extends FoiRequestEvent['type']> = Extract<FoiRequestEvent, { type: T }>;

/** A request of which nothing is on file. */
export const notStarted: FoiRequest = {
  position: { stage: 'not_started' }, about: null, channel: null, letterId: null, rehearsal: false, asked: [], outcomes: [], receivedOn: null, guardPass: null,
  unclassified: [], classified: [], messages: [], deadlinesNoted: [], followUps: [], extensions: [], partQuestions: [], breaches: [], claimedReceiptOn: null,
  review: null, complaint: null, decision: null, appeal: null, recalculated: null, strikeable: [], struckOut: [], version: 0,
};

/** The same with something of the request changed. */
export const changed = (folding: Folding, change: Partial<FoiRequest>): Folding => ({ ...folding, request: { ...folding.request, ...change } });

/** The council has it and owes an answer, whether or not days count just now. */
export const isOwed = ({ position }: FoiRequest): boolean =>
  position.stage === 'awaiting_response' || position.stage === 'awaiting_clarification' || position.stage === 'awaiting_fee';

/** The council has it, answered or not. */
export const isWithCouncil = (request: FoiRequest): boolean => isOwed(request) || request.position.stage === 'answered';

/** The day a message reached us; a classification without one is dated by the day it was made. */
export const dayOf = ({ messages }: FoiRequest, messageId: MessageId, otherwise: IsoDate): IsoDate =>
  messages.find((message) => message.messageId === messageId)?.receivedOn ?? otherwise;
