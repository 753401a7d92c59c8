const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A moment as people say it, in London: “Sun, 22 Nov 2026, 11:04”. */
export const momentWords = (moment: string): string => format.format(new Date(moment));

/** How much is left of the 72 hours, in words. */
export function hoursLeft(reportBy: string, now: Date): string {
  const minutes = Math.floor((new Date(reportBy).getTime() - now.getTime()) / 60_000);
  if (minutes < 0) return 'The 72 hours are over.';
  if (minutes < 120) return `${minutes} minutes are left of the 72 hours.`;
  return `${Math.floor(minutes / 60)} hours are left of the 72.`;
}

/** A day and an hour as fields take them, in the reader’s own time. */
export function fieldsOf(moment: Date): { day: string; hour: string } {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return { day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`, hour: `${two(moment.getHours())}:${two(moment.getMinutes())}` };
}

/** The moment that a day and an hour say, for the server; null where they say none. */
export function momentOf(day: string, hour: string): string | null {
  const moment = new Date(`${day}T${hour}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
