/* npm run bench -- NAME: speed as a ratio to a floor measured in the same run. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { commandOf, root } from './paths.mjs';
import { startTestPostgres } from './postgres.mjs';
import { run } from './run.mjs';
import { command, Stopped } from './say.mjs';

const [name = '', ...args] = process.argv.slice(2);

await command(async () => {
  await ensureInstalled();
  const { code, output } = await run(commandOf('vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, 'packages/bench'), env: { NODE_ENV: 'production' }, quiet: true });
  if (code !== 0) throw new Stopped(`${output}\npackages/bench could not be built: see above.`);
  if (!['home', 'board', 'case', 'mail', 'documents'].includes(name)) return (await bench({})).code;

  await ensureBuilt();
  const database = await startTestPostgres();
  try {
    return (await bench({ DATABASE_URL: database.url })).code;
  } finally {
    await database.stop();
  }
});
process.exit();

function bench(env) {
  return run(join(root, 'packages/bench/dist/main.js'), [name, ...args], { env });
}
