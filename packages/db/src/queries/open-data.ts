import type { CouncilSlug, DocumentKind, Period, Programme, TakeDownWhy } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { isPublicNow } from '../public-now.ts';

/** Which requests are meant: of one council, of one programme, or all. */
type Of = { readonly councilSlug?: CouncilSlug; readonly programme?: Programme };

/**
 * Every request a council has received, by council, the earliest first, for what is told and counted in public. Who asked is not
 * selected, so that it cannot be shown by mistake.
 */
export const listRequestsReceived = (db: Db, { councilSlug, programme }: Of = {}) =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('answering_body', 'answering_body.slug', 'foi_request.answering_body')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .select([
      'foi_request.id as requestId', 'foi_request.council_slug as councilSlug', 'council.name as councilName', 'answering_body.name as answeringBodyName', 'campaign.title as campaignTitle',
      'foi_request.programme', 'foi_request.stage', 'foi_request.aftermath', 'foi_request.review_at_most_by as reviewAtMostBy', 'foi_request.comply_by as complyBy', 'foi_request.rehearsal',
    ])
    .where('foi_request.received_on', 'is not', null)
    .$call((query) => (councilSlug === undefined ? query : query.where('foi_request.council_slug', '=', councilSlug)))
    .$call((query) => (programme === undefined ? query : query.where('foi_request.programme', '=', programme)))
    .orderBy('council.name')
    .orderBy('foi_request.received_on')
    .orderBy('foi_request.id')
    .execute();

/** Every public document with where it comes from and under what terms it is shown; by council, the earliest first. Who published it is in none of it. */
export const listPublications = (db: Db) =>
  db
    .selectFrom('publication')
    .innerJoin('council', 'council.slug', 'publication.council_slug')
    .select([
      'publication.address', 'publication.council_slug as councilSlug', 'council.name as councilName', 'publication.kind', 'publication.period', 'publication.title', 'publication.licence',
      'publication.licence_note as licenceNote', 'publication.how_received as howReceived', 'publication.asked_on as askedOn', 'publication.given_on as givenOn', 'publication.exemptions',
      'publication.sha256', 'publication.content_type as contentType', 'publication.size', 'publication.page_count as pageCount', 'publication.published_at as publishedAt',
    ])
    .where(isPublicNow)
    .orderBy('council.name')
    .orderBy('publication.published_at')
    .orderBy('publication.address')
    .execute();

/** Something that came out, was taken down or was corrected. `title` is null unless it may be read now. */
export type NewsRow = {
  readonly id: string;
  readonly what: 'document' | 'link' | 'correction';
  readonly councilSlug: CouncilSlug | null;
  readonly councilName: string | null;
  readonly kind: DocumentKind | null;
  readonly period: Period | null;
  readonly title: string | null;
  /** Where it stands or stood: a path of ours, or elsewhere; null for what was taken down elsewhere. */
  readonly url: string | null;
  readonly publishedAt: Date;
  readonly endedAt: Date | null;
  readonly endedWhy: TakeDownWhy | null;
};

/** What changed in public, the latest first. A document that is shut for now is in none of it until it is open again or gone. */
export const listNews = (db: Db, { councilSlug, limit }: { councilSlug?: CouncilSlug; limit: number }): Promise<NewsRow[]> =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('publication')
        .innerJoin('document', 'document.id', 'publication.document_id')
        .select([
          sql<string>`publication.id::text`.as('id'), sql<NewsRow['what']>`'document'`.as('what'), sql<CouncilSlug | null>`publication.council_slug`.as('councilSlug'), sql<DocumentKind | null>`publication.kind`.as('kind'),
          'publication.period', sql<string | null>`case when ${isPublicNow()} then publication.title end`.as('title'), sql<string | null>`'/documents/' || publication.address`.as('url'),
          'publication.published_at as publishedAt', sql<Date | null>`coalesce(publication.taken_down_at, document.destroyed_at)`.as('endedAt'), 'publication.taken_down_why as endedWhy',
        ])
        .where((build) => build.or([build('publication.taken_down_at', 'is not', null), build('document.destroyed_at', 'is not', null), isPublicNow()]))
        .unionAll(
          from
            .selectFrom('published_link')
            .select([
              sql<string>`id::text`.as('id'), sql<NewsRow['what']>`'link'`.as('what'), sql<CouncilSlug | null>`council_slug`.as('councilSlug'), sql<DocumentKind | null>`kind`.as('kind'), 'period',
              sql<string | null>`case when taken_down_at is null then title end`.as('title'), sql<string | null>`case when taken_down_at is null then url end`.as('url'), 'published_at as publishedAt',
              'taken_down_at as endedAt', sql<TakeDownWhy | null>`null::text`.as('endedWhy'),
            ]),
        )
        .unionAll(
          from
            .selectFrom('correction')
            .leftJoin('publication', 'publication.id', 'correction.publication_id')
            .select([
              sql<string>`correction.id::text`.as('id'), sql<NewsRow['what']>`'correction'`.as('what'), 'correction.council_slug as councilSlug', sql<DocumentKind | null>`publication.kind`.as('kind'), 'publication.period',
              sql<string | null>`null::text`.as('title'), sql<string | null>`'/documents/' || publication.address`.as('url'), 'correction.done_at as publishedAt', sql<Date | null>`null::timestamptz`.as('endedAt'),
              sql<TakeDownWhy | null>`null::text`.as('endedWhy'),
            ])
            .where('correction.kind', '=', 'corrected'),
        )
        .as('news'),
    )
    .leftJoin('council', 'council.slug', 'news.councilSlug')
    .selectAll('news')
    .select('council.name as councilName')
    .$call((query) => (councilSlug === undefined ? query : query.where('news.councilSlug', '=', councilSlug)))
    .orderBy(sql`coalesce(news."endedAt", news."publishedAt")`, 'desc')
    .orderBy('news.id')
    .limit(limit)
    .execute();
