import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fetched, load } from './load.ts';
import { measure, type Measured } from './measure.ts';

const here = fileURLToPath(import.meta.url);
const server = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));

/**
 * The public home of the real program with the real register, against a bare Fastify route that returns the same bytes.
 * Each runs in a process of its own. Needs an empty database at `databaseUrl`.
 */
export async function measureHome(databaseUrl: string): Promise<{ measured: Measured[]; bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'openvalve-bench-'));
  const [port, barePort] = [await freePort(), await freePort()];
  const running: ChildProcess[] = [];
  try {
    const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, DATA_DIR: folder, PORT: String(port), ROLE: 'web', LOG_LEVEL: 'silent' };
    running.push(spawn(process.execPath, [server], { env, stdio: 'ignore' }));
    const page = await answered(`http://127.0.0.1:${port}/`);
    const file = join(folder, 'page.html');
    writeFileSync(file, page);
    running.push(spawn(process.execPath, [here, 'serve', String(barePort), file], { env, stdio: 'ignore' }));
    const bare = await answered(`http://127.0.0.1:${barePort}/`);
    if (!bare.equals(page)) throw new Error('The bare route does not return the same bytes');
    const measured = await measure(
      [
        { name: 'bare Fastify route, same bytes', run: load(`http://127.0.0.1:${barePort}/`) },
        { name: 'the public home', run: load(`http://127.0.0.1:${port}/`) },
      ],
      { rounds: 5, milliseconds: 2000 },
    );
    return { measured, bytes: page.length };
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

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port is free'))));
    });
  });
