import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';

const folder = join(root, 'docs/runbooks');
const runbooks = readdirSync(folder).filter((name) => name.endsWith('.md'));
const specsNamed = (text: string): string[] => [...text.matchAll(/`((?:apps|packages)\/[^`\s]+\.spec\.tsx?)`/g)].map((match) => match[1] ?? '');

describe('the runbooks', () => {
  it('name no test that is not there', () => {
    const missing = runbooks.flatMap((name) => specsNamed(readFileSync(join(folder, name), 'utf8')).filter((path) => !existsSync(join(root, path))).map((path) => `${name}: ${path}`));
    expect(missing).toEqual([]);
  });

  it('name a test for each kind of bad luck that has one', () => {
    const specs = readdirSync(join(root, 'apps/server/src/bad-luck')).map((name) => `apps/server/src/bad-luck/${name}`);
    const named = specsNamed(readFileSync(join(folder, 'bad-luck.md'), 'utf8'));
    expect(specs.filter((path) => !named.includes(path))).toEqual([]);
  });
});
