import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import { answerWithin, extendedWithin } from '../clock/readings.ts';
import { workingDayNumber, workingDaysLate } from '../clock/start-clock.ts';
import { isOverdue, isPastDue, operativeDueOn, overdueAfter, type StatutoryClock } from '../clock/statutory-clock.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { unreachable } from '../shared/result.ts';
import type { Outcome } from './foi-request.events.ts';
import type { FoiRequest } from './foi-request.ts';
import { lateAnswers, lateSince } from './replay/breaches.ts';

/** Where a request stands, as facts for the one sentence at the top of its page. */
export type WhereItStands =
  | { readonly stands: 'not_started' | 'draft' | 'sending' | 'uncertain' }
  | ({ readonly stands: 'in_time' | 'due_today' | 'past_due_by_one_reading' | 'late' } & Running)
  | { readonly stands: 'question'; readonly since: IsoDate; readonly askedLate: boolean }
  /** `fee_lapsed`: the last day to pay has gone by, and the council need no longer answer (s.9(2); EIR reg 8(5)). */
  | { readonly stands: 'fee' | 'fee_lapsed'; readonly since: IsoDate; readonly lapsesAfter: IsoDate }
  | { readonly stands: 'answered'; readonly on: IsoDate; readonly outcome: Outcome; readonly answeredLate: boolean; readonly daysLate: number }
  | { readonly stands: 'withdrawn'; readonly on: IsoDate; readonly why: 'given_back' | 'lapsed' | 'withdrawn' };

type Running = {
  /** Which working day it is; 0 on the day of receipt. */
  readonly day: number;
  /** Working days the council has as things stand: 20, or 40 where time was validly extended. */
  readonly of: number;
  readonly dueOn: IsoDate;
  /** The last lawful day by the later reading: nobody is called late on or before it. */
  readonly lastDay: IsoDate;
  readonly daysLate: number;
  readonly extended: boolean;
  /** The council said it needs longer, in a way the Act does not recognise: late, or without a qualified exemption (s.10(3), s.17(1)). */
  readonly extensionNotRecognised: boolean;
};

/** The facts of the sentence that says where a request stands. Throws `CalendarExhausted` on a day the holiday table does not reach. */
export function whereItStands(request: FoiRequest, today: IsoDate, calendar: HolidayCalendar): WhereItStands {
  const { position } = request;
  switch (position.stage) {
    case 'not_started':
    case 'draft':
      return { stands: position.stage };
    case 'sending':
      return { stands: position.uncertain ? 'uncertain' : 'sending' };
    case 'awaiting_response':
      return { stands: standingOf(position.clock, today), ...running(request, position.clock, today, calendar) };
    case 'awaiting_clarification':
      // A question asked after the last day still stops the clock (s.10(6)(b)); that the council was late by then is kept.
      return { stands: 'question', since: position.since, askedLate: lateSince(request, position.since) !== null };
    case 'awaiting_fee':
      return { stands: today > position.lapsesAfter ? 'fee_lapsed' : 'fee', since: position.since, lapsesAfter: position.lapsesAfter };
    case 'answered':
      return { stands: 'answered', on: position.on, outcome: position.outcome, ...lateness(request, calendar) };
    case 'withdrawn':
      return { stands: 'withdrawn', on: position.on, why: position.why };
    default:
      return unreachable(position);
  }
}

function standingOf(clock: StatutoryClock, today: IsoDate): 'in_time' | 'due_today' | 'past_due_by_one_reading' | 'late' {
  if (isOverdue(clock, today)) return 'late';
  if (isPastDue(clock, today)) return 'past_due_by_one_reading';
  return today === operativeDueOn(clock) ? 'due_today' : 'in_time';
}

/** How late the answer was; of several papers that were late, the most. */
function lateness(request: FoiRequest, calendar: HolidayCalendar): { answeredLate: boolean; daysLate: number } {
  const days = lateAnswers(request).map(({ lastDay, until }) => workingDaysIn(lastDay, until ?? lastDay, calendar));
  return { answeredLate: days.length > 0, daysLate: Math.max(0, ...days) };
}

function running({ extensions }: FoiRequest, clock: StatutoryClock, today: IsoDate, calendar: HolidayCalendar): Running {
  const extended = clock.extendedDueOn !== null || clock.extendedDueOnByCode !== null;
  return {
    day: workingDayNumber(clock, today, calendar),
    of: extended ? extendedWithin : answerWithin,
    dueOn: operativeDueOn(clock),
    lastDay: overdueAfter(clock),
    daysLate: workingDaysLate(clock, today, calendar),
    extended,
    // A notice from before the clock that runs was about another one.
    extensionNotRecognised: !extended && extensions.some(({ refused, on }) => refused !== null && on >= clock.startedOn),
  };
}
