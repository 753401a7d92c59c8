import type { Db } from '@openvalve/db';
import { sql } from 'kysely';
import { anApprovedVersion } from '../../../db/src/testing/approved-version.ts';
import { aPerson } from '../../../db/src/testing/builders.ts';

/** How large a library is. */
export type LibrarySize = { readonly publications: number; readonly pages: number };

/** A hundred thousand pages. */
export const fullLibrary: LibrarySize = { publications: 1_000, pages: 100 };

/** Words by how often they are written: the commonest first, as in the papers themselves. */
const words = `
  the of and to in for a is be with on as by that are will this from at or an it has have not their which we was been
  pupils council schools cost needs high plan education budget school health care funding special local children year services support provision block
  places total sector agreement forecast deficit report review number young people team area increase savings level parents action board
  inclusion mainstream risk pressure independent quarter strategy demand tribunal banding dedicated grant reserve placement early families assessment
  workforce transport capital therapy trajectory recovery schedule commissioning placements governance valve safety appeals mediation panel baseline
  resourced phase cohort autism mitigation unit transition nursery attendance academy exclusion outreach moderation sufficiency benchmark`.trim().split(/\s+/);

/** How many more words there are that nearly nobody writes: names, places, slips of the pen. */
const rareWords = 40_000;

/**
 * A library of public documents, made by the database itself from sentences in which a word is as rare as its place in the list of words.
 * The same every time; gives the address of one of them. Needs a database with the register.
 */
export async function aFullLibrary(db: Db, { publications, pages }: LibrarySize = fullLibrary): Promise<string> {
  const by = await aPerson(db, { realName: 'Ada Example' });
  const { versionId, sha256 } = await anApprovedVersion(db, { by });
  await db.transaction().execute(async (trx) => {
    await sql`select setseed(0.42)`.execute(trx);
    await sql`
      create temporary table bench_sentence on commit drop as
      select id, initcap(string_agg(word, ' ')) || '.' as words from (
        select id, case when at <= ${words.length} then (${words}::text[])[at] else (array['bal', 'cor', 'den', 'fal', 'gren', 'hol', 'ket', 'lam', 'mor', 'nant'])[1 + at % 10] || translate(at::text, '0123456789', 'aeioulnrst') end as word
        from (select id, floor(exp(random() * ln(${words.length + rareWords})))::int as at from generate_series(1, 20000) id cross join generate_series(1, 13)) picked
      ) written group by id`.execute(trx);
    await sql`
      insert into document (id, council_slug, kind, period, title, original_sha256, original_name, begun_by)
      select md5('document ' || n)::uuid, slug, kind, period, title, ${sha256}, 'plan.pdf', ${by} from (${about(publications)}) made`.execute(trx);
    await sql`
      insert into publication (id, address, document_id, version_id, council_slug, kind, period, title, licence, how_received, sha256, content_type, size, page_count, published_by, published_at)
      select md5('publication ' || n)::uuid, slug || '-' || kind || '-' || period || '-' || lpad(n::text, 6, '0'), md5('document ' || n)::uuid, ${versionId}, slug, kind, period, title, 'disclosed-under-foi', 'answer-to-request',
        ${sha256}, 'application/pdf', 1000000, ${pages}, ${by}, timestamptz '2026-01-01' + n * interval '1 hour'
      from (${about(publications)}) made`.execute(trx);
    // Row by row the index of words would take most of the time.
    const { rows: [index] } = await sql<{ made: string }>`select pg_get_indexdef('published_page_search'::regclass) as made`.execute(trx);
    await sql`drop index published_page_search`.execute(trx);
    await sql`
      insert into published_page (publication_id, number, words_text)
      select md5('publication ' || n)::uuid, number, string_agg(bench_sentence.words, ' ') from (
        select n, number, floor(1 + random() * 20000)::int as sentence from generate_series(1, ${publications}::int) n cross join generate_series(1, ${pages}::int) number cross join generate_series(1, 19)
      ) picked join bench_sentence on bench_sentence.id = sentence group by n, number`.execute(trx);
    await sql.raw(index?.made ?? '').execute(trx);
  });
  await sql`vacuum analyze`.execute(db);
  return (await db.selectFrom('publication').select('address').where('page_count', '=', pages).orderBy('published_at', 'desc').executeTakeFirstOrThrow()).address;
}

/** What each document is: councils, kinds and years in turn. */
const about = (publications: number) => sql`
  select n, slug, kind, period, initcap(replace(kind, '-', ' ')) || ', ' || period as title from generate_series(1, ${publications}::int) n
  join (select slug, row_number() over (order by slug) as at, count(*) over () as many from council) place on place.at = 1 + n % place.many
  cross join lateral (select (array['dsg-management-plan', 'monitoring-report', 'kpi-set', 'dfe-reply'])[1 + n % 4] as kind, (array['2021-22', '2022-23', '2023-24', '2024-25', '2025-26'])[1 + n % 5] as period) about`;
