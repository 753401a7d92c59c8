import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever the command was given. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Reads `.env` beside the README, when there is one. What the environment already says wins. */
export function readDotEnv() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Where the embedded database, the files and the secret of this machine are kept. */
export const dataFolder = () => resolve(root, process.env.DATA_DIR || '.data');

/** The program behind a package's command, started with this same Node rather than found on the PATH. */
export function commandOf(packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[name.split('/').pop()] ?? Object.values(bin)[0];
  return join(folder, file);
}
