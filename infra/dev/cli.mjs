/* npm run clock | calendar | case | privacy | db:reset | drill: builds when something changed, then runs the operators' commands. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { dataFolder, readDotEnv, root } from './paths.mjs';
import { startPostgres, startTestPostgres } from './postgres.mjs';
import { run } from './run.mjs';
import { command, sayAside } from './say.mjs';

const args = process.argv.slice(2);

/** This machine's database where it has one; a list of holidays can be compared without. */
const startIfThere = () => (process.env.DATABASE_URL || existsSync(join(dataFolder(), 'postgres')) ? startPostgres() : null);

/** Which database a command works on: this machine's, one made for the occasion, or none. */
const databases = { calendar: startIfThere, case: startPostgres, privacy: startPostgres, 'db-reset': startPostgres, drill: startTestPostgres, mail: () => (args[1] === 'parse' ? null : startPostgres()) };

// Mails are parsed one call a mail by some: that is a small program of its own, and prints nothing but what it found.
const isParsing = args[0] === 'mail' && args[1] === 'parse' && args.length > 2;

await command(async () => {
  if (isParsing) sayAside();
  readDotEnv();
  await ensureInstalled();
  await ensureBuilt(['apps/server']);
  const start = args.length > 1 || args[0] === 'db-reset' ? databases[args[0]] : undefined;
  const database = start ? await start() : null;
  try {
    const { code } = await run(join(root, 'apps/server/dist', isParsing ? 'mail-parse.js' : 'cli.js'), isParsing ? args.slice(2) : args, {
      nodeArgs: ['--enable-source-maps'],
      // File names are meant from where the command was given.
      cwd: process.env.INIT_CWD || process.cwd(),
      env: { ...(database ? { DATABASE_URL: database.url } : {}), DATA_DIR: dataFolder() },
    });
    return code;
  } finally {
    await database?.stop();
  }
});
process.exit();
