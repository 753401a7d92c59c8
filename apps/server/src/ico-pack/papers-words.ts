import { documentKinds, type DocumentKind, type PaperAsked } from '@openvalve/domain';

/** Papers in as few words as they take: each kind once, a series by its years. “KPI set; Monitoring report 2022-23 to 2025-26”. */
export function papersWords(papers: readonly PaperAsked[]): string {
  const kinds = new Map<DocumentKind, Set<string>>();
  for (const { kind, period } of papers) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(period ?? ''));
  return [...kinds].map(([kind, years]) => `${documentKinds[kind].name}${yearsWords([...years].filter(Boolean).toSorted())}`).join('; ');
}

const startOf = (financialYear: string): number => Number(financialYear.slice(0, 4));

function yearsWords(years: readonly string[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  const unbroken = years.length > 2 && startOf(last) - startOf(first) === years.length - 1;
  return ` ${unbroken ? `${first} to ${last}` : years.join(', ')}`;
}
