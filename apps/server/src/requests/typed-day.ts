import { IsoDate } from '@openvalve/domain';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const inFigures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const inWords = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.? (\d{4})$/i;

/**
 * The day somebody typed, where a browser has no calendar to choose from: `2026-11-28`, `28/11/2026` with the day first as in
 * Britain, `Saturday 28 November 2026`. Null for what is no day; nothing is guessed.
 */
export function typedDay(typed: string): IsoDate | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  const [, day, month, year] = inFigures.exec(text) ?? worded(text) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const read = IsoDate.safeParse(iso);
  return read.success ? read.data : null;
}

function worded(text: string): string[] | null {
  const [whole, day, name, year] = inWords.exec(text) ?? [];
  const month = name ? months.indexOf(name.toLowerCase()) + 1 : 0;
  return whole !== undefined && day !== undefined && year !== undefined && month > 0 ? [whole, day, String(month), year] : null;
}
