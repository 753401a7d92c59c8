import { isSpec, type Source } from './sources.ts';
import { nodes, place, syntaxOf, type Node } from './syntax.ts';

const shown = new Set(['FunctionDeclaration', 'ClassDeclaration', 'VariableDeclaration']);

/**
 * Exported functions, classes and values of a package without a sentence above them saying what they are for. Types are
 * let off: a schema and its type share a name, and the sentence is above the schema.
 */
export const withoutDocstring = (files: readonly Source[]): string[] =>
  files
    .filter((file) => !isSpec(file))
    .flatMap((file) =>
      [...nodes(syntaxOf(file))]
        .filter(({ node }) => node.type === 'ExportNamedDeclaration' && shown.has((node['declaration'] as Node | null)?.type ?? ''))
        .filter(({ node }) => !file.text.slice(0, node.start).trimEnd().endsWith('*/'))
        .map(({ node }) => place(file, node)),
    );
