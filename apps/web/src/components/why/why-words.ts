import { unreachable, type ClockExplanation, type IsoDate, type Nation } from '@openvalve/domain';
import { listed, numberWordFirst } from '../../lib/words.ts';

export type CountedDay = ClockExplanation['days'][number];

/** What is counted, where it is not a request’s first twenty days that still run. */
export type Counting = {
  /** The days began again when the council had the answer to its question. */
  readonly restarted?: boolean | undefined;
  /** A number of days somebody asked for that is not the law’s. */
  readonly days?: number | undefined;
  /** The clock stopped, or an answer ended it: what is to come can change nothing. */
  readonly over?: boolean | undefined;
  /** The day it is read: what would have had to come sooner is left out. */
  readonly today?: IsoDate | undefined;
};

const nationName: Record<Nation, string> = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' };

/** Where a day is a bank holiday: “all of the UK”, “Scotland”. */
export const whereHoliday = (nations: readonly Nation[]): string =>
  nations.length === 3 ? 'all of the UK' : listed(nations.map((nation) => nationName[nation]));

/** Why a bank holiday counts here: somewhere in the UK is enough. */
export const holidayReason = (nations: readonly Nation[]): string =>
  nations.includes('england-and-wales')
    ? `A bank holiday in ${whereHoliday(nations)}.`
    : `A holiday only in ${whereHoliday(nations)}. English councils are open, but the Act leaves out a bank holiday in any part of the UK.`;

/** Which of the clock’s dates a day is; null for a day that another date has taken the place of, or that is none. */
export function dateOf({ is }: CountedDay, { byAct, byCode }: Pick<ClockExplanation, 'byAct' | 'byCode'>): 'due' | 'extended' | 'other_reading' | 'before_extra_time' | null {
  if (is.includes('due')) return byAct.extendedDueOn === null ? 'due' : 'before_extra_time';
  if (is.includes('extended_due')) return 'extended';
  if (is.includes('extended_due_by_code') || (is.includes('due_by_code') && byCode.extendedDueOn === null)) return 'other_reading';
  return null;
}

/** Why a day counts or does not, for the table. */
export function whyWords(day: CountedDay, explanation: ClockExplanation, counting: Counting = {}): string {
  const held = day.holiday && `${day.holiday.title} (${whereHoliday(day.holiday.nations)})`;
  const unsure = explanation.contested.some((contested) => contested.day === day.day) ? ', not certain' : '';
  switch (day.why) {
    case 'received':
      return `${counting.restarted ? 'The council had the answer to its question' : 'Received'}. The count starts after this day, whatever day it is.${held ? ` It was ${held}.` : ''}`;
    case 'counts':
      return [`Counts`, dateWords(day, explanation, counting)].filter(Boolean).join('. ');
    case 'weekend':
      return 'Weekend: not a working day';
    case 'holiday':
      return `${held ?? 'Bank holiday'}: not a working day${unsure}`;
    case 'left_out':
      return 'Left out: the time between a fees notice and its payment';
    default:
      return unreachable(day.why);
  }
}

/** What the law says of a day on which one of the clock’s dates falls. */
export function dateWords(day: CountedDay, explanation: ClockExplanation, { days }: Counting = {}): string {
  switch (dateOf(day, explanation)) {
    case 'due':
      return days === undefined ? 'The last lawful day.' : `Day ${days}, as you asked.`;
    case 'extended':
      return explanation.regime === 'EIR' ? 'The last lawful day, with the extra time.' : 'Day 40: the ICO expects an answer by now.';
    case 'other_reading':
      return 'The last day, on the other reading.';
    case 'before_extra_time':
      return 'Day 20: the last day without the extra time.';
    case null:
      return '';
  }
}

/** “Three bank holidays move this date”. */
export const movedTitle = (count: number): string =>
  count === 0 ? 'No bank holiday moves this date' : `${numberWordFirst(count)} bank holiday${count === 1 ? ' moves' : 's move'} this date`;

/** The line under the strip: which holidays are left out. */
export const leftOutWords = ({ movedBy }: ClockExplanation): string => {
  if (movedBy.length === 0) return 'Weekends are left out; no bank holiday falls in between.';
  const names = listed(movedBy.map(({ holiday }) => holiday.title.replace(/, (moved.*)$/, ' ($1)')));
  return movedBy.length === 1 ? `One bank holiday, ${names}, is left out.` : `${numberWordFirst(movedBy.length)} bank holidays are left out: ${names}.`;
};
