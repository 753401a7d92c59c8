import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

/** The built program, running against a database, with what it printed. */
export type Program = {
  readonly baseUrl: string;
  /** Everything printed so far, for people and for the log. */
  readonly printed: () => string;
  /** Waits for a link of a kind (`/invitation`, `/sign-in/confirm`) printed after a place in the output. */
  readonly linkAfter: (place: number, path: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** How long the program may take to be ready, or a line to appear, in milliseconds. */
const patience = 60_000;

/** Starts the built program on a free port, as an operator's `npm start` does, and waits until it says where it is. */
export async function startProgram({ databaseUrl, port, settings = {} }: { databaseUrl: string; port?: number; settings?: Readonly<Record<string, string>> }): Promise<Program> {
  if (!existsSync(main)) throw new Error('The program is not built. Run npm run build first.');
  const listensOn = port ?? (await freePort());
  const dataDir = mkdtempSync(join(tmpdir(), 'openvalve-e2e-'));
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', PORT: String(listensOn), HOST: '127.0.0.1', BASE_URL: `http://localhost:${listensOn}`,
      OPERATOR_NAME: 'Example Parents', OPERATOR_CONTACT: 'desk@example.org', DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'warn', OPENVALVE_PARENT_PID: String(process.pid), ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (bytes: Buffer): void => {
    output += bytes.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);

  const says = async (what: RegExp, from = 0): Promise<string> => {
    const until = Date.now() + patience;
    for (;;) {
      const found = what.exec(output.slice(from))?.[0];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`The program stopped by itself:\n${output}`);
      if (Date.now() > until) throw new Error(`The program did not say ${what.source}. It said:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await says(/Open Valve is at \S+/);
  return {
    baseUrl: `http://localhost:${listensOn}`,
    printed: () => output,
    linkAfter: (place, path) => says(new RegExp(`https?://[^\\s]*${path}\\S+`), place),
    stop: async () => {
      await stopped(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** A port nothing listens on just now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port was given.'))));
    });
  });
