import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, anAnswer, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aPublication, anApprovedCopy, bytesIn } from './testing/a-publication.ts';

const world = useWorld();
const title = 'DSG management plan';

describe('publishing a copy', () => {
  it('makes its pages public under an address that says what it is, with where it comes from', async () => {
    const { address, sha256, size } = await aPublication(world(), {
      kind: 'monitoring-report', period: '2024-25', title: 'Third monitoring report', pages: [{ text: 'One.' }, { text: 'Two.' }], marks: ['contact', 'contact', 'signature'], leftOut: ['2 comments'],
      facts: { exemptions: ['s.40(2)'], howReceived: 'after-internal-review' },
    });
    expect(address).toMatch(/^kent-monitoring-report-2024-25-[a-hj-km-np-z2-9]{6}$/);
    const [row] = await world().db.selectFrom('publication').selectAll().execute();
    expect(row).toMatchObject({
      address, sha256, size, page_count: 2, licence: 'disclosed-under-foi', how_received: 'after-internal-review', asked_on: '2026-09-01', given_on: '2026-09-28', exemptions: ['s.40(2)'],
      removed_by_reason: { contact: 2, signature: 1 }, left_out: ['2 comments'], taken_down_at: null,
    });
    expect(await world().db.selectFrom('published_page').select(['number', 'words_text', 'picture_sha256']).orderBy('number').execute()).toEqual([{ number: 1, words_text: 'One.', picture_sha256: null }, { number: 2, words_text: 'Two.', picture_sha256: null }]);
  });

  it.each([
    ['nobody has approved', { decision: null }, 'copy_not_approved'],
    ['was sent back', { decision: 'sent-back' as const }, 'copy_not_approved'],
  ])('is refused where the copy %s', async (_, about, code) => {
    const { desk, versionId } = await anApprovedCopy(world(), about);
    expect((await problemOf(desk.documents.publish({ versionId, title }))).code).toBe(code);
  });

  it('is refused for a copy that has a later one, or whose marks were changed after it was approved', async () => {
    const { desk, reviewer, versionId, documentId } = await anApprovedCopy(world());
    await world().db.insertInto('redaction_mark').values({ document_id: documentId, page: 1, cells: 'A1', reason: 'child', made_by: reviewer.id }).execute();
    expect(await problemOf(desk.documents.publish({ versionId, title }))).toEqual({ code: 'copy_not_latest' });
    await world().db.deleteFrom('redaction_mark').execute();
    await anApprovedCopy(world(), { documentId, reviewer, decision: null });
    expect(await problemOf(desk.documents.publish({ versionId, title }))).toEqual({ code: 'copy_not_latest' });
    expect(await world().db.selectFrom('publication').select('id').execute()).toEqual([]);
  });

  it('is refused while a file is shut after an accidental release, and for good when it was destroyed', async () => {
    const { desk, reviewer, versionId, documentId, sha256 } = await anApprovedCopy(world());
    const shut = await world().db.insertInto('release_incident').values({ sha256, document_id: documentId, open_to: [reviewer.id, reviewer.id], why: 'x', noticed_at: new Date(), closed_by: reviewer.id }).returning('id').executeTakeFirstOrThrow();
    expect(await problemOf(desk.documents.publish({ versionId, title }))).toEqual({ code: 'document_closed' });
    await world().db.deleteFrom('release_incident').where('id', '=', shut.id).execute();
    await world().db.updateTable('document').set({ destroyed_at: new Date(), original_sha256: null }).execute();
    expect(await problemOf(desk.documents.publish({ versionId, title }))).toEqual({ code: 'document_destroyed' });
  });

  it('is refused of the very copy that was taken down: another is made, and looked at by somebody', async () => {
    const { desk, versionId, documentId, takeDown } = await aPublication(world());
    await takeDown();
    expect((await desk.documents.document({ documentId })).stage).toBe('taken-down');
    expect(await problemOf(desk.documents.publish({ versionId, title }))).toEqual({ code: 'copy_taken_down' });
  });

  it.each([
    ['says it is under an open licence and not where the council says so', { licence: 'open-government' as const }, { code: 'licence_note_missing', licence: 'open-government' }],
    ['says it is a consultant’s and not whose', { licence: 'third-party' as const }, { code: 'licence_note_missing', licence: 'third-party' }],
    ['says it was given tomorrow', { givenOn: '2026-11-24' }, { code: 'day_in_future', day: '2026-11-24', today: '2026-11-23' }],
    ['says it was given before it was asked for', { askedOn: '2026-09-02', givenOn: '2026-09-01' }, { code: 'given_before_asked', askedOn: '2026-09-02', givenOn: '2026-09-01' }],
  ])('is refused where somebody %s', async (_, facts, problem) => {
    const { desk, versionId } = await anApprovedCopy(world());
    expect(await problemOf(desk.documents.publish({ versionId, title, ...facts }))).toEqual(problem);
  });

  it('is done once for a copy, also when two press at the same moment', async () => {
    const { desk, versionId } = await anApprovedCopy(world());
    const two = await Promise.allSettled([desk.documents.publish({ versionId, title }), desk.documents.publish({ versionId, title })]);
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { id } = await world().db.selectFrom('publication').select('id').executeTakeFirstOrThrow();
    expect(await problemOf(desk.documents.publish({ versionId, title }))).toEqual({ code: 'already_published', id });
  });

  it('of a better copy takes the one before down in the same moment, and its address leads to the new one', async () => {
    const first = await aPublication(world());
    const second = await aPublication(world(), { documentId: first.documentId, reviewer: first.reviewer, facts: { replaces: { words: 'Page 2 was missing.', reportedAt: '2026-11-23T08:00:00.000Z' } } });
    expect(second.address).not.toBe(first.address);
    const gone = await world().http.inject({ url: `/documents/${first.address}` });
    expect([gone.statusCode, gone.body.includes(`href="/documents/${second.address}"`)]).toEqual([410, true]);
    expect((await world().http.inject({ url: `/documents/${second.address}` })).statusCode).toBe(200);
    expect((await second.desk.documents.corrections()).lines).toMatchObject([{ kind: 'replaced', words: 'Page 2 was missing.', minutes: 60, paper: { address: first.address } }]);
  });

  it('begins with what the case file says of where it comes from', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft, { files: [{ filename: 'plan.pdf', declaredType: 'application/pdf', ...(await bytesIn(world(), 'the plan')) }] });
    const papers = draft.asked.map((paper) => ({ ...paper, outcome: 'disclosed_in_part' as const, exemptions: ['s.40(2)' as const] }));
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers } });
    const { desk, documentId } = await anApprovedCopy(world(), { requestId: draft.requestId });
    await world().db.updateTable('document').set((build) => ({ attachment_id: build.selectFrom('attachment').select('id').where('message_id', '=', messageId) })).where('id', '=', documentId).execute();
    expect(await desk.documents.provenance({ documentId })).toEqual({ askedOn: '2026-11-23', givenOn: '2026-11-23', exemptions: ['s.40(2)'], howReceived: 'answer-to-request', licence: 'disclosed-under-foi', thirdParty: null });
    const other = await anApprovedCopy(world(), { kind: 'kpi-set' });
    expect(await other.desk.documents.provenance(other)).toMatchObject({ askedOn: null, givenOn: null, exemptions: [], howReceived: 'sent-by-somebody' });
  });

  it('says where its pages read like the work of consultants, whose copyright it would be', async () => {
    const { desk, documentId } = await anApprovedCopy(world());
    const { sha256 } = await world().db.selectFrom('document').select('original_sha256 as sha256').where('id', '=', documentId).executeTakeFirstOrThrow();
    await world().db.insertInto('file_reading').values({ sha256: sha256!, state: 'read', read_at: new Date() }).onConflict((conflict) => conflict.doNothing()).execute();
    await world().db.insertInto('file_page').values({ sha256: sha256!, number: 3, width: 0, height: 0, words_text: 'Prepared by Example Consulting for the council' }).execute();
    expect((await desk.documents.provenance({ documentId })).thirdParty).toEqual({ page: 3, passage: 'Prepared by Example Consulting for the council' });
  });

  it('is in the audit log, without a word of what was published', async () => {
    const { reviewer, takeDown } = await aPublication(world(), { title: 'A title with secrets' });
    await takeDown();
    const actions = await world().db.selectFrom('action_log').select(['actor', 'action', 'detail']).where('action', 'like', 'document-%').orderBy('id').execute();
    expect(actions.map(({ actor, action }) => [actor, action])).toEqual([[reviewer.id, 'document-published'], [reviewer.id, 'document-taken-down']]);
    expect(JSON.stringify(actions)).not.toMatch(/secrets|name was left/);
  });
});
