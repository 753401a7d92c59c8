import { parseSync } from 'vite';
import type { Source } from './sources.ts';

/** A node of the syntax tree (ESTree), with as much of it typed as the rules look at. */
export type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [property: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const trees = new WeakMap<Source, Node>();

/** The file's syntax tree. Throws when the file cannot be read as TypeScript. */
export function syntaxOf(source: Source): Node {
  const known = trees.get(source);
  if (known) return known;
  const { program, errors } = parseSync(source.path, source.text);
  if (errors.length > 0) throw new Error(`${source.path} cannot be read: ${errors[0]?.message}`);
  const parsed = program as unknown as Node;
  trees.set(source, parsed);
  return parsed;
}

/** Every node of a tree, outermost first, each with those that enclose it. */
export function* nodes(node: Node, within: readonly Node[] = []): Generator<{ node: Node; within: readonly Node[] }> {
  yield { node, within };
  const inside = [...within, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodes(child, inside);
  }
}

/** The name of what is called: `describe`, `describe.skip`, `db.selectFrom`. Empty when it has none. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'Identifier') return String(value['name']);
  if (value.type === 'CallExpression') return nameOf(value['callee']);
  if (value.type === 'MemberExpression' && value['computed'] !== true) return `${nameOf(value['object'])}.${nameOf(value['property'])}`;
  return '';
}

/** The text of a string or of a template, whose blanks are shown as `${}`; null for anything else. */
export function textOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : null;
  if (value.type !== 'TemplateLiteral') return null;
  return (value['quasis'] as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked).join('${}');
}

export const lineOf = ({ text }: Source, { start }: Node): number => text.slice(0, start).split('\n').length;

/** `path:line`, as terminals and editors make a link of it. */
export const place = (source: Source, node: Node): string => `${source.path}:${lineOf(source, node)}`;
