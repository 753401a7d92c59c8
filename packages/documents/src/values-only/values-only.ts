import { counted } from '../left-out/counted.ts';
import { leftOutOf as leftOutOfFile } from '../left-out/left-out.ts';
import type { HiddenThing, NotDone, SafeCopy } from '../intake/examined.ts';
import { rangeOf, type CellRange } from '../intake/cell-names.ts';
import { pageOfSheet } from '../intake/sheets/examine-spreadsheet.ts';
import { notWhollyLookedInto, readWorkbook } from '../intake/sheets/read-workbook.ts';
import type { Sheet } from '../intake/sheets/workbook.ts';
import { keptSheet, leftOutOf, sheetNames, type KeptSheet } from './kept-sheets.ts';
import { delimitedText, gridOf, workbookBytes } from './written.ts';

/** What to make of a workbook. */
export type ValuesOnlyWanted = {
  /** What its bytes are (`sniffType`). */
  readonly contentType: string;
  /** Ranges of cells to take out, by sheet from 1. */
  readonly removed: readonly { readonly page: number; readonly range: string }[];
  /** Sheets, from 1, of which hidden rows and columns are kept, and which are kept though they are hidden themselves. */
  readonly withHidden?: readonly number[];
};

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A new workbook with nothing but the values that could be seen, without the ranges to be removed; a table in text becomes one. */
export async function valuesOnly(bytes: Uint8Array, { contentType, removed, withHidden = [] }: ValuesOnlyWanted): Promise<({ readonly ok: true } & { readonly copy: SafeCopy }) | NotDone> {
  if (notWhollyLookedInto.includes(contentType)) return { ok: false, why: 'no_converter', words: 'Letters that cannot be seen are not found in this kind of workbook, so no copy of it is made. Ask the council for an .xlsx copy.' };
  const book = await readWorkbook(bytes, contentType);
  if (book.encrypted) return { ok: false, why: 'encrypted', words: 'It wants a password. Ask the council for a copy without one.' };
  const ranges = new Map<number, CellRange[]>();
  for (const { page, range } of removed) {
    const cells = rangeOf(range);
    if (!cells) return { ok: false, why: 'unreadable', words: `“${range.slice(0, 40)}” is no range of cells. Write it like B2:C9.` };
    if (page < 1 || page > book.sheets.length) return { ok: false, why: 'no_such_page', words: `It has no sheet ${page}.` };
    ranges.set(page, [...(ranges.get(page) ?? []), cells]);
  }
  const isKept = (sheet: Sheet, at: number): boolean => sheet.hidden === 'no' || withHidden.includes(at + 1);
  const kept = book.sheets.flatMap((sheet, at) => (isKept(sheet, at) ? [keptSheet(sheet, ranges.get(at + 1) ?? [], withHidden.includes(at + 1))] : []));
  if (kept.length === 0) return { ok: false, why: 'unreadable', words: book.warnings[0] ?? 'It has no sheet that can be seen.' };
  const isText = contentType === 'text/csv';
  const names = sheetNames(kept.map(({ name }) => name));
  const written = isText ? Buffer.from(delimitedText(kept[0]?.rows ?? [])) : await workbookBytes(kept.map(({ rows }, at) => ({ name: names[at] ?? '', rows })));
  const copy: SafeCopy = {
    role: removed.length > 0 ? 'redacted' : 'values-only',
    contentType: isText ? 'text/csv' : xlsx,
    bytes: written,
    pages: kept.map((sheet, at) => pageOfSheet(asSheet(sheet, isText ? '' : (names[at] ?? '')), at)),
    leftOut: [...hiddenSheets(book.sheets.filter((sheet, at) => !isKept(sheet, at))), ...kept.flatMap(leftOutOf), ...leftOutOfFile(withoutSheetKinds(book.hidden))],
    hasText: kept.some(({ rows }) => rows.some((row) => row.some((cell) => cell !== null))),
  };
  return { ok: true, copy };
}

/** What is counted sheet by sheet is not counted again. */
const withoutSheetKinds = (hidden: readonly HiddenThing[]): HiddenThing[] => hidden.filter(({ kind }) => kind !== 'unseen-text');

const hiddenSheets = (sheets: readonly Sheet[]): string[] => (sheets.length === 0 ? [] : [counted(sheets.length, 'hidden sheet', 'hidden sheets')]);

/** What a reader of the copy sees. */
function asSheet({ rows }: KeptSheet, name: string): Sheet {
  const grid = gridOf(rows);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name,
    hidden: 'no',
    columns: Array.from({ length: width }, () => ({ hidden: false })),
    rows: grid.map((row) => ({ hidden: false, cells: row.map((text) => (text === '' ? null : { text, value: text, unseen: null })) })),
    cut: false,
    text: grid.map((row) => row.filter((text) => text !== '').join('\t')).filter((line) => line !== '').join('\n'),
  };
}
