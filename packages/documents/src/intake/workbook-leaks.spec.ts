import { describe, expect, it } from 'vitest';
import { sheetLeaks } from '../testing/leaks/workbook-leaks.ts';
import { workbookPartLeaks } from '../testing/leaks/workbook-part-leaks.ts';
import { examineFile } from './examine-file.ts';
import { missesOf } from '../testing/leaks/found-in.ts';

describe('a workbook', () => {
  it.each([...sheetLeaks, ...workbookPartLeaks])('cannot hide $what', async (leak) => {
    expect(missesOf(leak, await examineFile(await leak.file(), { name: 'a.xlsx', contentType: '' }))).toBeNull();
  });
});
