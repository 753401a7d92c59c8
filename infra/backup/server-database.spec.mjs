import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, emptyDatabase, migrateToLatest, rowsThatDisagree } from '../../packages/db/src/index.ts';
import { aPerson, programsOf15, startPostgres15 } from '../../packages/db/src/testing/index.ts';
import { backup } from './backup.mjs';
import { restore } from './restore.mjs';
import { attemptsOf, everything, keepFiles, paper, placeOf, sha256, useFolders, work } from './testing/a-team-at-work.mjs';

const folders = useFolders();

describe('a backup of a database server (PostgreSQL 15)', () => {
  let server = null;
  let url;
  let db;
  beforeAll(async () => {
    server = await startPostgres15();
  });
  afterAll(() => server?.stop());
  beforeEach(async ({ skip }) => {
    if (server === null) skip('PostgreSQL 15 is not on this machine');
    if (!existsSync(join(programsOf15, 'pg_dump'))) skip('pg_dump 15 is not on this machine');
    url = server.url;
    db = createDatabase(url, { max: 2 });
    await emptyDatabase(db);
  });
  afterEach(() => db?.destroy());
  /** The program is what holds connections by this name; here the spec stands for somebody else. */
  const leave = async () => {
    await db.destroy();
    db = undefined;
  };
  const comeBack = () => (db = createDatabase(url, { max: 2 }));

  it('brings every row, case file and file back, and leaves a letter that was on its way to a person', async () => {
    const { room, dataDir, folder } = folders;
    const { messageId } = await work(db);
    keepFiles(dataDir);
    const before = await everything(db);
    expect(await backup({ folder, dataDir, databaseUrl: url })).toMatchObject({ files: 1, missing: [], damaged: [] });
    expect(readdirSync(folder).toSorted()).toEqual(['database.dump', 'files', 'manifest.json', 'secret']);
    for (const name of ['database.dump', 'manifest.json', 'secret']) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);

    await emptyDatabase(db);
    await leave();
    const elsewhere = join(room, 'elsewhere');
    expect(await restore({ folder, dataDir: elsewhere, databaseUrl: url })).toMatchObject({ files: 1, putAside: [], letters: 1 });

    const restored = comeBack();
    expect(await everything(restored)).toEqual(before);
    expect(await rowsThatDisagree(restored)).toEqual([]);
    expect(await attemptsOf(restored, messageId)).toEqual([{ closed_at: null }]);
    await expect(sql`delete from case_event`.execute(restored)).rejects.toThrow('append-only');
    expect(readFileSync(placeOf(elsewhere))).toEqual(paper);
    expect(readFileSync(join(elsewhere, 'secret'), 'utf8')).toBe(readFileSync(join(dataDir, 'secret'), 'utf8'));
    expect(await migrateToLatest(restored)).toEqual([]);
  });

  it('is not put over a database or files that hold something, unless that is asked for; then the files are put aside', async () => {
    const { room, dataDir, folder } = folders;
    await work(db);
    keepFiles(dataDir);
    await backup({ folder, dataDir, databaseUrl: url });
    const after = await aPerson(db, { realName: 'Later Person' });
    await sql`create table of_a_later_release (id int)`.execute(db);
    await leave();

    await expect(restore({ folder, dataDir, databaseUrl: url })).rejects.toThrow(/already holds files.*--force/);
    await expect(restore({ folder, dataDir: join(room, 'elsewhere'), databaseUrl: url })).rejects.toThrow(/database is not empty.*--force/);
    const { putAside } = await restore({ folder, dataDir, databaseUrl: url, force: true });

    expect(putAside.map((path) => path.replace(/\.replaced-.*/, ''))).toEqual([join(dataDir, 'files')]);
    expect(existsSync(placeOf(dataDir))).toBe(true);
    const restored = comeBack();
    expect(await restored.selectFrom('person').select('id').where('id', '=', after).execute()).toEqual([]);
    expect((await sql`select to_regclass('public.of_a_later_release') as there`.execute(restored)).rows).toEqual([{ there: null }]);
  });

  it('is refused before anything is touched when a byte of it is missing, changed or too many', async () => {
    const { dataDir, folder } = folders;
    await work(db);
    keepFiles(dataDir);
    await backup({ folder, dataDir, databaseUrl: url });
    const before = await everything(db);
    await leave();
    const file = join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const attempt = () => restore({ folder, dataDir, databaseUrl: url, force: true });

    appendFileSync(file, 'x');
    await expect(attempt()).rejects.toThrow('is not what was backed up');
    truncateSync(file, paper.length);
    writeFileSync(join(folder, 'files', 'one-more'), 'x');
    await expect(attempt()).rejects.toThrow('one-more is not part of it');
    rmSync(join(folder, 'files', 'one-more'));
    const dump = readFileSync(join(folder, 'database.dump'));
    rmSync(join(folder, 'database.dump'));
    await expect(attempt()).rejects.toThrow('database.dump is missing');
    writeFileSync(join(folder, 'database.dump'), dump);
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    writeFileSync(join(folder, 'manifest.json'), manifest.slice(0, 100));
    await expect(attempt()).rejects.toThrow('not a whole backup');

    expect(await everything(comeBack())).toEqual(before);
    expect(readdirSync(dataDir).toSorted()).toEqual(['files', 'secret']);
  });

  it('that cannot be read to its end leaves the database as it was', async () => {
    const { dataDir, folder } = folders;
    await work(db);
    await backup({ folder, dataDir, databaseUrl: url });
    const before = await everything(db);
    await leave();
    // Damaged before it was backed up, so that the manifest vouches for it.
    const dump = readFileSync(join(folder, 'database.dump'));
    const half = dump.subarray(0, Math.floor(dump.length * 0.7));
    writeFileSync(join(folder, 'database.dump'), half);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    manifest.files = manifest.files.map((each) => (each.path === 'database.dump' ? { path: each.path, size: half.length, sha256: createHash('sha256').update(half).digest('hex') } : each));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));

    await expect(restore({ folder, dataDir, databaseUrl: url, force: true })).rejects.toThrow('The database is as it was');
    expect(await everything(comeBack())).toEqual(before);
  });

  it('is refused while Open Valve runs on that database', async () => {
    const { dataDir, folder } = folders;
    await work(db);
    await backup({ folder, dataDir, databaseUrl: url });
    await expect(restore({ folder, dataDir, databaseUrl: url, force: true })).rejects.toThrow('Open Valve is running');
  });

  it('names files that are not in the store though the database knows them, and files whose bytes have changed', async () => {
    const { dataDir, folder } = folders;
    await work(db);
    const other = 'a'.repeat(64);
    keepFiles(dataDir, other);
    expect(await backup({ folder, dataDir, databaseUrl: url })).toMatchObject({ missing: [sha256], damaged: [`files/aa/aa/${other}`] });
  });

  it('shows no password on a command line, and is refused where something lies already', async () => {
    const { room, dataDir, folder } = folders;
    await work(db);
    mkdirSync(folder);
    writeFileSync(join(folder, 'holiday.jpg'), 'x');
    await expect(backup({ folder, dataDir, databaseUrl: url })).rejects.toThrow('not empty');
    const wrong = new URL(url);
    wrong.password = 'entirely-wrong';
    await expect(backup({ folder: join(room, 'other'), dataDir, databaseUrl: wrong.href })).rejects.toThrow(/^(?!.*entirely-wrong).*psql failed/s);
  });
});
