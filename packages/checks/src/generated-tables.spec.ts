import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './sources.ts';

const copy = mkdtempSync(join(tmpdir(), 'openvalve-tables-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const check = (domain: string): string => execFileSync(process.execPath, [join(domain, 'build-tables.mjs'), '--check'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('the table of bank holidays the program uses', () => {
  it('is the reviewed table, made into code', () => {
    expect(() => check(`${root}/packages/domain`)).not.toThrow();
  });

  it('is refused when the reviewed table has changed since', () => {
    cpSync(`${root}/packages/domain`, copy, { recursive: true, filter: (path) => !path.includes('node_modules') });
    const table = join(copy, 'data/bank_holidays.csv');
    const rows = readFileSync(table, 'utf8').trimEnd().split('\n');
    writeFileSync(table, `${rows.slice(0, -1).join('\n')}\n`);
    expect(() => check(copy)).toThrow();
  });
});
