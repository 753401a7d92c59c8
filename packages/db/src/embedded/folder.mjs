import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { giveTo } from './run-as.mjs';
import { exists } from './postmaster.mjs';

const largestLog = 10_000_000;

/** What lies in a data folder, by name. */
export const layout = (dataDir) => ({
  cluster: join(dataDir, 'cluster'),
  log: join(dataDir, 'postgres.log'),
  password: join(dataDir, 'password'),
  port: join(dataDir, 'port'),
  startedBy: join(dataDir, 'started-by'),
  starting: join(dataDir, 'starting'),
});

export const readNumber = (file) => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch {
    return null;
  }
};

/** Lets one process at a time start or attach; one that died while at it is not waited for. */
export async function oneAtATime(file, work) {
  for (;;) {
    try {
      const held = openSync(file, 'wx');
      writeFileSync(held, String(process.pid));
      closeSync(held);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = readNumber(file);
      const abandoned = holder === null ? Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 2_000 : !exists(holder);
      if (abandoned) rmSync(file, { force: true });
      else await pause(25);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Makes the cluster where there is none. It gets its name only when it is whole, so a stop half-way leaves nothing that looks like one. */
export function makeCluster(dataDir, { initdb, run, disposable }) {
  const { cluster, password } = layout(dataDir);
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('cluster.new-')) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    if (!existsSync(password)) throw new Error(`${password} is missing: without it the database in ${cluster} cannot be opened. Put it back from your backup.`);
    return false;
  }
  if (!existsSync(password)) writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const unfinished = `${cluster}.new-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(dataDir, run.owner);
  // The password is long and random, so stretching it would only make every connection slower.
  const { command, args, options } = run.line(initdb, [
    '-D', unfinished, '-U', 'postgres', `--pwfile=${password}`, '--auth=scram-sha-256', '-c', 'scram_iterations=1', '--encoding=UTF8',
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-c', 'timezone=UTC', '-c', 'log_timezone=UTC',
    ...(disposable ? ['--no-sync'] : []),
  ], { untilParentDies: true });
  const made = spawnSync(command, args, { ...options, cwd: dataDir, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`The database could not be made in ${cluster}.\n${made.stderr || made.error?.message || ''}`.trim());
  }
  renameSync(unfinished, cluster);
  return true;
}

/** A port nobody listens on now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** Opens PostgreSQL's log for adding to; a long one is put aside first. */
export function openLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}

export const lastLines = (file, from) => {
  try {
    return readFileSync(file, 'utf8').slice(from).trim().split('\n').slice(-12).join('\n');
  } catch {
    return '';
  }
};
