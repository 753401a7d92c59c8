import { describe, expect, it } from 'vitest';
import { openZip } from '../intake/package/zip-package.ts';
import { examineFile } from '../intake/examine-file.ts';
import type { SafeCopy } from '../intake/examined.ts';
import { aWorkbook, numberCell, row, stylesOf, textCell } from '../testing/leaks/a-workbook.ts';
import { openSheetLeaks } from '../testing/leaks/open-document-leaks.ts';
import { sheetLeaks } from '../testing/leaks/workbook-leaks.ts';
import { workbookPartLeaks } from '../testing/leaks/workbook-part-leaks.ts';
import { bytesHold } from './marked-words.ts';
import { valuesOnly, type ValuesOnlyWanted } from './values-only.ts';
import { verifyValuesOnly } from './verify-values-only.ts';

const ods = 'application/vnd.oasis.opendocument.spreadsheet';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function copyOf(bytes: Uint8Array, wanted: Partial<ValuesOnlyWanted> = {}): Promise<SafeCopy> {
  const made = await valuesOnly(bytes, { contentType: xlsx, removed: [], ...wanted });
  if (!made.ok) throw new Error(made.words);
  return made.copy;
}

/** All bytes of a copy, those of its parts as they are once inflated. */
async function unpacked({ bytes }: SafeCopy): Promise<Buffer> {
  const zip = await openZip(bytes);
  const parts = await Promise.all((zip?.names ?? []).map(async (name) => Buffer.from((await zip?.read(name)) ?? [])));
  return Buffer.concat([bytes, ...parts]);
}

const plans = (): Promise<Buffer> =>
  aWorkbook({
    sheets: [
      { name: 'Plans', before: '<cols><col min="3" max="3" hidden="1"/></cols>', rows: row(1, `${textCell('A1', 'Year')}${textCell('B1', 'Plans')}${textCell('C1', 'Name')}`) + row(2, `${textCell('A2', '2023-24')}${numberCell('B2', 1204.25, 1)}${textCell('C2', 'Aisha')}`) + row(3, textCell('A3', 'gone'), 'hidden="1"') + row(4, `${textCell('A4', '=1+1')}<c r="B4"><f>SUM(B2:B3)</f><v>9</v></c>`) },
      { name: 'Secret', state: 'hidden', rows: row(1, textCell('A1', 'kept away')) },
    ],
    styles: stylesOf({ xfs: '<xf numFmtId="3"/>' }),
    parts: { 'docProps/core.xml': '<c><creator>Jo Bloggs</creator></c>' },
  });

describe('a values-only copy', () => {
  it('has what could be seen, numbers with the digits that were shown, and says what it does not have', async () => {
    const copy = await copyOf(await plans());
    expect(copy).toMatchObject({ role: 'values-only', contentType: xlsx, hasText: true });
    expect(copy.pages.map(({ label, sheet }) => [label, sheet?.rows.map(({ cells }) => cells)])).toEqual([['Plans', [['Year', 'Plans'], ['2023-24', '1,204'], ["'=1+1", '9']]]]);
    expect(copy.leftOut).toEqual(['1 hidden sheet', '1 hidden row of the sheet “Plans”', '1 hidden column of the sheet “Plans”', '1 property of the document']);
    const read = await examineFile(copy.bytes, { name: 'copy.xlsx', contentType: xlsx });
    expect(read.hidden).toEqual([]);
    expect(read.pages[0]?.sheet?.rows.map(({ cells }) => cells)).toEqual([['Year', 'Plans'], ['2023-24', '1,204'], ["'=1+1", '9']]);
    expect((await unpacked(copy)).includes('1204.25')).toBe(false);
    expect(await verifyValuesOnly(copy, await plans(), [])).toEqual({ ok: true });
  });

  it('has [removed] where ranges are taken out', async () => {
    const copy = await copyOf(await plans(), { removed: [{ page: 1, range: 'B2:B9' }, { page: 1, range: '1:1' }] });
    expect(copy.role).toBe('redacted');
    expect(copy.pages[0]?.sheet?.rows.map(({ cells }) => cells)).toEqual([['[removed]', '[removed]'], ['2023-24', '[removed]'], ["'=1+1", '[removed]']]);
    expect(await verifyValuesOnly(copy, await plans(), ['1,204', 'Plans 2'])).toEqual({ ok: true });
  });

  it('keeps hidden rows, columns and sheets where they are asked for', async () => {
    const copy = await copyOf(await plans(), { withHidden: [1, 2] });
    expect(copy.pages.map(({ label, text }) => [label, text])).toEqual([['Plans', "Year\tPlans\tName\n2023-24\t1,204\tAisha\ngone\n'=1+1\t9"], ['Secret', 'kept away']]);
    expect(await verifyValuesOnly(copy, await plans(), [], [1, 2])).toEqual({ ok: true });
    expect(await verifyValuesOnly(copy, await plans(), [])).toMatchObject({ ok: false, why: 'not_safe' });
  });

  it.each([...sheetLeaks, ...workbookPartLeaks])('does not carry $what', async (leak) => {
    const original = await leak.file();
    const copy = await copyOf(original);
    expect(['Quillfeather', 'zquillfeather', '48213', '88123'].filter((word) => bytesHold(copy.bytes, word))).toEqual([]);
    expect(await verifyValuesOnly(copy, original, ['Quillfeather', '48213', '88123'])).toEqual({ ok: true });
  });

  it('of a table in text is a table in text, without formulas', async () => {
    const table = Buffer.from('Name,Sum,Note\r\nJo,"1,200","=HYPERLINK(""http://x"")"\r\nAl,-5,- none\r\n');
    const copy = await copyOf(table, { contentType: 'text/csv', removed: [{ page: 1, range: 'A2:A3' }] });
    expect(Buffer.from(copy.bytes).toString()).toBe('Name,Sum,Note\r\n[removed],"1,200","\'=HYPERLINK(""http://x"")"\r\n[removed],-5,\'- none\r\n');
    expect(await verifyValuesOnly(copy, table, ['Jo Bloggs'])).toEqual({ ok: true });
  });

  it('is not made of an older kind, in which letters that cannot be seen are not found', async () => {
    expect(await valuesOnly(await plans(), { contentType: 'application/vnd.ms-excel', removed: [] })).toMatchObject({ ok: false, why: 'no_converter' });
  });

  it('of an OpenDocument spreadsheet has the tables that could be seen', async () => {
    const original = await openSheetLeaks[0]?.file();
    const copy = await copyOf(original ?? new Uint8Array(), { contentType: ods });
    expect(copy.pages.map(({ text }) => text)).toEqual(['x']);
    expect(await verifyValuesOnly(copy, original ?? new Uint8Array(), ['Quillfeather'])).toMatchObject({ ok: true });
  });

  it.each(openSheetLeaks)('of an OpenDocument spreadsheet does not carry $what', async (leak) => {
    expect(bytesHold((await copyOf(await leak.file(), { contentType: ods })).bytes, 'Quillfeather')).toBe(false);
    expect((await unpacked(await copyOf(await leak.file(), { contentType: ods }))).includes('Quillfeather')).toBe(false);
  });

  it.each([
    ['a range that is none', 'B', 1, 'unreadable'],
    ['a sheet it does not have', 'B2', 9, 'no_such_page'],
  ])('is not made for %s', async (_, range, page, why) => {
    expect(await valuesOnly(await plans(), { contentType: xlsx, removed: [{ page, range }] })).toMatchObject({ ok: false, why });
  });
});

