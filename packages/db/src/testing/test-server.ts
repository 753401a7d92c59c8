import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase } from '../database.ts';
import { startEmbedded } from '../embedded/index.mjs';
import { migrateToLatest } from '../migrate.ts';
import { loadRegister } from '../seeds/load-register.ts';

/** A PostgreSQL for tests, with the database that each test's own is copied from. */
export type TestServer = {
  readonly url: string;
  readonly template: string;
  /** Where its data is, when it is ours. */
  readonly dataDir: string | null;
  readonly stop: (keepData: boolean) => Promise<void>;
};

const folderPrefix = 'openvalve-test-';

const enough = 1_500_000_000;

/** In memory where this machine has room for that: containers often give 64 MB, which is too little for a cluster and its copies. */
function roomForTests(): string {
  if (!existsSync('/dev/shm')) return tmpdir();
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= enough ? '/dev/shm' : tmpdir();
}

/** The same server, another database. */
export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement where databases are made and dropped. */
export async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Starts a cluster for this run, or uses the server given, and makes the template there: migrated, and with the register. */
export async function startTestServer(given?: string): Promise<TestServer> {
  const { url, dataDir, stop: stopServer } = given === undefined ? await startCluster() : { url: given, dataDir: null, stop: () => dropTemplates(given) };
  const stop = async (keepData: boolean): Promise<void> => {
    await stopServer();
    if (dataDir !== null && !keepData) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const template = await makeTemplate(url);
    return { url, template, dataDir, stop };
  } catch (error) {
    await stop(false);
    throw error;
  }
}

async function makeTemplate(url: string): Promise<string> {
  const template = `ov_template_${process.pid}`;
  await onServer(url, async (client) => {
    await client.query(`drop database if exists ${template}`);
    await client.query(`create database ${template} template template0`);
  });
  const db = createDatabase(urlOfDatabase(url, template), { max: 1 });
  try {
    await migrateToLatest(db);
    await loadRegister(db);
  } finally {
    await db.destroy();
  }
  return template;
}

async function startCluster() {
  const room = roomForTests();
  for (const name of readdirSync(room)) if (belongsToNobody(name)) rmSync(join(room, name), { recursive: true, force: true });
  const dataDir = mkdtempSync(join(room, `${folderPrefix}${process.pid}-`));
  return { dataDir, ...(await startEmbedded({ dataDir, disposable: true })) };
}

/** A folder of an earlier run whose process is gone. */
function belongsToNobody(name: string): boolean {
  const pid = name.startsWith(folderPrefix) ? Number.parseInt(name.slice(folderPrefix.length), 10) : Number.NaN;
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

const dropTemplates = (serverUrl: string): Promise<void> =>
  onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [`ov_template_${process.pid}%`]);
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  });
