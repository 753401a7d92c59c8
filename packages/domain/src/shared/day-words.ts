import type { IsoDate } from './iso-date.ts';

const words = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (day: IsoDate): string => format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
};

/** “Tuesday 22 December 2026”: for letters and wherever the year could be doubted. */
export const longDay = words({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** “Tuesday 22 December”: for headlines about this winter. */
export const headlineDay = words({ weekday: 'long', day: 'numeric', month: 'long' });

/** “Tue 22 Dec 2026”: for chronologies and tables. */
export const mediumDay = words({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** “Tue 22 Dec”: for narrow columns. */
export const shortDay = words({ weekday: 'short', day: 'numeric', month: 'short' });

/** “22 December 2026”: for sentences in letters. */
export const plainDay = words({ day: 'numeric', month: 'long', year: 'numeric' });

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** “Mon 23 Nov, 09:02” in London, for a moment. */
export const momentWords = (moment: Date): string => {
  const parts = Object.fromEntries(momentFormat.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.weekday} ${parts.day} ${parts.month}, ${parts.hour}:${parts.minute}`;
};
