import { isForTests, type Source } from './sources.ts';
import { nameOf, nodes, place, syntaxOf } from './syntax.ts';

/** The only file that changes a request. */
export const door = 'apps/server/src/requests/carry-out.ts';

const writers = new Set(['appendToCaseFiles', 'projectRequests']);

/** Where a case file, or the row derived from it, is written by something other than `carryOut`. */
export const otherDoors = (files: readonly Source[]): string[] =>
  files
    .filter((file) => file.path !== door && !isForTests(file) && !file.path.startsWith('packages/checks/'))
    .flatMap((file) =>
      [...nodes(syntaxOf(file))]
        .filter(({ node }) => node.type === 'CallExpression' && writers.has(nameOf(node['callee']).split('.').at(-1) ?? ''))
        .map(({ node }) => `${place(file, node)} calls ${nameOf(node['callee'])}: a request changes through carryOut`),
    );
