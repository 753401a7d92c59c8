import { Readable } from 'node:stream';
import type { DocumentWork } from '@openvalve/documents';
import { describe, expect, it } from 'vitest';
import { endings, openConnections, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import { clearUnnamedFiles } from '../clear-unnamed-files.job.ts';
import { aDocument, aPdf, closedTo, type DocumentBegun } from '../testing/a-file.ts';
import { makeCopy } from './make-copy.ts';
import { resumeCopies } from './resume-copies.job.ts';

const theWorld = useWorld();
const plan = () => aPdf([['The plan of Jane Hutchinson', 'Fewer plans each year'], ['Page two says Hutchinson again']]);

const desk = (world: World, { reviewer }: DocumentBegun) => world.as(reviewer).documents;
const asked = (world: World, url: string, person: { id: DocumentBegun['reviewer']['id'] }) => world.cookieOf(person).then((cookie) => world.http.inject({ url, headers: { cookie } }));

/** A document in which a name is marked wherever it stands. */
async function aMarkedDocument(world: World): Promise<DocumentBegun & { version: number }> {
  const document = await aDocument(world, await plan());
  const { version } = await desk(world, document).markAll({ documentId: document.documentId, version: 1, reason: 'child', q: 'hutchinson' });
  return { ...document, version };
}

/** The same world with another engine: one that does what a test cannot make a file do. */
const copying = ({ deps }: World, safeCopy: DocumentWork['safeCopy']) => ({ ...deps, documents: { ...deps.documents, safeCopy } });
const copiesOf = ({ db }: World) => db.selectFrom('document_version').select(['state', 'sha256', 'why_not as whyNot']).orderBy('number').execute();

describe('a copy', () => {
  it('without marks is the same pages without what is hidden', async () => {
    const world = theWorld();
    const document = await aDocument(world, await plan());
    const { versionId } = await desk(world, document).makeCopy({ documentId: document.documentId, version: 1 });
    expect((await desk(world, document).document(document)).stage).toBe('being-made');
    await world.runDueJobs();
    const { stage, copies } = await desk(world, document).document(document);
    expect([stage, copies]).toMatchObject(['to-review', [{ id: versionId, number: 1, state: 'made', role: 'sanitised', pageCount: 2, hasText: true, marks: 0, current: true, contentType: 'application/pdf', review: null }]]);
    expect((await desk(world, document).copyPage({ versionId, page: 1 })).text).toContain('Hutchinson');
    const file = await asked(world, `/api/copies/${versionId}/file`, document.reviewer);
    expect([file.statusCode, file.rawPayload.includes('Officer Pim')]).toEqual([200, false]);
  });

  it('with marks is made of pictures, has none of the marked words, and can be leafed through and taken along by reviewers', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    const { versionId } = await desk(world, document).makeCopy(document);
    await world.runDueJobs();
    expect((await desk(world, document).document(document)).copies).toMatchObject([{ state: 'made', role: 'redacted', marks: 2 }]);
    expect((await desk(world, document).copyPages({ versionId })).pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(JSON.stringify(await world.db.selectFrom('version_page').selectAll().execute())).not.toMatch(/hutchinson/i);
    const [file, picture] = [await asked(world, `/api/copies/${versionId}/file`, document.reviewer), await asked(world, `/api/copies/${versionId}/pages/1?w=300`, document.reviewer)];
    expect([file.statusCode, file.rawPayload.subarray(0, 5).toString(), /hutchinson/i.test(file.rawPayload.toString('latin1')), file.headers['content-disposition'], file.headers['cache-control']]).toEqual([200, '%PDF-', false, expect.stringContaining('filename="kent-copy-1.pdf"'), 'private, no-store']);
    expect([picture.statusCode, picture.headers['content-security-policy']]).toEqual([200, "default-src 'none'; sandbox"]);
    expect((await asked(world, `/api/copies/${versionId}/file`, await world.person({ roles: ['coordinator'] }))).statusCode).toBe(403);
    expect((await world.http.inject({ url: `/api/copies/${versionId}/file` })).statusCode).toBe(401);
  });

  it('is one copy, however often it is asked for of the same marks, and another once they changed', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    await openConnections(world);
    const calls = await Promise.allSettled(Array.from({ length: 5 }, () => desk(world, document).makeCopy(document)));
    expect(endings(calls)).toEqual(Array(5).fill('done'));
    await world.runDueJobs();
    expect((await desk(world, document).makeCopy(document)).again).toBe(true);
    expect(await copiesOf(world)).toMatchObject([{ state: 'made' }]);
    const { marks } = await desk(world, document).document(document);
    const { version } = await desk(world, document).removeMarks({ ...document, ids: [marks[0]?.id ?? ''] });
    expect(await desk(world, document).document(document)).toMatchObject({ stage: 'preparing', copies: [{ current: false }], whyNotApprove: 'marks_changed' });
    expect((await desk(world, document).makeCopy({ ...document, version })).again).toBe(false);
    expect(await problemOf(desk(world, document).makeCopy(document))).toMatchObject({ code: 'stale_document' });
  });

  it('is not made where a marked name stands somewhere unmarked: the pages are named, and nothing is kept', async () => {
    const world = theWorld();
    const document = await aDocument(world, await plan());
    const { version } = await desk(world, document).addMarks({ documentId: document.documentId, version: 1, reason: 'child', marks: [{ page: 2, box: { x: 118, y: 47, width: 66, height: 18 } }] });
    await desk(world, document).makeCopy({ ...document, version });
    await world.runDueJobs();
    const { stage, copies } = await desk(world, document).document(document);
    expect(stage).toBe('copy-failed');
    expect(copies[0]?.whyNot).toMatch(/^What is marked on page 2 also stands on page 1, and is not marked there\. Mark it there too/);
    expect(JSON.stringify(copies)).not.toMatch(/hutchinson/i);
  });

  it('that is not safe says why in words, keeps nothing, and can be asked for again', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    const { versionId } = await desk(world, document).makeCopy(document);
    await makeCopy(copying(world, async () => ({ ok: false, why: 'not_safe', words: 'The copy was made, and is not safe: Page 1: there is text under a box.' })), versionId);
    expect(await copiesOf(world)).toEqual([{ state: 'failed', sha256: null, whyNot: 'The copy was made, and is not safe: Page 1: there is text under a box.' }]);
    expect((await asked(world, `/api/copies/${versionId}/file`, document.reviewer)).statusCode).toBe(404);
    expect((await desk(world, document).makeCopy(document)).again).toBe(false);
  });

  it('of a closed file is opened by two people and nobody else', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    const { versionId } = await desk(world, document).makeCopy(document);
    await world.runDueJobs();
    const [one, other] = [await world.person({ roles: ['reviewer'] }), await world.person({ roles: ['reviewer'] })];
    await closedTo(world, document.sha256, [one, other]);
    expect(await problemOf(desk(world, document).copyPage({ versionId, page: 1 }))).toEqual({ code: 'file_closed' });
    expect(await Promise.all([document.reviewer, one].map(async (person) => (await asked(world, `/api/copies/${versionId}/pages/1`, person)).statusCode))).toEqual([403, 200]);
  });
});

