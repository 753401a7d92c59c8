/*
 * npm run backup -- FOLDER [--stop]   and   npm run restore -- FOLDER [--force]
 * In the image: node infra/backup/cli.mjs backup FOLDER. The folder is meant from where the command was given.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureInstalled } from '../dev/install.mjs';
import { dataFolder, readDotEnv } from '../dev/paths.mjs';
import { command, say, soFar, Stopped } from '../dev/say.mjs';
import { backup } from './backup.mjs';
import { restore } from './restore.mjs';

const [what, ...args] = process.argv.slice(2);
const commands = { backup: makeBackup, restore: putBack };

await command(async () => {
  readDotEnv();
  const [named] = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && !['--stop', '--force'].includes(arg));
  if (unknown) throw new Stopped(`There is no ${unknown}. Backup knows --stop, restore knows --force.`);
  if (!Object.hasOwn(commands, what) || named === undefined) throw new Stopped(`Say which folder: npm run ${what === 'restore' ? 'restore' : 'backup'} -- /backups/2026-11-22`);
  return commands[what](resolve(process.env.INIT_CWD ?? process.cwd(), named), { dataDir: dataFolder(), databaseUrl: process.env.DATABASE_URL || undefined });
});

async function makeBackup(folder, place) {
  const { files, bytes, missing, damaged } = await backup({ folder, ...place, filesElsewhere: Boolean(process.env.FILES_URL), stop: args.includes('--stop'), say });
  say(`Backed up to ${folder}: the database and ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB (${soFar()}).`);
  if (process.env.FILES_URL) say('Files are in the store that FILES_URL names and are not in the backup: back that store up by its own means, the list of what was destroyed with it.');
  if (process.env.SECRET) say('SECRET is set in the environment and is not in the backup: keep it where you keep your other passwords.');
  for (const sha256 of missing) say(`NOT IN THE STORE, though the database knows it: ${sha256}`);
  for (const path of damaged) say(`DAMAGED in the store: ${path}`);
  if (missing.length + damaged.length === 0) return 0;
  say('The backup is made. These files are not what they should be where Open Valve runs: look for them in an earlier backup.');
  return 1;
}

async function putBack(folder, place) {
  // The embedded database is started once, and its programs come with the packages. In the image it is not there at all.
  if (!place.databaseUrl) await ensureInstalled();
  const secret = () => readFile(join(place.dataDir, 'secret'), 'utf8').catch(() => null);
  const before = await secret();
  const { madeAt, files, putAside, letters } = await restore({ folder, ...place, force: args.includes('--force') });
  say(`Restored what was backed up at ${madeAt}: the database and ${files} files (${soFar()}).`);
  for (const aside of putAside) say(`Put aside: ${aside}. Delete it when you are sure.`);
  if (before !== null && before !== (await secret())) say('The secret is the backup’s again: links made since stop working.');
  if (letters > 0) say(`${letters} letters were on their way when the backup was made. None is sent again by itself: each waits in the desk for somebody to say whether it went.`);
  say('What was done after the backup is not in it. docs/runbooks/restore-a-backup.md says what to look at before people work again.');
}
