import type { StatutoryClock } from '../clock/statutory-clock.ts';
import type { ExemptionCode } from '../exemptions/exemptions.ts';
import { addDays, type IsoDate } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import type { FoiRequest } from './foi-request.ts';
import { replay, standingEntries } from './replay.ts';
import { dayOf, isWithCouncil } from './replay/folding.ts';

/** Something that started, stopped or moved a clock, or might have been taken to. `clock` is the clock as it left it; null where it moved nothing. */
export type ClockStep = { readonly on: IsoDate; readonly clock: StatutoryClock | null } & (
  | { readonly what: 'received' | 'fee_paid' }
  /** `part`: about some of the papers only; time ran on for the rest. `late`: after the last lawful day by the later reading. */
  | { readonly what: 'question'; readonly part: boolean; readonly late: boolean }
  | { readonly what: 'question_answered'; readonly part: boolean }
  /** `stopped`: given in time, so that no day counts until it is paid. */
  | { readonly what: 'fees_notice'; readonly stopped: boolean }
  | { readonly what: 'acknowledgement' | 'transfer' }
  | { readonly what: 'extension'; readonly exemptions: readonly ExemptionCode[] }
  | { readonly what: 'regime'; readonly regime: Regime }
  | { readonly what: 'holiday_table'; readonly before: StatutoryClock }
  | { readonly what: 'claimed_receipt'; readonly claimedOn: IsoDate }
  | { readonly what: 'deadline_passed'; readonly dueOn: IsoDate }
  | { readonly what: 'bounced' }
);

/** The request just before an entry, just after it, and as it is now. */
export type Around = { readonly before: FoiRequest; readonly after: FoiRequest; readonly now: FoiRequest };

/**
 * What is told of the entries that count, oldest first: without what was struck out, and without what a letter had started that
 * came back. A message is told of on the day it reached us, however late it was read.
 */
export function tellEntries<Step extends { readonly on: IsoDate }>(caseFile: readonly FoiRequestEvent[], tell: (event: FoiRequestEvent, around: Around) => Step | null): Step[] {
  const events = standingEntries(caseFile).flatMap(({ event }) => (event.type === 'EntryStruckOut' ? [] : [event]));
  const now = replay(caseFile);
  const steps: Step[] = [];
  let before = replay([]);
  for (const [at, event] of events.entries()) {
    const after = replay(events.slice(0, at + 1));
    const step = tell(event, { before, after, now });
    if (step) steps.push(step);
    before = after;
  }
  return steps.toSorted((one, other) => one.on.localeCompare(other.on));
}

/**
 * How a request's clock came to be what it is: for "Why this date?" and for whoever has to be shown the count. Ids, days and
 * rules only, never a name or a word of a letter. An answer is no step of it: it ends what is counted and moves nothing.
 */
export const clockStory = (caseFile: readonly FoiRequestEvent[]): ClockStep[] => tellEntries(caseFile, clockStepOf);

/** What one entry did to the clock; null where it has nothing to do with it, or would have if something still stood that does not. */
export function clockStepOf(event: FoiRequestEvent, around: Around): ClockStep | null {
  const { before, after, now } = around;
  switch (event.type) {
    case 'RequestSent':
      return { what: 'received', on: event.clock.startedOn, clock: event.clock };
    case 'MessageBounced':
      return before.letterId === event.messageId ? { what: 'bounced', on: event.on, clock: null } : null;
    case 'ClarificationGiven':
      return clarified(event, around);
    case 'FeePaid':
      return before.position.stage === 'awaiting_fee' ? { what: 'fee_paid', on: event.on, clock: event.clock } : null;
    case 'RegimeRecorded':
      return isWithCouncil(before) ? { what: 'regime', on: event.on, clock: event.clock, regime: event.regime } : null;
    case 'ClaimedReceiptRecorded':
      return { what: 'claimed_receipt', on: event.on, clock: null, claimedOn: event.claimedOn };
    case 'DeadlinePassed':
      // Dated by the law, not by when it was noted. What came in time and was only read later is no missed day.
      return now.breaches.some(({ lastDay }) => lastDay === event.dueOn) ? { what: 'deadline_passed', on: addDays(event.dueOn, 1), clock: null, dueOn: event.dueOn } : null;
    case 'ClockRecalculated':
      return event.statutory ? { what: 'holiday_table', on: event.on, clock: event.statutory.after, before: event.statutory.before } : null;
    case 'MessageClassified':
      return isStillRead(event, around) ? stepOfMessage(event, after, before) : null;
    default:
      return null;
  }
}

/** Whether a message is on file and was read as this, and not before as something else. */
export const isStillRead = ({ messageId }: Extract<FoiRequestEvent, { type: 'MessageClassified' }>, { before, after }: Around): boolean =>
  before.unclassified.includes(messageId) && !after.unclassified.includes(messageId);

function clarified({ on, clock }: Extract<FoiRequestEvent, { type: 'ClarificationGiven' }>, { before, after }: Around): ClockStep | null {
  if (before.position.stage === 'awaiting_clarification' && after.position.stage !== 'awaiting_clarification') return { what: 'question_answered', on, clock, part: false };
  const answered = after.partQuestions.some((part, at) => part.answeredOn !== null && before.partQuestions[at]?.answeredOn === null);
  return answered ? { what: 'question_answered', on, clock, part: true } : null;
}

/** What a message did to the clock dates from the day it reached us. */
function stepOfMessage({ messageId, on: classifiedOn, classification, clock }: Extract<FoiRequestEvent, { type: 'MessageClassified' }>, after: FoiRequest, before: FoiRequest): ClockStep | null {
  const on = dayOf(after, messageId, classifiedOn);
  switch (classification.as) {
    case 'clarification_request':
      return asked(on, after, before);
    case 'fees_notice':
      return { what: 'fees_notice', on, clock: null, stopped: before.position.stage !== 'awaiting_fee' && after.position.stage === 'awaiting_fee' };
    case 'acknowledgement':
    case 'transfer':
      return { what: classification.as, on, clock: null };
    case 'extension_notice':
      return { what: 'extension', on, clock: clock ?? null, exemptions: classification.exemptions };
    case 'response':
    case 'review_outcome':
    case 'decision_notice':
    case 'other':
      return null;
  }
}

/** A question stops the clock, or that of some papers. One more while the council waits for us, or after its answer, stops nothing. */
function asked(on: IsoDate, after: FoiRequest, before: FoiRequest): ClockStep | null {
  if (after.partQuestions.length > before.partQuestions.length && after.position.stage !== 'awaiting_clarification') return { what: 'question', on, clock: null, part: true, late: false };
  if (before.position.stage === 'awaiting_clarification' || after.position.stage !== 'awaiting_clarification') return null;
  return { what: 'question', on, clock: null, part: false, late: after.breaches.some(({ ended, until }) => ended === 'asked' && until === on) };
}
