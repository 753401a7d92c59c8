import { gunzipSync } from 'node:zlib';
import { readTable } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aPublication } from '../documents/publishing/testing/a-publication.ts';
import { dataSets } from '../exports/open-data/all-sets.ts';
import { said, theCouncilSays } from '../requests/testing/a-case.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { wordsOn } from '../testing/reading-pages.ts';

const world = useWorld();
const get = (url: string, headers: Record<string, string> = {}) => world().http.inject({ url, headers });
type Json = { $schema: string; licence: { name: string }; as_of: string; rows: Record<string, unknown>[] };
type Dictionary = { tables: { name: string; csv: string; json: string; columns: { name: string; type: string; meaning: string; source: string }[] }[] };
const jsonOf = async (name: string) => (await get(`/data/${name}.json`)).json<Json>();
const csvOf = async (name: string) => readTable((await get(`/data/${name}.csv`)).body);

/** Something in every table. */
async function aBusyCampaign() {
  const draft = await aRequestWithTheCouncil(world());
  await theCouncilSays(world(), draft, { as: 'response', papers: said(draft.asked, 'refused', ['s.36']) });
  return aPublication(world(), { title: '=HYPERLINK("https://example.org")', facts: { exemptions: ['s.40(2)', 's.43(2)'] } });
}

describe('the data', () => {
  it('agrees with its dictionary column by column, in both forms and on the page', async () => {
    await aBusyCampaign();
    const { tables } = (await get('/data/dictionary.json')).json<Dictionary>();
    expect(tables.map(({ name }) => name)).toEqual(['councils', 'agreements', 'targets', 'requests', 'publications', 'reported-findings']);
    const page = wordsOn((await get('/data')).body);
    for (const { name, csv, json, columns } of tables) {
      const [rows, table] = [await csvOf(name), await jsonOf(name)];
      expect([name, rows.length, table.rows.length]).toEqual([name, rows.length, rows.length]);
      expect(rows.length).toBeGreaterThan(0);
      expect([csv, json, table.$schema]).toEqual([`http://desk.example/data/${name}.csv`, `http://desk.example/data/${name}.json`, `http://desk.example/data/dictionary.json#${name}`]);
      for (const row of [...rows, ...table.rows]) expect([name, Object.keys(row)]).toEqual([name, columns.map((column) => column.name)]);
      for (const { name: column, type, meaning, source } of columns) {
        expect(page.replace(/\s+/g, ' ')).toContain(`${column} ${type} `);
        expect([column, meaning.length > 3, source.length > 3]).toEqual([column, true, true]);
      }
    }
  });

  it('holds in each cell what its dictionary says it holds, the same in both forms', async () => {
    await aBusyCampaign();
    const fits: Record<string, (value: unknown) => boolean> = {
      text: (value) => typeof value === 'string', address: (value) => /^https?:\/\//.test(String(value)), number: (value) => typeof value === 'number', day: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
      'yes or no': (value) => typeof value === 'boolean', list: (value) => Array.isArray(value),
    };
    for (const { name, columns } of dataSets) {
      const [rows, { rows: objects }] = [await csvOf(name), await jsonOf(name)];
      for (const [at, object] of objects.entries()) for (const { name: column, type } of columns) {
        const value = object[column];
        if (value === null) expect([name, column, rows[at]?.[column]]).toEqual([name, column, '']);
        else expect([name, column, value, fits[type]?.(value)]).toEqual([name, column, value, true]);
      }
    }
  });

  it('has every council, both programmes’ agreements and all the figures others reported, about a council or not', async () => {
    expect([(await csvOf('councils')).length, (await csvOf('agreements')).length, (await csvOf('targets')).length]).toEqual([153, 38 + 55, 38 * 4 + 55 * 5]);
    const reported = await csvOf('reported-findings');
    expect([reported.length, reported.filter((row) => row['council_slug'] === '').length]).toEqual([23, 5]);
  });

  it('tells of a request by its days and what was refused', async () => {
    await aBusyCampaign();
    world().timeIs('2027-03-01T09:00:00.000Z');
    const [row] = await csvOf('requests');
    expect(row).toMatchObject({ council: 'Kent', received_on: '2026-11-23', due_on: '2026-12-22', standing: 'answered', answered_on: '2026-11-23', working_days_taken: '0', late: 'no', given_in_full: '0', no_word_yet: '0', exemptions: 's.36', as_of: '2027-03-01' });
    expect(Number(row?.['refused'])).toBe(Number(row?.['papers_asked']));
  });

  it('counts silence as late, by the day', async () => {
    await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-29T09:00:00.000Z');
    expect((await csvOf('requests')).at(0)).toMatchObject({ standing: 'no answer, late', answered_on: '', working_days_taken: '', late: 'yes', working_days_late: '3' });
  });

  it('makes formula text harmless in CSV, and leaves it as it is in JSON, where nothing runs it', async () => {
    await aBusyCampaign();
    expect((await csvOf('publications')).at(0)).toMatchObject({ title: '\'=HYPERLINK("https://example.org")', exemptions: 's.40(2) s.43(2)', council: 'Kent' });
    expect((await jsonOf('publications')).rows.at(0)).toMatchObject({ title: '=HYPERLINK("https://example.org")', exemptions: ['s.40(2)', 's.43(2)'] });
  });

  it('loses what was taken down at once', async () => {
    const { takeDown, address } = await aBusyCampaign();
    for (const url of ['/data/publications.csv', '/data/publications.json', '/feed.atom', '/agreements/safety-valve/kent', '/councils/kent']) expect([url, (await get(url)).body.includes(address)]).toEqual([url, true]);
    await takeDown();
    for (const url of ['/data/publications.csv', '/data/publications.json', '/data/targets.json', '/agreements/safety-valve/kent', '/councils/kent']) expect([url, (await get(url)).body.includes(address)]).toEqual([url, false]);
    for (const url of ['/data/publications.json', '/feed.atom', '/councils/kent/feed.atom', '/agreements/safety-valve/kent']) expect([url, (await get(url)).body.includes('HYPERLINK')]).toEqual([url, false]);
  });

  it('is not sent again to who has it, and goes packed to who can unpack it', async () => {
    for (const url of [...dataSets.flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`]), '/data', '/data/dictionary.json', '/data/councils/kent.csv', '/feed.atom', '/councils/kent/feed.atom', '/late', '/agreements']) {
      const first = await get(url, { 'accept-encoding': 'gzip' });
      const tag = String(first.headers.etag);
      expect([url, first.statusCode, first.headers['content-encoding'], first.headers['cache-control'], gunzipSync(first.rawPayload).length > 100]).toEqual([url, 200, 'gzip', 'public, max-age=0, must-revalidate', true]);
      expect([url, (await get(url, { 'if-none-match': `"other", ${tag}` })).statusCode]).toEqual([url, 304]);
    }
  });

  it('of one council is the table of its papers, under a name with the day', async () => {
    const kent = await get('/data/councils/kent.csv');
    expect(new Set(readTable(kent.body).map((row) => row['council']))).toEqual(new Set(['Kent']));
    expect(kent.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="open-valve-kent-2026-11-23.csv"' });
    for (const url of ['/data/councils/nowhere.csv', '/data/councils/kent', '/data/councils/kent.json', '/data/councils/..%2f..%2fetc.csv', '/data/people.csv', '/data/targets.xlsx']) expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  });
});
