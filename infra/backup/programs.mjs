import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stopped } from '../dev/say.mjs';

const debian = '/usr/lib/postgresql';

/** Folders that may hold PostgreSQL's client programs, the ones asked for first. An empty name is the PATH. */
function places() {
  const asked = process.env.PG_PROGRAMS;
  if (asked) return [asked];
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => /^\d+$/.test(name)) : [];
  return ['', ...versions.sort((one, other) => Number(one) - Number(other)).map((name) => join(debian, name, 'bin'))];
}

const versionOf = (program) => Number(/\(PostgreSQL\) (\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0);

/**
 * Where `pg_dump`, `pg_restore` and `psql` are that can talk to a server of this version: the oldest that is new enough,
 * because what a newer one writes an older one may not read. Throws, saying what to install, when there are none.
 */
export function programsFor(server) {
  const found = places()
    .map((folder) => ({ folder, version: versionOf(folder === '' ? 'pg_dump' : join(folder, 'pg_dump')) }))
    .filter(({ version }) => version > 0);
  const fit = found.filter(({ version }) => version >= server).sort((one, other) => one.version - other.version)[0];
  if (!fit) {
    const have = found.length === 0 ? 'There is no pg_dump here' : `pg_dump here is version ${found.map(({ version }) => version).join(', ')}`;
    throw new Stopped(`${have}, and the server is PostgreSQL ${server}. Install postgresql-client-${server} or a newer one, or set PG_PROGRAMS to the folder that has it.`);
  }
  return (name) => (fit.folder === '' ? name : join(fit.folder, name));
}

/** Any `psql` at all, to ask the server what it is. */
export function anyPsql() {
  for (const folder of places().toReversed()) {
    const program = folder === '' ? 'psql' : join(folder, 'psql');
    if (spawnSync(program, ['--version']).status === 0) return program;
  }
  throw new Stopped('There is no psql here. Install postgresql-client (in the image it is there), or set PG_PROGRAMS to the folder that has it.');
}

/** A connection as PostgreSQL's programs take it. The password goes by the environment: everybody can read a command line. */
export function connection(databaseUrl) {
  if (!URL.canParse(databaseUrl)) return { dbname: databaseUrl, env: {} };
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { dbname: url.href, env: password === '' ? {} : { PGPASSWORD: password } };
}

/**
 * Runs a program to its end. Throws with what it said on standard error when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, input?: AsyncIterable<string | Buffer> }} options `input` is written to its standard input.
 * @returns {Promise<string>} what it wrote on standard output
 */
export async function runProgram(program, args, { env = {}, input } = {}) {
  const child = spawn(program, args, { env: { ...process.env, PGCONNECT_TIMEOUT: '10', ...env }, stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  let [output, said] = ['', ''];
  child.stdout.on('data', (bytes) => (output += bytes));
  child.stderr.on('data', (bytes) => (said += bytes));
  const ended = new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Stopped(`${program} could not be started (${cause.message}).`)));
    child.once('close', resolve);
  });
  // A program that stops reading has ended with a reason of its own, which is the one to tell.
  child.stdin?.on('error', () => undefined);
  if (input) {
    for await (const bytes of input) if (!child.stdin.write(bytes) && child.exitCode === null) await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
    child.stdin.end();
  }
  const code = await ended;
  if (code !== 0) throw new Stopped(`${program.split('/').pop()} failed:\n${said.trim().split('\n').slice(-8).join('\n')}`);
  return output;
}

/** Asks the database one thing, and gives the lines of the answer. */
export async function ask(psql, { dbname, env }, statement) {
  const output = await runProgram(psql, ['--no-psqlrc', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1', `--dbname=${dbname}`, `--command=${statement}`], { env });
  return output.split('\n').filter(Boolean);
}
