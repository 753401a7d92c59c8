/*
 * npm run rehearse:image [-- --keep FOLDER]: carries the Dockerfile's steps out on this machine, without Docker. Each stage
 * is a folder; COPY takes only what Dockerfile.dockerignore lets through; RUN runs. So a file that the image would lack is
 * lacking here too. Lines that install system packages or make system folders are named and left out.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { root } from '../dev/paths.mjs';
import { command, duration, say, Stopped } from '../dev/say.mjs';
import { context, instructions } from './dockerfile.mjs';

const outside = /^(apt-get|install --directory) /;

/** Carries the steps out in `room`, and gives the folder that is the last stage's root, and its settings. */
function rehearse(room) {
  const lines = instructions(readFileSync(join(root, 'infra/image/Dockerfile'), 'utf8'));
  const files = context(root, readFileSync(join(root, 'infra/image/Dockerfile.dockerignore'), 'utf8'));
  const stages = new Map();
  let stage;
  for (const { word, rest, flags } of lines) {
    if (word === 'FROM') {
      const [image, , name] = rest.split(' ');
      stage = { root: join(room, name), at: '/', env: {} };
      mkdirSync(stage.root);
      const base = stages.get(image);
      if (base) {
        cpSync(base.root, stage.root, { recursive: true, verbatimSymlinks: true });
        Object.assign(stage, { at: base.at, env: { ...base.env } });
      }
      stages.set(name, stage);
      say(`\nFROM ${rest}`);
    } else if (word === 'WORKDIR') {
      stage.at = rest;
      mkdirSync(join(stage.root, rest), { recursive: true });
    } else if (word === 'ENV') {
      for (const pair of rest.split(' ')) stage.env[pair.split('=')[0]] = pair.slice(pair.indexOf('=') + 1);
    } else if (word === 'COPY') copy(stage, rest.split(' '), flags.from ? stages.get(flags.from) : null, files);
    else if (word === 'RUN') run(stage, rest);
  }
  return stage;
}

function copy(stage, words, from, files) {
  const target = words.at(-1);
  const sources = words.slice(0, -1);
  const to = join(stage.root, target.startsWith('/') ? target : join(stage.at, target));
  for (const source of sources) {
    const inside = from === null ? [...files].filter((path) => source === '.' || path === source || path.startsWith(`${source}/`)) : null;
    if (inside !== null) {
      if (inside.length === 0) throw new Stopped(`COPY ${source}: there is no such file in the context.`);
      const isFolder = source === '.' || statSync(join(root, source)).isDirectory();
      for (const path of inside) {
        const kept = isFolder ? (source === '.' ? path : path.slice(source.length + 1)) : target.endsWith('/') ? basename(path) : '';
        cpSync(join(root, path), join(to, kept));
      }
    } else {
      const path = join(from.root, source);
      if (!existsSync(path)) throw new Stopped(`COPY --from ${source}: that stage has no such file.`);
      cpSync(path, to, { recursive: true, verbatimSymlinks: true });
    }
  }
  say(`COPY ${words.join(' ')}`);
}

function run(stage, line) {
  if (outside.test(line)) return say(`left out: RUN ${line}`);
  const began = performance.now();
  const { status, stderr, stdout } = spawnSync('sh', ['-c', line], { cwd: join(stage.root, stage.at), encoding: 'utf8', env: { PATH: process.env.PATH, HOME: process.env.HOME, ...stage.env } });
  if (status !== 0) throw new Stopped(`RUN ${line} failed:\n${stdout}${stderr}`);
  return say(`RUN ${line} (${duration(performance.now() - began)})`);
}

await command(async () => {
  const args = process.argv.slice(2);
  const keep = args.includes('--keep') ? resolve(args[args.indexOf('--keep') + 1]) : null;
  if (keep !== null && existsSync(keep) && readdirSync(keep).length > 0) throw new Stopped(`${keep} is not empty.`);
  const room = keep ?? mkdtempSync(join(tmpdir(), 'openvalve-image-'));
  mkdirSync(room, { recursive: true });
  try {
    const { root: folder, env } = rehearse(room);
    for (const file of ['app/apps/server/dist/main.js', 'app/apps/web/dist/client/.vite/manifest.json', 'app/infra/image/healthcheck.mjs', 'app/infra/backup/cli.mjs']) {
      if (!existsSync(join(folder, file))) throw new Stopped(`The image would lack ${file}.`);
    }
    say(`\nThe last stage is whole, with ${Object.entries(env).map(([name, value]) => `${name}=${value}`).join(' ')}.${keep === null ? '' : ` It is in ${folder}.`}`);
  } finally {
    if (keep === null) rmSync(room, { recursive: true, force: true });
  }
});
