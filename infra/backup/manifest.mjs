import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Stopped } from '../dev/say.mjs';

/** The file that makes a folder a backup. Written last: a backup that was interrupted has none, and is refused. */
export const manifestName = 'manifest.json';

/** Every file under a folder, as paths from it with forward slashes, in order. Nothing where there is no such folder. */
export async function filesUnder(folder) {
  const found = [];
  const walk = async (inside) => {
    let entries;
    try {
      entries = await readdir(join(folder, inside), { withFileTypes: true });
    } catch (error) {
      if (error.code === 'ENOENT' && inside === '') return;
      throw error;
    }
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  await walk('');
  return found.sort();
}

/** Folders under a folder that hold nothing at all: PostgreSQL wants some of its own to be there. */
export async function emptyFoldersUnder(folder) {
  const found = [];
  const walk = async (inside) => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true });
    if (entries.length === 0 && inside !== '') found.push(inside);
    for (const entry of entries) if (entry.isDirectory()) await walk(inside === '' ? entry.name : `${inside}/${entry.name}`);
  };
  await walk('');
  return found.sort();
}

/** What a file's bytes are: size and SHA-256. */
export async function fingerprint(file) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const bytes of createReadStream(file)) {
    hash.update(bytes);
    size += bytes.length;
  }
  return { size, sha256: hash.digest('hex') };
}

/** Copies a file, safely on the disk when this returns, and says what was copied. Readable by its owner only. */
export async function copyFile(from, to) {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  const noted = async function* (source) {
    for await (const bytes of source) {
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  };
  await pipeline(createReadStream(from), noted, createWriteStream(to, { mode: 0o600, flush: true }));
  return { size, sha256: hash.digest('hex') };
}

/**
 * @typedef {{ path: string, size: number, sha256: string }} Listed
 * @typedef {{ format: 1, kind: 'dump' | 'cluster', madeAt: string, postgres: number, secret: boolean, folders: string[], files: Listed[] }} Manifest
 *   `kind`: the database as `pg_dump` writes it, or as the embedded PostgreSQL keeps it. `postgres`: its major version.
 */

/** Writes a backup's manifest, whole or not at all. @param {string} folder @param {Manifest} manifest */
export async function writeManifest(folder, manifest) {
  const unfinished = join(folder, `${manifestName}.unfinished`);
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, join(folder, manifestName));
  await chmod(folder, 0o700);
  const directory = await open(folder).catch(() => null);
  await directory?.sync().catch(() => undefined);
  await directory?.close();
}

/**
 * Reads a backup's manifest and looks at every byte it speaks of. Throws, naming them, when a file is missing, changed or
 * not of this backup: then nothing has been touched yet.
 * @returns {Promise<Manifest>}
 */
export async function checkedManifest(folder) {
  let manifest;
  try {
    manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
    throw new Stopped(`${folder} is not a whole backup: it has no ${manifestName} that can be read. A backup that was interrupted has none. Use another one.`);
  }
  if (manifest.format !== 1) throw new Stopped(`${folder} was made by a newer version (its format is ${manifest.format}). Restore it with that version.`);
  const wrong = [];
  for (const { path, size, sha256 } of manifest.files) {
    const is = await fingerprint(join(folder, path)).catch(() => null);
    if (is === null) wrong.push(`${path} is missing`);
    else if (is.size !== size || is.sha256 !== sha256) wrong.push(`${path} is not what was backed up`);
  }
  const listed = new Set([manifestName, ...manifest.files.map(({ path }) => path)]);
  for (const path of await filesUnder(folder)) if (!listed.has(path)) wrong.push(`${path} is not part of it`);
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 10).map((line) => `  ${line}`);
    throw new Stopped(`${folder} is damaged, so nothing was restored:\n${shown.join('\n')}${wrong.length > 10 ? `\n  and ${wrong.length - 10} more` : ''}\nUse another backup.`);
  }
  return manifest;
}
