import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../embedded/folder.mjs';
import { letsClientsIn } from '../embedded/postmaster.mjs';
import { howToRun } from '../embedded/run-as.mjs';

/** A PostgreSQL of the operating system's, for as long as a spec needs it. */
export type DebianPostgres = { readonly url: string; stop(): Promise<void> };

/** Where Debian's PostgreSQL 15 is: the oldest the product has to run on. */
export const programsOf15 = process.env['OPENVALVE_PG15_BIN'] || '/usr/lib/postgresql/15/bin';

/** Starts one in a folder of its own, on a free port; null where this machine has none. */
export async function startPostgres15(): Promise<DebianPostgres | null> {
  if (!existsSync(join(programsOf15, 'postgres'))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'openvalve-pg15-'));
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  const run = howToRun();
  writeFileSync(password, 'fifteen');
  if (run.owner) for (const path of [folder, password]) chownSync(path, run.owner.uid, run.owner.gid);
  chmodSync(folder, 0o700);
  const make = run.line(join(programsOf15, 'initdb'), ['-D', data, '-U', 'postgres', `--pwfile=${password}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync'], { untilParentDies: true });
  execFileSync(make.command, make.args, { ...make.options, stdio: 'ignore' });
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
  const serve = run.line(join(programsOf15, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { untilParentDies: true });
  const server = spawn(serve.command, serve.args, { ...serve.options, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  while (server.exitCode === null && server.signalCode === null && !(await letsClientsIn(port)));
  return {
    url: `postgres://postgres:fifteen@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
