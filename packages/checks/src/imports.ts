import { posix } from 'node:path';
import type { Source } from './sources.ts';
import { nodes, place, syntaxOf, textOf, type Node } from './syntax.ts';

/** One file reaching for another. `typeOnly` imports leave nothing in the program. */
export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean; readonly at: string };

const kinds = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration', 'ImportExpression', 'TSImportType']);

/** Everything a file imports or passes on, `to` being a path from the root for our own files and a name for packages. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  for (const { node } of nodes(syntaxOf(source))) {
    if (!kinds.has(node.type)) continue;
    const specifier = textOf(node['source']);
    if (specifier === null) continue;
    found.push({ from: source.path, to: resolved(source.path, specifier), typeOnly: isTypeOnly(node), at: place(source, node) });
  }
  return found;
}

const resolved = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?\w+$/, '')) : specifier;

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'] as { importKind?: string; exportKind?: string }[] | undefined;
  return names !== undefined && names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** The name a package is installed under: `@trpc/server/adapters/fastify` is in `@trpc/server`. */
export const packageOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
