import { IsoDate } from './iso-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day in a date as people and mail programs write it, day before month where both are numbers; null where there is none. */
export function dayIn(text: string): IsoDate | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?([A-Za-z]{3,9})\.?,?[ -]+(\d{4})\b/.exec(text);
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /\b([A-Za-z]{3,9})\.?[ ]+(\d{1,2})(?:st|nd|rd|th)?,?[ ]+(\d{4})\b/.exec(text);
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const [, first, second, year] = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/.exec(text) ?? [];
  if (!first || !second || !year) return null;
  const whole = year.length === 2 ? `20${year}` : year;
  return Number(second) > 12 ? day(whole, first, second) : day(whole, second, first);
}

const monthOf = (name = ''): string => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const day = (year = '', month = '', date = ''): IsoDate | null => IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data ?? null;
