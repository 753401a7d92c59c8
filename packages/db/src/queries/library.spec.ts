import { CouncilSlug, Period } from '@openvalve/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '../database.ts';
import { foundFrom, foundUntil } from '../search-words.ts';
import { aPerson, aPublishedDocument, useTestDatabase } from '../testing/index.ts';
import { countLibrary, findPassages, listLibrary, pagesLookedThrough, pagesWeighed, searchLibrary, type LibraryFilter } from './library.ts';
import { endPublication } from './publications.ts';

const database = useTestDatabase();
const all: LibraryFilter = { councilSlug: null, kinds: null, period: null };
const slice = { limit: 20, offset: 0 };
const kent = CouncilSlug.parse('kent');

async function aLibrary() {
  const { db } = database();
  const by = await aPerson(db, { roles: ['reviewer'] });
  const plan = await aPublishedDocument(db, { by, pages: [{ text: 'Foreword.' }, { text: 'Tribunal appeals rose. Appeals to the tribunal cost more, and each tribunal takes a day.' }, { text: 'One tribunal.' }] });
  const report = await aPublishedDocument(db, { by, council: 'bury', kind: 'monitoring-report', period: '2024-25', title: 'Third monitoring report', pages: [{ text: 'There was one tribunal in the term.' }] });
  const search = async (q: string, filter: Partial<LibraryFilter> = {}) => (await searchLibrary(db, q, { ...all, ...filter }, slice)).map(({ address, number, pages }) => ({ address, number, pages }));
  return { db, by, plan, report, search };
}

describe('a search of the library', () => {
  it('finds documents by the words of their pages, the best first, each with the page that has them best', async () => {
    const { plan, report, search } = await aLibrary();
    expect(await search('tribunals')).toEqual([{ address: plan.address, number: 2, pages: 2 }, { address: report.address, number: 1, pages: 1 }]);
    expect(await search('"one tribunal" term')).toEqual([{ address: report.address, number: 1, pages: 1 }]);
    expect(await search('tribunal -term')).toMatchObject([{ address: plan.address }]);
  });

  it('finds them by title, council, kind and year as well, without a page', async () => {
    const { plan, report, search } = await aLibrary();
    expect(await search('bury 2024')).toEqual([{ address: report.address, number: null, pages: null }]);
    expect(await search('dsg plans')).toEqual([{ address: plan.address, number: null, pages: null }]);
  });

  it('keeps to the council, kind and year that were chosen', async () => {
    const { plan, report, search } = await aLibrary();
    expect(await search('tribunal', { councilSlug: kent })).toMatchObject([{ address: plan.address }]);
    expect(await search('tribunal', { kinds: ['monitoring-report'] })).toMatchObject([{ address: report.address }]);
    expect(await search('tribunal', { period: Period.parse('2024-25') })).toMatchObject([{ address: report.address }]);
    expect(await search('tribunal', { period: Period.parse('2023-24') })).toEqual([]);
  });

  it.each(['', '   ', '"', '((', '-', 'the of and', '& | !', "'; drop table publication; --", '\u0001', 'a\u0000b', 'a'.repeat(200)])('is never an error, whatever was typed: %j', async (q) => {
    expect(await (await aLibrary()).search(q)).toEqual([]);
  });

  it('says how many there are in all, and pages through them', async () => {
    const { db, plan, report } = await aLibrary();
    const [first] = await searchLibrary(db, 'tribunal', all, { limit: 1, offset: 0 });
    const [second] = await searchLibrary(db, 'tribunal', all, { limit: 1, offset: 1 });
    expect([first?.address, first?.total, second?.address, second?.total]).toEqual([plan.address, 2, report.address, 2]);
  });

  it('marks the words of a passage with signs that a page cannot bring along', async () => {
    const { db, by } = await aLibrary();
    const { id } = await aPublishedDocument(db, { by, pages: [{ text: `Deficit < “reserve” & ${foundFrom}forged${foundUntil} of the high needs block` }] });
    const [found] = await findPassages(db, 'deficit', [{ id, number: 1 }]);
    expect(found?.passage).toBe(`${foundFrom}Deficit${foundUntil} < “reserve” & forged of the high needs block`);
    expect(await findPassages(db, 'deficit', [])).toEqual([]);
  });

  it('puts first what has most of it where the words stand on more pages than can be weighed', async () => {
    const { db, by, plan } = await aLibrary();
    const common = (pages: number, all: number) => Array.from({ length: all }, (_, at) => ({ text: at < pages ? 'banding' : 'other' }));
    const [half, whole] = [await aPublishedDocument(db, { by, kind: 'kpi-set', pages: common(pagesWeighed / 2, pagesWeighed) }), await aPublishedDocument(db, { by, kind: 'dfe-reply', pages: common(pagesWeighed / 2 + 1, pagesWeighed / 2 + 1) })];
    expect((await searchLibrary(db, 'banding', all, slice)).map(({ address, number, total }) => ({ address, number, total }))).toEqual([{ address: whole.address, number: 1, total: 2 }, { address: half.address, number: 1, total: 2 }]);
    expect((await searchLibrary(db, 'tribunal', all, slice))[0]?.address).toBe(plan.address);
  });

  it('looks words up in the index of pages, however many pages there are, and counts each page that has them', async () => {
    const { db, by } = await aLibrary();
    const { id } = await aPublishedDocument(db, { by, pages: [{ text: 'x' }] });
    await sql`insert into published_page (publication_id, number, words_text) select ${id}::uuid, n, 'page ' || n || case when n % 1000 = 0 then ' banding' else ' sheet' end from generate_series(2, 6000) n`.execute(db);
    await sql`analyze published_page`.execute(db);
    await db.connection().execute(async (one) => {
      expect(await timesReadWhole(one, () => sql`select from published_page where words_text like '%banding%'`.execute(one))).toBe(1);
      for (const q of ['banding', 'sheet', 'page', '"page 7"', 'page -sheet', '-sheet', 'page or -sheet']) expect([q, await timesReadWhole(one, () => searchLibrary(one, q, all, slice))]).toEqual([q, 0]);
    });
    expect(await searchLibrary(db, 'sheet', all, slice)).toMatchObject([{ pagesFound: 5_993, pages: 5_993, number: 2 }]);
  });

  it('looks for a phrase in the pages of the latest documents that have all its words, and says how many have them', async () => {
    const { db, by } = await aLibrary();
    const pages = (text: string) => Array.from({ length: pagesLookedThrough / 2 + 1 }, () => ({ text }));
    const [old, , latest] = [
      await aPublishedDocument(db, { by, kind: 'kpi-set', at: new Date('2026-01-01'), pages: pages('the high needs block') }),
      await aPublishedDocument(db, { by, kind: 'dfe-reply', at: new Date('2026-02-01'), pages: pages('a block of high needs') }),
      await aPublishedDocument(db, { by, kind: 'monitoring-report', at: new Date('2026-03-01'), pages: pages('the high needs block') }),
    ];
    expect(await searchLibrary(db, '"high needs block"', all, slice)).toMatchObject([{ address: latest.address, pages: pagesLookedThrough / 2 + 1, number: 1, pagesFound: (pagesLookedThrough / 2 + 1) * 3 }]);
    expect((await searchLibrary(db, '"high needs block" kpi', all, slice)).map(({ address }) => address)).toEqual([]);
    expect((await searchLibrary(db, '"high needs block"', { ...all, kinds: ['kpi-set'] }, slice)).map(({ address }) => address)).toEqual([old.address]);
  });

  it.each(['-tribunal', 'tribunal or -term'])('finds nothing for what would be nearly every page: %s', async (q) => {
    expect(await (await aLibrary()).search(q)).toEqual([]);
  });
});

