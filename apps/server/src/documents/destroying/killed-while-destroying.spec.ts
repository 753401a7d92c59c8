import { Readable } from 'node:stream';
import { StoreUnreachable } from '@openvalve/documents';
import { describe, expect, it } from 'vitest';
import { anAnswer } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import { aFileOfCouncil, plantedWords, theFileByMail, type FileOfCouncil } from '../testing/a-file-of-a-council.ts';
import { anOlderDatabase } from '../testing/an-older-database.ts';
import { everyText, storedFiles } from '../testing/everything-that-is-left.ts';
import { depsThatDie, Killed } from '../testing/that-dies.ts';
import { askToDestroy, confirmDestruction } from './ask.ts';
import { finishDestructions } from './finish-destructions.job.ts';
import { finishDestruction } from './finish-destruction.ts';
import { repeatDestructions } from './repeat-destructions.ts';

const theWorld = useWorld();
const reason = 'It names a child.';

/** Another file on the same request, with a page that was read of it, and the destruction somebody asked for. */
async function askedFor(world: World, file: FileOfCouncil, text: string): Promise<{ id: string; sha256: string }> {
  const { sha256, size } = await world.deps.files.write(Readable.from([text]), 10_000);
  await anAnswer(world, file.draft, { files: [{ filename: 'plan.txt', declaredType: 'text/plain', sha256, size }] });
  await world.db.insertInto('file_page').values({ sha256, number: 1, label: null, width: 0, height: 0, words_text: text, words: null, sheet: null }).execute();
  const { id: attachmentId } = await world.db.selectFrom('attachment').select('id').where('sha256', '=', sha256).executeTakeFirstOrThrow();
  const asked = await askToDestroy(world.deps, { person: file.reviewer, which: { attachmentId }, reason });
  if (!asked.ok) throw new Error(asked.problem.code);
  return { id: asked.value.id, sha256 };
}

const destroyed = async (world: World, file: FileOfCouncil): Promise<string> => {
  const asked = await askToDestroy(world.deps, { person: file.reviewer, which: { attachmentId: file.attachmentId }, reason });
  if (!asked.ok) throw new Error(asked.problem.code);
  await confirmDestruction(world.deps, { person: file.admin, id: asked.value.id });
  await finishDestruction(world.deps, asked.value.id);
  return asked.value.id;
};

const isShown = async ({ db }: World, sha256: string): Promise<boolean> => (await db.selectFrom('file_page').select('number').where('sha256', '=', sha256).execute()).length > 0;
const isOnRecord = async ({ db }: World, sha256: string): Promise<boolean> => (await db.selectFrom('stored_file').select('sha256').where('sha256', '=', sha256).execute()).length > 0;

describe('a process that dies while it destroys a file', () => {
  it('has done all of it or nothing that can be seen, wherever it died, and the next run does the rest', { timeout: 120_000 }, async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const died = { confirming: 0, finishing: 0 };
    for (let at = 1; ; at += 1) {
      const { id, sha256 } = await askedFor(world, file, `${plantedWords}, ${at}`);
      const { deps } = depsThatDie(world, at);
      try {
        await confirmDestruction(deps, { person: file.admin, id });
        await finishDestruction(deps, id);
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      const { confirmed_at: confirmedAt } = await world.db.selectFrom('destruction').select('confirmed_at').where('id', '=', id).executeTakeFirstOrThrow();
      expect([at, await isShown(world, sha256), await isOnRecord(world, sha256), await world.deps.files.holds(sha256)]).toEqual(confirmedAt === null ? [at, true, true, true] : [at, false, false, expect.any(Boolean)]);
      died[confirmedAt === null ? 'confirming' : 'finishing'] += 1;

      if (confirmedAt === null) expect(await confirmDestruction(world.deps, { person: file.admin, id })).toMatchObject({ ok: true });
      await finishDestructions.perform({}, world.deps);
      expect([at, await world.deps.files.holds(sha256), (await world.deps.files.destroyed()).some((noted) => noted.sha256 === sha256)]).toEqual([at, false, true]);
      expect((await world.db.selectFrom('destruction').select('done_at').where('id', '=', id).executeTakeFirstOrThrow()).done_at).not.toBeNull();
    }
    expect(died.confirming).toBeGreaterThan(15);
    expect(died.finishing).toBeGreaterThan(4);
    expect(await everyText(world)).not.toContain(`${plantedWords}, `);
    expect(await storedFiles(world)).toEqual([file.sha256]);
  });

  it('while the store does not answer has taken the file off the record, and the bytes go when it is back', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const there = { ...world.deps.files };
    Object.assign(world.deps.files, { noteDestroyed: () => Promise.reject(new StoreUnreachable('The store for files at store.example does not answer.')) });
    await expect(destroyed(world, file)).rejects.toBeInstanceOf(StoreUnreachable);
    expect([await isOnRecord(world, file.sha256), await world.deps.files.holds(file.sha256)]).toEqual([false, true]);
    Object.assign(world.deps.files, there);
    await finishDestructions.perform({}, world.deps);
    expect(await world.deps.files.holds(file.sha256)).toBe(false);
  });
});

describe('a database put back to a day before a file was destroyed', () => {
  it('has it destroyed again at the next start, with the mail that carried it, before anything is served', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const { raw } = await theFileByMail(world, file);
    await world.runDueJobs();
    const putBack = await anOlderDatabase(world);
    await destroyed(world, file);
    await putBack();
    // The backup's files come back too.
    for (const text of [plantedWords, raw]) await world.deps.files.write(Readable.from([text]), 100_000);
    expect(await everyText(world)).toContain('Planted');

    expect(await repeatDestructions(world.deps)).toBe(1);
    expect(await everyText(world)).not.toContain('Planted');
    expect(await storedFiles(world)).toEqual([]);
    expect(await world.as(file.reviewer).documents.destructions()).toMatchObject([{ sha256: file.sha256, state: 'done', askedBy: null, repeatedAt: '2026-11-23T09:00:00.000Z' }]);
    expect(await repeatDestructions(world.deps)).toBe(0);
  });

  it('that never heard of the file holds it back all the same when it comes', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    await destroyed(world, file);
    await world.db.deleteFrom('destruction').execute();
    expect(await repeatDestructions(world.deps)).toBe(0);
    const { size } = await world.deps.files.write(Readable.from([plantedWords]), 10_000);
    await expect(anAnswer(world, file.draft, { files: [{ filename: 'plan.txt', declaredType: 'text/plain', sha256: file.sha256, size }] })).rejects.toThrow('file_was_destroyed');
  });

  it('with the process killed while it repeats that is put right by the next start, wherever it died', { timeout: 120_000 }, async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    await world.runDueJobs();
    const putBack = await anOlderDatabase(world);
    await destroyed(world, file);
    for (let at = 1; ; at += 4) {
      await putBack();
      await world.deps.files.write(Readable.from([plantedWords]), 10_000);
      const dying = depsThatDie(world, at);
      const ended = await repeatDestructions(dying.deps).then(() => 'done', (error: unknown) => (error instanceof Killed ? 'killed' : Promise.reject(error as Error)));
      if (ended === 'killed') await repeatDestructions(world.deps);
      // What was under way when it died is taken up by the job that runs at every start.
      await finishDestructions.perform({}, world.deps);
      expect([at, await isOnRecord(world, file.sha256), await world.deps.files.holds(file.sha256)]).toEqual([at, false, false]);
      if (ended === 'done') break;
    }
    expect(await everyText(world)).not.toContain('Planted');
  });
});
