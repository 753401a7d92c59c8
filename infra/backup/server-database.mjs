import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { Stopped } from '../dev/say.mjs';
import { anyPsql, ask, connection, programsFor, runProgram } from './programs.mjs';

/** The database that DATABASE_URL names, and the programs that fit it. */
export async function openServer(databaseUrl) {
  const at = connection(databaseUrl);
  const any = anyPsql();
  const [version] = await ask(any, at, 'show server_version_num');
  const major = Math.floor(Number(version) / 10_000);
  const program = programsFor(major);
  return { at, major, program, ask: (statement) => ask(program('psql'), at, statement) };
}

/** Writes the whole database to one file, as it was at one moment; people may go on working meanwhile. */
export async function dump({ at, program }, file) {
  // Made first, so that at no moment anybody else can read it.
  await writeFile(file, '', { mode: 0o600, flag: 'wx' });
  await runProgram(program('pg_dump'), ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`, `--dbname=${at.dbname}`], { env: at.env });
}

/** The SHA-256 of every file the database speaks of. Nothing where it has never been used. */
export async function filesItKnows({ ask: question }) {
  const [there] = await question("select to_regclass('public.stored_file') is not null");
  return there === 't' ? question('select sha256 from stored_file order by 1') : [];
}

/** What is in the way of writing over this database, in words; null when nothing is. */
export async function whatIsInTheWay({ ask: question }, { force }) {
  const [inUse] = await question("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'openvalve'");
  if (Number(inUse) > 0) return 'Open Valve is running on this database. Stop all its processes first, then give the same command again.';
  const [tables] = await question("select count(*) from pg_tables where schemaname in ('public', 'graphile_worker')");
  return Number(tables) > 0 && !force ? `The database is not empty: it has ${tables} tables. To replace everything in it, add --force. There is no way back but a backup.` : null;
}

/** Leftovers of two lives would not fit together: what is there goes, and in the same transaction what was backed up comes. */
const clear = 'set client_min_messages = warning;\ndrop schema if exists graphile_worker cascade;\ndrop schema if exists public cascade;\n';

/** Puts a dump in place of whatever the database holds, wholly or not at all, and does `afterwards` with it; gives how many rows that made. */
export async function load({ at, program }, file, afterwards) {
  const frame = await runProgram(program('pg_restore'), ['--no-owner', '--no-privileges', '--section=pre-data', '--file=-', file]).catch((error) => {
    throw new Stopped(`The database is as it was. ${error.message}`);
  });
  const makesPublic = /^CREATE SCHEMA public;$/m.test(frame);
  const restore = spawn(program('pg_restore'), ['--no-owner', '--no-privileges', '--file=-', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  restore.stderr.on('data', (bytes) => (said += bytes));
  const ended = new Promise((resolve) => restore.once('close', resolve));
  const script = async function* () {
    yield clear;
    if (!makesPublic) yield 'create schema public;\n';
    yield* restore.stdout;
    // Ends the transaction badly when the dump could not be read to its end.
    if ((await ended) !== 0) yield '\nselect 1 / 0 as "the dump could not be read";\n';
    else yield `\nselect to_regclass('public.delivery_attempt') is not null as there \\gset\n\\if :there\n${afterwards}\n\\echo rows :ROW_COUNT\n\\endif\n`;
  };
  try {
    const output = await runProgram(program('psql'), ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1', `--dbname=${at.dbname}`, '--file=-'], { env: at.env, input: script() });
    return Number(/^rows (\d+)$/m.exec(output)?.[1] ?? 0);
  } catch (error) {
    throw new Stopped(`The database is as it was. ${said.trim() === '' ? '' : `${said.trim()}\n`}${error.message}`);
  } finally {
    restore.kill();
  }
}
