import { createHash } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { insertMessage, insertStoredFiles, lockStoredFiles } from '@openvalve/db';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordAnswer, type AnswerToRecord } from '../correspondence/record-answer.ts';
import { aDraft, anAnswer, aRequestWithTheCouncil, openConnections, type Draft } from '../requests/testing/a-request.ts';
import { createWorld, useWorld, type World } from '../testing/create-world.ts';
import { clearFiles, clearUnnamedFiles } from './clear-unnamed-files.job.ts';

const theWorld = useWorld();
const twoDaysAgo = () => new Date(Date.now() - 2 * 86_400_000);
const nothing = { uploads: 0, rows: 0, files: 0, olderThanTheDatabase: 0 };

// The database is older than the files in it.
beforeEach(() => theWorld().db.updateTable('register_load').set({ loaded_at: new Date('2020-01-01T00:00:00Z') }).execute());

const shaOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const placeOf = ({ deps }: World, sha256: string): string => join(deps.env.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** What an upload leaves in the store before it is on record. */
const uploaded = async ({ deps }: World, text: string): Promise<AnswerToRecord['files'][number]> => ({ filename: 'plan.pdf', declaredType: 'application/pdf', ...(await deps.files.write(Readable.from([text]), 1_000)) });

/** The same, two days ago, and cut off then. */
async function cutOff(world: World, text: string): Promise<string> {
  const { sha256 } = await uploaded(world, text);
  await utimes(placeOf(world, sha256), twoDaysAgo(), twoDaysAgo());
  return sha256;
}

const answerWith = ({ volunteer: person, requestId }: Draft, files: AnswerToRecord['files']): AnswerToRecord => ({ requestId, person, text: 'Please find attached.', receivedOn: '2026-11-23', cameBy: 'own-email', files });

/** Files on record that are not in the store: there must never be one. */
async function lost({ db, deps }: World): Promise<string[]> {
  const rows = await db.selectFrom('stored_file').select('sha256').execute();
  const held = await Promise.all(rows.map(async ({ sha256 }) => ((await deps.files.holds(sha256)) ? [] : [sha256])));
  return held.flat();
}

describe('a file that no message names', () => {
  it('is removed a day after it came, and what is on record stays however old', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    await anAnswer(world, draft, { files: [await uploaded(world, 'the plan')] });
    await utimes(placeOf(world, shaOf('the plan')), twoDaysAgo(), twoDaysAgo());
    const old = await cutOff(world, 'cut off');
    const { sha256: young } = await uploaded(world, 'under way');

    expect(await clearUnnamedFiles(world.deps)).toEqual({ ...nothing, files: 1 });
    expect([await world.deps.files.holds(old), await world.deps.files.holds(young), await lost(world)]).toEqual([false, true, []]);
    expect(await clearUnnamedFiles(world.deps)).toEqual(nothing);
  });

  it('is removed with its row, where only a row speaks of it; what a message came as is named by that message', async () => {
    const world = theWorld();
    const { requestId } = await aDraft(world);
    const at = new Date(world.deps.now().getTime() - 86_400_001);
    const [named, unnamed] = [await cutOff(world, 'a mail as it came'), await cutOff(world, 'of a message that was erased')];
    await world.db.transaction().execute(async (trx) => {
      for (const sha256 of [named, unnamed]) await insertStoredFiles(trx, [{ sha256, size: 1, contentType: 'text/plain', at }]);
      await insertMessage(trx, { requestId, direction: 'incoming', kind: 'incoming', rawSha256: named, at });
    });
    expect(await clearUnnamedFiles(world.deps)).toEqual({ ...nothing, rows: 1, files: 1 });
    expect([await world.deps.files.holds(named), await world.deps.files.holds(unnamed), await lost(world)]).toEqual([true, false, []]);
  });

  it('is kept for a day as a row, too', async () => {
    const world = theWorld();
    const sha256 = await cutOff(world, 'on record since yesterday');
    await world.db.transaction().execute((trx) => insertStoredFiles(trx, [{ sha256, size: 1, contentType: 'text/plain', at: new Date(world.deps.now().getTime() - 86_400_000) }]));
    expect(await clearUnnamedFiles(world.deps)).toEqual(nothing);
  });

  it('is left alone when it is older than the database: it belongs to another, and this one was started with it by mistake', async () => {
    const world = theWorld();
    const sha256 = await cutOff(world, 'of the database that was meant');
    await world.db.updateTable('register_load').set({ loaded_at: new Date() }).execute();
    expect(await clearUnnamedFiles(world.deps)).toEqual({ ...nothing, olderThanTheDatabase: 1 });
    await world.db.deleteFrom('register_load').execute();
    expect(await clearUnnamedFiles(world.deps)).toEqual({ ...nothing, olderThanTheDatabase: 1 });
    expect(await world.deps.files.holds(sha256)).toBe(true);
  });
});

