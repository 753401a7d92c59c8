import type { CouncilSlug, PersonId, PublicationId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Writes down that something public was put right: when it was reported, and in words anybody may read. */
export async function insertCorrection(
  trx: Trx,
  correction: {
    publicationId: PublicationId | null;
    councilSlug: CouncilSlug | null;
    kind: 'taken-down' | 'replaced' | 'corrected' | 'link-taken-down';
    why: string;
    words: string;
    reportedAt: Date;
    by: PersonId;
    at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('correction')
    .values({
      publication_id: correction.publicationId, council_slug: correction.councilSlug, kind: correction.kind, why: correction.why, words: correction.words,
      reported_at: correction.reportedAt, done_at: correction.at, done_by: correction.by,
    })
    .execute();
}

/** What was put right, the latest first. Who did it is in none of it; neither is a title, which may be what was wrong. */
export const listCorrections = (db: Db, { limit, offset }: { limit: number; offset: number }) =>
  db
    .selectFrom('correction')
    .leftJoin('publication', 'publication.id', 'correction.publication_id')
    .leftJoin('council', 'council.slug', 'correction.council_slug')
    .select([
      'correction.id', 'correction.kind', 'correction.why', 'correction.words', 'correction.reported_at as reportedAt', 'correction.done_at as doneAt', 'correction.council_slug as councilSlug',
      'council.name as councilName', 'publication.address', 'publication.kind as documentKind', 'publication.period', sql<number>`count(*) over ()`.as('total'),
    ])
    .orderBy('correction.done_at', 'desc')
    .orderBy('correction.id')
    .limit(limit)
    .offset(offset)
    .execute();
