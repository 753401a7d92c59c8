import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fetched, load, type Headers } from './load.ts';
import { measure, type Measured } from './measure.ts';

const here = fileURLToPath(import.meta.url);
const server = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));

/** The real program in a process of its own, on an empty database. */
export type RunningProgram = {
  readonly address: string;
  /** What it told people so far. */
  readonly said: () => string;
  /** An address of the program against a bare Fastify route that returns the same bytes, in one run. */
  againstBareRoute(name: string, path: string, headers?: Headers): Promise<{ measured: Measured[]; bytes: number }>;
};

/** Runs the program for as long as `work` lasts, and takes everything away afterwards. */
export async function withProgram<T>(databaseUrl: string, work: (program: RunningProgram) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'openvalve-bench-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  const running: ChildProcess[] = [];
  let said = '';
  const env = {
    ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, DATA_DIR: folder, PORT: new URL(address).port, BASE_URL: address, ROLE: 'web', LOG_LEVEL: 'silent', TRUST_PROXY: 'true',
  };
  try {
    const program = spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    program.stdout.on('data', (bytes: Buffer) => void (said += bytes.toString()));
    running.push(program);
    await answered(`${address}/readyz`);
    return await work({
      address,
      said: () => said,
      againstBareRoute: async (name, path, headers = {}) => {
        const page = await fetched(`${address}${path}`, { headers });
        const bareAddress = `http://127.0.0.1:${await freePort()}/`;
        const file = join(folder, 'answer');
        writeFileSync(file, page);
        running.push(spawn(process.execPath, [here, 'serve', new URL(bareAddress).port, file], { env, stdio: 'ignore' }));
        if (!(await answered(bareAddress)).equals(page)) throw new Error('The bare route does not return the same bytes');
        const measured = await measure(
          [
            { name: 'bare Fastify route, same bytes', run: load(bareAddress) },
            { name, run: load(`${address}${path}`, { headers }) },
          ],
          { rounds: 5, milliseconds: 2000 },
        );
        return { measured, bytes: page.length };
      },
    });
  } finally {
    for (const child of running) child.kill('SIGTERM');
    for (const child of running) if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until an address answers. */
async function answered(url: string): Promise<Buffer> {
  for (const until = performance.now() + 30_000; ; await pause(100)) {
    try {
      return await fetched(url);
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
}

/** A port of this machine that nobody uses. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => (typeof found === 'object' && found ? resolve(found.port) : reject(new Error('No port is free'))));
    });
  });
