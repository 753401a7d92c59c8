import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeMail } from '../../correspondence/inbound/store-mail.ts';
import { anAnswer, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import { aFileOfCouncil, mailWith, plantedWords, theFileByMail, type FileOfCouncil } from '../testing/a-file-of-a-council.ts';
import { everyText, storedFiles } from '../testing/everything-that-is-left.ts';

const theWorld = useWorld();
const reason = 'It names a child. The council asked for it on 23 November.';
let world: World;
let file: FileOfCouncil;
beforeEach(async () => {
  world = theWorld();
  file = await aFileOfCouncil(world);
});

const destroy = async (): Promise<string> => {
  const { id } = await world.as(file.reviewer).documents.askToDestroy({ attachmentId: file.attachmentId, reason });
  await world.as(file.admin).documents.confirmDestruction({ id });
  return id;
};

describe('destroying a file', () => {
  it('takes a reviewer who asks with a reason, and an admin who is somebody else', async () => {
    const { id } = await world.as(file.admin).documents.askToDestroy({ attachmentId: file.attachmentId, reason });
    expect(await problemOf(world.as(file.admin).documents.confirmDestruction({ id }))).toEqual({ code: 'asked_by_yourself', id });
    expect(await problemOf(world.as(file.reviewer).documents.askToDestroy({ attachmentId: file.attachmentId, reason }))).toEqual({ code: 'destruction_asked_already', id });
    expect((await world.http.inject({ url: `/api/files/${file.attachmentId}`, headers: { cookie: await world.cookieOf(file.reviewer) } })).statusCode).toBe(200);
    const other = await world.person({ roles: ['admin'] });
    await world.as(other).documents.confirmDestruction({ id });
    expect(await problemOf(world.as(other).documents.confirmDestruction({ id }))).toEqual({ code: 'destruction_confirmed_already', id });
  });

  it('can be taken back until it is confirmed, and asked for again', async () => {
    const { id } = await world.as(file.reviewer).documents.askToDestroy({ attachmentId: file.attachmentId, reason });
    await world.as(file.reviewer).documents.withdrawDestruction({ id });
    expect(await problemOf(world.as(file.admin).documents.confirmDestruction({ id }))).toEqual({ code: 'destruction_withdrawn', id });
    const confirmed = await destroy();
    expect(await problemOf(world.as(file.reviewer).documents.withdrawDestruction({ id: confirmed }))).toEqual({ code: 'destruction_confirmed_already', id: confirmed });
  });

  it('removes bytes, mail that carried them, text, copies, pictures and publications, and leaves hash, reason and date', async () => {
    const { rawSha256, mailId } = await theFileByMail(world, file);
    const document = await world.as(file.reviewer).documents.begin({ attachmentId: file.attachmentId, kind: 'dsg-management-plan', period: null, title: 'Plan' });
    await world.runDueJobs();
    expect(await everyText(world)).toContain('Planted');
    const before = await storedFiles(world);
    expect(before).toContain(rawSha256);

    const id = await destroy();
    // Before the bytes are gone nothing shows them any more.
    expect(await everyText(world)).not.toContain('Planted');
    await world.runDueJobs();
    const after = await storedFiles(world);
    expect(after.filter((name) => [file.sha256, rawSha256].includes(name))).toEqual([]);
    expect((await world.deps.files.destroyed()).map(({ sha256 }) => sha256).toSorted()).toEqual([file.sha256, rawSha256].toSorted());
    expect(await world.as(file.reviewer).documents.destructions()).toMatchObject([{ id, sha256: file.sha256, reason, state: 'done', confirmedBy: { id: file.admin.id }, doneAt: '2026-11-23T09:00:00.000Z' }]);
    expect(await world.db.selectFrom('incoming_mail').select(['id', 'sha256', 'state']).execute()).toEqual([{ id: mailId, sha256: null, state: 'filed' }]);
    expect(await world.db.selectFrom('document').select(['original_sha256', 'original_name']).where('id', '=', document.id).executeTakeFirstOrThrow()).toEqual({ original_sha256: null, original_name: '' });
    const shown = await file.draft.desk.requests.show({ requestId: file.draft.requestId });
    expect(shown.messages.filter(({ body }) => body?.includes('was destroyed on 23 November 2026'))).toHaveLength(2);
    expect((await world.http.inject({ url: `/api/files/${file.attachmentId}`, headers: { cookie: await world.cookieOf(file.admin) } })).statusCode).toBe(404);
  });

  it('ends what kept it closed, and takes mail from the holding pen that brought the same bytes', async () => {
    await world.as(file.reviewer).documents.closeFile({ attachmentId: file.attachmentId, why: 'A child is named.', noticedAt: '2026-11-23T08:00:00.000Z', openTo: [file.reviewer.id, file.admin.id] });
    const { mailId } = await storeMail(world.deps, { content: Readable.from([mailWith({ requestAddress: 'nobody@elsewhere.example', content: plantedWords })]), cameThrough: 'import', arrivedAt: world.deps.now() });
    await world.runDueJobs();
    expect((await world.db.selectFrom('incoming_mail').select('state').executeTakeFirstOrThrow()).state).toBe('held');
    await destroy();
    await world.runDueJobs();
    expect(await world.db.selectFrom('incoming_mail').select(['id', 'state', 'sha256', 'set_aside_why']).execute()).toEqual([{ id: mailId, state: 'set_aside', sha256: null, set_aside_why: 'It carried a file that was destroyed on 23 November 2026; its bytes are gone.' }]);
    expect((await world.db.selectFrom('release_incident').select(['ended_how', 'ended_by']).executeTakeFirstOrThrow())).toEqual({ ended_how: 'destroyed', ended_by: file.admin.id });
    expect(await everyText(world)).not.toContain('Planted');
    expect(await storedFiles(world)).toEqual([]);
  });
});

describe('bytes that were destroyed and come again', () => {
  beforeEach(async () => {
    await destroy();
    await world.runDueJobs();
    world.timeIs('2026-12-01T09:00:00.000Z');
  });

  it('are refused where somebody uploads them, with the day, and do not stay in the store', async () => {
    const { sha256, size } = await world.deps.files.write(Readable.from([plantedWords]), 10_000);
    await expect(anAnswer(world, file.draft, { files: [{ filename: 'again.txt', declaredType: 'text/plain', sha256, size }] })).rejects.toThrow('file_was_destroyed');
    expect(await storedFiles(world)).toEqual([]);
  });

  it('are left out of a mail that brings them: its words are on file and say so, and its own bytes are not kept', async () => {
    const { mailId, rawSha256, raw } = await theFileByMail(world, file);
    await world.runDueJobs();
    expect(await everyText(world)).not.toContain('Planted');
    expect(await storedFiles(world)).toEqual([]);
    const shown = await file.draft.desk.requests.show({ requestId: file.draft.requestId });
    expect(shown.messages.some(({ body }) => body?.includes('whose bytes were destroyed on 23 November 2026'))).toBe(true);
    expect((await world.db.selectFrom('incoming_mail').select(['state', 'sha256']).where('id', '=', mailId).executeTakeFirstOrThrow())).toEqual({ state: 'filed', sha256: null });

    // The same mail once more, as a mailbox gives it that is read from the beginning.
    const again = await storeMail(world.deps, { content: Readable.from([raw]), cameThrough: 'imap', arrivedAt: world.deps.now() });
    await world.runDueJobs();
    expect(await storedFiles(world)).toEqual([]);
    expect((await world.deps.files.destroyed()).map((noted) => noted.sha256)).toContain(rawSha256);
    expect((await world.db.selectFrom('incoming_mail').select(['state', 'sha256', 'set_aside_why']).where('id', '=', again.mailId).executeTakeFirstOrThrow())).toMatchObject({ state: 'set_aside', sha256: null, set_aside_why: expect.stringContaining('It came again and was not kept') as string });
  });
});
