import type { Source } from './sources.ts';
import { nameOf, nodes, place, syntaxOf, textOf, type Node } from './syntax.ts';

/** The only file of the server that reads the environment. */
export const envFile = 'apps/server/src/env.ts';

/** Set by npm, by CI services and by every operating system: not settings of ours. */
const notOurs = /^(npm_.*|INIT_CWD|CI|TZ|NO_COLOR|FORCE_COLOR|PLAYWRIGHT_.*|LC_ALL|HOME|PATH)$/;

const isEnvironment = (value: unknown): boolean => nameOf(value) === 'process.env';

/** Files that name `process.env` without being allowed to: the server's settings arrive through `deps.env`. */
export const readersOfTheEnvironment = (files: readonly Source[]): string[] =>
  files
    .filter(({ path }) => path !== envFile && !/^(infra\/|apps\/server\/src\/cli|packages\/(checks|bench)\/|packages\/db\/src\/embedded\/|apps\/web\/e2e\/)/.test(path))
    .filter(({ path }) => !/\.spec\.tsx?$|\/testing\/|\.config\.ts$/.test(path))
    .flatMap((file) => [...nodes(syntaxOf(file))].filter(({ node }) => isEnvironment(node)).map(({ node }) => `${place(file, node)} names process.env`));

/** Every setting that some file reads: properties of `process.env`, and the keys of the server's schema. */
export function settingsRead(files: readonly Source[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    for (const { node } of nodes(syntaxOf(file))) {
      const name = node.type === 'MemberExpression' && isEnvironment(node['object']) ? memberName(node) : file.path === envFile && node.type === 'Property' ? nameOf(node['key']) : null;
      if (name && /^[A-Z][A-Z0-9_]*$/i.test(name) && (file.path !== envFile || /^[A-Z0-9_]+$/.test(name)) && !notOurs.test(name)) found.set(name, place(file, node));
    }
  }
  return found;
}

const memberName = (node: Node): string | null => (node['computed'] === true ? textOf(node['property']) : nameOf(node['property']));

/** The settings `.env.example` explains, commented out or not. */
export const settingsExplained = (example: string): Set<string> => new Set([...example.matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? ''));
