import { IsoDate, londonDay } from './iso-date.ts';

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The day of receipt in London for a day or a moment with its zone; null for anything else. A day runs to midnight there,
 * whatever the office hours (clock.md W7, R1a): 23:30 in UTC on a July Friday is received on the Saturday.
 */
export function receiptDay(text: string): IsoDate | null {
  const day = IsoDate.safeParse(text);
  if (day.success) return day.data;
  if (!moment.test(text) || !IsoDate.safeParse(text.slice(0, 10)).success) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : londonDay(at);
}
