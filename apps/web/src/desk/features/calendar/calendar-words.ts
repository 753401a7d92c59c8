import { longDay } from '@openvalve/domain';
import type { CalendarStatus } from './queries.ts';

/** “The table of bank holidays ends on Sunday 31 December 2028”, or that it has. */
export const tableEndsTitle = ({ knownUntil, daysLeft }: Pick<CalendarStatus, 'knownUntil' | 'daysLeft'>): string =>
  daysLeft < 0 ? `The table of bank holidays ended on ${longDay(knownUntil)}` : `The table of bank holidays ends on ${longDay(knownUntil)}`;

/** How long it still reaches, and what happens after it. */
export function tableEndsDetail({ daysLeft }: Pick<CalendarStatus, 'daysLeft'>): string {
  if (daysLeft < 0) return 'No due date can be counted now, and nothing is guessed: no letter can be sent until the next list is applied.';
  const when = daysLeft === 0 ? 'That is today.' : `That is ${daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`}.`;
  return `${when} A letter whose answer would be due later cannot be sent, and nothing is guessed.`;
}
