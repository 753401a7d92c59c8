import { paperKey, type PaperAsked } from '../../agreements/document-kind.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';

/** An entry with its number. */
export type Entry = { readonly event: FoiRequestEvent; readonly entry: number };

/**
 * What a person wrote down and may have got wrong: what a message is, that one came, that a letter went by hand or came back,
 * that a question was answered or a fee paid, under which law, on what day the council says it had it, an appeal. A rehearsal
 * goes too, so that the letter can be sent for real. What the program did itself (a letter it sent) and a strike-out are never
 * struck out.
 */
export function canBeAMistake(event: FoiRequestEvent): boolean {
  switch (event.type) {
    case 'MessageClassified':
    case 'MessageReceived':
    case 'ClarificationGiven':
    case 'MessageBounced':
    case 'ClaimedReceiptRecorded':
    case 'RegimeRecorded':
    case 'FeePaid':
    case 'AppealLodged':
      return true;
    case 'RequestSent':
    case 'FollowUpSent':
      return event.channel !== 'tracker' || event.rehearsal === true;
    default:
      return false;
  }
}

/** The later entries that would make no sense, or carry a wrong clock, if this one had never happened. */
export function resting(event: FoiRequestEvent, later: readonly Entry[]): Entry[] {
  switch (event.type) {
    case 'RequestSent':
      return until(later, (next) => next.type === 'MessageBounced' && next.messageId === event.messageId).filter((next) => movesClock(next.event) || asks(next.event));
    case 'MessageReceived': {
      // Its classification goes with it, so what rests on that is what stands in the way.
      const at = later.findIndex((next) => next.event.type === 'MessageClassified' && next.event.messageId === event.messageId);
      const classified = later[at];
      return classified ? resting(classified.event, later.slice(at + 1)) : [];
    }
    case 'MessageClassified':
      return restingOnReading(event, later);
    case 'ClarificationGiven':
    case 'FeePaid':
      return untilRestart(later).filter((next) => isComputedFromBefore(next.event));
    case 'RegimeRecorded':
      // The law goes on through every restart, until another letter begins.
      return until(later, (next) => next.type === 'RequestSent').filter((next) => movesClock(next.event) || isFeesNotice(next.event));
    case 'MessageBounced':
      return later.filter(({ event: next }) => isSentAgain(next, event.messageId));
    case 'FollowUpSent':
      return restingOnFollowUp(event, later);
    default:
      return [];
  }
}

function restingOnReading({ classification, clock, lapsesAfter }: Extract<FoiRequestEvent, { type: 'MessageClassified' }>, later: readonly Entry[]): Entry[] {
  switch (classification.as) {
    case 'clarification_request':
      return later.filter(({ event }) => event.type === 'ClarificationGiven' && isAbout(event.papers, classification.papers)).slice(0, 1);
    case 'fees_notice':
      return lapsesAfter ? later.filter(({ event }) => event.type === 'FeePaid').slice(0, 1) : [];
    case 'decision_notice':
      return until(later, (next) => next.type === 'MessageClassified' && next.classification.as === 'decision_notice').filter(({ event }) => event.type === 'AppealLodged');
    case 'extension_notice':
      return restingOnNotice(clock !== undefined, untilRestart(later));
    default:
      return [];
  }
}

/** Another law drops an extension, unless it recognises the notice: then the clock it began takes it in. */
function restingOnNotice(moved: boolean, untilThen: readonly Entry[]): Entry[] {
  const takenIn = untilThen.some(({ event }) => event.type === 'RegimeRecorded' && event.clock.extendedDueOnByCode !== null);
  if (!moved && !takenIn) return [];
  return (takenIn ? untilThen : until(untilThen, (next) => next.type === 'RegimeRecorded')).filter((next) => isComputedFromBefore(next.event));
}

/** The outcome of the review it asked for, and whatever rests on the answer it carried. */
function restingOnFollowUp(sent: Extract<FoiRequestEvent, { type: 'FollowUpSent' }>, later: readonly Entry[]): Entry[] {
  const carried = carriedBy(sent, later);
  const onAnswer = carried ? resting(carried.event, later.filter(({ entry }) => entry > carried.entry)) : [];
  const ofReview = sent.review ? until(later, (next) => next.type === 'FollowUpSent' && next.review !== undefined).filter(({ event }) => isReviewOutcome(event)) : [];
  return [...onAnswer, ...ofReview].toSorted((one, other) => one.entry - other.entry);
}

/** The answer to a question that a follow-up carried. */
export const carriedBy = (sent: FoiRequestEvent, later: readonly Entry[]): Entry | undefined =>
  sent.type === 'FollowUpSent'
    ? until(later, (next) => next.type === 'FollowUpSent' && next.messageId === sent.messageId).find(({ event }) => event.type === 'ClarificationGiven' && event.messageId === sent.messageId)
    : undefined;

/** A letter of that number that went again, or a draft given up, since one came back. */
const isSentAgain = (next: FoiRequestEvent, messageId: string): boolean =>
  next.type === 'RequestSubmitted' || next.type === 'RequestSent' || next.type === 'DraftReturned' ||
  ((next.type === 'FollowUpSubmitted' || next.type === 'FollowUpSent') && next.messageId === messageId);

/** A clock that was computed from the one before it. A restart takes nothing from the clock before. */
const isComputedFromBefore = (event: FoiRequestEvent): boolean =>
  (event.type === 'MessageClassified' && event.clock !== undefined) || event.type === 'FeePaid' || event.type === 'RegimeRecorded';

const movesClock = (event: FoiRequestEvent): boolean => isComputedFromBefore(event) || event.type === 'ClarificationGiven';

const asks = (event: FoiRequestEvent): boolean => event.type === 'MessageClassified' && (event.classification.as === 'clarification_request' || event.lapsesAfter !== undefined);

const isFeesNotice = (event: FoiRequestEvent): boolean => event.type === 'MessageClassified' && event.lapsesAfter !== undefined;

const isReviewOutcome = (event: FoiRequestEvent): boolean => event.type === 'MessageClassified' && event.classification.as === 'review_outcome';

/** Whether an answer can be one to a question; without papers either is about all of them. */
function isAbout(answered: readonly PaperAsked[] | undefined, asked: readonly PaperAsked[] | undefined): boolean {
  if (!answered || !asked) return true;
  const keys = new Set(asked.map(paperKey));
  return answered.some((paper) => keys.has(paperKey(paper)));
}

/** An answer about some papers leaves the clock of the others as it was. */
const untilRestart = (later: readonly Entry[]): readonly Entry[] => until(later, (next) => next.type === 'ClarificationGiven' && next.papers === undefined);

function until(entries: readonly Entry[], ends: (event: FoiRequestEvent) => boolean): readonly Entry[] {
  const at = entries.findIndex(({ event }) => ends(event));
  return at === -1 ? entries : entries.slice(0, at);
}
