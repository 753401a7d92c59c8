import type { IsoDate } from '../shared/iso-date.ts';
import { documentKinds, type DocumentKind, type PaperAsked, type Programme } from './document-kind.ts';
import { financialYearOf, financialYears, firstYearOf } from './financial-years.ts';

/**
 * The papers a campaign wants from one council: each kind of its programme once, and a series once for each financial year
 * from the agreement's first to its last or the current one, whichever comes sooner. Kinds of the other programme are left
 * out. A report for a year still running is wanted too: what is held of it by the day of the request can be asked for.
 */
export function papersWanted(
  programme: Programme,
  kinds: readonly DocumentKind[],
  { startYear, endYear }: { startYear: string; endYear: string | null },
  today: IsoDate,
): PaperAsked[] {
  const current = financialYearOf(today);
  const last = endYear !== null && firstYearOf(endYear) < firstYearOf(current) ? endYear : current;
  const years = financialYears(startYear, last);
  return [...new Set(kinds)]
    .filter((kind) => documentKinds[kind].programme === programme)
    .flatMap((kind): PaperAsked[] => (documentKinds[kind].series ? years.map((period) => ({ kind, period })) : [{ kind, period: null }]));
}