describe('a copy that is not safe', () => {
  const judged = async (made: Parameters<typeof aWorkbook>[0], words: readonly string[] = []) => {
    const original = await aWorkbook({});
    return verifyValuesOnly({ bytes: await aWorkbook(made), contentType: xlsx }, original, words);
  };
  it.each<[string, Parameters<typeof aWorkbook>[0], RegExp, (readonly string[])?]>([
    ['a formula', { sheets: [{ rows: row(1, '<c r="A1"><f>1+1</f><v>2</v></c>') }] }, /formula/],
    ['a hidden row', { sheets: [{ rows: row(1, '', 'hidden="1"') }] }, /hidden rows/],
    ['a hidden sheet', { sheets: [{}, { state: 'hidden' }] }, /hidden sheet/],
    ['another sheet than could be seen', { sheets: [{ name: 'Other' }] }, /sheets that could be seen/],
    ['a part that nobody needs', { parts: { 'docProps/core.xml': '<c/>' } }, /parts that no list of values needs/],
    ['a link in a sheet', { sheets: [{ after: '<hyperlinks/>' }] }, /more than values/],
    ['a word that was to be removed', { sheets: [{ rows: row(1, textCell('A1', 'Aisha Patel')) }] }, /still in it/, ['aisha  patel']],
    ['a word in a style', { styles: stylesOf({ formats: '<numFmt numFmtId="170" formatCode="&quot;Aisha&quot;"/>' }) }, /still in it/, ['Aisha']],
  ])('is refused for %s', async (_, made, why, words) => {
    const { ok, why: code, words: reasons } = { why: null, words: '', ...(await judged(made, words ?? [])) };
    expect({ ok, code, named: why.test(reasons) }).toEqual({ ok: false, code: 'not_safe', named: true });
  });

  it('is refused for a formula in a table in text, and not for a lone sign', async () => {
    const judge = async (text: string) => (await verifyValuesOnly({ bytes: Buffer.from(text), contentType: 'text/csv' }, Buffer.from(text), [])).ok;
    expect([await judge('a,=1+1,b\n'), await judge('a,"@cmd",b\n'), await judge('a,-,+\n'), await judge('"x,=y",-5,b\n')]).toEqual([false, false, true, true]);
  });

  it('is refused for a word in UTF-16', async () => {
    const bytes = Buffer.concat([Buffer.from('Year,Plans,Cost\n1,2,'), Buffer.from('Aisha', 'utf16le')]);
    expect(await verifyValuesOnly({ bytes, contentType: 'text/csv' }, bytes, ['Aisha'])).toMatchObject({ ok: false });
  });
});
