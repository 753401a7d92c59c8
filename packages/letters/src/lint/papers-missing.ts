import { DocumentKind, documentKinds, type PaperAsked, type Period } from '@openvalve/domain';
import { askFor, kindsAsked, namesKind } from '../paper-words.ts';
import type { LintFinding } from './finding.ts';

/** The papers ticked for this request that the letter no longer names, with the sentence that would ask for them. */
export function papersMissing(body: string, asked: readonly PaperAsked[]): LintFinding[] {
  const kinds = kindsAsked(asked);
  const yearsNamed = periodsIn(seriesLines(body));
  const findings = kinds.flatMap((paper): LintFinding[] => {
    const { kind, periods } = paper;
    if (!namesKind(body, kind)) return [{ code: 'paper_missing', level: 'look', excerpt: documentKinds[kind].plural, suggestion: askFor(paper) }];
    const unnamed = periods.filter((period) => !yearsNamed.has(period));
    if (unnamed.length === 0) return [];
    return [{ code: 'paper_missing', level: 'look', excerpt: `${documentKinds[kind].plural} ${unnamed.join(', ')}`, suggestion: askFor(paper) }];
  });
  return findings.length === 0 ? [{ code: 'paper_missing', level: 'ok' }] : findings;
}

const series = DocumentKind.options.filter((kind) => documentKinds[kind].series);

/** The lines that name a series: a year named elsewhere, for the agreement itself, asks for no report. */
const seriesLines = (body: string): string =>
  body
    .split('\n')
    .filter((line) => series.some((kind) => namesKind(line, kind)))
    .join('\n');

const yearPattern = /\b(20\d{2})\s?[-–/]\s?(?:20)?(\d{2})\b/g;

/** The financial years a text names, one by one or as “2021-22 to 2024-25”. */
function periodsIn(text: string): Set<Period> {
  const years = [...text.matchAll(yearPattern)].map((match) => ({
    first: Number(match[1]), from: match.index, until: match.index + match[0].length,
  }));
  const named = new Set<Period>();
  for (const [index, year] of years.entries()) {
    const next = years[index + 1];
    const range = next !== undefined && /^\s*(?:to|until|–|—|-)\s*$/.test(text.slice(year.until, next.from));
    for (let first = year.first; first <= (range ? next.first : year.first); first += 1) named.add(periodOf(first));
  }
  return named;
}

const periodOf = (first: number): Period => `${first}-${String((first + 1) % 100).padStart(2, '0')}` as Period;
