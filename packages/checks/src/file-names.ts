import { posix } from 'node:path';

const empty = /^(utils?|helpers?|common|misc|managers?|services?|handlers?)$/;

/** Paths with a name that says the subject has not been found yet, in a folder's name or any word of a file's. */
export const emptyNames = (paths: readonly string[]): string[] => paths.filter((path) => path.split('/').flatMap(words).some((word) => empty.test(word)));

const words = (name: string): string[] => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[-._]/);

/** Files whose name does not follow the rule: kebab-case, and components in PascalCase. */
export const oddNames = (paths: readonly string[]): string[] =>
  paths.filter((path) => {
    const name = posix.basename(path);
    if (path.endsWith('.tsx')) return !/^([A-Z][A-Za-z0-9]*|[a-z0-9-]+)(\.[a-z-]+)*\.tsx$/.test(name);
    return path.endsWith('.ts') && !/^[a-z0-9]+([-T][a-z0-9]+)*(\.[a-z0-9]+)*\.ts$/.test(name);
  });
