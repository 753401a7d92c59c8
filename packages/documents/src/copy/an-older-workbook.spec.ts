import { describe, expect, it } from 'vitest';
import { hasConverter } from '../conversion/convert.ts';
import { anOldWorkbook } from '../testing/leaks/an-old-workbook.ts';
import { makeSafeCopy } from './make-safe-copy.ts';
import { shownPages } from './shown-pages.ts';

describe('the copy of an older workbook', () => {
  it.each(['biff8', 'xlsb'] as const)('is made of the newer one LibreOffice makes of it: %s', async (bookType) => {
    const book = { bytes: anOldWorkbook(bookType), name: 'plans', contentType: '' };
    const made = await makeSafeCopy(book, [{ page: 1, range: 'B2' }], []);
    if (!(await hasConverter())) return expect(made).toMatchObject({ ok: false, why: 'no_converter' });
    if (!made.ok) throw new Error(made.words);
    expect(made.copy).toMatchObject({ role: 'redacted', pages: [{ label: 'Plans' }] });
    expect([made.copy.pages.length, made.copy.leftOut[0], made.copy.pages[0]?.text.includes('12.5%')]).toEqual([1, '1 hidden sheet', false]);
    const examined = await shownPages(book);
    expect(examined.hidden.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['very-hidden-sheet', 'hidden-column']));
    expect(examined.hidden.map(({ kind }) => kind)).not.toContain('hidden-sheet');
    expect(examined.warnings).toEqual([]);
  }, 120_000);
});
