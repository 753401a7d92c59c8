import { readFileSync } from 'node:fs';
import { askedFirst, on, papersWanted, programmeName, type Programme } from '@openvalve/domain';
import type { LetterFacts } from '../letter.ts';

const table = (name: string): Record<string, string>[] => {
  const [header = [], ...rows] = parse(readFileSync(new URL(`../../../domain/data/${name}.csv`, import.meta.url), 'utf8'));
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
};

/** RFC 4180, as far as the reviewed tables use it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end.startsWith('\r') || end.startsWith('\n')) rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

export const today = on('2026-11-23');
const govUk = 'https://www.gov.uk/government/publications/dedicated-schools-grant-very-high-deficit-intervention';

/** The facts of the first letter to each council of a programme, from the reviewed tables. */
export function lettersOf(programme: Programme, volunteerName = 'Robin Example'): LetterFacts[] {
  const councils = new Map(table('councils').map((council) => [council.slug, council]));
  const former = table('councils_former');
  const agreements = table(programme === 'safety-valve' ? 'safety_valve' : 'dbv');
  return agreements.map((row): LetterFacts => {
    const slug = row.council_slug ?? '';
    const council = councils.get(slug);
    if (!council) throw new Error(`There is no council ${slug}`);
    const startYear = row.agreement_year ?? '2022-23';
    const endYear = row.end_year === undefined || row.end_year === '' ? null : row.end_year;
    return {
      councilName: council.name ?? '',
      officialName: council.official_name ?? '',
      answeredByName: /run for the council by Achieving for Children/.test(council.predecessor_notes ?? '') ? 'Achieving for Children' : null,
      programmeName: programmeName[programme],
      round: row.agreement_year ?? `Tranche ${row.tranche}`,
      startYear,
      endYear,
      papers: papersWanted(programme, askedFirst[programme], { startYear, endYear }, today),
      alreadyPublic: row.document_title ? [{ name: row.document_title, url: row.publication_page ?? govUk }] : [],
      predecessors: former
        .filter(({ successor_slugs: successors = '' }) => successors.split(';').includes(slug))
        .map(({ official_name: name = '', abolished = '' }) => ({ name, endedOn: on(abolished) })),
      volunteerName,
      today,
    };
  });
}

/** The facts of one council's first letter. */
export function letterTo(programme: Programme, councilName: string): LetterFacts {
  const found = lettersOf(programme).find((facts) => facts.councilName === councilName);
  if (!found) throw new Error(`${councilName} is not in ${programme}`);
  return found;
}
