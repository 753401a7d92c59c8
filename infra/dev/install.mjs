import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { track } from './run.mjs';
import { say, soFar, Stopped } from './say.mjs';

const lockFile = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.openvalve-lock');
const hidden = join(root, 'node_modules', '.package-lock.json');

/** Installs what package-lock.json lists, unless that is what is there already. */
export async function ensureInstalled() {
  const wanted = lockHash();
  const listed = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const marked = existsSync(installed) && readFileSync(installed, 'utf8') === wanted;
  if (marked && foldersAreThere(listed)) return;
  if (!installedByHand(listed)) {
    say('Installing packages…');
    await npmCi();
    say(`Packages installed (${soFar()}).`);
  }
  writeFileSync(installed, wanted);
}

/** The lock, the machine it was resolved for, and the Node that compiled nothing: what makes an install stale. */
function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).update(`${process.platform} ${process.arch} ${process.versions.modules}`).digest('hex');
}

/** Everything the lock lists for this machine: path and entry. Our own workspaces are folders of the clone. */
const neededHere = (listed) => Object.entries(listed).filter(([path, entry]) => /(^|\/)node_modules\//.test(path) && (!entry.optional || forThisMachine(entry)));

/** False when somebody deleted a folder of packages, such as that of one app. */
const foldersAreThere = (listed) => neededHere(listed).every(([path]) => existsSync(join(root, path)));

/** True when a developer's own `npm install` or `npm ci` has left exactly what the lock lists. */
function installedByHand(listed) {
  if (!existsSync(hidden) || !foldersAreThere(listed)) return false;
  const found = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return neededHere(listed).every(([path, entry]) => {
    const there = found[path];
    return there !== undefined && there.version === entry.version && there.integrity === entry.integrity && Boolean(there.link) === Boolean(entry.link);
  });
}

/** Whether an optional package names this machine; one that names no machine at all is fetched only beside one that does. */
function forThisMachine({ os, cpu, libc }) {
  if (!os || !cpu) return false;
  return os.includes(process.platform) && cpu.includes(process.arch) && (!libc || libc.includes(libcHere()));
}

let knownLibc;

/** Which C library this Linux has. Node's report is slow to make, so it is made once. */
const libcHere = () => (knownLibc ??= process.platform !== 'linux' || process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');

function npmCi() {
  const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const ownNpm = npm && /npm-cli\.c?js$/.test(npm);
  return new Promise((resolve, reject) => {
    const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
    const child = track(ownNpm ? spawn(process.execPath, [npm, ...args], options) : spawn('npm', args, { ...options, shell: process.platform === 'win32' }));
    child.on('error', (cause) => reject(new Stopped(`npm could not be started (${cause.message}). Install Node 20.19 or later, which brings npm, and try again.`)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Stopped('The packages could not be installed: see above. Check the connection to the npm registry, then give the same command again.')),
    );
  });
}
