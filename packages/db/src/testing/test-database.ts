import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach } from 'vitest';
import { createDatabase, type Db } from '../database.ts';
import { onServer, startTestServer, urlOfDatabase } from './test-server.ts';

/** A database of a test's own: migrated, with the register, and nothing else in it. */
export type TestDatabase = { readonly db: Db; readonly url: string; readonly name: string };

export type TestDatabaseOptions = {
  /** Something every copy should have besides, done once a run: a name for it, and who does it. */
  readonly prepared?: { readonly as: string; readonly by: (url: string) => Promise<void> };
  /** Most connections at once. */
  readonly max?: number;
};

type Place = { readonly url: string; readonly template: string };
let ownServer: Promise<Place> | undefined;

/** The run's server; without a run around us, one of this process's own. */
function place(): Promise<Place> {
  const url = process.env['TEST_DATABASE_SERVER'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (url && template) return Promise.resolve({ url, template });
  // It stops with this process; what it leaves in its folder, the next run removes.
  return (ownServer ??= startTestServer(url || undefined));
}

/** Copies the template. Takes some tens of milliseconds. */
export async function createTestDatabase({ prepared, max = 5 }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { url: server, template } = await place();
  const name = `ov_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const source = prepared ? await prepareTemplate(server, template, prepared) : template;
  await onServer(server, (client) => client.query(`create database ${name} template ${source} strategy file_copy`));
  const url = urlOfDatabase(server, name);
  return { db: createDatabase(url, { max }), url, name };
}

/** A second template, made from the first by whoever comes first; the others wait for it. */
async function prepareTemplate(server: string, template: string, { as, by }: NonNullable<TestDatabaseOptions['prepared']>): Promise<string> {
  const name = `${template}_${as}`;
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template ${template}`);
    await by(urlOfDatabase(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

/** Closes and drops it. One that a failed test used is kept under another name, and says so. */
export async function dropTestDatabase({ db, name, url }: TestDatabase, { failed = false } = {}): Promise<void> {
  await db.destroy();
  const { url: server } = await place();
  if (!failed) {
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    return;
  }
  const kept = name.replace('ov_test_', 'ov_failed_');
  await onServer(server, async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await client.query(`alter database ${name} rename to ${kept}`);
  });
  process.stderr.write(`The failed test used the database ${kept} at ${new URL(url).host}\n`);
}

/** A fresh database for each test of a file, dropped after it unless it failed. */
export function useTestDatabase(options: TestDatabaseOptions = {}): () => TestDatabase {
  let current: TestDatabase | undefined;
  beforeEach(async () => {
    current = await createTestDatabase(options);
  });
  afterEach(async ({ task }) => {
    if (current) await dropTestDatabase(current, { failed: task.result?.state === 'fail' });
    current = undefined;
  });
  return () => {
    if (!current) throw new Error('There is a database only while a test runs.');
    return current;
  };
}
