import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { commandOf, root } from './paths.mjs';
import { run } from './run.mjs';
import { duration, say, Stopped } from './say.mjs';

/** What is built, in order: the program serves what the web build made. */
const builds = [
  { app: 'apps/web', makes: 'apps/web/dist/client', from: ['apps/web', 'packages/domain', 'packages/letters'] },
  { app: 'apps/server', makes: 'apps/server/dist/main.js', from: ['apps/server', 'apps/web', 'packages', 'docs/privacy'] },
];

/** Builds the web pages and the server, or those asked for, each only when something it is made of has changed. */
export async function ensureBuilt(apps = builds.map(({ app }) => app)) {
  for (const build of builds.filter(({ app }) => apps.includes(app))) {
    const wanted = sourceHash(build.from);
    const mark = markOf(build.app);
    if (existsSync(join(root, build.makes)) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) continue;
    rmSync(mark, { force: true });
    const { code, output, milliseconds } = await run(commandOf('vite'), ['build', '--logLevel', 'warn'], {
      cwd: join(root, build.app),
      env: { NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined },
      quiet: true,
    });
    if (code !== 0) throw new Stopped(`${withoutStack(output)}\n${build.app} could not be built: see above.`);
    if (!existsSync(join(root, build.makes))) throw new Stopped(`${output}\nBuilding ${build.app} did not make ${build.makes}.`);
    mkdirSync(join(root, build.app, 'dist'), { recursive: true });
    writeFileSync(mark, wanted);
    say(`Built ${build.app} (${duration(milliseconds)}).`);
  }
}

/** Makes the next `ensureBuilt` build again, whatever is there. */
export function forgetBuilds() {
  for (const { app } of builds) rmSync(markOf(app), { force: true });
}

/** What went wrong, without the bundler's own way to it. */
const withoutStack = (output) => stripVTControlCharacters(output).split(/\n\s+at /)[0].trim();

const markOf = (app) => join(root, app, 'dist', '.built-from');

/** One hash over every file a build can read. Specs and browser tests are in no build. */
export function sourceHash(folders) {
  const hash = createHash('sha256');
  const files = [...folders.flatMap((folder) => filesUnder(folder)), 'package-lock.json', 'tsconfig.base.json'].sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

const skipped = new Set(['node_modules', 'dist', 'e2e', '.turbo', 'test-results']);

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || /\.spec\.tsx?$/.test(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
  });
}
