import { checkGoldenCase, readTable } from '@openvalve/domain';

/** What a file of worked cases came to: a line for each difference, and how many rows agree. */
export type ClockReport = { readonly lines: readonly string[]; readonly failed: number };

/**
 * Compares a file of worked cases with the dates we compute. The columns are those of
 * packages/domain/data/golden/golden_public.csv. Kinds we do not compute are counted as skipped, never as passed.
 */
export function checkClock(csv: string): ClockReport {
  const lines: string[] = [];
  const skipped = new Map<string, number>();
  let passed = 0;
  let failed = 0;
  for (const row of readTable(csv)) {
    const { known, differences } = checkGoldenCase(row);
    if (!known) {
      const kind = row.kind ?? '';
      skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
    } else if (differences.length === 0) {
      passed += 1;
    } else {
      failed += 1;
      lines.push(`${row.case_id ?? 'a row without case_id'} (${row.kind ?? 'no kind'}, ${row.regime ?? 'no regime'}): ${differences.join('; ')}`);
    }
  }
  for (const [kind, count] of skipped) lines.push(`skipped ${count} of kind "${kind}": not computed`);
  return { lines: [...lines, `${passed} passed, ${failed} failed`], failed };
}
