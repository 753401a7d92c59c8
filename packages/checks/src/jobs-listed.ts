import { importsOf } from './imports.ts';
import type { Source } from './sources.ts';
import { nodes, syntaxOf } from './syntax.ts';

/** The list of every job the worker knows. */
export const listOfJobs = 'apps/server/src/jobs/all.ts';

/** Jobs that the worker would never run: files named `.job.ts` that the list does not import, or imports and leaves out. */
export function unlistedJobs(files: readonly Source[]): string[] {
  const list = files.find(({ path }) => path === listOfJobs);
  const jobs = files.filter(({ path }) => path.endsWith('.job.ts'));
  if (!list) return jobs.map(({ path }) => `${path}: there is no ${listOfJobs}`);
  const imported = new Set(importsOf(list).map(({ to }) => to));
  const unused = [...nodes(syntaxOf(list))]
    .filter(({ node }) => node.type === 'ImportSpecifier' && node['importKind'] !== 'type')
    .map(({ node }) => String((node['local'] as { name: string }).name))
    .filter((name) => list.text.split(new RegExp(`\\b${name}\\b`)).length <= 2);
  return [...jobs.filter(({ path }) => !imported.has(path)).map(({ path }) => `${path} is not in ${listOfJobs}`), ...unused.map((name) => `${name} is imported by ${listOfJobs} and not listed`)];
}
