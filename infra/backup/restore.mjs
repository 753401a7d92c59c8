import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startEmbedded } from '../../packages/db/src/embedded/index.mjs';
import { Stopped } from '../dev/say.mjs';
import { atWork } from './embedded-database.mjs';
import { leaveLettersToAPerson } from './letters-on-their-way.mjs';
import { checkedManifest, copyFile, filesUnder } from './manifest.mjs';
import { load, openServer, whatIsInTheWay } from './server-database.mjs';

/**
 * Puts a backup in place. Every byte of it is looked at first; what holds something is not written over without `force`, and
 * then the files that were there are put aside, not deleted.
 * @param {{ folder: string, dataDir: string, databaseUrl: string | undefined, force?: boolean, now?: () => Date }} options
 * @returns {Promise<{ madeAt: string, files: number, putAside: string[], letters: number }>} `letters`: those that were on
 *   their way when the backup was made, and now wait for a person to say whether they went.
 */
export async function restore({ folder, dataDir, databaseUrl, force = false, now = () => new Date() }) {
  const manifest = await checkedManifest(folder);
  if (manifest.kind === 'dump' && !databaseUrl) throw new Stopped('This backup is of a database server. Set DATABASE_URL to the database it should go into.');
  if (manifest.kind === 'cluster' && databaseUrl) throw new Stopped('This backup is of the embedded database, and DATABASE_URL is set. Take DATABASE_URL out to restore it here.');
  await dataFolderIsFree(dataDir, manifest, { force });
  const server = databaseUrl ? await openServer(databaseUrl) : null;
  const inTheWay = server ? await whatIsInTheWay(server, { force }) : null;
  if (inTheWay !== null) throw new Stopped(inTheWay);

  const stamp = now().toISOString().replace(/[:.]/g, '-');
  const arriving = join(dataDir, `restoring-${stamp}`);
  const putAside = [];
  try {
    await mkdir(arriving, { recursive: true, mode: 0o700 });
    for (const path of manifest.folders) await mkdir(join(arriving, path), { recursive: true, mode: 0o700 });
    for (const { path, sha256 } of manifest.files) {
      if (path === 'database.dump') continue;
      const copied = await copyFile(join(folder, path), join(arriving, path));
      if (copied.sha256 !== sha256) throw new Stopped(`${path} changed while it was being read. Nothing was restored.`);
    }
    const letters = server ? await load(server, join(folder, 'database.dump'), leaveLettersToAPerson) : await settleIn(join(arriving, 'postgres'));
    // What was destroyed since the backup stays on the list: the program destroys again what this brings back.
    if (existsSync(join(arriving, 'files'))) await keepDestroyed(join(dataDir, 'files'), join(arriving, 'files'));
    for (const name of await readdir(arriving)) {
      const place = join(dataDir, name);
      if (existsSync(place) && !(name === 'secret' && (await readFile(place)).equals(await readFile(join(arriving, name))))) {
        await rename(place, `${place}.replaced-${stamp}`);
        putAside.push(`${place}.replaced-${stamp}`);
      }
      await rename(join(arriving, name), place);
    }
    return { madeAt: manifest.madeAt, files: manifest.files.filter(({ path }) => path.startsWith('files/') && !path.startsWith('files/destroyed/')).length, putAside, letters };
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
}

/** Adds what one store's list of destroyed files names to another's: a name says all there is. */
export async function keepDestroyed(from, to) {
  for (const name of await filesUnder(join(from, 'destroyed'))) await copyFile(join(from, 'destroyed', name), join(to, 'destroyed', name));
}

/** Throws where something would be written over that nobody said may be, or that is at work. */
async function dataFolderIsFree(dataDir, { kind }, { force }) {
  const cluster = join(dataDir, 'postgres', 'cluster');
  if (kind === 'cluster' && atWork(cluster) !== null) throw new Stopped('Open Valve is running with the embedded database. Stop it first, then give the same command again.');
  if (force) return;
  const files = await readdir(join(dataDir, 'files')).catch(() => []);
  const holds = [...(kind === 'cluster' && existsSync(cluster) ? ['a database'] : []), ...(files.length > 0 ? ['files'] : [])];
  if (holds.length > 0) throw new Stopped(`${dataDir} already holds ${holds.join(' and ')}. To put this backup in place of that, add --force: what is there is put aside under another name.`);
}

/** Starts the embedded database where it arrived, to see that it starts, and leaves letters on their way to a person. */
async function settleIn(home) {
  const { url, stop } = await startEmbedded({ dataDir: home });
  try {
    const { Client } = createRequire(import.meta.url)('pg');
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query("select to_regclass('public.delivery_attempt') is not null as there");
      return rows[0].there ? ((await client.query(leaveLettersToAPerson)).rowCount ?? 0) : 0;
    } finally {
      await client.end();
    }
  } finally {
    await stop();
    for (const name of ['port', 'started-by', 'postgres.log']) await rm(join(home, name), { force: true });
  }
}
