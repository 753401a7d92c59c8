import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { hiddenList, type HiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { oldWorkbookWords } from '../only-with-converter.ts';
import { cellName } from '../cell-names.ts';
import { coverMerged, freshBudget, sheetBuilder } from './sheet-builder.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { unreadable } from './workbook.ts';
import { showsNothing } from './xlsx-styles.ts';

const rowsRead = 200_000;

/** What an old workbook says of the program that wrote it. */
const dull = new Set(['Application', 'AppVersion', 'FMTID', 'RevNumber', 'SheetNames', 'DocSecurity', 'ContentStatus', 'Language', 'EditTime', 'LastPrinted', 'CreatedDate', 'ModifiedDate']);

/** Reads a binary workbook (xls, xlsb) as far as it can be read: values, hidden sheets, rows and columns, comments, names. */
export function readOldWorkbook(bytes: Uint8Array): Workbook {
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'buffer', dense: true, cellStyles: true, cellFormula: false, cellHTML: false, cellNF: true, bookVBA: true, sheetRows: rowsRead, dateNF: 'dd/mm/yyyy' });
  } catch (problem) {
    const encrypted = /password|encrypt/i.test(problem instanceof Error ? problem.message : '');
    return unreadable(encrypted ? 'It wants a password. Ask the council for a copy without one.' : 'It is not a workbook that can be read.', encrypted);
  }
  const list = hiddenList();
  const budget = freshBudget();
  const sheets = book.SheetNames.slice(0, limits.pages).map((name, at): Sheet => {
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden ?? 0;
    const builder = sheetBuilder({ name, hidden: hidden === 0 ? 'no' : hidden === 1 ? 'hidden' : 'very-hidden', page: at + 1 }, budget, list);
    const sheet = book.Sheets[name];
    if (sheet) fill(sheet, builder, at + 1, list);
    return builder.done();
  });
  for (const { Name, Ref, Sheet: of, ...name } of book.Workbook?.Names ?? []) {
    const isHidden = 'Hidden' in name && name.Hidden === true;
    if (!Name.startsWith('_xlnm') && (isHidden || Ref.includes('#REF!') || /^["{\d]/.test(Ref))) list.add('defined-name', { page: of === undefined ? null : of + 1, place: Name, sample: Ref });
  }
  const properties = { ...book.Props, ...book.Custprops };
  for (const [name, value] of Object.entries(properties)) {
    if (!dull.has(name) && typeof value === 'string' && value.trim() !== '') list.add('document-properties', { place: name, sample: value });
  }
  if (book.vbaraw !== undefined) list.add('macro', { place: 'macros' });
  return { sheets, sheetCount: book.SheetNames.length, hidden: list.all(), warnings: [oldWorkbookWords, ...sheets.filter(({ cut }) => cut).map(({ name }) => `The sheet ${name} has more cells than are kept.`)], encrypted: false };
}

function fill(sheet: WorkSheet, builder: ReturnType<typeof sheetBuilder>, page: number, list: HiddenList): void {
  (sheet['!cols'] ?? []).forEach((column, at) => {
    if (column?.hidden === true) builder.columns(at, at, { size: 'hidden', because: '' });
    else if (column?.width !== undefined && column.width < 0.5) builder.columns(at, at, { size: 'zero', because: 'no width' });
  });
  (sheet['!rows'] ?? []).forEach((row, at) => {
    if (row?.hidden === true) builder.row(at, { size: 'hidden', because: '' });
    else if (row?.hpt !== undefined && row.hpt < 1.5) builder.row(at, { size: 'zero', because: 'no height' });
  });
  const rows = (sheet['!data'] ?? []) as (CellObject[] | undefined)[];
  rows.forEach((cells, row) =>
    cells?.forEach((cell: CellObject | undefined, column) => {
      if (!cell || cell.v === undefined || cell.t === 'z') return;
      const value = typeof cell.v === 'number' || typeof cell.v === 'boolean' ? cell.v : String(cell.v);
      const text = cell.w ?? String(value);
      const nothing = typeof cell.z === 'string' && showsNothing(cell.z) && typeof value === 'number';
      builder.cell(row, column, { text: text.trim() === '' ? String(value) : text, value, unseen: nothing ? 'its format shows nothing' : null });
      for (const { a, t } of cell.c ?? []) list.add('comment', { page, place: cellName(row, column), sample: a !== undefined && a.trim() !== '' ? `${a}: ${t}` : t });
    }),
  );
  for (const { s, e } of sheet['!merges'] ?? []) coverMerged(builder, { left: s.c, right: e.c, top: s.r, bottom: e.r });
}
