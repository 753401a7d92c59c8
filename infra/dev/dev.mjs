/* npm run dev: rebuilds the web pages and the server on every change, and restarts the server when it was rebuilt. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, forgetBuilds } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { commandOf, dataFolder, readDotEnv, root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { stopAll, track } from './run.mjs';
import { command, say } from './say.mjs';

await command(async () => {
  readDotEnv();
  await ensureInstalled();
  await ensureBuilt();
  // What is built from now on is a development build, which `npm start` must not take for its own.
  forgetBuilds();
  const postgres = await startPostgres();
  const ended = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });

  const begin = (args, folder, env = {}) => track(spawn(process.execPath, args, { cwd: join(root, folder), env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] }));
  const watching = [commandOf('vite'), 'build', '--watch', '--mode', 'development', '--logLevel', 'warn'];
  const all = [
    begin(watching, 'apps/web'),
    begin(watching, 'apps/server'),
    begin(['--watch', '--watch-preserve-output', '--enable-source-maps', join(root, 'apps/server/dist/main.js')], '.', {
      NODE_ENV: 'development',
      DATABASE_URL: postgres.url,
      DATA_DIR: dataFolder(),
    }),
  ];
  say('Watching for changes. Ctrl-C stops.');
  await ended;
  const closed = Promise.all(all.map((child) => new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('close', resolve) : resolve()))));
  stopAll();
  await closed;
  await postgres.stop();
});
process.exit();