describe('an upload under way while the store is cleared', () => {
  it('keeps bytes that were cut off once before: they are young again', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    await cutOff(world, 'the plan');
    const file = await uploaded(world, 'the plan');
    expect(await clearUnnamedFiles(world.deps)).toEqual(nothing);
    expect((await recordAnswer(world.deps, answerWith(draft, [file]))).ok).toBe(true);
    expect(await lost(world)).toEqual([]);
  });

  it('is waited for while it is being put on record, and its file stays', async () => {
    const world = theWorld();
    await openConnections(world);
    const sha256 = await cutOff(world, 'slowly put on record');
    const { requestId } = await aDraft(world);
    const trx = await world.db.startTransaction().execute();
    await lockStoredFiles(trx, [sha256]);
    const clearing = clearUnnamedFiles(world.deps);
    await expect.poll(async () => (await sql`select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`.execute(world.db)).rows.length).toBe(1);
    await insertStoredFiles(trx, [{ sha256, size: 1, contentType: 'text/plain', at: world.deps.now() }]);
    await insertMessage(trx, { requestId, direction: 'incoming', kind: 'incoming', rawSha256: sha256, at: world.deps.now() });
    await trx.commit().execute();
    expect(await clearing).toEqual(nothing);
    expect(await lost(world)).toEqual([]);
  });

  it('is refused as a whole, to be sent again, where its file was cleared in the very moment before it was on record', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    const [kept, gone] = [await uploaded(world, 'still there'), await uploaded(world, 'cleared')];
    const head = world.deps.files.head.bind(world.deps.files);
    // After its type was read, before the transaction.
    Object.assign(world.deps.files, { head: async (sha256: string, count: number) => {
      const bytes = await head(sha256, count);
      if (sha256 === gone.sha256) await world.deps.files.discard(sha256);
      return bytes;
    } });
    await expect(recordAnswer(world.deps, answerWith(draft, [kept, gone]))).rejects.toMatchObject({ name: 'FileMissing' });
    expect(await world.db.selectFrom('message').select('id').where('direction', '=', 'incoming').execute()).toEqual([]);
    expect(await world.db.selectFrom('stored_file').select('sha256').execute()).toEqual([]);
  });

  it('never ends with a file on record and not in the store, however the two meet', async () => {
    const world = theWorld();
    await openConnections(world);
    const draft = await aRequestWithTheCouncil(world);
    const endings = new Set<string>();
    for (let round = 0; round < 15; round += 1) {
      const text = `the plan, version ${round}`;
      await cutOff(world, text);
      const uploading = uploaded(world, text).then((file) => recordAnswer(world.deps, answerWith(draft, [file])));
      const [recorded] = await Promise.allSettled([uploading, clearUnnamedFiles(world.deps), clearUnnamedFiles(world.deps)]);
      endings.add(recorded.status);
      expect(await lost(world)).toEqual([]);
    }
    expect(endings).toContain('fulfilled');
  });
});

describe('the program killed while it clears the store', () => {
  it('has taken a row without its file, never a file without its row, and the next run takes the rest', async () => {
    const world = theWorld();
    const sha256 = await cutOff(world, 'of a message that was erased');
    await world.db.transaction().execute((trx) => insertStoredFiles(trx, [{ sha256, size: 1, contentType: 'text/plain', at: twoDaysAgo() }]));
    world.timeIs(new Date().toISOString());
    const dying = { ...world.deps, files: { ...world.deps.files, discard: () => Promise.reject(new Error('killed')) } };
    await expect(clearUnnamedFiles(dying)).rejects.toThrow('killed');
    expect([await lost(world), await world.deps.files.holds(sha256)]).toEqual([[], true]);
    expect(await clearUnnamedFiles(world.deps)).toEqual({ ...nothing, files: 1 });
  });
});

describe('the job that clears the store', () => {
  it('runs each night and at every start, and writes down counts alone', async () => {
    const lines: string[] = [];
    const world = await createWorld({ logTo: (line) => void lines.push(line) });
    try {
      const sha256 = await cutOff(world, 'secret words of somebody');
      await world.db.updateTable('register_load').set({ loaded_at: new Date('2020-01-01T00:00:00Z') }).execute();
      expect(clearFiles.cron).toBe('50 3 * * *');
      await clearFiles.run({}, world.deps);
      const said = lines.map((line) => JSON.parse(line) as { msg: string; removed?: unknown }).find(({ msg }) => msg === 'files that no message names were cleared');
      expect(said?.removed).toEqual({ ...nothing, files: 1 });
      expect(lines.join('')).not.toContain(sha256);
    } finally {
      await world.close();
    }
  });
});
