import { describe, expect, it } from 'vitest';
import councilsTable from '../../data/councils.csv?raw';
import formerTable from '../../data/councils_former.csv?raw';
import dbvTable from '../../data/dbv.csv?raw';
import addressTable from '../../data/foi_addresses.csv?raw';
import findingsTable from '../../data/published_findings.csv?raw';
import safetyValveTable from '../../data/safety_valve.csv?raw';
import labelsTable from '../../data/tile_labels.csv?raw';
import mapTable from '../../data/tile_map.csv?raw';
import { CouncilSlug } from '../shared/ids.ts';
import { IsoDate } from '../shared/iso-date.ts';
import { readTable } from '../shared/table.ts';
import { pageOf } from './domains.ts';

const councils = readTable(councilsTable);
const safetyValve = readTable(safetyValveTable);
const dbv = readTable(dbvTable);
const slugs = new Set(councils.map(({ slug }) => slug));
const unknownIn = (table: string, column: string) => readTable(table).map((row) => row[column] ?? '').filter((slug) => slug !== '' && !slugs.has(slug));
const repeated = (values: readonly (string | undefined)[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe('the register', () => {
  it('holds 153 councils, each with a slug, a code and a domain of its own', () => {
    expect(councils).toHaveLength(153);
    for (const column of ['slug', 'gss_code', 'dfe_number', 'website_domain', 'whatdotheyknow_slug']) expect([column, repeated(councils.map((row) => row[column]))]).toEqual([column, []]);
    expect(councils.filter(({ slug }) => !CouncilSlug.safeParse(slug).success)).toEqual([]);
    expect(councils.filter(({ website_domain: domain }) => !pageOf(`https://${domain}`))).toEqual([]);
  });

  it('holds 38 Safety Valve agreements, in rounds of 5, 9, 20 and 4, and 55 councils in Delivering Better Value', () => {
    expect(['2020-21', '2021-22', '2022-23', '2023-24'].map((year) => safetyValve.filter((row) => row.agreement_year === year).length)).toEqual([5, 9, 20, 4]);
    expect([safetyValve.length, dbv.length]).toEqual([38, 55]);
    expect(repeated(safetyValve.map((row) => row.council_slug))).toEqual([]);
    expect(repeated(dbv.map((row) => row.council_slug))).toEqual([]);
  });

  it('names no council elsewhere that it does not hold', () => {
    expect([unknownIn(safetyValveTable, 'council_slug'), unknownIn(dbvTable, 'council_slug'), unknownIn(addressTable, 'slug'), unknownIn(mapTable, 'slug'), unknownIn(labelsTable, 'slug')])
      .toEqual([[], [], [], [], []]);
  });

  it('gives each council one cell of the tile map and one label', () => {
    const cells = readTable(mapTable).map(({ col, row }) => `${col},${row}`);
    const labels = readTable(labelsTable).map(({ label }) => label);
    expect([cells.length, labels.length, repeated(cells), repeated(labels)]).toEqual([153, 153, [], []]);
  });

  it('gives a source for every agreement, address and reported finding', () => {
    const pages = [
      ...safetyValve.map((row) => row.publication_page),
      ...dbv.map((row) => row.tranche_source),
      ...readTable(findingsTable).map((row) => row.source_url),
      ...readTable(addressTable).filter((row) => row.foi_email || row.web_form_url).map((row) => row.source_url),
    ];
    const each = pages.flatMap((page = '') => page.split(/ [;|] /));
    expect(each.filter((page) => !pageOf(page))).toEqual([]);
  });

  it('knows what became of Cumbria', () => {
    const [cumbria] = readTable(formerTable);
    expect(IsoDate.parse(cumbria?.abolished)).toBe('2023-03-31');
    expect((cumbria?.successor_slugs ?? '').split(';').filter((slug) => !slugs.has(slug))).toEqual([]);
  });
});
