/*
 * npm start: from a fresh clone to a running system. Installs, builds, finds or starts PostgreSQL and runs the server,
 * which migrates, loads the register and says where to look. Uses nothing that is not part of Node.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { demonstrationSettings } from './demonstration.mjs';
import { whenAskedToStop } from './leaving.mjs';
import { dataFolder, readDotEnv, root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { stopAll, track } from './run.mjs';
import { command, say, Stopped } from './say.mjs';

/** How long the server may take to finish what it is doing, in milliseconds. */
const patience = 20_000;

let askedToStop = false;
/** Replaced once the server runs. */
let stop = () => stopAll();

whenAskedToStop(() => {
  askedToStop = true;
  stop();
});

await command(async () => {
  readDotEnv();
  const port = Number(process.env.PORT || 3000);
  await portIsFree(port);
  if (process.argv.includes('--demo')) Object.assign(process.env, demonstrationSettings());
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    if (askedToStop) return 0;
    throw error;
  }
  if (askedToStop) return 0;

  const postgres = await startPostgres();
  try {
    return askedToStop ? 0 : await serve(postgres.url);
  } finally {
    await postgres.stop();
    if (askedToStop) say('Stopped.');
  }
});
// Nothing that still listens may keep the terminal waiting.
process.exit();

/** Runs the server until it ends or this command is asked to stop; gives the exit code. */
async function serve(databaseUrl) {
  const server = track(
    spawn(process.execPath, ['--enable-source-maps', join(root, 'apps/server/dist/main.js')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: process.env.NODE_ENV || (process.env.NOW ? 'development' : 'production'),
        // A terminal is for people: what is ordinary is logged only when LOG_LEVEL asks for it.
        LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataFolder(),
        // However this ends, `kill -9` included, the server notices and stops: none is left behind holding the port.
        OPENVALVE_PARENT_PID: String(process.pid),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  );
  const ended = new Promise((resolve) => server.once('close', (code, signal) => resolve({ code, signal })));

  stop = () => {
    server.kill('SIGTERM');
    void wait(patience, undefined, { ref: false }).then(() => server.kill('SIGKILL'));
  };

  const { code, signal } = await ended;
  if (askedToStop) return signal === 'SIGKILL' ? 1 : 0;
  say(`The server stopped by itself (${signal ?? `code ${code}`}). What it said last is above; give the same command to start it again.`);
  return code || 1;
}

/** Waits a little for a server that is still stopping, then says what to do. */
async function portIsFree(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Stopped(`PORT is "${process.env.PORT}". It must be a number from 1 to 65535.`);
  const host = process.env.HOST || '127.0.0.1';
  for (let tries = 0; ; tries += 1) {
    const problem = await tryListening(port, host);
    if (problem === null) return;
    if (problem !== 'EADDRINUSE') throw new Stopped(`Port ${port} on ${host} cannot be used (${problem}). Choose another: PORT=3001 npm start`);
    if (tries === 10) throw new Stopped(`Port ${port} is already in use, perhaps by another copy of this program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
    if (tries === 1) say(`Port ${port} is in use; waiting a moment for it to be free…`);
    if (askedToStop) throw new Stopped('Stopped.');
    await wait(500);
  }
}

/** Null when the port can be listened on; otherwise what the system says. */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
