import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import { isOverdue, operativeDueOn, overdueAfter, type StatutoryClock } from '../clock/statutory-clock.ts';
import type { FoiRequest } from '../requests/foi-request.ts';
import type { RequestId } from '../shared/ids.ts';
import { addDays, londonDay, type Instant, type IsoDate } from '../shared/iso-date.ts';
import { mostUrgentFirst, type Saying, type SayingKey } from './saying.ts';

/** Working days before the due date on which it is first mentioned. */
export const dueSoonWithin = 3;

/** Working days after the first day a council is late until the coordinators hear of it. */
export const escalatesAfter = 5;

/** Working days a message may lie before its volunteer is reminded of it. */
export const unclassifiedAfter = 3;

/** How long before a hold on a council ends its volunteer hears of it, in milliseconds. */
export const claimEndingWithin = 24 * 60 * 60 * 1000;

/** What there is to know about one request for the reminders about it. */
export type RequestFacts = {
  readonly requestId: RequestId;
  readonly request: FoiRequest;
  readonly campaign: 'open' | 'paused' | 'closed';
  /** Until when its volunteer holds the council; null where nobody does. */
  readonly claimUntil: Instant | null;
  /** The attempt by which its letter last failed to go, as long as nothing has come of it since. */
  readonly undelivered: string | null;
  /** Somebody who left hears nothing: the coordinators do. */
  readonly applicantLeft: boolean;
};

/** Who would be told, and what they were told before. */
export type Hearer = {
  readonly isApplicant: boolean;
  readonly isCoordinator: boolean;
  /** Said to this person about this request, or overtaken. */
  readonly noted: readonly SayingKey[];
};

/** The moment, its day in London, and the days that count. */
export type Moment = { readonly today: IsoDate; readonly now: Instant; readonly calendar: HolidayCalendar };

/**
 * Everything that is true of a request now and that somebody should hear, said before or not. Quiet on final stages and while
 * the campaign is paused or closed, but for a letter that did not go: its writer pressed Send and thinks it went.
 */
export function trueNow(facts: RequestFacts, moment: Moment): Saying[] {
  const { request, campaign } = facts;
  if (request.position.stage === 'answered' || request.position.stage === 'withdrawn') return [];
  const daily = campaign === 'open' ? [...lateness(facts, moment), ...claimEnding(facts, moment), ...unclassified(facts, moment)] : [];
  return mostUrgentFirst([...didNotArrive(facts, moment), ...daily]);
}

/** What is still to be said to one person about a request: true now, theirs to hear, and neither said before nor overtaken. */
export function dueToBeSaid(facts: RequestFacts & Hearer, moment: Moment): Saying[] {
  const { isApplicant, isCoordinator, noted } = facts;
  const known = new Set(noted.map(keyOf));
  return trueNow(facts, moment).filter((saying) => (saying.to === 'applicant' ? isApplicant : isCoordinator) && !known.has(keyOf(saying)));
}

/** Whether a saying waits for its person's one mail a day. What did not arrive does not wait. */
export const joinsTheMail = ({ kind }: SayingKey): boolean => kind !== 'did_not_arrive';

/** A saying's key as text. */
export const keyOf = ({ kind, about }: SayingKey): string => `${kind} ${about}`;

function lateness({ requestId, request: { position }, applicantLeft }: RequestFacts, { today, calendar }: Moment): Saying[] {
  if (position.stage !== 'awaiting_response') return [];
  const { clock } = position;
  const about = { requestId, to: applicantLeft ? 'coordinators' : 'applicant' } as const;
  const due = operativeDueOn(clock);
  if (isOverdue(clock, today)) {
    const late: Saying = { ...about, kind: 'overdue', about: overdueAfter(clock), on: overdueAfter(clock), overtakes: beforeIt(clock) };
    return isLongOverdue(clock, today, calendar) ? [...(applicantLeft ? [] : [late]), longOverdue(requestId, clock)] : [late];
  }
  // The coordinators did not send it and need not be asked to watch each day of it.
  if (applicantLeft) return [];
  if (today === due) return [{ ...about, kind: 'due_today', about: due, on: due, overtakes: [{ kind: 'due_soon', about: due }] }];
  if (today < due && workingDaysIn(today, due, calendar) <= dueSoonWithin) return [{ ...about, kind: 'due_soon', about: due, on: due, overtakes: [] }];
  return [];
}

const beforeIt = (clock: StatutoryClock): SayingKey[] => (['due_soon', 'due_today'] as const).map((kind) => ({ kind, about: operativeDueOn(clock) }));

const longOverdue = (requestId: RequestId, clock: StatutoryClock): Saying => {
  const about = overdueAfter(clock);
  return { kind: 'escalation', about, requestId, to: 'coordinators', on: about, overtakes: [{ kind: 'overdue', about }] };
};

/** Five more working days after the first late day. */
const isLongOverdue = (clock: StatutoryClock, today: IsoDate, calendar: HolidayCalendar): boolean =>
  workingDaysPassed(addDays(overdueAfter(clock), 1), today, escalatesAfter, calendar);

function claimEnding({ requestId, request: { position }, claimUntil, applicantLeft }: RequestFacts, { now }: Moment): Saying[] {
  if (position.stage !== 'draft' || claimUntil === null || applicantLeft) return [];
  const left = Date.parse(claimUntil) - Date.parse(now);
  if (left <= 0 || left >= claimEndingWithin) return [];
  return [{ kind: 'claim_ending', about: claimUntil, requestId, to: 'applicant', on: londonDay(new Date(claimUntil)), overtakes: [] }];
}

function unclassified({ requestId, request, applicantLeft }: RequestFacts, { today, calendar }: Moment): Saying[] {
  const to = applicantLeft ? 'coordinators' : 'applicant';
  return request.messages
    .filter(({ messageId, receivedOn }) => request.unclassified.includes(messageId) && workingDaysPassed(receivedOn, today, unclassifiedAfter, calendar))
    .map(({ messageId, receivedOn }) => ({ kind: 'unclassified', about: messageId, requestId, to, on: receivedOn, overtakes: [] }));
}

function didNotArrive({ requestId, undelivered, applicantLeft }: RequestFacts, { today }: Moment): Saying[] {
  return undelivered === null ? [] : [{ kind: 'did_not_arrive', about: undelivered, requestId, to: applicantLeft ? 'coordinators' : 'applicant', on: today, overtakes: [] }];
}

/** Whether so many working days have gone by since a day. Past the end of the holiday table they surely have. */
const workingDaysPassed = (since: IsoDate, today: IsoDate, count: number, calendar: HolidayCalendar): boolean =>
  today > since && (today > calendar.knownUntil || workingDaysIn(since, today, calendar) >= count);
