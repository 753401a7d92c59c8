import { isSpec, type Source } from './sources.ts';
import { nodes, syntaxOf, textOf, type Node } from './syntax.ts';

/** A test that a page says holds a rule: the file, and its title or a part of its title. */
export type NamedTest = { readonly at: string; readonly spec: string; readonly titles: readonly string[] };

const row = /^\|[^|]*\|\s*`([^`]+\.spec\.tsx?)`\s*\|(.*)\|\s*$/;
const domain = 'packages/domain/src/';

/** The tests a page of `docs/law` names: each row with a spec, whose path is from the root or from the domain, and titles in quotation marks. */
export const testsNamedIn = ({ path, text }: Source): NamedTest[] =>
  text.split('\n').flatMap((line, index) => {
    const [, spec, titles] = row.exec(line) ?? [];
    if (spec === undefined || titles === undefined) return [];
    return [{ at: `${path}:${index + 1}`, spec: /^(apps|packages)\//.test(spec) ? spec : `${domain}${spec}`, titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title]) => title ?? '') }];
  });

const titled = (node: Node): string | null => (node.type === 'CallExpression' ? textOf((node['arguments'] as unknown[])[0]) : null);

const titlesOf = (spec: Source): Set<string> => new Set([...nodes(syntaxOf(spec))].flatMap(({ node }) => titled(node) ?? []));

/** What a page says of tests that is not so: a spec that is not there, a row without a title, a title no test of that spec has. */
export function untrueNames(pages: readonly Source[], files: readonly Source[]): string[] {
  const specs = new Map(files.filter(isSpec).map((file) => [file.path, file]));
  return pages.flatMap(testsNamedIn).flatMap(({ at, spec, titles }) => {
    const file = specs.get(spec);
    if (!file) return [`${at}: there is no ${spec}`];
    if (titles.length === 0) return [`${at}: no title is named`];
    const known = titlesOf(file);
    return titles.filter((title) => !known.has(title)).map((title) => `${at}: ${spec} has no "${title}"`);
  });
}

const rule = /\*\*Rule\.\*\*|^## What the law says$|^\| step \| time \| rests on \|/m;

/** Pages of `docs/law` that leave something out: the rule, where it is to be read, what is not sure, or a test that holds it. */
export const unfinishedPages = (pages: readonly Source[]): string[] =>
  pages.flatMap((page) => [
    ...(rule.test(page.text) ? [] : [`${page.path}: no rule`]),
    ...(/\]\(https:\/\/[^)]+\)/.test(page.text) ? [] : [`${page.path}: no link to the text of the rule`]),
    ...(/Not sure/.test(page.text) ? [] : [`${page.path}: does not say what is not sure`]),
    ...(testsNamedIn(page).length > 0 ? [] : [`${page.path}: no test`]),
  ]);
