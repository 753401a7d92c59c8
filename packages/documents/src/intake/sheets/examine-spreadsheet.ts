import type { Examined, ExaminedPage } from '../examined.ts';
import { examinedAs } from '../pages.ts';
import { suspectsIn } from '../suspects/suspects.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Sheet } from './workbook.ts';

/** A workbook of any format, its sheets as pages. */
export async function examineSpreadsheet(bytes: Uint8Array, contentType: string): Promise<Examined> {
  const { sheets, sheetCount, hidden, warnings, encrypted } = await readWorkbook(bytes, contentType);
  const pages = sheets.map(pageOfSheet);
  return examinedAs('spreadsheet', { pages, pageCount: sheetCount, hidden: [...hidden, ...suspectsIn(pages)], warnings, encrypted });
}

/** A sheet as a page: its grid, and all its cells' texts. */
export const pageOfSheet = ({ name, hidden, columns, rows, cut, text }: Sheet, at: number): ExaminedPage => ({
  number: at + 1,
  label: name === '' ? null : name,
  hidden,
  width: 0,
  height: 0,
  text,
  words: null,
  sheet: { columns, rows: rows.map((row) => ({ hidden: row.hidden, cells: row.cells.map((cell) => cell?.text ?? '') })), cut },
});
