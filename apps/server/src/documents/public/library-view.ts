import { countLibrary, findPassages, listCouncils, listLibrary, listPublicPapers, pagesLookedThrough, pagesWeighed, searchLibrary } from '@openvalve/db';
import { CouncilSlug, DocumentKind, documentKinds, londonDay, Period, Programme, programmeName } from '@openvalve/domain';
import type { ChoiceView, ElsewhereLine, LibraryFilters, LibraryLine, LibraryView } from '@openvalve/web/site';
import { hostOf } from '../../agreements/link-host.ts';
import type { Deps } from '../../deps.ts';
import { passageOf } from './passage.ts';

const pageSize = 20;
/** How many of what is public elsewhere are listed before a reader asks for all. */
const elsewhereShown = 12;

export type LibraryAsked = { readonly filters: LibraryFilters; readonly page: number; readonly everythingElsewhere: boolean };

/** The library: public documents that fit what a reader wants, with the passage, and what is public elsewhere. */
export async function libraryView(deps: Deps, { filters, page, everythingElsewhere }: LibraryAsked): Promise<LibraryView> {
  const { q, council, year } = filters;
  const kinds = kindsOf(filters);
  const wanted = { councilSlug: council === null ? null : CouncilSlug.parse(council), kinds, period: year === null ? null : Period.parse(year) };
  const slice = { limit: pageSize, offset: (page - 1) * pageSize };
  const asked: Promise<readonly Row[]> = q === '' ? listLibrary(deps.db, wanted, slice) : searchLibrary(deps.db, q, wanted, slice);
  const [rows, counts, elsewhere] = await Promise.all([asked, countLibrary(deps.db), listElsewhere(deps, filters)]);
  const passages = new Map((await findPassages(deps.db, q, rows.flatMap(({ id, number }) => (number == null ? [] : [{ id, number }])))).map(({ id, passage }) => [id, passage]));
  return {
    filters,
    choices: choicesOf(counts),
    all: counts.reduce((sum, { count }) => sum + count, 0),
    total: rows[0]?.total ?? 0,
    page,
    pageSize,
    lines: rows.map((row): LibraryLine => ({
      address: row.address,
      title: row.title,
      council: { slug: row.councilSlug, name: row.councilName },
      kindName: documentKinds[row.kind].name,
      period: row.period,
      pages: row.pageCount,
      publishedOn: londonDay(row.publishedAt),
      found: row.number == null ? null : { page: row.number, pages: row.pages ?? 1, passage: passageOf(passages.get(row.id) ?? '') },
    })),
    tooMany: tooManyFor(rows[0]),
    elsewhere: { lines: everythingElsewhere ? elsewhere : elsewhere.slice(0, elsewhereShown), of: elsewhere.length },
    canonical: `${deps.env.baseUrl}/documents`,
  };
}

type Row = Awaited<ReturnType<typeof listLibrary>>[number] & { readonly number?: number | null; readonly pages?: number | null; readonly pagesFound?: number; readonly ordered?: boolean };

/** What was not done, because more pages have the words than can be looked into one by one. */
function tooManyFor({ pagesFound = 0, ordered = false }: Partial<Row> = {}): LibraryView['tooMany'] {
  if (ordered) return pagesFound > pagesLookedThrough ? 'phrase' : null;
  return pagesFound > pagesWeighed ? 'words' : null;
}

/** The kinds of what was chosen; null for all. A kind of the other programme is none at all. */
function kindsOf({ programme, kind }: LibraryFilters): DocumentKind[] | null {
  if (programme === null) return kind === null ? null : [kind];
  return DocumentKind.options.filter((one) => documentKinds[one].programme === programme && (kind === null || one === kind));
}

type Counts = Awaited<ReturnType<typeof countLibrary>>;

function choicesOf(counts: Counts): LibraryView['choices'] {
  const sum = (keyOf: (row: Counts[number]) => string | null, labelOf: (row: Counts[number]) => string): ChoiceView[] => {
    const choices = new Map<string, ChoiceView>();
    for (const row of counts) {
      const value = keyOf(row);
      if (value !== null) choices.set(value, { value, label: labelOf(row), count: (choices.get(value)?.count ?? 0) + row.count });
    }
    return [...choices.values()];
  };
  return {
    councils: sum((row) => row.councilSlug, (row) => row.councilName),
    kinds: sum((row) => row.kind, (row) => documentKinds[row.kind].plural),
    years: sum((row) => row.period, (row) => row.period ?? '').toSorted((one, other) => other.value.localeCompare(one.value)),
    programmes: Programme.options.flatMap((programme) => {
      const count = counts.filter(({ kind }) => documentKinds[kind].programme === programme).reduce((all, row) => all + row.count, 0);
      return count === 0 ? [] : [{ value: programme, label: programmeName[programme], count }];
    }),
  };
}

/** What was public without us, as far as it fits: by council, kind and year, and by every word in its name or its council's. */
async function listElsewhere({ db }: Deps, filters: LibraryFilters): Promise<ElsewhereLine[]> {
  const names = new Map((await listCouncils(db)).map(({ slug, name }) => [slug, name]));
  const kinds = kindsOf(filters);
  const words = filters.q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (await listPublicPapers(db, filters.council === null ? undefined : CouncilSlug.parse(filters.council)))
    .filter(({ basis, kind, period }) => basis === 'already_public' && (kinds?.includes(kind) ?? true) && (filters.year === null || period === filters.year))
    .map(({ councilSlug, kind, period, title, url, checkedOn }) => ({ title, council: { slug: councilSlug, name: names.get(councilSlug) ?? '' }, kindName: documentKinds[kind].name, period, url, host: hostOf(url), checkedOn }))
    .filter((line) => words.every((word) => `${line.council.name} ${line.title} ${line.kindName} ${line.period ?? ''}`.toLowerCase().includes(word)));
}
