import { beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';
import { aFile, aPdf, closedTo, type FileReceived } from '../testing/a-file.ts';

const theWorld = useWorld();
let file: FileReceived;
beforeEach(async () => {
  file = await aFile(theWorld(), await aPdf([['The management plan of Jane', 'Smith in Kent'], ['Nothing here'], ['jane smith again']]));
});

const asked = async (world: World, person: SignedIn, url: string) => world.http.inject({ url, headers: { cookie: await world.cookieOf(person) } });

describe('a file on a request', () => {
  it('shows what it is, its pages, what is hidden in it, and who may begin a document from it', async () => {
    const world = theWorld();
    const { attachmentId, draft } = file;
    const shown = await draft.desk.documents.file({ attachmentId });
    expect(shown).toMatchObject({
      attachmentId, filename: 'plan.pdf', contentType: 'application/pdf', requestId: draft.requestId, council: { slug: 'kent', name: 'Kent' }, closed: null, mayPrepare: false, documents: [],
      reading: { state: 'read', kind: 'pdf', pageCount: 3, encrypted: false, infected: null, whyNot: null },
    });
    expect(shown.pages.map(({ number, hidden, isSheet }) => [number, hidden, isSheet])).toEqual([[1, 'no', false], [2, 'no', false], [3, 'no', false]]);
    const reviewer = await world.person({ roles: ['reviewer'] });
    expect((await world.as(reviewer).documents.file({ attachmentId })).mayPrepare).toBe(true);
  });

  it('asks the database as often for three pages as for hundreds', async () => {
    const world = theWorld();
    const { attachmentId, sha256, draft } = file;
    const few = await world.queriesOf(() => draft.desk.documents.file({ attachmentId }));
    await world.db.insertInto('file_page').values(Array.from({ length: 400 }, (_, at) => ({ sha256, number: at + 4, width: 595, height: 842, words_text: 'More' }))).execute();
    await world.db.insertInto('hidden_thing').values(Array.from({ length: 3_000 }, (_, at) => ({ sha256, seq: at + 1_000, kind: 'phone', place: 'a line', count: 1 }))).execute();
    expect(await world.queriesOf(() => draft.desk.documents.file({ attachmentId }))).toBe(few);
    const shown = await draft.desk.documents.file({ attachmentId });
    expect([shown.pages.length, shown.hidden.length, shown.hiddenCut]).toEqual([403, 2_000, true]);
  });

  it('shows a page with its words and their places, and says where it has none', async () => {
    const { attachmentId, draft } = file;
    const page = await draft.desk.documents.filePage({ attachmentId, page: 3 });
    expect([page.words?.map(({ text }) => text), page.sheet]).toEqual([['jane', 'smith', 'again'], null]);
    expect(page.words?.[0]?.x).toBeCloseTo(50, 0);
    expect(await problemOf(draft.desk.documents.filePage({ attachmentId, page: 4 }))).toEqual({ code: 'page_not_found', page: 4 });
  });

  it('is searched for words whatever their case and wherever lines end', async () => {
    const { attachmentId, draft } = file;
    const found = await draft.desk.documents.searchFile({ attachmentId, q: 'JANE  smith' });
    expect(found.map(({ page, boxes, cell }) => [page, boxes.length, cell])).toEqual([[1, 2, null], [3, 1, null]]);
    expect(found[0]?.passage).toContain('management plan of Jane Smith in Kent');
    expect(await draft.desk.documents.searchFile({ attachmentId, q: 'Somebody else' })).toEqual([]);
  });

  it('is no file at all where there is none', async () => {
    const missing = '00000000-0000-4000-8000-00000000c0de';
    expect(await problemOf(file.draft.desk.documents.file({ attachmentId: missing }))).toEqual({ code: 'file_not_found', attachmentId: missing });
  });
});

describe('a page as a picture', () => {
  it('is drawn for whoever may open the file, kept by nobody, and can run nothing', async () => {
    const answer = await asked(theWorld(), file.draft.volunteer, `/api/files/${file.attachmentId}/pages/1?w=300`);
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers['x-content-type-options'], answer.headers['content-security-policy']]).toEqual([200, 'private, no-store', 'nosniff', "default-src 'none'; sandbox"]);
    expect(answer.headers['content-type']).toMatch(/^image\/(png|webp)$/);
    expect(answer.rawPayload.length).toBeGreaterThan(200);
  });

  it('is refused where there is no such page, no such file, nobody signed in, or it is somebody else’s', async () => {
    const world = theWorld();
    const { attachmentId, draft } = file;
    const status = async (person: SignedIn, url: string): Promise<number> => (await asked(world, person, url)).statusCode;
    expect(await status(draft.volunteer, `/api/files/${attachmentId}/pages/4`)).toBe(404);
    expect(await status(draft.volunteer, `/api/files/${attachmentId}/pages/0`)).toBe(404);
    expect(await status(draft.volunteer, '/api/files/nothing/pages/1')).toBe(404);
    expect(await status(await world.person(), `/api/files/${attachmentId}/pages/1`)).toBe(403);
    expect((await world.http.inject({ url: `/api/files/${attachmentId}/pages/1` })).statusCode).toBe(401);
  });
});

describe('a file that is closed', () => {
  it('is opened by two people and by nobody else, whatever their roles: not its pages, words, pictures or bytes', async () => {
    const world = theWorld();
    const { attachmentId, sha256, draft } = file;
    const [one, other, admin] = [await world.person({ roles: ['reviewer'] }), await world.person({ roles: ['coordinator'] }), await world.person({ roles: ['admin'] })];
    await closedTo(world, sha256, [one, other]);
    for (const person of [one, other]) {
      expect((await world.as(person).documents.file({ attachmentId })).closed?.to).toHaveLength(2);
      expect((await asked(world, person, `/api/files/${attachmentId}/pages/1`)).statusCode).toBe(200);
    }
    for (const person of [admin, draft.volunteer, await world.person({ roles: ['reviewer'] })]) {
      const desk = world.as(person).documents;
      expect(await Promise.all([desk.file({ attachmentId }), desk.filePage({ attachmentId, page: 1 }), desk.searchFile({ attachmentId, q: 'jane' })].map(problemOf))).toEqual(Array(3).fill({ code: 'file_closed' }));
      for (const url of [`/api/files/${attachmentId}`, `/api/files/${attachmentId}/pages/1`]) expect((await asked(world, person, url)).statusCode).toBe(403);
    }
  });
});
