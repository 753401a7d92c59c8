import { daysBetween, type IsoDate } from '@openvalve/domain';
import { counted } from '../../../lib/words.ts';
import { dayInHeadline } from './headline.ts';

/** How long there is until a last day: “12 days left”, “tomorrow is the last day”. */
export function daysLeftWords(day: IsoDate, today: IsoDate): string {
  const left = daysBetween(today, day);
  if (left > 1) return `${left} days left`;
  if (left === 1) return 'tomorrow is the last day';
  return left === 0 ? 'today is the last day' : `${counted(-left, 'day')} ago`;
}

/** A last day of ours with how long there is: “by Tuesday 3 March; 12 days left”. */
export const byLastDay = (day: IsoDate, today: IsoDate): string => `by ${dayInHeadline(day, today)}; ${daysLeftWords(day, today)}`;
