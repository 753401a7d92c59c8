import { readTable } from '../shared/table.ts';
import { Precedent } from './precedent.ts';

/**
 * The decisions of a reviewed table: columns as the fields of `Precedent`, the grounds separated by blanks, an unknown day empty.
 * Throws a sentence that names the row which cannot be read: a register with a gap is not loaded.
 */
export function readPrecedents(csv: string): Precedent[] {
  return readTable(csv).map((row, at) => {
    const read = Precedent.safeParse({
      reference: row.reference, authority: row.authority, decidedBy: row.decided_by, decidedOn: row.decided_on || null, exemptions: (row.exemptions ?? '').split(' ').filter(Boolean), result: row.result,
      summary: row.summary, url: row.url, seenAs: row.seen_as, checkedOn: row.checked_on,
    });
    if (!read.success) throw new Error(`Row ${at + 1} of the register of decisions (${row.reference || 'without a reference'}) cannot be read: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
    return read.data;
  });
}
