import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One file of ours. `path` is from the repository's root, with forward slashes. */
export type Source = { readonly path: string; readonly text: string };

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

const skipped = new Set(['node_modules', 'dist', '.turbo', 'test-results', 'playwright-report', '__screenshots__']);

function* pathsUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* pathsUnder(path);
    else if (entry.isFile()) yield path;
  }
}

/** Every path of ours under the folders named, so that new code is guarded from its first commit. */
export const paths = (...folders: string[]): string[] => folders.flatMap((folder) => [...pathsUnder(folder)]);

/** Reads one file of ours, from the repository's root. */
export const read = (path: string): Source => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') });

/** All the TypeScript of apps and packages, specs included. */
export const tree: readonly Source[] = paths('apps', 'packages')
  .filter((path) => /\.tsx?$/.test(path))
  .map(read);

/** A file that describes what another does. */
export const isSpec = ({ path }: Source): boolean => /\.spec\.tsx?$/.test(path) || path.startsWith('apps/web/e2e/');

/** Code that only tests may use: builders, worlds, databases of one's own. */
export const isForTests = (source: Source): boolean => isSpec(source) || /\/testing\//.test(source.path);

/** What a program is made of: neither specs, nor what specs are built on, nor checks and benches. */
export const program: readonly Source[] = tree.filter((source) => !isForTests(source) && !/^packages\/(checks|bench)\//.test(source.path));
