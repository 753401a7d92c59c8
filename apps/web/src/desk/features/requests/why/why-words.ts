import { unreachable, type ClockExplanation, type Nation } from '@openvalve/domain';
import { listed, numberWordFirst } from '../../../../lib/words.ts';

export type CountedDay = ClockExplanation['days'][number];

const nationName: Record<Nation, string> = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' };

/** Where a day is a bank holiday: “all of the UK”, “Scotland”. */
export const whereHoliday = (nations: readonly Nation[]): string =>
  nations.length === 3 ? 'all of the UK' : listed(nations.map((nation) => nationName[nation]));

/** Why a bank holiday counts here: somewhere in the UK is enough. */
export const holidayReason = (nations: readonly Nation[]): string =>
  nations.includes('england-and-wales')
    ? `A bank holiday in ${whereHoliday(nations)}.`
    : `A holiday only in ${whereHoliday(nations)}. English councils are open, but the Act leaves out a bank holiday in any part of the UK.`;

/** Why a day counts or does not, for the table. */
export function whyWords(day: CountedDay): string {
  const dates = dateWords(day);
  const ending = dates === '' ? '' : `. ${dates}`;
  switch (day.why) {
    case 'received':
      return 'Received. The count starts after this day.';
    case 'counts':
      return `Counts${ending}`;
    case 'weekend':
      return 'Weekend: not a working day';
    case 'holiday':
      return `${day.holiday ? `${day.holiday.title} (${whereHoliday(day.holiday.nations)})` : 'Bank holiday'}: not a working day`;
    case 'left_out':
      return 'Left out: the time between a fees notice and its payment';
    default:
      return unreachable(day.why);
  }
}

/** What the law says of a day on which one of the clock's dates falls. */
export function dateWords({ is }: CountedDay): string {
  if (is.includes('due')) return 'The last lawful day.';
  if (is.includes('extended_due')) return 'The day its answer is due after the extra time.';
  if (is.includes('due_by_code') || is.includes('extended_due_by_code')) return 'The last day, on the other reading.';
  return '';
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
