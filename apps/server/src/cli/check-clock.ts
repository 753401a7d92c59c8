import { existsSync, readFileSync, statSync } from 'node:fs';
import { checkGoldenCase } from '@openvalve/domain';
import { readWorkedCases, type WorkedRow } from './read-worked-cases.ts';

/** What a file of worked cases came to: a line for each difference, how many rows differ, and how many are of a kind we do not compute. */
export type ClockReport = { readonly lines: readonly string[]; readonly failed: number; readonly skipped: number };

/**
 * Compares a file of worked cases with the dates we compute. The columns are those of
 * packages/domain/data/golden/golden_public.csv; others are not looked at. A row of a kind we do not compute is named and counted
 * as skipped, never as passed.
 */
export function checkClock(csv: string): ClockReport {
  const rows = rowsOf(csv);
  if (typeof rows === 'string') return { lines: [`The file cannot be read: ${rows}.`, '0 passed, 1 failed'], failed: 1, skipped: 0 };
  const lines: string[] = [];
  const skipped = new Map<string, string[]>();
  let passed = 0;
  let failed = 0;
  for (const [index, { cells: row, beyond }] of rows.entries()) {
    const name = row.case_id?.trim() || `row ${index + 1}`;
    const verdict = checkGoldenCase(row);
    if (beyond.length > 0) {
      failed += 1;
      lines.push(`${name}: the row has more cells than the heading: ${beyond.join(', ')}`);
    } else if (!verdict.known) {
      skipped.set(verdict.why, [...(skipped.get(verdict.why) ?? []), name]);
    } else if (verdict.differences.length === 0) {
      passed += 1;
    } else {
      failed += 1;
      lines.push(`${name} (${row.kind || 'no kind'}, ${row.regime || 'no regime'}): ${verdict.differences.join('; ')}`);
    }
  }
  for (const [why, names] of skipped) lines.push(`skipped ${names.length} of ${why}, which is not computed: ${names.join(', ')}`);
  return { lines: [...lines, `${passed} passed, ${failed} failed`], failed, skipped: [...skipped.values()].flat().length };
}

/** The rows of the file, or in words why there are none to compare. */
function rowsOf(csv: string): readonly WorkedRow[] | string {
  const rows = readWorkedCases(csv);
  if (rows.length === 0) return 'it has no rows';
  return rows.some(({ cells }) => 'kind' in cells) ? rows : 'it has no column "kind"';
}

/** `npm run clock -- check FILE.csv`: code 1 where a row differs or is not computed, 2 where there is no such file. */
export function checkClockFile(file: string): { readonly lines: readonly string[]; readonly code: number } {
  if (!existsSync(file)) return { lines: [`There is no file ${file} in ${process.cwd()}.`], code: 2 };
  if (!statSync(file).isFile()) return { lines: [`${file} is no file. Name the file of worked cases itself.`], code: 2 };
  const bytes = readFileSync(file);
  const { lines, failed, skipped } = checkClock(bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'));
  return { lines, code: failed + skipped > 0 ? 1 : 0 };
}
