import type { Source } from './sources.ts';
import { nameOf, nodes, place, syntaxOf, type Node } from './syntax.ts';

const isString = (node: Node): boolean => node.type === 'CallExpression' && nameOf(node['callee']) === 'z.string';
const isBranding = (node: Node): boolean => node.type === 'CallExpression' && nameOf(node['callee']).endsWith('.brand');

/**
 * Free text in the schema of an event. An event is for ever and a name, an address or a reason must be erasable, so an
 * event holds ids, days and decisions; a branded string is a code with a rule of its own.
 */
export const freeTextInEvents = (files: readonly Source[]): string[] =>
  files
    .filter(({ path }) => path.endsWith('.events.ts'))
    .flatMap((file) =>
      [...nodes(syntaxOf(file))]
        .filter(({ node, within }) => isString(node) && !within.some((outer) => isBranding(outer) && encloses(outer, node)))
        .map(({ node }) => `${place(file, node)} holds free text: keep it in a row that can be erased, and its id in the event`),
    );

/** Whether `.brand` is said of this very string, and not of something built around it. */
const encloses = (brand: Node, string: Node): boolean => brand.start === string.start;
