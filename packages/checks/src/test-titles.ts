import { isSpec, type Source } from './sources.ts';
import { nameOf, nodes, place, syntaxOf, textOf, type Node } from './syntax.ts';

const groups = new Set(['describe', 'test.describe', 'describe.each', 'describe.for']);
const tests = new Set(['it', 'test', 'it.each', 'it.for', 'test.each', 'it.prop', 'it.runIf', 'it.skipIf']);
const heldBack = /^(describe|it|test|test\.describe)\.(only|skip|todo|fixme)$/;

const first = (node: Node): unknown => (node['arguments'] as unknown[])[0];
const isTitled = (node: Node): boolean => node.type === 'CallExpression' && textOf(first(node)) !== null;

/** Titles that two tests share, once what encloses them is read before them. Each browser journey has a file of its own. */
export function duplicateTitles(files: readonly Source[]): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const file of files.filter(isSpec)) {
    for (const { node, within } of nodes(syntaxOf(file))) {
      if (!isTitled(node) || !tests.has(nameOf(node['callee']))) continue;
      const above = within.filter((each) => isTitled(each) && groups.has(nameOf(each['callee']))).map((each) => textOf(first(each)));
      const title = [...above, textOf(first(node))].join(' › ');
      const earlier = seen.get(title);
      if (earlier) found.push(`"${title}" is at ${earlier} and at ${place(file, node)}`);
      seen.set(title, place(file, node));
    }
  }
  return found;
}

/** Tests that run alone, or not at all. */
export const heldBackTests = (files: readonly Source[]): string[] =>
  files.filter(isSpec).flatMap((file) =>
    [...nodes(syntaxOf(file))]
      .filter(({ node }) => node.type === 'CallExpression' && heldBack.test(nameOf(node['callee'])))
      .map(({ node }) => `${place(file, node)} ${nameOf(node['callee'])}`),
  );
