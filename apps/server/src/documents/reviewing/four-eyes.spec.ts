import { ChecklistItem, type VersionId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { endings, openConnections, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';
import { aDocument, aPdf, type DocumentBegun } from '../testing/a-file.ts';

const theWorld = useWorld();
const everything = [...ChecklistItem.options];
const reviewer = (world: World) => world.person({ roles: ['reviewer'] });

/** A copy that waits for a review; marked, unless told, by the document’s reviewer. */
async function aCopy(world: World, { marked = true, council = 'kent' } = {}): Promise<DocumentBegun & { versionId: VersionId; version: number }> {
  const document = await aDocument(world, await aPdf([['The plan of Jane Hutchinson']]), { council });
  const desk = world.as(document.reviewer).documents;
  const { version } = marked ? await desk.markAll({ documentId: document.documentId, version: 1, reason: 'child', q: 'hutchinson' }) : { version: 1 };
  const { versionId } = await desk.makeCopy({ documentId: document.documentId, version });
  await world.runDueJobs();
  return { ...document, versionId, version };
}

const approving = (world: World, person: SignedIn, versionId: VersionId, ticked = everything) => world.as(person).documents.review({ versionId, decision: 'approved', ticked, note: null });

describe('a copy that waits for a review', () => {
  it('is approved by somebody who made no mark in it, with everything ticked; the audit log has it, and the marked words are kept no longer', async () => {
    const world = theWorld();
    const { versionId, documentId } = await aCopy(world);
    const [second, admin] = [await reviewer(world), await world.person({ roles: ['admin'] })];
    expect((await world.as(second).documents.document({ documentId })).mayApprove).toBe(true);
    await approving(world, second, versionId);
    expect(await world.as(second).documents.document({ documentId })).toMatchObject({ stage: 'approved', mayApprove: false, whyNotApprove: 'reviewed_already', copies: [{ review: { decision: 'approved', note: null } }], marks: [{ words: null }] });
    const { entries } = await world.as(admin).audit.list({ area: 'publications' });
    expect(entries.map(({ action, by, subject }) => [action, by?.id === second.id, subject.name])).toEqual([['copy-approved', true, 'DSG management plan'], ['copy-asked-for', false, 'DSG management plan'], ['document-begun', false, 'DSG management plan']]);
  });

  it('cannot be approved by whoever made a mark in it, whatever their roles', async () => {
    const world = theWorld();
    const { versionId, documentId, reviewer: first } = await aCopy(world);
    expect(await problemOf(approving(world, first, versionId))).toEqual({ code: 'not_to_approve', why: 'own_marks' });
    expect(await world.as(first).documents.document({ documentId })).toMatchObject({ mayApprove: false, whyNotApprove: 'own_marks' });
  });

  it('cannot be approved by whoever took a mark off, or, where there are none, by whoever said so', async () => {
    const world = theWorld();
    const { reviewer: first, documentId, version } = await aCopy(world);
    const [second, third] = [await reviewer(world), await reviewer(world)];
    const [mark] = (await world.as(second).documents.document({ documentId })).marks;
    const changed = await world.as(second).documents.removeMarks({ documentId, version, ids: [mark?.id ?? ''] });
    const { versionId } = await world.as(third).documents.makeCopy({ documentId, version: changed.version });
    await world.runDueJobs();
    for (const person of [first, second]) expect(await problemOf(approving(world, person, versionId))).toEqual({ code: 'not_to_approve', why: 'own_marks' });
    await approving(world, third, versionId);

    const unmarked = await aCopy(world, { marked: false, council: 'bury' });
    expect(await problemOf(approving(world, unmarked.reviewer, unmarked.versionId))).toEqual({ code: 'not_to_approve', why: 'own_marks' });
    await approving(world, second, unmarked.versionId);
  });

  it('is approved only with everything on the list ticked', async () => {
    const world = theWorld();
    const { versionId } = await aCopy(world);
    expect(await problemOf(approving(world, await reviewer(world), versionId, everything.slice(1)))).toEqual({ code: 'checklist_unfinished', left: everything.slice(0, 1) });
  });

  it('is sent back with a note, by anybody who reviews; then it is made anew', async () => {
    const world = theWorld();
    const { versionId, documentId, version, reviewer: first } = await aCopy(world);
    const back = (note: string | null) => world.as(first).documents.review({ versionId, decision: 'sent-back', ticked: [], note });
    expect([await problemOf(back(null)), await problemOf(back('   '))]).toEqual([{ code: 'note_missing' }, { code: 'note_missing' }]);
    await back('Page 1 still names the school.');
    expect(await world.as(first).documents.document({ documentId })).toMatchObject({ stage: 'sent-back', copies: [{ review: { decision: 'sent-back', note: 'Page 1 still names the school.' } }] });
    expect((await world.as(first).documents.makeCopy({ documentId, version })).again).toBe(false);
    expect(await problemOf(approving(world, await reviewer(world), versionId))).toEqual({ code: 'not_to_approve', why: 'newer_copy' });
  });

  it('is not approved once its marks changed, nor while it is being made', async () => {
    const world = theWorld();
    const { versionId, documentId, version, reviewer: first } = await aCopy(world);
    const second = await reviewer(world);
    const changed = await world.as(first).documents.addMarks({ documentId, version, reason: 'other', marks: [{ page: 1, box: { x: 50, y: 300, width: 50, height: 20 } }] });
    expect(await problemOf(approving(world, second, versionId))).toEqual({ code: 'not_to_approve', why: 'marks_changed' });
    const next = await world.as(first).documents.makeCopy({ documentId, version: changed.version });
    expect(await problemOf(approving(world, second, next.versionId))).toEqual({ code: 'not_to_approve', why: 'copy_being_made' });
  });

  it('is decided once, whoever is first', async () => {
    const world = theWorld();
    const { versionId } = await aCopy(world);
    const people = [await reviewer(world), await reviewer(world), await reviewer(world)];
    await openConnections(world);
    expect(endings(await Promise.allSettled(people.map((person) => approving(world, person, versionId))))).toEqual(['done', 'not_to_approve', 'not_to_approve']);
  });
});
