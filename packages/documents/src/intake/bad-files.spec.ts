import { describe, expect, it } from 'vitest';
import { aBomb, aDeepSheet, aFarCell, aLyingBomb, anEncryptedOfficeFile, anEntityBomb, aPolyglot, manyRows } from '../testing/leaks/bad-files.ts';
import { aWorkbook } from '../testing/leaks/a-workbook.ts';
import { aDocument, paragraph } from '../testing/leaks/word-leaks.ts';
import { anOpenDocument } from '../testing/leaks/open-document-leaks.ts';
import { growsTooFast } from '../testing/grows-too-fast.ts';
import { zipOf } from '../testing/leaks/zip-of.ts';
import { examineFile } from './examine-file.ts';
import { openZip } from './package/zip-package.ts';
import { delimitedSheet } from './sheets/delimited.ts';
import { examineHtml, examineText } from './plain/examine-plain.ts';
import { examineRtf } from './plain/examine-rtf.ts';

const said = { name: '', contentType: '' };

describe('a file that is not what it should be', () => {
  it('is said to be empty when it has no bytes', async () => {
    expect(await examineFile(new Uint8Array(), said)).toMatchObject({ kind: 'unknown', pages: [], warnings: [expect.stringMatching(/empty/)] });
  });

  it('wants a password when Office encrypted it', async () => {
    expect(await examineFile(anEncryptedOfficeFile(), { name: 'a.xlsx', contentType: '' })).toMatchObject({ encrypted: true, pages: [] });
  });

  it('wants a password when an OpenDocument file is encrypted', async () => {
    const parts = { 'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>' };
    expect(await examineFile(await anOpenDocument('spreadsheet', '', '', parts), said)).toMatchObject({ kind: 'spreadsheet', encrypted: true, pages: [] });
    expect(await examineFile(await anOpenDocument('text', '', '', parts), said)).toMatchObject({ kind: 'word', encrypted: true, pages: [] });
  });

  it('never throws wherever it was cut, and says so', async () => {
    const whole = await aWorkbook({});
    for (let length = 1; length < whole.length; length += 97) {
      const { pages, warnings } = await examineFile(whole.subarray(0, length), { name: 'a.xlsx', contentType: '' });
      expect([length, pages.length === 0 || warnings.length > 0]).toEqual([length, true]);
    }
  });

  it('never throws whichever byte is wrong', async () => {
    const whole = await aDocument({ body: paragraph('x') });
    for (let at = 0; at < whole.length; at += 13) {
      const wrong = Buffer.from(whole);
      wrong[at] = (wrong[at] ?? 0) ^ 0xff;
      expect((await examineFile(wrong, said)).kind).toEqual(expect.any(String));
    }
  });

  it('stops unpacking at the limit', async () => {
    const { pages, warnings } = await examineFile(await aBomb(140), { name: 'a.xlsx', contentType: '' });
    expect(pages[0]?.sheet?.rows).toEqual([]);
    expect(warnings.join(' ')).toMatch(/sheet1\.xml is too large once unpacked/);
  });

  it('stops unpacking what says that it is small', async () => {
    const zip = await openZip(await aLyingBomb(20));
    expect(zip?.names).toEqual(['big.txt']);
    expect(await zip?.read('big.txt')).toBeNull();
    expect(zip?.warnings).toEqual([expect.stringMatching(/big\.txt is/)]);
  });

  it('stops in XML that is nested too deeply', async () => {
    expect((await examineFile(await aDeepSheet(50_000), { name: 'a.xlsx', contentType: '' })).warnings).toContain('The sheet Sheet1 could not be read to its end.');
  });

  it('does not expand entities, its own or others’', async () => {
    expect((await examineFile(await anEntityBomb(), said)).pages[0]?.text).toBe('&l9;&own;');
  });

  it('keeps so many cells and no more, and says so', async () => {
    const { pages, warnings } = await examineFile(await manyRows(100_000), said);
    const kept = (pages[0]?.sheet?.rows ?? []).reduce((sum, { cells }) => sum + cells.length + 1, 0);
    expect({ cut: pages[0]?.sheet?.cut, tooMany: kept > 200_002 }).toEqual({ cut: true, tooMany: false });
    expect(warnings).toEqual([expect.stringMatching(/more cells than are kept/)]);
  });

  it('is not made large by one far cell, whose words are looked at all the same', async () => {
    const { pages, hidden } = await examineFile(await aFarCell(), said);
    expect({ rows: pages[0]?.sheet?.rows.length, cut: pages[0]?.sheet?.cut, text: pages[0]?.text }).toEqual({ rows: 1, cut: true, text: 'here\nZebediah Quillfeather' });
    expect(hidden).toEqual([]);
  });

  it('is two files in one', async () => {
    expect(await examineFile(await aPolyglot(), { name: 'a.zip', contentType: '' })).toMatchObject({ kind: 'archive', warnings: [expect.stringMatching(/two files in one/), expect.any(String)] });
  });

  it('is read as what it is, whatever it is called', async () => {
    expect(await examineFile(await aWorkbook({}), { name: 'a.pdf', contentType: 'application/pdf' })).toMatchObject({ kind: 'spreadsheet', warnings: [expect.stringMatching(/another type/)] });
    expect(await examineFile(Buffer.from('<svg xmlns="x" onload="alert(1)"/>'), { name: 'a.png', contentType: 'image/png' })).toMatchObject({ kind: 'text', warnings: [expect.any(String), expect.stringMatching(/drawing/)] });
  });

  it('is a package whose files are named and not opened', async () => {
    const { kind, pages, hidden, warnings } = await examineFile(await zipOf({ 'Pupils.xlsx': 'x', '"><script>alert(1)</script>.txt': 'y' }), { name: 'a.zip', contentType: '' });
    expect({ kind, text: pages[0]?.text, attached: hidden.filter((thing) => thing.kind === 'attached-file').length, warnings: warnings.length }).toEqual({ kind: 'archive', text: 'Pupils.xlsx\n"><script>alert(1)</script>.txt', attached: 2, warnings: 1 });
  });

  it('is mail, to be opened as mail', async () => {
    expect(await examineFile(Buffer.from('Received: from mail\r\nFrom: foi@council.example\r\nSubject: FOI\r\nDate: x\r\n\r\nDear'), { name: 'a.eml', contentType: '' })).toMatchObject({ kind: 'mail', warnings: [expect.stringMatching(/Open it as mail/)] });
  });

  it('is bytes that nothing here can read', async () => {
    expect(await examineFile(Buffer.from([0, 1, 2, 3, 4, 200]), said)).toMatchObject({ kind: 'unknown', warnings: [expect.stringMatching(/Nothing here can read/)] });
  });

  it('is read in time that grows with it', () => {
    const slow = {
      html: (size: number) => examineHtml(Buffer.from('<p hidden> \n<b'.repeat(size))),
      spaces: (size: number) => examineHtml(Buffer.from(`<p>${' '.repeat(size * 10)}x`)),
      rtf: (size: number) => examineRtf(Buffer.from(`{\\rtf1 ${'{\\v \\'.repeat(150)}${'\\v a'.repeat(size)}`)),
      table: (size: number) => delimitedSheet(Buffer.from('"a""'.repeat(size))),
      text: (size: number) => examineText(Buffer.from('Mr Jo a@b. 0'.repeat(size)), null),
    };
    expect(Object.entries(slow).filter(([, work]) => growsTooFast(work, 20_000)).map(([name]) => name)).toEqual([]);
  }, 120_000);
});
