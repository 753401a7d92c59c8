import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Stopped } from '../dev/say.mjs';
import { versionOf, whileStopped } from './embedded-database.mjs';
import { copyFile, emptyFoldersUnder, filesUnder, fingerprint, writeManifest } from './manifest.mjs';
import { dump, filesItKnows, openServer } from './server-database.mjs';
import { copyStore } from './store.mjs';

/** What of a cluster is of the moment: it says who runs it, and would be a lie elsewhere. */
const ofTheMoment = new Set(['postmaster.pid']);

/**
 * Makes a backup in a folder that is empty or not there yet: the database, the files and the secret, with a manifest of what
 * each byte has to be. A database server is copied while people go on working; the embedded one stands still meanwhile.
 * @param {{ folder: string, dataDir: string, databaseUrl: string | undefined, filesElsewhere?: boolean, stop?: boolean, say?: (line: string) => void, now?: () => Date }} options
 * @returns {Promise<{ files: number, bytes: number, missing: string[], damaged: string[] }>} `missing`: the database knows them
 *   and they are not in the store. `damaged`: their bytes are not those they are named for. The backup is made all the same.
 */
export async function backup({ folder, dataDir, databaseUrl, filesElsewhere = false, stop = false, say: tell = () => {}, now = () => new Date() }) {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Stopped(`${folder} is not empty. A backup is a folder of its own: name one that is not there yet.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });

  const database = databaseUrl ? await dumpTo(folder, databaseUrl) : await copyCluster(folder, dataDir, { stop, say: tell });
  // The database first: every file it speaks of was in the store before it spoke of it.
  const stored = await copyStore(join(dataDir, 'files'), folder);
  // What was erased or cleared meanwhile is not missing.
  const stillKnown = new Set(await database.knowsNow());
  const secret = existsSync(join(dataDir, 'secret')) ? [{ path: 'secret', ...(await copyFile(join(dataDir, 'secret'), join(folder, 'secret'))) }] : [];

  const files = [...database.files, ...stored, ...secret];
  await writeManifest(folder, { format: 1, kind: database.kind, madeAt: now().toISOString(), postgres: database.postgres, secret: secret.length > 0, folders: database.folders, files });
  const held = new Set(stored.map(({ path }) => path.split('/').pop()));
  return {
    files: stored.filter(({ path }) => !path.startsWith('files/destroyed/')).length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    // Files in a store elsewhere are that store's to back up.
    missing: filesElsewhere ? [] : database.knows.filter((sha256) => !held.has(sha256) && stillKnown.has(sha256)),
    damaged: stored.filter(({ path, sha256 }) => /^[0-9a-f]{64}$/.test(path.split('/').pop()) && !path.endsWith(sha256)).map(({ path }) => path),
  };
}

async function dumpTo(folder, databaseUrl) {
  const server = await openServer(databaseUrl);
  const file = join(folder, 'database.dump');
  await dump(server, file);
  return { kind: 'dump', postgres: server.major, folders: [], knows: await filesItKnows(server), knowsNow: () => filesItKnows(server), files: [{ path: 'database.dump', ...(await fingerprint(file)) }] };
}

/** The embedded database, file by file. What its files speak of cannot be asked while it stands still. */
async function copyCluster(folder, dataDir, { stop, say: tell }) {
  const home = join(dataDir, 'postgres');
  if (!existsSync(join(home, 'cluster', 'PG_VERSION'))) {
    throw new Stopped(`There is no database in ${home}, and DATABASE_URL is not set. Start Open Valve once, or set DATABASE_URL to the database that is meant.`);
  }
  return whileStopped(home, { stop, say: tell }, async ({ cluster, password }) => {
    const files = [{ path: 'postgres/password', ...(await copyFile(password, join(folder, 'postgres/password'))) }];
    for (const path of await filesUnder(cluster)) {
      if (ofTheMoment.has(path)) continue;
      files.push({ path: `postgres/cluster/${path}`, ...(await copyFile(join(cluster, path), join(folder, 'postgres/cluster', path))) });
    }
    const folders = (await emptyFoldersUnder(cluster)).map((path) => `postgres/cluster/${path}`);
    return { kind: 'cluster', postgres: versionOf(cluster), folders, knows: [], knowsNow: async () => [], files };
  });
}
