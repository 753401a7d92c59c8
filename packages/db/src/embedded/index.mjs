import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.mjs';
import { freePort, isFree, lastLines, layout, makeCluster, oneAtATime, openLog, readNumber } from './folder.mjs';
import { atWorkIn, disbelievePidFile, exists, isPostmasterOf, letsClientsIn, readPidFile } from './postmaster.mjs';
import { giveTo, howToRun } from './run-as.mjs';

const patience = { start: 60_000, stop: 30_000, leftovers: 10_000 };

/**
 * PostgreSQL for one machine, from the programs npm installed. Starts it in `dataDir`, making it there the first time, or
 * attaches to the one already running there. It listens on this machine only, and stops when this process does.
 *
 * Plain JavaScript over Node's own modules, because it runs before anything is built.
 */
export async function startEmbedded({ dataDir: asked, port, log = () => {}, disposable = false }) {
  mkdirSync(asked, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(resolve(asked));
  const files = layout(dataDir);
  return oneAtATime(files.starting, async () => {
    const running = await waitUntilSettled(files.cluster);
    return running ? attach(files, running, log) : start(dataDir, files, { port, log, disposable });
  });
}

/** The PostgreSQL that lets clients in from this folder, or null once it is certain that none does. */
async function waitUntilSettled(cluster) {
  for (const until = Date.now() + patience.start; Date.now() < until; await pause(20)) {
    const found = readPidFile(cluster);
    if (found === null) return null;
    if (!isPostmasterOf(found.pid, cluster)) {
      if (exists(found.pid)) disbelievePidFile(cluster);
      return null;
    }
    if (found.port !== null && found.status === 'ready' && (await letsClientsIn(found.port))) return found;
  }
  throw new Error(`The PostgreSQL already running in ${cluster} neither lets clients in nor stops. Its log is beside that folder, in postgres.log.`);
}

function attach(files, { pid, port }, log) {
  log(`PostgreSQL is already running on port ${port}`);
  const starter = readNumber(files.startedBy);
  const orphaned = starter === null || !exists(starter);
  if (orphaned) writeFileSync(files.startedBy, String(process.pid));
  return { url: urlOf(files, port), stop: async () => (orphaned ? stopProcess(pid, files.cluster) : undefined) };
}

const urlOf = (files, port) => `postgres://postgres:${readFileSync(files.password, 'utf8').trim()}@127.0.0.1:${port}/postgres`;

async function start(dataDir, files, { port: wanted, log, disposable }) {
  const { initdb, postgres } = findBinaries();
  const run = howToRun();
  if (makeCluster(dataDir, { initdb, run, disposable })) log(`Made a database in ${dataDir}`);
  giveTo(dataDir, run.owner);
  for (const until = Date.now() + patience.leftovers; Date.now() < until && atWorkIn(files.cluster).length > 0; ) await pause(20);

  for (let attempt = 1; ; attempt += 1) {
    const remembered = readNumber(files.port);
    const port = wanted ?? (attempt === 1 && remembered !== null && (await isFree(remembered)) ? remembered : await freePort());
    const { child, ended, failure } = await launch(postgres, run, files, port, disposable);
    if (failure === null) {
      writeFileSync(files.port, String(port));
      writeFileSync(files.startedBy, String(process.pid));
      log(`PostgreSQL listens on port ${port}`);
      const stopOnExit = () => child.kill('SIGINT');
      process.once('exit', stopOnExit);
      void ended.then(() => process.off('exit', stopOnExit));
      return { url: urlOf(files, port), stop: () => stopChild(child, ended) };
    }
    const mayPass = (wanted === undefined && /Address already in use/.test(failure)) || /shared memory block .* is still in use/.test(failure);
    if (!mayPass || attempt === 5) throw new Error(`PostgreSQL did not start. Its log is ${files.log}, and ends:\n${failure}`);
    await pause(200);
  }
}

/** Starts the server process and waits until it lets clients in, or has given up. */
async function launch(postgres, run, files, port, disposable) {
  const settings = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200, shared_buffers: '64MB', huge_pages: 'off', jit: 'off',
    log_checkpoints: 'off', timezone: 'UTC',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0, autovacuum: 'off' } : {}),
  };
  const { command, args, options } = run.line(
    postgres,
    ['-D', files.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { untilParentDies: true },
  );
  const before = statSync(files.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openLog(files.log);
  // In a session of its own, so that Ctrl-C reaches us alone and we can finish what we are doing before it goes.
  const child = spawn(command, args, { ...options, cwd: files.cluster, detached: true, stdio: ['ignore', log, log], env: { ...process.env, LC_ALL: 'C' } });
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  let over = false;
  void ended.then(() => (over = true));
  for (const until = Date.now() + patience.start; !over && Date.now() < until; await pause(10)) {
    const said = readPidFile(files.cluster);
    if (said?.status === 'ready' && said.port === port && (await letsClientsIn(port))) {
      child.unref();
      return { child, ended, failure: null };
    }
  }
  const failure = over ? lastLines(files.log, before) : `It was not ready after ${patience.start / 1000} seconds.\n${lastLines(files.log, before)}`;
  if (!over) await stopChild(child, ended);
  return { child, ended, failure };
}

/** Fast shutdown: clients are let go, everything is written. One that does not end is told to stop at once; it recovers next time. */
async function stopChild(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.kill('SIGINT');
  const last = setTimeout(() => child.kill('SIGQUIT'), patience.stop);
  await ended;
  clearTimeout(last);
}

async function stopProcess(pid, cluster) {
  if (!isPostmasterOf(pid, cluster)) return;
  process.kill(pid, 'SIGINT');
  for (const until = Date.now() + patience.stop; Date.now() < until; await pause(20)) if (!isPostmasterOf(pid, cluster)) return;
  process.kill(pid, 'SIGQUIT');
}
