import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import { isOverdue, operativeDueOn, overdueAfter, type StatutoryClock } from '../clock/statutory-clock.ts';
import { lastChaserSince, stepWhenLate } from '../requests/next-step/waiting.ts';
import { addDays, type IsoDate } from '../shared/iso-date.ts';
import { workingDaysPassed } from './days-passed.ts';
import { forItsVolunteer, type Moment, type RequestFacts } from './request-facts.ts';
import type { Saying, SayingKey } from './saying.ts';

/** Working days before the due date on which it is first mentioned. */
export const dueSoonWithin = 3;

/** Working days after the first day a council is late until the coordinators hear of it. */
export const escalatesAfter = 5;

/** What there is to say of a council's time to answer: that it ends soon or today, that it is over, and that the ICO is open. */
export function lateness(facts: RequestFacts, moment: Moment): Saying[] {
  const { position } = facts.request;
  if (position.stage !== 'awaiting_response') return [];
  return isOverdue(position.clock, moment.today) ? late(facts, position.clock, moment) : inTime(facts, position.clock, moment);
}

function inTime(facts: RequestFacts, clock: StatutoryClock, { today, calendar }: Moment): Saying[] {
  // The coordinators did not send it and need not be asked to watch each day of it.
  if (facts.applicantLeft) return [];
  const due = operativeDueOn(clock);
  if (today === due) return [forItsVolunteer(facts, { kind: 'due_today', about: due, on: due, overtakes: [{ kind: 'due_soon', about: due }] })];
  if (today < due && workingDaysIn(today, due, calendar) <= dueSoonWithin) return [forItsVolunteer(facts, { kind: 'due_soon', about: due, on: due })];
  return [];
}

function late(facts: RequestFacts, clock: StatutoryClock, moment: Moment): Saying[] {
  const lastDay = overdueAfter(clock);
  const overdue = forItsVolunteer(facts, { kind: 'overdue', about: lastDay, on: lastDay, overtakes: beforeIt(clock) });
  const said = isLongOverdue(lastDay, moment.today, moment.calendar) ? [...(facts.applicantLeft ? [] : [overdue]), longOverdue(facts, lastDay)] : [overdue];
  return [...said, ...icoOpen(facts, clock, moment)];
}

const beforeIt = (clock: StatutoryClock): SayingKey[] => (['due_soon', 'due_today'] as const).map((kind) => ({ kind, about: operativeDueOn(clock) }));

const longOverdue = ({ requestId }: RequestFacts, about: IsoDate): Saying => ({
  kind: 'escalation', about, requestId, to: 'coordinators', on: about, overtakes: [{ kind: 'overdue', about }],
});

/** Five more working days after the first late day. */
const isLongOverdue = (lastDay: IsoDate, today: IsoDate, calendar: HolidayCalendar): boolean =>
  workingDaysPassed(addDays(lastDay, 1), today, escalatesAfter, calendar);

/** Reminded, ten working days waited, and nothing taken further: said of each reminder once. */
function icoOpen(facts: RequestFacts, clock: StatutoryClock, moment: Moment): Saying[] {
  const step = stepWhenLate(facts.request, clock, moment);
  const chaser = lastChaserSince(facts.request, overdueAfter(clock));
  if (!chaser || step.step !== 'complain' || step.about !== 'silence') return [];
  return [forItsVolunteer(facts, { kind: 'ico_open', about: chaser.messageId, on: chaser.receivedOn })];
}
