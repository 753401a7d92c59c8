import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded, type Embedded } from '@openvalve/db/embedded';

/** What of the running system is killed. */
export type Victim = 'server' | 'postmaster' | 'both';

/** The built program with its database, as one machine runs them, and a hand that kills either. */
export type ProgramUnderTest = {
  readonly address: string;
  readonly databaseUrl: () => string;
  readonly dataDir: string;
  /** What the program told people, of all its starts. */
  readonly said: () => string;
  /** Ends it as a power cut would: no signal it could answer. Does not start it again. */
  kill(victim: Victim): Promise<void>;
  /** Starts whatever does not run and waits until it says it is ready; gives the milliseconds that took. Throws when it does not start. */
  start(): Promise<number>;
  /** Stops both the ordinary way. */
  stop(): Promise<void>;
};

/** How long a start may take, in milliseconds. */
const patience = 60_000;

/** Sets up a program in `folder`. `main` is the built server's file. Nothing runs until `start`. */
export async function programUnderTest({ main, folder }: { main: string; folder: string }): Promise<ProgramUnderTest> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const dataDir = join(folder, 'data');
  const cluster = join(dataDir, 'postgres');
  let database: Embedded | null = null;
  let server: ChildProcess | null = null;
  let said = '';

  const launch = (databaseUrl: string): ChildProcess => {
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: {
        PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', LOG_LEVEL: 'error', ROLE: 'all', TRUST_PROXY: 'true', HOST: '127.0.0.1', PORT: String(port), BASE_URL: address,
        DATABASE_URL: databaseUrl, DATA_DIR: dataDir, OPERATOR_NAME: 'The drill', OPERATOR_CONTACT: 'drill@drill.invalid', OPENVALVE_PARENT_PID: String(process.pid),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (bytes: Buffer): void => void (said = (said + bytes.toString()).slice(-200_000));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    return child;
  };

  return {
    address,
    dataDir,
    databaseUrl: () => database?.url ?? '',
    said: () => said,
    kill: async (victim) => {
      const dying = victim !== 'postmaster' && server !== null && server.exitCode === null && server.signalCode === null ? server : null;
      const exit = dying === null ? null : once(dying, 'exit');
      dying?.kill('SIGKILL');
      if (victim !== 'server') {
        killPostmaster(join(cluster, 'cluster'));
        database = null;
      }
      await exit;
      if (victim !== 'postmaster') server = null;
    },
    start: async () => {
      const began = performance.now();
      database ??= await startEmbedded({ dataDir: cluster });
      if (server !== null && server.exitCode !== null) throw new Error(`The program ended by itself, with code ${server.exitCode}:\n${said.slice(-4_000)}`);
      server ??= launch(database.url);
      const isThere = server;
      for (const until = began + patience; performance.now() < until; await pause(20)) {
        if (isThere.exitCode !== null) throw new Error(`The program did not start again, code ${isThere.exitCode}:\n${said.slice(-4_000)}`);
        if (isThere.signalCode !== null || (await isReady(address))) return performance.now() - began;
      }
      throw new Error(`The program was not ready after ${patience / 1000} seconds:\n${said.slice(-4_000)}`);
    },
    stop: async () => {
      if (server !== null && server.exitCode === null && server.signalCode === null) {
        const exit = once(server, 'exit');
        server.kill('SIGTERM');
        await exit;
      }
      server = null;
      await database?.stop();
      database = null;
    },
  };
}

function killPostmaster(cluster: string): void {
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
  } catch {
    // Killed while it was starting: it has not written itself down yet, or is already gone.
    return;
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
