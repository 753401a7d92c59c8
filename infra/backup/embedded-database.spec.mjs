import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase, migrateToLatest, rowsThatDisagree } from '../../packages/db/src/index.ts';
import { startEmbedded } from '../../packages/db/src/embedded/index.mjs';
import { aPerson } from '../../packages/db/src/testing/index.ts';
import { backup } from './backup.mjs';
import { restore } from './restore.mjs';
import { attemptsOf, everything, keepFiles, paper, placeOf, useFolders, work } from './testing/a-team-at-work.mjs';

const folders = useFolders();

describe('a backup of the embedded database', () => {
  const own = () => ({ dataDir: join(folders.dataDir, 'postgres') });
  const stops = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  });
  /** Started by a process of its own, as `npm start` is: it holds the database for as long as it lives, and starts it again. */
  async function startElsewhere() {
    const starter = fileURLToPath(new URL('testing/starter.mjs', import.meta.url));
    const child = spawn(process.execPath, [starter, own().dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    stops.push(async () => {
      child.stdin.end();
      await ended;
    });
    const url = await new Promise((resolve, reject) => {
      child.stdout.once('data', (bytes) => resolve(String(bytes).trim()));
      child.once('exit', () => reject(new Error('The database of this spec did not start.')));
    });
    return url;
  }
  const opened = async (url, what) => {
    const db = createDatabase(url, { max: 2 });
    try {
      return await what(db);
    } finally {
      await db.destroy();
    }
  };

  it('brings everything back somewhere else, and leaves a letter that was on its way to a person', async () => {
    const { room, dataDir, folder } = folders;
    const first = await startEmbedded(own());
    const { messageId } = await opened(first.url, work);
    const before = await opened(first.url, everything);
    await first.stop();
    keepFiles(dataDir);

    expect(await backup({ folder, dataDir, databaseUrl: undefined })).toMatchObject({ files: 1, damaged: [] });
    expect(existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
    const elsewhere = join(room, 'elsewhere');
    expect(await restore({ folder, dataDir: elsewhere, databaseUrl: undefined })).toMatchObject({ files: 1, letters: 1, putAside: [] });

    const again = await startEmbedded({ dataDir: join(elsewhere, 'postgres') });
    stops.push(again.stop);
    expect(await opened(again.url, everything)).toEqual(before);
    expect(await opened(again.url, rowsThatDisagree)).toEqual([]);
    expect(await opened(again.url, (db) => attemptsOf(db, messageId))).toEqual([{ closed_at: null }]);
    expect(readFileSync(placeOf(elsewhere))).toEqual(paper);
  });

  it('is refused while it runs; told to, stops it for a moment, and it runs again with everything in it', async () => {
    const { room, dataDir, folder } = folders;
    const url = await startElsewhere();
    await opened(url, work);
    const before = await opened(url, everything);
    await expect(backup({ folder, dataDir, databaseUrl: undefined })).rejects.toThrow(/running.*--stop/s);
    expect(readdirSync(folder)).toEqual([]);

    const said = [];
    await backup({ folder, dataDir, databaseUrl: undefined, stop: true, say: (line) => said.push(line) });
    expect(said).toEqual(['Stopping the database for a moment…', 'The database runs again.']);
    expect(await opened(url, everything)).toEqual(before);
    await expect(restore({ folder, dataDir, databaseUrl: undefined, force: true })).rejects.toThrow('running with the embedded database');

    await restore({ folder, dataDir: join(room, 'elsewhere'), databaseUrl: undefined });
    const again = await startEmbedded({ dataDir: join(room, 'elsewhere', 'postgres') });
    stops.push(again.stop);
    expect(await opened(again.url, everything)).toEqual(before);
  });

  it('is not put over another unless that is asked for; then what was there is put aside, whole', async () => {
    const { dataDir, folder } = folders;
    const first = await startEmbedded(own());
    await opened(first.url, migrateToLatest);
    await first.stop();
    await backup({ folder, dataDir, databaseUrl: undefined });
    const second = await startEmbedded(own());
    await opened(second.url, (db) => aPerson(db, { realName: 'Later Person' }));
    await second.stop();

    await expect(restore({ folder, dataDir, databaseUrl: undefined })).rejects.toThrow(/already holds a database.*--force/);
    const { putAside } = await restore({ folder, dataDir, databaseUrl: undefined, force: true });
    expect(putAside).toHaveLength(1);
    const peopleIn = async (home) => {
      const { url, stop } = await startEmbedded({ dataDir: home });
      try {
        return await opened(url, async (db) => (await db.selectFrom('person').select('real_name').execute()).length);
      } finally {
        await stop();
      }
    };
    expect([await peopleIn(own().dataDir), await peopleIn(putAside[0])]).toEqual([0, 1]);
  });

  it('does not go where a database server is meant, nor the other way round', async () => {
    const { room, dataDir, folder } = folders;
    const first = await startEmbedded(own());
    await first.stop();
    await backup({ folder, dataDir, databaseUrl: undefined });
    await expect(restore({ folder, dataDir: join(room, 'elsewhere'), databaseUrl: 'postgres://localhost/openvalve' })).rejects.toThrow('Take DATABASE_URL out');
    await expect(backup({ folder: join(room, 'other'), dataDir: join(room, 'nothing'), databaseUrl: undefined })).rejects.toThrow('There is no database in');
  });

  it('that was interrupted is refused', async () => {
    const { room, dataDir, folder } = folders;
    const first = await startEmbedded(own());
    await first.stop();
    await backup({ folder, dataDir, databaseUrl: undefined });
    rmSync(join(folder, 'manifest.json'));
    await expect(restore({ folder, dataDir: join(room, 'elsewhere'), databaseUrl: undefined })).rejects.toThrow('not a whole backup');
  });
});
