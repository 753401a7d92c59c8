import { DocumentId, Period } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { endings, openConnections, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aDocument, aFile, aPdf, closedTo } from '../testing/a-file.ts';

const theWorld = useWorld();
const paper = { kind: 'dsg-management-plan', period: null, title: 'The plan' } as const;
const lines = [['The plan of Jane', 'Smith and her school'], ['JANE SMITH, and Jane Smithson']];
const csv = 'Year,Name\r\n2024-25,Jane Smith\r\n2025-26,somebody\r\n';

describe('a document', () => {
  it('is begun from a file by a reviewer, once for each paper, and is in hand from then on', async () => {
    const world = theWorld();
    const { attachmentId, draft } = await aFile(world, await aPdf(lines));
    const reviewer = await world.person({ roles: ['reviewer'], realName: 'Cleo Example' });
    const desk = world.as(reviewer).documents;
    const { id } = await desk.begin({ attachmentId, ...paper });
    expect(await problemOf(desk.begin({ attachmentId, ...paper, title: 'Again' }))).toEqual({ code: 'document_begun_already', documentId: id });
    expect((await desk.inHand()).documents).toMatchObject([{ id, council: { slug: 'kent', name: 'Kent' }, kindName: 'DSG management plan', title: 'The plan', stage: 'preparing', last: { action: 'document-begun', who: 'Cleo Example' } }]);
    expect((await draft.desk.documents.file({ attachmentId })).documents).toMatchObject([{ id, title: 'The plan', stage: 'preparing' }]);
    expect(await desk.document({ documentId: id })).toMatchObject({ version: 1, stage: 'preparing', marks: [], copies: [], publications: [], incident: null, destruction: null, mayApprove: false, whyNotApprove: 'no_copy', file: { attachmentId } });
  });

  it('is a paper that the council can have', async () => {
    const world = theWorld();
    const { attachmentId } = await aFile(world, 'a plan', { filename: 'plan.txt' });
    const desk = world.as(await world.person({ roles: ['reviewer'] })).documents;
    expect(await problemOf(desk.begin({ attachmentId, ...paper, kind: 'quarterly-report' }))).toMatchObject({ code: 'paper_not_in_programme' });
    expect(await problemOf(desk.begin({ attachmentId, ...paper, period: Period.parse('2024-25') }))).toEqual({ code: 'period_not_used', kind: 'dsg-management-plan' });
    expect(await problemOf(desk.document({ documentId: DocumentId.parse('00000000-0000-4000-8000-00000000c0de') }))).toMatchObject({ code: 'document_not_found' });
  });

  it('is renamed from the version somebody saw; whoever saw an older one is shown both', async () => {
    const world = theWorld();
    const { documentId, reviewer } = await aDocument(world, 'a plan', { filename: 'plan.txt' });
    const desk = world.as(reviewer).documents;
    expect(await desk.rename({ documentId, version: 1, ...paper, title: 'The first' })).toEqual({ version: 2 });
    expect(await problemOf(desk.rename({ documentId, version: 1, ...paper, title: 'The second' }))).toEqual({
      code: 'stale_document', current: { version: 2, title: 'The first', kind: 'dsg-management-plan', period: null, marks: 0 }, yours: { version: 1, title: 'The second', kind: 'dsg-management-plan', period: null },
    });
  });

  it('that is closed is worked on by two people and nobody else', async () => {
    const world = theWorld();
    const { documentId, reviewer, sha256 } = await aDocument(world, 'a plan', { filename: 'plan.txt' });
    const [one, other] = [await world.person({ roles: ['reviewer'] }), await world.person({ roles: ['admin'] })];
    await closedTo(world, sha256, [one, other]);
    const desk = world.as(reviewer).documents;
    expect(await Promise.all([desk.document({ documentId }), desk.rename({ documentId, version: 1, ...paper }), desk.makeCopy({ documentId, version: 1 })].map(problemOf))).toEqual(Array(3).fill({ code: 'file_closed' }));
    expect(await world.as(one).documents.document({ documentId })).toMatchObject({ stage: 'closed', incident: { why: 'A child’s name' } });
    expect((await desk.inHand()).documents).toMatchObject([{ stage: 'closed' }]);
  });
});

