import {
  complaintWindow, lastDayToAppeal, operativeDueOn, overdueAfter, reviewWindow, startClock, CalendarExhausted, tribunalAppealBy,
  type FoiRequest, type HolidayCalendar, type IsoDate,
} from '@openvalve/domain';
import type { AppealView, ClaimedReceiptView, DecisionView, ReviewView } from './law-views.ts';
import type { RequestView } from './views.ts';

type Law = Pick<
  RequestView,
  'regime' | 'fee' | 'claimedReceipt' | 'breaches' | 'partQuestions' | 'review' | 'reviewWindow' | 'complaint' | 'complaintWindow' | 'decision' | 'appeal'
>;

/** What the law has to say of a request beside its running clock: its fee, its review, its complaint and what came of them. */
export function lawOf(request: FoiRequest, today: IsoDate, calendar: HolidayCalendar): Law {
  const { position, partQuestions, complaint, breaches } = request;
  return {
    regime: 'clock' in position ? position.clock.regime : 'FOIA',
    fee: position.stage === 'awaiting_fee' ? { since: position.since, lapsesAfter: position.lapsesAfter, lapsed: today > position.lapsesAfter } : null,
    claimedReceipt: claimedReceiptOf(request, calendar),
    breaches,
    partQuestions: partQuestions.map(({ papers, since, answeredOn }) => ({ papers: [...papers], since, answeredOn })),
    review: reviewOf(request, today),
    reviewWindow: reviewWindow(request, { today, calendar }),
    complaint: complaint && { about: complaint.about, on: complaint.on },
    complaintWindow: complaintWindow(request, today),
    decision: decisionOf(request, calendar),
    appeal: appealOf(request),
  };
}

/** The dates that would follow from the council's own word, beside ours and never instead of them. */
function claimedReceiptOf({ claimedReceiptOn, position, receivedOn }: FoiRequest, calendar: HolidayCalendar): ClaimedReceiptView | null {
  if (claimedReceiptOn === null) return null;
  // Once time has started afresh with an answer to a question, nothing follows from the first receipt any more.
  const ours = 'clock' in position && position.clock.startedOn === receivedOn ? position.clock : null;
  const clock = ours && knownToTable(() => startClock({ receivedOn: claimedReceiptOn, regime: ours.regime }, calendar));
  return { on: claimedReceiptOn, dueOn: clock && operativeDueOn(clock), lastDay: clock && overdueAfter(clock) };
}

function reviewOf({ review }: FoiRequest, today: IsoDate): ReviewView | null {
  if (review === null) return null;
  const { clock, answered } = review;
  const { regime, askedOn, normallyBy, atMostBy } = clock;
  return {
    askedOn,
    normallyBy,
    atMostBy,
    statutory: regime === 'EIR',
    overdue: answered === null && today > atMostBy,
    pastNormal: answered === null && normallyBy !== null && today > normallyBy,
    answeredOn: answered?.on ?? null,
  };
}

/** What the council was told to do is suspended while it appeals (s.50(6)). */
function decisionOf({ decision, appeal }: FoiRequest, calendar: HolidayCalendar): DecisionView | null {
  if (decision === null) return null;
  const { sentOn, decided, complyBy } = decision;
  const suspended = appeal?.by === 'council' && appeal.on >= sentOn;
  return { sentOn, decided, complyBy: suspended ? null : complyBy, appealBy: lastDayToAppeal(sentOn), rollsTo: knownToTable(() => tribunalAppealBy(sentOn, calendar).rollsTo) };
}

const appealOf = ({ appeal }: FoiRequest): AppealView | null => appeal && { by: appeal.by, on: appeal.on };

/** A date counted over the holiday table; null where the table ends before it. */
function knownToTable<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarExhausted) return null;
    throw error;
  }
}
