import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import { workingDayNumber } from '../clock/start-clock.ts';
import { isOverdue, overdueAfter } from '../clock/statutory-clock.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import type { FoiRequest } from './foi-request.ts';
import { lateAnswers } from './replay/breaches.ts';

/** Fewer requests than this make no average: one slow week would be a council’s reputation. */
export const fewestForAnAverage = 5;

/**
 * How one request went. `days` are the working days its time ran until the answer. `silent`: the last lawful day went by, by the
 * later reading, and nothing had come; its `days` are those that went by so far. `waiting`: there is time left, or the clock has stopped for a question or a fee.
 */
export type AnswerTime =
  | { readonly is: 'answered'; readonly days: number; readonly daysLate: number }
  | { readonly is: 'silent'; readonly days: number; readonly daysLate: number }
  | { readonly is: 'waiting' };

/** The times of several requests together. `over` is how many have no time left: answered in time, answered late and silent add up to it. */
export type AnswerTimes = {
  readonly over: number;
  readonly inTime: number;
  readonly late: number;
  readonly silent: number;
  /** Not counted in any of those. */
  readonly waiting: number;
  /** The working days each answer took, the quickest first. */
  readonly days: readonly number[];
  /** Half of all that are over had their answer within so many working days, silence being longer than any answer. Null where fewer than half had one, and under five. */
  readonly halfWithin: number | null;
};

/** How one request went by a day; null for one the council never received, or that was withdrawn while it had time. */
export function answerTime(request: FoiRequest, today: IsoDate, calendar: HolidayCalendar): AnswerTime | null {
  const { position, receivedOn, breaches } = request;
  if (receivedOn === null) return null;
  switch (position.stage) {
    case 'answered':
      return { is: 'answered', days: workingDayNumber(position.clock, position.on, calendar), daysLate: Math.max(0, ...lateAnswers(request).map(({ lastDay, until }) => atLeastOne(lastDay, until ?? position.on, calendar))) };
    case 'awaiting_response':
      return isOverdue(position.clock, today) ? { is: 'silent', days: workingDayNumber(position.clock, today, calendar), daysLate: workingDaysIn(overdueAfter(position.clock), today, calendar) } : { is: 'waiting' };
    case 'awaiting_clarification':
    case 'awaiting_fee':
      return { is: 'waiting' };
    case 'withdrawn': {
      // What was withdrawn because nothing came stays silence, or giving up would make a council look better.
      const missed = breaches.find(({ until }) => until === null);
      return missed ? { is: 'silent', days: workingDaysIn(receivedOn, position.on, calendar), daysLate: workingDaysIn(missed.lastDay, position.on, calendar) } : null;
    }
    default:
      return null;
  }
}

/** An answer that came on a weekend after the last lawful day is late, though no working day has passed. */
const atLeastOne = (lastDay: IsoDate, until: IsoDate, calendar: HolidayCalendar): number => Math.max(1, workingDaysIn(lastDay, until, calendar));

/** The times of some requests, silence in the denominator: the one definition for pages, tables and downloads. */
export const answerTimes = (requests: readonly FoiRequest[], today: IsoDate, calendar: HolidayCalendar): AnswerTimes =>
  sumOfTimes(requests.map((request) => answerTime(request, today, calendar)));

/** The same of times already told. */
export function sumOfTimes(times: readonly (AnswerTime | null)[]): AnswerTimes {
  const answered = times.flatMap((time) => (time?.is === 'answered' ? [time] : []));
  const silent = times.filter((time) => time?.is === 'silent').length;
  const late = answered.filter(({ daysLate }) => daysLate > 0).length;
  const days = answered.map((time) => time.days).toSorted((one, other) => one - other);
  const over = answered.length + silent;
  return { over, inTime: answered.length - late, late, silent, waiting: times.filter((time) => time?.is === 'waiting').length, days, halfWithin: over < fewestForAnAverage ? null : (days[Math.ceil(over / 2) - 1] ?? null) };
}
