import { CouncilSlug, type DocumentId, type PersonId } from '@openvalve/domain';
import type { World } from '../../testing/create-world.ts';

/** A document to which one person did everything that can be done to one. */
export async function documentAllBy({ db, deps }: World, person: PersonId, other: PersonId): Promise<DocumentId> {
  const [sha256, at] = ['d'.repeat(64), deps.now()];
  await db.insertInto('stored_file').values({ sha256, size: 1, content_type: 'application/pdf' }).execute();
  await db.insertInto('file_reading').values({ sha256, let_go_by: person, let_go_at: at }).execute();
  const paper = { council_slug: CouncilSlug.parse('kent'), kind: 'kpi-set', title: 'KPIs' } as const;
  const { id } = await db.insertInto('document').values({ ...paper, original_sha256: sha256, original_name: 'kpi.pdf', begun_by: person }).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('redaction_mark').values({ document_id: id, page: 1, cells: 'A1', reason: 'child', made_by: person, removed_at: at, removed_by: person }).execute();
  const version = await db.insertInto('document_version').values({ document_id: id, number: 1, asked_by: person }).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('document_review').values({ version_id: version.id, decision: 'sent-back', note: 'A note of hers', reviewed_by: person }).execute();
  await db
    .insertInto('publication')
    .values({ ...paper, address: 'kent-kpi-set-abc234', document_id: id, version_id: version.id, licence: 'disclosed-under-foi', how_received: 'answer-to-request', sha256, content_type: 'application/pdf', size: 1, page_count: 1, published_by: person, taken_down_at: at, taken_down_by: person, taken_down_why: 'council-asked' })
    .execute();
  await db.insertInto('correction').values({ kind: 'corrected', reported_at: at, why: 'council-asked', words: 'Words of hers', done_by: person }).execute();
  await db.insertInto('release_incident').values({ sha256, open_to: [person, other], why: 'Somebody’s reason', noticed_at: at, closed_by: person, ended_at: at, ended_by: person, ended_how: 'opened-again' }).execute();
  await db.insertInto('destruction').values({ sha256, reason: 'A reason of hers', asked_by: person }).execute();
  await db.insertInto('destruction').values({ sha256: 'c'.repeat(64), reason: 'Somebody’s reason', asked_by: other, confirmed_by: person, confirmed_at: at }).execute();
  return id;
}
