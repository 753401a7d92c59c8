import { Readable } from 'node:stream';
import { deleteAttachments, deleteUnnamedStoredFile } from '@openvalve/db';
import type { DocumentWork } from '@openvalve/documents';
import { describe, expect, it } from 'vitest';
import { addressOf, aMail, received } from '../../correspondence/testing/mail-from-outside.ts';
import { recordAnswer } from '../../correspondence/record-answer.ts';
import { aDraft, aRequestWithTheCouncil } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import { aFile, aPdf } from '../testing/a-file.ts';
import { queueUnreadFiles } from './queue-unread-files.job.ts';
import { readFile } from './read-file.ts';

const theWorld = useWorld();

const readings = ({ db }: World) => db.selectFrom('file_reading').select(['sha256', 'state', 'kind', 'page_count as pages', 'why_not as whyNot', 'infected']).orderBy('queued_at').execute();
const pagesOf = async ({ db }: World, sha256: string): Promise<string[]> =>
  (await db.selectFrom('file_page').select('words_text as text').where('sha256', '=', sha256).orderBy('number').execute()).map(({ text }) => text.replace(/\s+/g, ' ').trim());

/** The same world with another engine: one that does what a test cannot make a file do. */
const examining = ({ deps }: World, examine: DocumentWork['examine']) => ({ ...deps, documents: { ...deps.documents, examine } });

describe('a file that a council sent', () => {
  it('waits to be read from the moment it is on record, and is read by a job: its pages, their words and what is hidden', async () => {
    const world = theWorld();
    const { sha256, attachmentId, draft } = await aFile(world, await aPdf([['Management plan', 'Fewer plans each year'], ['Contact: 07700 900123']]), { read: false });
    expect(await readings(world)).toEqual([{ sha256, state: 'waiting', kind: null, pages: 0, whyNot: null, infected: null }]);
    await world.runDueJobs();
    expect(await readings(world)).toEqual([{ sha256, state: 'read', kind: 'pdf', pages: 2, whyNot: null, infected: null }]);
    expect(await pagesOf(world, sha256)).toEqual(['Management plan Fewer plans each year', 'Contact: 07700 900123']);
    const file = await draft.desk.documents.file({ attachmentId });
    expect(file.hidden.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['document-properties', 'phone']));
  });

  it('is read in the same way where it came by mail', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    await received(world, aMail({ to: addressOf(world, draft), files: { 'plan.csv': 'Year,Plans\r\n2024-25,1200\r\n' } }));
    expect(await readings(world)).toMatchObject([{ state: 'read', kind: 'spreadsheet', pages: 1 }]);
  });

  it('is read once, however many letters it comes with', async () => {
    const world = theWorld();
    const first = await aFile(world, 'the same plan', { filename: 'plan.txt' });
    const [before] = await world.db.selectFrom('file_reading').selectAll().execute();
    world.timeIs('2026-11-24T09:00:00.000Z');
    await aFile(world, 'the same plan', { filename: 'again.txt', draft: first.draft });
    expect(await world.db.selectFrom('file_reading').selectAll().execute()).toEqual([before]);
  });

  it('is on no list where the letter it came with was declined', async () => {
    const world = theWorld();
    const draft = await aDraft(world);
    const stored = await world.deps.files.write(Readable.from(['a plan']), 100);
    const file = { filename: 'plan.txt', declaredType: 'text/plain', ...stored };
    expect((await recordAnswer(world.deps, { requestId: draft.requestId, person: draft.volunteer, text: '', receivedOn: '2027-11-23', cameBy: 'post', files: [file] })).ok).toBe(false);
    expect(await readings(world)).toEqual([]);
  });

  it('says why it could not be read, where it could not', async () => {
    const world = theWorld();
    const { sha256 } = await aFile(world, 'slow', { read: false });
    await readFile(examining(world, async () => ({ ok: false, why: 'too_slow', words: 'Reading it took too long.' })), sha256);
    expect(await readings(world)).toMatchObject([{ state: 'failed', whyNot: 'Reading it took too long.' }]);
  });

  it('still waits where the program died while reading it, and is read when it runs again', async () => {
    const world = theWorld();
    const { sha256 } = await aFile(world, 'read by a worker that dies', { filename: 'plan.txt', read: false });
    await expect(readFile(examining(world, () => Promise.reject(new Error('killed'))), sha256)).rejects.toThrow('killed');
    expect([await readings(world), await pagesOf(world, sha256)]).toMatchObject([[{ state: 'waiting' }], []]);
    await world.runDueJobs();
    expect(await readings(world)).toMatchObject([{ state: 'read' }]);
  });

  it('keeps what PostgreSQL cannot: a text with NUL and half a letter loses these and nothing else', async () => {
    const world = theWorld();
    const { sha256 } = await aFile(world, 'odd', { read: false });
    const page = { number: 1, label: 'a\u0000b', hidden: 'no', width: 0, height: 0, text: 'x\u0000y\ud800z', words: [{ text: '\udc00w', x: 0, y: 0, width: 1, height: 1 }], sheet: null } as const;
    const examined = { kind: 'text', pages: [page], pageCount: 1, hidden: [], encrypted: false, textMissing: false, readFromPictures: false, warnings: [] } as const;
    await readFile(examining(world, async () => ({ ok: true, examined })), sha256);
    expect(await world.db.selectFrom('file_page').select(['label', 'words_text', 'words']).execute()).toEqual([{ label: 'ab', words_text: 'xy\ufffdz', words: [{ text: '\ufffdw', x: 0, y: 0, width: 1, height: 1 }] }]);
  });

  it('leaves nothing behind where it was erased while somebody read it', async () => {
    const world = theWorld();
    const { sha256, attachmentId } = await aFile(world, 'erased meanwhile', { read: false });
    const erasing = examining(world, async (file) => {
      await world.db.transaction().execute(async (trx) => {
        await deleteAttachments(trx, { attachmentId });
        await deleteUnnamedStoredFile(trx, sha256);
      });
      return world.deps.documents.examine(file);
    });
    await readFile(erasing, sha256);
    expect([await readings(world), await pagesOf(world, sha256)]).toEqual([[], []]);
  });

  it('with 2,000 pages and 20,000 hidden things goes on record in few steps', async () => {
    const world = theWorld();
    const { sha256 } = await aFile(world, 'large', { read: false });
    const pages = Array.from({ length: 2_000 }, (_, at) => ({ number: at + 1, label: null, hidden: 'no', width: 595, height: 842, text: `Page ${at + 1}`, words: null, sheet: null }) as const);
    const hidden = Array.from({ length: 20_000 }, (_, at) => ({ kind: 'phone', page: 1 + (at % 2_000), place: 'a line', count: 1, sample: null, box: null }) as const);
    const examined = { kind: 'pdf', pages, pageCount: 2_000, hidden, encrypted: false, textMissing: false, readFromPictures: false, warnings: [] } as const;
    expect(await world.queriesOf(() => readFile(examining(world, async () => ({ ok: true, examined })), sha256))).toBeLessThan(250);
    expect(await pagesOf(world, sha256)).toHaveLength(2_000);
  });
});