/** How often the table of pages was read from beginning to end. */
async function timesReadWhole(one: Db, work: () => Promise<unknown>): Promise<number> {
  const scans = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(one);
    return (await sql<{ seq_scan: number }>`select seq_scan from pg_stat_user_tables where relname = 'published_page'`.execute(one)).rows[0]?.seq_scan ?? 0;
  };
  const before = await scans();
  await work();
  return (await scans()) - before;
}

describe('what is in the library', () => {
  it('is counted by council, kind and year, and listed with the latest first', async () => {
    const { db, plan, report } = await aLibrary();
    expect(await countLibrary(db)).toMatchObject([{ councilSlug: 'bury', kind: 'monitoring-report', period: '2024-25', count: 1 }, { councilSlug: 'kent', kind: 'dsg-management-plan', period: null, count: 1 }]);
    expect((await listLibrary(db, all, slice)).map(({ address }) => address).toSorted()).toEqual([plan.address, report.address].toSorted());
  });

  it('is what is up: neither what was taken down, nor what is shut after an accidental release, nor what was destroyed', async () => {
    const { db, by, plan, report, search } = await aLibrary();
    await db.transaction().execute((trx) => endPublication(trx, { id: plan.id, why: 'personal-data', words: 'x', by, at: new Date() }));
    const { sha256 } = await db.selectFrom('publication').select('sha256').where('id', '=', report.id).executeTakeFirstOrThrow();
    const shut = await db.insertInto('release_incident').values({ sha256, open_to: [by, by], why: 'x', noticed_at: new Date(), closed_by: by }).returning('id').executeTakeFirstOrThrow();
    expect([await search('tribunal'), await search('plan'), await countLibrary(db), await listLibrary(db, all, slice)]).toEqual([[], [], [], []]);
    await db.updateTable('release_incident').set({ ended_at: new Date(), ended_how: 'opened-again' }).where('id', '=', shut.id).execute();
    expect(await search('tribunal')).toHaveLength(1);
    await db.updateTable('document').set({ destroyed_at: new Date(), original_sha256: null }).execute();
    expect(await search('tribunal')).toEqual([]);
  });
});
