import type { CouncilSlug, DocumentKind, IsoDate, Period, PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { isPublicNow } from '../public-now.ts';

/** Publishes a paper by linking to where it is; the same link for the same paper is published once. */
export async function insertPublishedLink(
  trx: Trx,
  link: {
    councilSlug: CouncilSlug;
    kind: DocumentKind;
    period: Period | null;
    url: string;
    title: string;
    basis: 'already_public' | 'same_as_obtained';
    checkedOn: IsoDate;
    lookedForPersonalData: true;
    publishedBy: PersonId;
    at: Date;
  },
): Promise<{ id: string } | 'already_published'> {
  const published = await trx
    .insertInto('published_link')
    .values({
      council_slug: link.councilSlug,
      kind: link.kind,
      period: link.period,
      url: link.url,
      title: link.title,
      basis: link.basis,
      checked_on: link.checkedOn,
      looked_for_personal_data: link.lookedForPersonalData,
      published_by: link.publishedBy,
      published_at: link.at,
    })
    .onConflict((conflict) => conflict.expression(sql`council_slug, kind, coalesce(period, ''), url`).where('taken_down_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return published ?? 'already_published';
}

/** Takes a link down, with why. It stays on file; false when it was down already. */
export async function takeDownLink(trx: Trx, { id, why, by, at }: { id: string; why: string; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('published_link')
    .set({ taken_down_at: at, taken_down_by: by, taken_down_why: why })
    .where('id', '=', id)
    .where('taken_down_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Links that are up, of one council or of all, the latest first. */
export const listPublishedLinks = (db: Db, { councilSlug }: { councilSlug?: CouncilSlug } = {}) =>
  db
    .selectFrom('published_link')
    .innerJoin('council', 'council.slug', 'published_link.council_slug')
    .leftJoin('person', 'person.id', 'published_link.published_by')
    .select([
      'published_link.id', 'published_link.council_slug as councilSlug', 'council.name as councilName', 'published_link.kind', 'published_link.period',
      'published_link.url', 'published_link.title', 'published_link.basis', 'published_link.checked_on as checkedOn', 'published_link.published_at as publishedAt',
      sql<string | null>`coalesce(person.real_name, person.name)`.as('publishedBy'),
    ])
    .where('published_link.taken_down_at', 'is', null)
    .$call((query) => (councilSlug === undefined ? query : query.where('published_link.council_slug', '=', councilSlug)))
    .orderBy('published_link.published_at', 'desc')
    .orderBy('published_link.id')
    .execute();

/**
 * Papers a council gave us, in full or in part, that nobody has published: obtained, being checked. A link for a whole
 * series covers each of its years, and so does a document published here. The day is that of the answer, or of the last letter in while some papers are still awaited.
 */
export const listObtainedPapers = (db: Db) =>
  db
    .selectFrom('request_paper')
    .innerJoin('foi_request', 'foi_request.id', 'request_paper.request_id')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('answering_body', 'answering_body.slug', 'council.answered_by')
    .select([
      'request_paper.request_id as requestId', 'request_paper.kind', 'request_paper.period', 'foi_request.council_slug as councilSlug',
      'council.name as councilName', 'council.website_domain as websiteDomain', 'answering_body.domain as answeringDomain', 'foi_request.programme',
      sql<'disclosed_in_full' | 'disclosed_in_part'>`request_paper.outcome`.as('outcome'),
      sql<IsoDate>`coalesce(
        foi_request.answered_on,
        (select max(happened_on) from message where message.request_id = foi_request.id and message.direction = 'incoming'),
        (foi_request.changed_at at time zone 'Europe/London')::date
      )`.as('obtainedOn'),
    ])
    .where('request_paper.outcome', 'in', ['disclosed_in_full', 'disclosed_in_part'])
    .where((build) =>
      build.not(
        build.exists(
          build
            .selectFrom('published_link')
            .select('published_link.id')
            .whereRef('published_link.council_slug', '=', 'foi_request.council_slug')
            .whereRef('published_link.kind', '=', 'request_paper.kind')
            .where(sql<boolean>`(published_link.period is null or published_link.period = request_paper.period)`)
            .where('published_link.taken_down_at', 'is', null),
        ),
      ),
    )
    .where((build) =>
      build.not(
        build.exists(
          build
            .selectFrom('publication')
            .select('publication.id')
            .whereRef('publication.council_slug', '=', 'foi_request.council_slug')
            .whereRef('publication.kind', '=', 'request_paper.kind')
            .where(sql<boolean>`(publication.period is null or publication.period = request_paper.period)`)
            .where(isPublicNow),
        ),
      ),
    )
    .orderBy('obtainedOn')
    .orderBy('council.name')
    .orderBy('request_paper.kind')
    .orderBy('request_paper.period')
    .execute();
