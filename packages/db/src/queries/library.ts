import type { CouncilSlug, DocumentKind, IsoDate, Period, PublicationId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { isPublicNow } from '../public-now.ts';
import { isLookedFor, isOrdered, looseQuery, passage, query } from '../search-words.ts';

/** What a reader wants of the library; null for all. */
export type LibraryFilter = { readonly councilSlug: CouncilSlug | null; readonly kinds: readonly DocumentKind[] | null; readonly period: Period | null };

/** How many pages are weighed one by one. A word that stands on more is no use to tell them apart; the page says so. */
export const pagesWeighed = 1_000;
/** In how many pages a phrase is looked for, of those that have all its words: those of the latest documents. The page says so. */
export const pagesLookedThrough = 3_000;

const shown = [
  'publication.id', 'publication.address', 'publication.title', 'publication.council_slug as councilSlug', 'council.name as councilName', 'publication.kind', 'publication.period',
  'publication.page_count as pageCount', 'publication.published_at as publishedAt',
] as const;

const publicDocuments = (db: Db, { councilSlug, kinds, period }: LibraryFilter) =>
  db
    .selectFrom('publication')
    .innerJoin('council', 'council.slug', 'publication.council_slug')
    .where(isPublicNow)
    .$if(kinds !== null, (build) => build.where('publication.kind', 'in', kinds ?? []))
    .$if(councilSlug !== null, (build) => build.where('publication.council_slug', '=', councilSlug as CouncilSlug))
    .$if(period !== null, (build) => build.where('publication.period', '=', period as Period));

type Slice = { readonly limit: number; readonly offset: number };

/** Public documents, the latest first. `total` is how many there are in all. */
export const listLibrary = (db: Db, filter: LibraryFilter, { limit, offset }: Slice) =>
  publicDocuments(db, filter)
    .select([...shown, sql<number>`count(*) over ()`.as('total')])
    .orderBy('publication.published_at', 'desc')
    .orderBy('publication.id')
    .limit(limit)
    .offset(offset)
    .execute();

/**
 * Public documents that have some words, the best first: on a page, or in the title, council, kind or year. One statement. The index
 * says which pages have them. Words on few pages are weighed page by page; words on more, document by document, by how much of it has
 * them. `number` is the page that has them best, or first where pages were not weighed, and null where only the title has them; `pages`
 * is how many of it have them, and `pagesFound` how many have them in all. Of a phrase, how many have its words.
 */
export const searchLibrary = (db: Db, q: string, filter: LibraryFilter, { limit, offset }: Slice) =>
  db
    .with((here) => here('shown').materialized(), (within) => publicDocuments(within as unknown as Db, filter).select([...shown, 'publication.search as titleWords']))
    .with((hits) => hits('hits').materialized(), (within) =>
      within
        .selectFrom(sql<{ publication_id: PublicationId; numbers: number[] }>`pages_having(${looseQuery(q)})`.as('found'))
        .innerJoin('shown', 'shown.id', 'found.publication_id')
        .select(['found.publication_id', 'found.numbers', sql<number>`sum(cardinality(numbers)) over ()`.as('many'), sql<number>`sum(cardinality(numbers)) over (order by shown."publishedAt" desc, shown.id)`.as('untilHere')]),
    )
    .with('weighed', (within) =>
      within
        .selectFrom('hits')
        .innerJoin(sql<{ number: number }>`unnest(hits.numbers)`.as<'one'>(sql`one(number)`), (join) => join.onTrue())
        .select([
          'hits.publication_id', 'one.number',
          // Asked of each page by its number: joined, the planner would look into every page that has the words.
          sql<number | null>`(
            select case when published_page.search @@ ${query(q)} then ts_rank_cd(published_page.search, ${query(q)}) end
            from published_page where published_page.publication_id = hits.publication_id and published_page.number = one.number
          )`.as('rank'),
        ])
        .where(sql<boolean>`case when ${isOrdered(q)} then hits."untilHere" - cardinality(hits.numbers) < ${sql.lit(pagesLookedThrough)} else hits.many <= ${sql.lit(pagesWeighed)} end`),
    )
    .with('best', (within) =>
      within
        .selectFrom('weighed')
        .select(['publication_id', sql<number>`max(rank)`.as('rank'), sql<number>`count(*)`.as('pages'), sql<number>`(array_agg(number order by rank desc, number))[1]`.as('number')])
        .where('rank', 'is not', null)
        .groupBy('publication_id')
        .unionAll(
          within
            .selectFrom('hits')
            .select(['publication_id', sql<number>`null::real`.as('rank'), sql<number>`cardinality(numbers)::bigint`.as('pages'), sql<number>`(select min(number) from unnest(numbers) number)`.as('number')])
            .where('many', '>', pagesWeighed)
            .where(sql<boolean>`not ${isOrdered(q)}`),
        ),
    )
    .selectFrom('shown')
    .leftJoin('best', 'best.publication_id', 'shown.id')
    .select([
      'shown.id', 'shown.address', 'shown.title', 'shown.councilSlug', 'shown.councilName', 'shown.kind', 'shown.period', 'shown.pageCount', 'shown.publishedAt', 'best.number', 'best.pages',
      sql<number>`count(*) over ()`.as('total'), sql<number>`coalesce((select max(many) from hits), 0)::bigint`.as('pagesFound'), isOrdered(q).as('ordered'),
    ])
    .where(sql<boolean>`best.publication_id is not null or (${isLookedFor(q)} and shown."titleWords" @@ ${query(q)})`)
    .orderBy(sql`coalesce(best.rank, best.pages::real / greatest(shown."pageCount", 1), 0) + 2 * ts_rank_cd(shown."titleWords", ${query(q)})`, 'desc')
    .orderBy('shown.publishedAt', 'desc')
    .orderBy('shown.id')
    .limit(limit)
    .offset(offset)
    .execute();

/** The passages of the pages shown, and of no others: making one reads the whole page. */
export async function findPassages(db: Db, q: string, pages: readonly { id: PublicationId; number: number }[]): Promise<{ id: PublicationId; passage: string }[]> {
  if (pages.length === 0) return [];
  return db
    .selectFrom('published_page')
    .select(['publication_id as id', passage(q).as('passage')])
    .where((build) => build.or(pages.map(({ id, number }) => build.and([build('publication_id', '=', id), build('number', '=', number)]))))
    .execute();
}

/** How many public documents there are of each council, kind and year: what a reader can choose from. */
export const countLibrary = (db: Db) =>
  db
    .selectFrom('publication')
    .innerJoin('council', 'council.slug', 'publication.council_slug')
    .select((build) => ['publication.council_slug as councilSlug', 'council.name as councilName', 'publication.kind', 'publication.period', build.fn.countAll<number>().as('count')])
    .where(isPublicNow)
    .groupBy(['publication.council_slug', 'council.name', 'publication.kind', 'publication.period'])
    .orderBy('council.name')
    .orderBy('publication.kind')
    .orderBy('publication.period')
    .execute();

/** The papers that came out last: published here, or a link to where they stand. */
export const listLatestPapers = (db: Db, limit: number) =>
  db
    .selectFrom('publication')
    .innerJoin('council', 'council.slug', 'publication.council_slug')
    .select([
      'publication.council_slug as councilSlug', 'council.name as councilName', 'publication.kind', 'publication.period', 'publication.title', sql<string>`'/documents/' || publication.address`.as('url'),
      'publication.published_at as publishedAt', sql<IsoDate>`(publication.published_at at time zone 'Europe/London')::date`.as('checkedOn'),
    ])
    .where(isPublicNow)
    .unionAll(
      db
        .selectFrom('published_link')
        .innerJoin('council', 'council.slug', 'published_link.council_slug')
        .select([
          'published_link.council_slug as councilSlug', 'council.name as councilName', 'published_link.kind', 'published_link.period', 'published_link.title', 'published_link.url',
          'published_link.published_at as publishedAt', 'published_link.checked_on as checkedOn',
        ])
        .where('published_link.taken_down_at', 'is', null),
    )
    .orderBy('publishedAt', 'desc')
    .orderBy('url')
    .limit(limit)
    .execute();
