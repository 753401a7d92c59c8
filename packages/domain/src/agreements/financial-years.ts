import type { IsoDate } from '../shared/iso-date.ts';
import { Period } from './document-kind.ts';

const named = (firstYear: number): Period => Period.parse(`${firstYear}-${String((firstYear + 1) % 100).padStart(2, '0')}`);

/** The calendar year a financial year begins in. Throws when the text is not two following years: a table is wrong then. */
export function firstYearOf(period: string): number {
  const firstYear = Number(period.slice(0, 4));
  if (!Period.safeParse(period).success || named(firstYear) !== period) throw new Error(`"${period}" is not a financial year such as 2023-24`);
  return firstYear;
}

/** The financial year a day falls in. It begins on 1 April. */
export function financialYearOf(day: IsoDate): Period {
  const year = Number(day.slice(0, 4));
  return named(day.slice(5) < '04-01' ? year - 1 : year);
}

/** Each financial year from one to another, both included; none when the first is later. */
export function financialYears(from: string, to: string): Period[] {
  const first = firstYearOf(from);
  const count = firstYearOf(to) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => named(first + index));
}
