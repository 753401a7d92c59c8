import { importsOf } from './imports.ts';
import type { Source } from './sources.ts';

const folder = 'packages/db/src/migrations/';
const dated = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-[a-z0-9-]+$/;

/** What is wrong with the list of migrations: a file it leaves out, a name without its date, lines out of order. */
export function migrationFaults(files: readonly Source[]): string[] {
  const list = files.find(({ path }) => path === `${folder}index.ts`);
  const names = files.filter(({ path }) => path.startsWith(folder) && !path.endsWith('/index.ts')).map(({ path }) => path.slice(folder.length, -3));
  const listed = [...(list?.text.matchAll(/^\s+'([^']+)':/gm) ?? [])].map((match) => match[1] ?? '');
  const imported = new Set(list ? importsOf(list).map(({ to }) => to) : []);
  return [
    ...names.filter((name) => !dated.test(name)).map((name) => `${name} does not begin with its date and time`),
    ...names.filter((name) => !listed.includes(name) || !imported.has(`${folder}${name}.ts`)).map((name) => `${name} is not in migrations/index.ts`),
    ...listed.filter((name, at) => at > 0 && name <= (listed[at - 1] ?? '')).map((name) => `${name} is listed after a later one`),
    ...files
      .filter(({ path }) => path.startsWith(folder) && !path.endsWith('/index.ts'))
      .flatMap((file) => importsOf(file).filter(({ to }) => to !== 'kysely').map(({ at, to }) => `${at} imports ${to}: a migration is frozen and imports nothing of ours`)),
  ];
}
