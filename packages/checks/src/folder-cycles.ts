import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import { listOfJobs } from './jobs-listed.ts';
import { isForTests, type Source } from './sources.ts';

/**
 * Pairs of folders that import each other. The message names one import in each direction. Specs are left out, because a
 * journey visits many subjects; so is the list of jobs, which names every subject that queues one.
 */
export function foldersThatImportEachOther(files: readonly Source[]): string[] {
  const seen = new Map<string, string>();
  for (const file of files.filter((each) => !isForTests(each) && each.path !== listOfJobs)) {
    for (const { to, at } of importsOf(file)) {
      if (!to.startsWith('apps/') && !to.startsWith('packages/')) continue;
      const [from, into] = [posix.dirname(file.path), posix.dirname(to)];
      if (from !== into && !isAbove(from, into) && !isAbove(into, from)) seen.set(`${from} → ${into}`, `${at} imports ${to}`);
    }
  }
  return [...seen].flatMap(([pair, at]) => {
    const [from, into] = pair.split(' → ') as [string, string];
    const back = seen.get(`${into} → ${from}`);
    return back !== undefined && from < into ? [`${from} and ${into}: ${at}; ${back}`] : [];
  });
}

/** A folder and one inside it are one subject. */
const isAbove = (folder: string, other: string): boolean => other.startsWith(`${folder}/`);