describe('a copy whose worker dies', () => {
  it('while it is made, is half of nothing: it is made again, and stands once', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    const { versionId } = await desk(world, document).makeCopy(document);
    await expect(makeCopy(copying(world, () => Promise.reject(new Error('killed'))), versionId)).rejects.toThrow('killed');
    await expect(makeCopy(copying(world, async () => ({ ok: false, why: 'stopped', words: '' })), versionId)).rejects.toMatchObject({ name: 'WorkStopped' });
    expect(await copiesOf(world)).toEqual([{ state: 'making', sha256: null, whyNot: null }]);
    await world.runDueJobs();
    await makeCopy(world.deps, versionId);
    expect(await copiesOf(world)).toMatchObject([{ state: 'made' }]);
  });

  it('between the store and the record, leaves a file that no record names, and is made again', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    const { versionId } = await desk(world, document).makeCopy(document);
    await expect(makeCopy({ ...world.deps, files: { ...world.deps.files, holds: () => Promise.reject(new Error('killed')) } }, versionId)).rejects.toThrow('killed');
    expect([await copiesOf(world), await world.db.selectFrom('version_page').selectAll().execute()]).toEqual([[{ state: 'making', sha256: null, whyNot: null }], []]);
    await world.db.deleteFrom('graphile_worker._private_jobs' as 'comparison').execute();
    world.timeIs('2026-11-23T10:00:00.000Z');
    await resumeCopies.run({}, world.deps);
    await resumeCopies.run({}, world.deps);
    await world.runDueJobs();
    expect(await copiesOf(world)).toMatchObject([{ state: 'made' }]);
  });

  it('while the disk is full, says nothing of the copy: it is tried again', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    const { versionId } = await desk(world, document).makeCopy(document);
    await expect(makeCopy({ ...world.deps, files: { ...world.deps.files, write: () => Promise.reject(new Error('StoreFull')) } }, versionId)).rejects.toThrow('StoreFull');
    expect(await copiesOf(world)).toMatchObject([{ state: 'making' }]);
  });
});

describe('the files of documents', () => {
  it('stay when the store is cleared: the original without its message, and every copy', async () => {
    const world = theWorld();
    const document = await aMarkedDocument(world);
    await desk(world, document).makeCopy(document);
    await world.runDueJobs();
    await world.db.deleteFrom('attachment').execute();
    await world.db.updateTable('stored_file').set({ stored_at: new Date('2020-01-01T00:00:00Z') }).execute();
    const stray = await world.deps.files.write(Readable.from(['stray']), 100);
    await world.db.insertInto('stored_file').values({ sha256: stray.sha256, size: 5, content_type: 'text/plain', stored_at: new Date('2020-01-01T00:00:00Z') }).execute();
    expect((await clearUnnamedFiles(world.deps)).rows).toBe(1);
    const [copy] = await copiesOf(world);
    expect([await world.deps.files.holds(document.sha256), await world.deps.files.holds(copy?.sha256 ?? '')]).toEqual([true, true]);
    expect((await desk(world, document).document(document)).file).toBeNull();
  });
});
