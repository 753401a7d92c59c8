import type { BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { anOldWorkbook } from '../../testing/leaks/an-old-workbook.ts';
import { aWorkbook, numberCell, row, stylesOf, textCell } from '../../testing/leaks/a-workbook.ts';
import { examineFile } from '../examine-file.ts';
import { cellName, rangeOf } from '../cell-names.ts';
import { shownNumber } from './shown-number.ts';

const said = { name: '', contentType: '' };

describe('a sheet', () => {
  it('is read as it is shown: percents, dates, money, truth and errors', async () => {
    const styles = stylesOf({ formats: '<numFmt numFmtId="170" formatCode="&quot;£&quot;#,##0"/>', xfs: '<xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/>' });
    const cells = `${numberCell('A1', 0.125, 1)}${numberCell('B1', 45_000, 2)}${numberCell('C1', -27_000_000, 3)}<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>as text</v></c><c r="G1"><v>1.1000000000000001</v></c>`;
    const { pages } = await examineFile(await aWorkbook({ sheets: [{ name: 'Sums', rows: row(1, cells) }], styles }), said);
    expect(pages).toMatchObject([{ number: 1, label: 'Sums', hidden: 'no', words: null, text: '12.50%\t15/03/2023\t-£27,000,000\tTRUE\t#N/A\tas text\t1.1' }]);
  });

  it('has rows and columns where they stand, also where none is written', async () => {
    const { pages } = await examineFile(await aWorkbook({ sheets: [{ rows: row(3, textCell('B3', 'x')) }] }), said);
    expect(pages[0]?.sheet).toEqual({ columns: [{ hidden: false }, { hidden: false }], rows: [{ hidden: false, cells: [] }, { hidden: false, cells: [] }, { hidden: false, cells: ['', 'x'] }], cut: false });
  });

  it('is read in UTF-16, and with a prefix before each name', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1" hidden="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Quillfeather</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const { hidden, pages } = await examineFile(await aWorkbook({ parts: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') } }), said);
    expect({ text: pages[0]?.text, hidden: hidden.map(({ kind }) => kind) }).toEqual({ text: 'Quillfeather', hidden: ['hidden-row'] });
  });

  it.each<[string, BookType, readonly string[]]>([
    ['an old workbook', 'biff8', ['very-hidden-sheet', 'hidden-column', 'document-properties']],
    ['a binary workbook', 'xlsb', ['very-hidden-sheet', 'hidden-column', 'hidden-row', 'document-properties']],
  ])('of %s shows values and what its owner hid, and says what is not looked into', async (_, bookType, kinds) => {
    const { kind, pages, hidden, warnings } = await examineFile(anOldWorkbook(bookType), { name: '', contentType: '' });
    expect({ kind, label: pages.map(({ label, hidden: state }) => [label, state]), cells: pages[0]?.sheet?.rows[1]?.cells }).toEqual({ kind: 'spreadsheet', label: [['Plans', 'no'], ['Secret', 'very-hidden']], cells: ['Hill', '12.5%', 'Quillfeather'] });
    expect(hidden.map((thing) => thing.kind)).toEqual(expect.arrayContaining([...kinds]));
    expect(warnings.join(' ')).toMatch(/cannot be looked into wholly/);
  });

  it('of a table in text has its fields, in quotation marks or not', async () => {
    const { kind, pages } = await examineFile(Buffer.from('Ward,Plans,Note\r\nHill,"1,200","said ""no""\r\nagain"\r\n'), { name: 'a.csv', contentType: '' });
    expect({ kind, rows: pages[0]?.sheet?.rows.map(({ cells }) => cells) }).toEqual({ kind: 'spreadsheet', rows: [['Ward', 'Plans', 'Note'], ['Hill', '1,200', 'said "no"\r\nagain']] });
  });
});

describe('the name of cells', () => {
  it('is written as spreadsheets write it', () => {
    expect([cellName(6, 2), cellName(0, 26), cellName(1_048_575, 16_383)]).toEqual(['C7', 'AA1', 'XFD1048576']);
    expect(rangeOf('B2:C9')).toEqual({ left: 1, right: 2, top: 1, bottom: 8 });
    expect(rangeOf('c9:$B$2')).toEqual({ left: 1, right: 2, top: 1, bottom: 8 });
    expect(['C7', 'C:D', '4:7', '*'].map((range) => rangeOf(range) !== null)).toEqual([true, true, true, true]);
    expect(['', 'B', '7', 'B2:C', 'ZZZ1', 'A0', 'A1:B2:C3', 'Sheet1!A1'].map(rangeOf)).toEqual(Array.from({ length: 8 }, () => null));
  });
});

describe('a number', () => {
  it('is shown by its format, or as it is where the format makes no sense', () => {
    expect([shownNumber(0.5, 9), shownNumber(45_000, 'mmm-yy'), shownNumber(5, '0.0;[bad'), shownNumber(5, 'x'.repeat(600)), shownNumber(Number.NaN, 'dd')]).toEqual(['50%', 'Mar-23', expect.any(String), '5', expect.any(String)]);
  });
});
