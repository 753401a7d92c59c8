import { createDatabase, findPassages, loadRegister, migrateToLatest, searchLibrary, type Db } from '@openvalve/db';
import { databaseOfItsOwn } from '../database-of-its-own.ts';
import { fetched } from '../load.ts';
import { withProgram } from '../running-program.ts';
import { aFullLibrary } from '../testing/a-full-library.ts';
import { bareSearch } from '../testing/bare-search.ts';

/** What readers look for, by how many pages have it: from a third of all to none. */
const searches = {
  'a common word': ['deficit', 'school', 'demand', 'tribunal', 'banding', 'outreach'],
  'several words': ['safety valve', 'high needs block', 'tribunal appeals mediation', 'deficit recovery trajectory', 'kent deficit', 'independent placement cost'],
  'a phrase': ['"high needs"', '"safety valve"', '"deficit forecast"', 'safety-valve', '"annual council budget"'],
  'a word or another, or not': ['tribunal or mediation', 'deficit -school', 'autism or exclusion or attendance'],
  'a rare word': ['lameuotr', 'holrol', 'nantint', 'mortnrs', 'hartlepool', 'nothinghasthis'],
} as const;

/** How often each is looked for in a round, and how many rounds are counted after the one that warms up. */
const rounds = 5;

type Figures = { readonly name: string; readonly many: number; readonly bare: number[]; readonly ours: number[]; readonly page: number[] };

/**
 * How long a search of 100,000 pages takes: with its passages, and as the page that readers see, beside what PostgreSQL does by itself with
 * the same words on the same table. In turns, one at a time, on a database of its own.
 */
export async function measureSearching(databaseUrl: string): Promise<string[]> {
  const url = await databaseOfItsOwn(databaseUrl, `bench_search_${Date.now()}`);
  const db = createDatabase(url, { max: 1 });
  try {
    await migrateToLatest(db);
    await loadRegister(db, { campaigns: [] });
    await aFullLibrary(db);
    return inLines(await withProgram(url, ({ address }) => inTurns(db, address)));
  } finally {
    await db.destroy();
  }
}

async function inTurns(db: Db, address: string): Promise<Figures[]> {
  const measured: Figures[] = Object.entries(searches).map(([name, { length }]) => ({ name, many: length, bare: [], ours: [], page: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, words] of Object.values(searches).entries()) {
      for (const q of words) {
        const figures = measured[at];
        const [bare, ours, page] = [await took(() => bareSearch(db, q)), await took(() => ourSearch(db, q)), await took(() => fetched(`${address}/documents?q=${encodeURIComponent(q)}`, { headers: { 'x-forwarded-for': `10.9.${round}.${at}` } }))];
        if (round === 0) continue;
        figures?.bare.push(bare);
        figures?.ours.push(ours);
        figures?.page.push(page);
      }
    }
  }
  const all = (of: 'bare' | 'ours' | 'page') => measured.flatMap((figures) => figures[of]);
  return [...measured, { name: 'all of them', many: 0, bare: all('bare'), ours: all('ours'), page: all('page') }];
}

/** What the server asks of the database for one search. */
async function ourSearch(db: Db, q: string): Promise<void> {
  const rows = await searchLibrary(db, q, { councilSlug: null, kinds: null, period: null }, { limit: 20, offset: 0 });
  await findPassages(db, q, rows.flatMap(({ id, number }) => (number === null ? [] : [{ id, number }])));
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function inLines(measured: readonly Figures[]): string[] {
  const line = (name: string, cells: readonly string[]) => `${name.padEnd(28)}${cells.map((cell) => cell.padStart(16)).join('')}`;
  const pair = (times: readonly number[]) => `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
  // On a machine that does much else, only the quickest of the rounds is near to what a search itself takes.
  const quickest = (times: readonly number[], many: number) => Array.from({ length: many }, (_, at) => Math.min(...times.filter((_time, index) => index % many === at)));
  const [bareAtBest, oursAtBest] = (['bare', 'ours'] as const).map((of) => measured.flatMap((figures) => quickest(figures[of], figures.many)));
  return [
    line('median / 95th, in ms', ['bare SQL', 'ours', 'the whole page', '95th, of bare']),
    ...measured.map(({ name, bare, ours, page }) => line(name, [pair(bare), pair(ours), pair(page), (quantile(ours, 0.95) / quantile(bare, 0.95)).toPrecision(2)])),
    line('each at its quickest', [pair(bareAtBest ?? []), pair(oursAtBest ?? [])]),
  ];
}

/** The figure that a part of all are no larger than. */
export const quantile = (figures: readonly number[], part: number): number => figures.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(figures.length * part) - 1)] ?? 0;
