import type { CouncilSlug, DocumentKind, IsoDate, Period, Programme } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { isPublicNow } from '../public-now.ts';
import { registerCompiledOn } from '../register-compiled-on.ts';

/** Agreements of one council or of all: Safety Valve first. */
export const listAgreements = (db: Db, councilSlug?: CouncilSlug) =>
  db
    .selectFrom('agreement')
    .select([
      'council_slug as councilSlug', 'programme', 'round', 'start_year as startYear', 'end_year as endYear', 'amount_gbp as amountGbp',
      'amount_source as amountSource', 'amount_note as amountNote', 'publication_page as publicationPage', 'document_title as documentTitle',
      'later_events as laterEvents', 'later_events_source as laterEventsSource', 'source', 'confidence', 'notes',
      'moved_to_safety_valve as movedToSafetyValve',
    ])
    .$call((query) => (councilSlug === undefined ? query : query.where('council_slug', '=', councilSlug)))
    .orderBy('council_slug')
    .orderBy('programme', 'desc')
    .execute();

/** Adds an agreement to the register, for drills that write to every council. One that is there already stays as it is. */
export async function insertAgreement(db: Db, agreement: { councilSlug: CouncilSlug; programme: Programme; round: string; startYear: string; source: string }): Promise<void> {
  const { councilSlug, programme, round, startYear, source } = agreement;
  await db.insertInto('agreement').values({ council_slug: councilSlug, programme, round, start_year: startYear, source }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** What others have reported, of one council or of all, with where they did. Some of it is about a programme and no council. */
export const listReportedFindings = (db: Db, councilSlug?: CouncilSlug) =>
  db
    .selectFrom('reported_finding')
    .select([
      'id', 'council_slug as councilSlug', 'programme', 'kind', 'metric', 'paraphrase', 'baseline', 'target', 'target_year as targetYear', 'official_position as officialPosition',
      'source_url as sourceUrl',
    ])
    .$call((query) => (councilSlug === undefined ? query : query.where('council_slug', '=', councilSlug)))
    .orderBy('council_slug')
    .orderBy('kind')
    .orderBy('paraphrase')
    .orderBy('id')
    .execute();

/** A paper anyone can read: an agreement on GOV.UK, a link a reviewer published, or a document on a page of ours. */
export type PublicPaper = {
  readonly councilSlug: CouncilSlug;
  readonly kind: DocumentKind;
  readonly period: Period | null;
  readonly title: string;
  /** Where it can be read: elsewhere, or a path of ours, which begins with a slash. */
  readonly url: string;
  /** When somebody last looked at it there; for a document of ours, when it came out. */
  readonly checkedOn: IsoDate;
  /** Whether it was public without asking, or is what a council gave us. */
  readonly basis: 'already_public' | 'same_as_obtained';
};

/** Every paper that is public, of one council or of all: the register's published agreements, reviewers' links, and the documents published here. */
export const listPublicPapers = (db: Db, councilSlug?: CouncilSlug): Promise<PublicPaper[]> =>
  db
    .selectFrom('agreement')
    .select([
      'council_slug as councilSlug', sql<DocumentKind>`'published-agreement'`.as('kind'), sql<Period | null>`null::text`.as('period'),
      sql<string>`coalesce(document_title, 'Published agreement')`.as('title'), 'publication_page as url',
      sql<IsoDate>`${registerCompiledOn}::date`.as('checkedOn'), sql<'already_public' | 'same_as_obtained'>`'already_public'`.as('basis'),
    ])
    .where('publication_page', 'is not', null)
    .where('programme', '=', 'safety-valve')
    .$narrowType<{ url: string }>()
    .$call((query) => (councilSlug === undefined ? query : query.where('council_slug', '=', councilSlug)))
    .unionAll(
      db
        .selectFrom('published_link')
        .select(['council_slug as councilSlug', 'kind', 'period', 'title', 'url', 'checked_on as checkedOn', 'basis'])
        .where('taken_down_at', 'is', null)
        .$call((query) => (councilSlug === undefined ? query : query.where('council_slug', '=', councilSlug))),
    )
    .unionAll(
      db
        .selectFrom('publication')
        .select([
          'council_slug as councilSlug', 'kind', 'period', 'title', sql<string>`'/documents/' || address`.as('url'),
          sql<IsoDate>`(published_at at time zone 'Europe/London')::date`.as('checkedOn'), sql<'already_public' | 'same_as_obtained'>`'same_as_obtained'`.as('basis'),
        ])
        .where(isPublicNow)
        .$call((query) => (councilSlug === undefined ? query : query.where('council_slug', '=', councilSlug))),
    )
    .orderBy('councilSlug')
    .orderBy('kind')
    .orderBy('period')
    .orderBy('title')
    .execute();
