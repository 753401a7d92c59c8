import { isForTests, type Source } from './sources.ts';
import { nameOf, nodes, place, syntaxOf, textOf, type Node } from './syntax.ts';

const kyselyWords = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|innerJoin|leftJoin|rightJoin|fullJoin)$/;

/** The tables the migrations make. */
export const tablesMadeBy = (migrations: readonly Source[]): string[] =>
  [...new Set(migrations.flatMap(({ text }) => [...text.matchAll(/create table (?:if not exists )?"?([a-z_]+)"?/g)].map((match) => match[1] ?? '')))];

/** Where code outside packages/db names a table: in Kysely's words, or in SQL written out. */
export function tablesNamedElsewhere(files: readonly Source[], tables: readonly string[]): string[] {
  const inSql = new RegExp(`\\b(from|join|into|update|table|truncate|only)\\s+"?(${tables.join('|')})"?\\b`);
  return files
    .filter((file) => !isForTests(file) && !/^packages\/(db|checks)\//.test(file.path))
    .flatMap((file) => [...nodes(syntaxOf(file))].filter(({ node }) => isKysely(node) || isSql(node, inSql)).map(({ node }) => `${place(file, node)} names a table: write a query in packages/db`));
}

const isKysely = (node: Node): boolean =>
  node.type === 'CallExpression' && kyselyWords.test(nameOf(node['callee'])) && textOf((node['arguments'] as unknown[])[0]) !== null;

/** A template tagged `sql`, or the text given to a `query` call. */
function isSql(node: Node, names: RegExp): boolean {
  const text = node.type === 'TaggedTemplateExpression' && nameOf(node['tag']) === 'sql' ? textOf(node['quasi']) : isQuery(node) ? textOf((node['arguments'] as unknown[])[0]) : null;
  return text !== null && names.test(text);
}

const isQuery = (node: Node): boolean => node.type === 'CallExpression' && /\.(query|raw)$/.test(nameOf(node['callee']));
