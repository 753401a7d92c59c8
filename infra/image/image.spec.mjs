import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../dev/paths.mjs';
import { context, instructions, letsThrough } from './dockerfile.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const lines = instructions(read('infra/image/Dockerfile'));
const ignore = read('infra/image/Dockerfile.dockerignore');
const compose = read('infra/compose/compose.yaml');
const last = lines.slice(lines.findLastIndex(({ word }) => word === 'FROM'));

describe('the image', () => {
  it('is built in stages, on one base, and the last takes only what was made', () => {
    const bases = lines.filter(({ word }) => word === 'FROM').map(({ rest }) => rest.split(' '));
    const named = bases.map(([, , name]) => name);
    expect(bases.filter(([image]) => !named.includes(image)).map(([image]) => image)).toEqual(['node:${NODE}', 'node:${NODE}']);
    expect(last.some(({ word, rest }) => word === 'RUN' && /\bnpm\b/.test(rest))).toBe(false);
    expect(last.filter(({ word, flags, rest }) => word === 'COPY' && !flags.from && / \.$|^\. /.test(rest))).toEqual([]);
  });

  it('runs on the current long-term Node, one the product says it supports', () => {
    const { rest } = lines.find(({ word }) => word === 'ARG');
    expect(rest).toMatch(/^NODE=24-/);
    expect(JSON.parse(read('package.json')).engines.node).toContain('>=24');
  });

  it('runs as nobody in particular, may write to its data only, and says whether it is well', () => {
    const user = last.findLast(({ word }) => word === 'USER');
    expect(user.rest).toBe('node');
    expect(last.indexOf(user)).toBeLessThan(last.findIndex(({ word }) => word === 'CMD'));
    expect(last.filter(({ word, flags }) => word === 'COPY' && flags.chown)).toEqual([]);
    expect(last.map(({ word }) => word)).toEqual(expect.arrayContaining(['HEALTHCHECK', 'VOLUME', 'EXPOSE']));
  });

  it('has no secret in it, and nothing of the machine it was built on', () => {
    for (const { word, rest } of lines) if (word === 'ENV' || word === 'ARG') expect(rest).not.toMatch(/SECRET|PASSWORD|TOKEN|DATABASE_URL|SMTP/);
    for (const path of ['.env', '.env.local', 'apps/server/.env', '.git/config', '.data/secret', 'node_modules/x/index.js', 'apps/web/dist/a.js', 'test-results/x', 'apps/server/node_modules/x/y.js', '.npmrc.bak']) {
      expect([path, letsThrough(path, ignore)]).toEqual([path, false]);
    }
    for (const path of ['package.json', 'package-lock.json', '.npmrc', 'apps/server/src/main.ts', 'docs/privacy/privacy.md', 'packages/domain/data/councils.csv']) expect([path, letsThrough(path, ignore)]).toEqual([path, true]);
  });

  it('is given what `npm run build` reads besides the sources: turbo.json, the scripts and what they import', () => {
    const imports = (path, seen = new Set()) => {
      if (seen.has(path)) return seen;
      seen.add(path);
      for (const [, name] of read(path).matchAll(/^import .* from '\.\/(.+)';$/gm)) imports(join('infra/dev', name), seen);
      return seen;
    };
    const [, script] = /^node (\S+)/.exec(JSON.parse(read('package.json')).scripts.build);
    expect(['turbo.json', 'tsconfig.base.json', ...imports(script)].filter((path) => !letsThrough(path, ignore))).toEqual([]);
  });

  it('is given the manifest of every workspace before anything is installed', () => {
    const workspaces = ['apps', 'packages'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}/package.json`)).filter((path) => existsSync(join(root, path)));
    const copied = lines.filter(({ word }) => word === 'COPY').flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect(workspaces.filter((path) => !copied.includes(path))).toEqual([]);
  });

  it('names no file that is not there', () => {
    const files = [...context(root, ignore)];
    const sources = lines.filter(({ word, flags }) => word === 'COPY' && !flags.from).flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect(sources.filter((source) => source !== '.' && !files.some((path) => path === source || path.startsWith(`${source}/`)))).toEqual([]);
  });
});

describe('the composition', () => {
  const services = Object.fromEntries(compose.slice(compose.indexOf('\nservices:')).split(/\n\nnetworks:/)[0].split(/\n {2}(?=[a-z]+:\n)/).slice(1).map((part) => [part.slice(0, part.indexOf(':')), part]));

  it('is pages, worker, database and proxy, and an operator who is started by hand', () => {
    expect(Object.keys(services).toSorted()).toEqual(['database', 'operator', 'proxy', 'web', 'worker']);
    expect(services.operator).toContain('profiles: [operator]');
    expect([services.web.includes('ROLE: web'), services.worker.includes('ROLE: worker')]).toEqual([true, true]);
  });

  it('opens no port but the proxy’s, and keeps the database where only ours are', () => {
    for (const [name, text] of Object.entries(services)) expect([name, /^ {4}ports:/m.test(text)]).toEqual([name, name === 'proxy']);
    expect(services.database).toContain('networks: [inside]');
    expect(services.proxy).toContain('networks: [outside]');
    expect(compose).toMatch(/inside: \{ internal: true \}/);
  });

  it('has no password in it, and every variable of it is explained in .env.example', () => {
    const variables = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const explained = new Set([...read('.env.example').matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name));
    expect(variables.filter((name) => !explained.has(name))).toEqual([]);
    for (const name of ['POSTGRES_PASSWORD', 'DOMAIN']) expect(compose).toContain(`\${${name}:?`);
    const set = [...compose.matchAll(/^ {2,6}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name);
    expect(set.filter((name) => !explained.has(name) && !/^POSTGRES_(USER|DB)$/.test(name))).toEqual([]);
  });
});

describe('the proxy', () => {
  it('writes down no token: queries, cookies and where somebody came from are left out', () => {
    const caddyfile = read('infra/proxy/Caddyfile');
    for (const field of ['request>uri regexp', 'request>headers>Referer delete', 'request>headers>Cookie delete', 'request>headers>Authorization delete']) expect(caddyfile).toContain(field);
  });
});

describe('the operator’s guide', () => {
  const guide = read('docs/guides/operator.md');
  const settings = [...read('.env.example').split('# For tests only.')[0].matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
  const rows = [...guide.matchAll(/^\| `([A-Z][A-Z0-9_]*)` \|/gm)].map(([, name]) => name);

  it('has a row for every setting of .env.example, once, and for none that is not there', () => {
    expect(rows.toSorted()).toEqual(settings.toSorted());
  });

  it('and every runbook and alarm leads to a page that is there', () => {
    for (const page of ['docs/guides/operator.md', 'infra/README.md', ...readdirSync(join(root, 'docs/runbooks')).map((name) => `docs/runbooks/${name}`)]) {
      const folder = page.split('/').slice(0, -1).join('/');
      const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(#[^)]*)?\)/g)].map(([, to]) => to);
      expect(links.filter((to) => !existsSync(join(root, folder, to))).map((to) => `${page}: ${to}`)).toEqual([]);
    }
  });

  it('every figure of /metrics is explained beside its alarm', () => {
    const told = ['gather.ts', 'request-times.ts'].flatMap((name) => [...read(`apps/server/src/metrics/${name}`).matchAll(/'((?:openvalve|process)_[a-z_]+)'/g)].map(([, metric]) => metric));
    const alarms = read('docs/runbooks/alarms.md');
    expect(told.length).toBeGreaterThan(8);
    expect(told.filter((metric) => !alarms.includes(metric))).toEqual([]);
  });
});
