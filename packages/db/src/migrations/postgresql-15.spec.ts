import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { createDatabase, type Db } from '../database.ts';
import { freePort } from '../embedded/folder.mjs';
import { letsClientsIn } from '../embedded/postmaster.mjs';
import { howToRun } from '../embedded/run-as.mjs';
import { migrateToLatest } from '../migrate.ts';
import { boardFacts } from '../queries/board.ts';
import { loadRegister } from '../seeds/load-register.ts';
import { aCampaign, aPerson, aRequest } from '../testing/index.ts';

/** Debian's PostgreSQL 15: the oldest the schema has to run on. */
const programs = process.env['OPENVALVE_PG15_BIN'] || '/usr/lib/postgresql/15/bin';
const present = existsSync(join(programs, 'postgres'));
let db: Db | undefined;
let folder: string | undefined;
let stop = async (): Promise<void> => {};

beforeAll(async () => {
  if (!present) return;
  folder = mkdtempSync(join(tmpdir(), 'openvalve-pg15-'));
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  const run = howToRun();
  writeFileSync(password, 'fifteen');
  if (run.owner) for (const path of [folder, password]) chownSync(path, run.owner.uid, run.owner.gid);
  chmodSync(folder, 0o700);
  const make = run.line(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', `--pwfile=${password}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync'], { untilParentDies: true });
  execFileSync(make.command, make.args, { ...make.options, stdio: 'ignore' });
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
  const serve = run.line(join(programs, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { untilParentDies: true });
  const server = spawn(serve.command, serve.args, { ...serve.options, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  stop = async () => {
    server.kill('SIGINT');
    await ended;
  };
  while (server.exitCode === null && server.signalCode === null && !(await letsClientsIn(port)));
  db = createDatabase(`postgres://postgres:fifteen@127.0.0.1:${port}/postgres`, { max: 2 });
});

afterAll(async () => {
  await db?.destroy();
  await stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

describe('the database’s shape', () => {
  it('can be made on PostgreSQL 15 too, with the register and a case file that refuses to be altered', async ({ skip }) => {
    if (db === undefined) return skip('PostgreSQL 15 is not on this machine');
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
    expect(rows[0]?.version).toMatch(/^15\./);
    expect(await migrateToLatest(db)).not.toEqual([]);
    expect(await loadRegister(db)).toMatchObject({ loaded: true });
    const campaignId = await aCampaign(db);
    await aRequest(db, { campaignId, applicantId: await aPerson(db) });
    expect(await boardFacts(db, campaignId)).toHaveLength(38);
    await expect(sql`truncate case_event`.execute(db)).rejects.toThrow('the case file is append-only');
  });
});
