/* npm run dev: rebuilds the web pages and the server on every change, and restarts the server when it was rebuilt. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuilt, forgetBuilds } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { whenAskedToStop } from './leaving.mjs';
import { commandOf, dataFolder, readDotEnv, root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { stopAll, track } from './run.mjs';
import { command, say } from './say.mjs';

const main = join(root, 'apps/server/dist/main.js');
let leaving = false;
const asked = new Promise((resolve) => whenAskedToStop(resolve)).then(() => (leaving = true));

await command(async () => {
  readDotEnv();
  await ensureInstalled();
  await ensureBuilt();
  // What is built from now on is a development build, which `npm start` must not take for its own.
  forgetBuilds();
  const postgres = await startPostgres();
  const env = { NODE_ENV: 'development', DATABASE_URL: postgres.url, DATA_DIR: dataFolder(), OPENVALVE_PARENT_PID: String(process.pid) };

  const watching = [commandOf('vite'), 'build', '--watch', '--mode', 'development', '--logLevel', 'warn'];
  const watchers = ['apps/web', 'apps/server'].map((folder) => begin(watching, { cwd: join(root, folder) }));
  say('Watching for changes. Ctrl-C stops.');
  await Promise.race([serveAnew(env), asked]);

  const closed = watchers.map(ended);
  stopAll();
  await Promise.all(closed);
  await postgres.stop();
});
process.exit();

/** Runs the server, and runs it again whenever its file was rebuilt. */
async function serveAnew(env) {
  while (!leaving) {
    const built = await settled();
    const server = begin(['--enable-source-maps', main], { env });
    while (!leaving && builtAt() === built) await wait(200);
    const gone = ended(server);
    server.kill('SIGTERM');
    await gone;
  }
}

/** When the server's file was last written, once it is there and has stopped changing. */
async function settled() {
  for (let before = null; ; ) {
    const now = builtAt();
    if (now !== null && now === before) return now;
    before = now;
    await wait(200);
  }
}

function builtAt() {
  return statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function begin(args, { cwd = root, env = {} }) {
  return track(spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] }));
}

function ended(child) {
  return child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('close', resolve)) : Promise.resolve();
}