describe('marks on a document', () => {
  it('are boxes with the words under them, and can be taken off again', async () => {
    const world = theWorld();
    const { documentId, reviewer } = await aDocument(world, await aPdf(lines));
    const desk = world.as(reviewer).documents;
    world.timeIs('2026-11-23T10:00:00.000Z');
    const { ids, version } = await desk.addMarks({ documentId, version: 1, reason: 'child', marks: [{ page: 1, box: { x: 48, y: 45, width: 500, height: 22 } }] });
    const { marks } = await desk.document({ documentId });
    expect(marks).toMatchObject([{ id: ids[0], page: 1, cells: null, reason: 'child', words: 'The plan of Jane' }]);
    expect((await desk.inHand()).documents[0]?.last.action).toBe('marked');
    expect(await desk.removeMarks({ documentId, version, ids })).toEqual({ removed: 1, version: 3 });
    expect((await desk.document({ documentId })).marks).toEqual([]);
  });

  it('are put wherever words stand, once, in capitals and over the end of a line', async () => {
    const world = theWorld();
    const { documentId, reviewer } = await aDocument(world, await aPdf(lines));
    const desk = world.as(reviewer).documents;
    const { ids, version } = await desk.markAll({ documentId, version: 1, reason: 'child', q: 'jane smith' });
    expect((await desk.document({ documentId })).marks.map(({ page, words }) => [page, words])).toEqual([[1, 'Jane Smith'], [1, 'Jane Smith'], [2, 'JANE SMITH,'], [2, 'Jane Smithson']]);
    expect(ids).toHaveLength(4);
    expect(await problemOf(desk.markAll({ documentId, version, reason: 'child', q: 'Jane Smith' }))).toEqual({ code: 'nothing_to_mark', q: 'Jane Smith' });
  });

  it('are cells on a sheet', async () => {
    const world = theWorld();
    const { documentId, reviewer } = await aDocument(world, csv, { filename: 'plan.csv' });
    const desk = world.as(reviewer).documents;
    const { version } = await desk.markAll({ documentId, version: 1, reason: 'child', q: 'jane' });
    await desk.addMarks({ documentId, version, reason: 'small-number', marks: [{ page: 1, cells: 'A:A' }] });
    expect((await desk.document({ documentId })).marks.map(({ cells, reason }) => `${cells}: ${reason}`).toSorted()).toEqual(['A:A: small-number', 'B2: child']);
  });

  it('are refused from an older version, off the page, and where there is no such page: then none of them is put', async () => {
    const world = theWorld();
    const { documentId, reviewer } = await aDocument(world, await aPdf(lines));
    const desk = world.as(reviewer).documents;
    const good = { page: 1, box: { x: 48, y: 45, width: 100, height: 22 } };
    const add = (marks: { page: number; box: { x: number; y: number; width: number; height: number } }[], version = 1) => problemOf(desk.addMarks({ documentId, version, reason: 'other', marks }));
    expect(await add([good, { page: 1, box: { x: 700, y: 45, width: 10, height: 10 } }])).toEqual({ code: 'mark_off_page', page: 1 });
    expect(await add([good, { ...good, page: 3 }])).toEqual({ code: 'page_not_found', page: 3 });
    await desk.rename({ documentId, version: 1, ...paper });
    expect(await add([good])).toMatchObject({ code: 'stale_document', current: { version: 2, marks: 0 }, yours: { version: 1, reason: 'other', marks: [good] } });
    expect((await desk.document({ documentId })).marks).toEqual([]);
  });

  it('that two people put at once from one version are one person’s', async () => {
    const world = theWorld();
    const { documentId, reviewer } = await aDocument(world, await aPdf(lines));
    await openConnections(world);
    const calls = Array.from({ length: 6 }, (_, at) => world.as(reviewer).documents.addMarks({ documentId, version: 1, reason: 'other', marks: [{ page: 1, box: { x: 50 + at, y: 50, width: 30, height: 12 } }] }));
    expect(endings(await Promise.allSettled(calls))).toEqual(['done', ...Array<string>(5).fill('stale_document')]);
    expect((await world.as(reviewer).documents.document({ documentId })).marks).toHaveLength(1);
  });
});
