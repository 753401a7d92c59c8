import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

const byThem = (column: string, personId: PersonId) => sql<boolean>`coalesce(${sql.ref(column)} = ${personId}, false)`;

/** What one person did to documents: part of everything held about them. The words of files, and what others wrote, are not theirs. */
export const doneToDocuments = async (db: Db, personId: PersonId) => ({
  filesLetGo: await db.selectFrom('file_reading').select(['sha256', 'let_go_at']).where('let_go_by', '=', personId).orderBy('let_go_at').orderBy('sha256').execute(),
  documentsBegun: await db.selectFrom('document').select(['id', 'council_slug', 'kind', 'title', 'begun_at']).where('begun_by', '=', personId).orderBy('begun_at').orderBy('id').execute(),
  marks: await db
    .selectFrom('redaction_mark')
    .select(['id', 'document_id', 'page', 'reason', 'made_at', 'removed_at', byThem('made_by', personId).as('made_by_them'), byThem('removed_by', personId).as('removed_by_them')])
    .where((build) => build.or([build('made_by', '=', personId), build('removed_by', '=', personId)]))
    .orderBy('made_at')
    .orderBy('id')
    .execute(),
  copiesAskedFor: await db.selectFrom('document_version').select(['id', 'document_id', 'number', 'asked_at']).where('asked_by', '=', personId).orderBy('asked_at').orderBy('id').execute(),
  reviews: await db.selectFrom('document_review').select(['version_id', 'decision', 'ticked', 'note', 'reviewed_at']).where('reviewed_by', '=', personId).orderBy('reviewed_at').orderBy('id').execute(),
  publications: await db
    .selectFrom('publication')
    .select(['id', 'address', 'title', 'published_at', 'taken_down_at', byThem('published_by', personId).as('published_by_them'), byThem('taken_down_by', personId).as('taken_down_by_them')])
    .where((build) => build.or([build('published_by', '=', personId), build('taken_down_by', '=', personId)]))
    .orderBy('published_at')
    .orderBy('id')
    .execute(),
  corrections: await db.selectFrom('correction').select(['id', 'kind', 'why', 'words', 'done_at']).where('done_by', '=', personId).orderBy('done_at').orderBy('id').execute(),
  accidents: await db
    .selectFrom('release_incident')
    .select(['id', 'noticed_at', 'closed_at', 'ended_at', byThem('closed_by', personId).as('closed_by_them'), byThem('ended_by', personId).as('ended_by_them'), sql<boolean>`${personId} = any(open_to)`.as('open_to_them')])
    .where((build) => build.or([build('closed_by', '=', personId), build('ended_by', '=', personId), sql<boolean>`${personId} = any(open_to)`]))
    .orderBy('closed_at')
    .orderBy('id')
    .execute(),
  destructions: await db
    .selectFrom('destruction')
    .select(['id', 'asked_at', 'confirmed_at', 'done_at', byThem('asked_by', personId).as('asked_by_them'), byThem('confirmed_by', personId).as('confirmed_by_them'), sql<string | null>`case when asked_by = ${personId} then reason end`.as('reason')])
    .where((build) => build.or([build('asked_by', '=', personId), build('confirmed_by', '=', personId)]))
    .orderBy('asked_at')
    .orderBy('id')
    .execute(),
});