describe('the sweep for files that nothing has read', () => {
  it('finds files that came before files were read, and those whose job was lost', async () => {
    const world = theWorld();
    const { draft } = await aFile(world, 'from before', { filename: 'before.txt', read: false });
    await aFile(world, 'job lost', { filename: 'lost.txt', read: false, draft });
    await world.db.deleteFrom('file_reading').where('sha256', 'in', (build) => build.selectFrom('attachment').select('sha256').where('filename', '=', 'before.txt')).execute();
    await world.db.deleteFrom('graphile_worker._private_jobs' as 'comparison').execute();
    await queueUnreadFiles.run({}, world.deps);
    await world.runDueJobs();
    expect((await readings(world)).map(({ state }) => state)).toEqual(['read', 'read']);
  });

  it('has files that an older reader read looked at again, in the place of what it found', async () => {
    const world = theWorld();
    const { sha256 } = await aFile(world, 'a plan', { filename: 'plan.txt' });
    await world.db.updateTable('file_reading').set({ reader: 0 }).execute();
    await world.db.updateTable('file_page').set({ words_text: 'what the older one made of it' }).execute();
    await queueUnreadFiles.run({}, world.deps);
    await world.runDueJobs();
    expect(await pagesOf(world, sha256)).toEqual(['a plan']);
  });

  it('queues nothing twice, and nothing where all is read', async () => {
    const world = theWorld();
    const lines = async () => (await world.db.selectFrom('graphile_worker._private_jobs' as 'comparison').selectAll().execute()).length;
    await aFile(world, 'a plan', { read: false });
    const waiting = await lines();
    await queueUnreadFiles.run({}, world.deps);
    await queueUnreadFiles.run({}, world.deps);
    expect(await lines()).toBe(waiting);
    await world.runDueJobs();
    await queueUnreadFiles.run({}, world.deps);
    expect(await lines()).toBe(0);
  });
});
