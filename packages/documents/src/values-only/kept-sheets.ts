import { columnName, isWithin, type CellRange } from '../intake/cell-names.ts';
import { counted } from '../left-out/counted.ts';
import type { Sheet } from '../intake/sheets/workbook.ts';
import { shownValue, type Written } from './shown-value.ts';

/** What stands where something was taken out. */
export const removedWords = '[removed]';

/** A sheet of the copy: only what could be seen, and what of it was not kept. */
export type KeptSheet = { readonly name: string; readonly rows: readonly (readonly (Written | null)[])[]; readonly leftOut: LeftOut; readonly removed: number };

type LeftOut = { readonly rows: number; readonly columns: number; readonly unseen: number; readonly cut: boolean };

/** Keeps of a sheet what could be seen, without the ranges that are to be removed. Hidden rows and columns come along only where they are asked for; cells that cannot be seen never do. */
export function keptSheet(sheet: Sheet, ranges: readonly CellRange[], withHidden: boolean): KeptSheet {
  const isKept = (hidden: boolean): boolean => withHidden || !hidden;
  const columns = sheet.columns.flatMap(({ hidden }, column) => (isKept(hidden) ? [column] : []));
  let [unseen, removed] = [0, 0];
  const rows = sheet.rows.flatMap(({ hidden, cells }, row) => {
    if (!isKept(hidden)) return [];
    return [
      columns.map((column): Written | null => {
        const cell = cells[column];
        if (cell && ranges.some((range) => isWithin(range, row, column))) {
          removed += 1;
          return { text: removedWords };
        }
        if (cell?.unseen != null) unseen += 1;
        return cell && cell.unseen === null ? shownValue(cell) : null;
      }),
    ];
  });
  const hiddenRows = sheet.rows.filter(({ hidden }) => !isKept(hidden)).length;
  return { name: sheet.name, rows, removed, leftOut: { rows: hiddenRows, columns: sheet.columns.length - columns.length, unseen, cut: sheet.cut } };
}

/** The names a workbook may give its sheets: at most 31 letters, none of those that programs refuse, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const plain = name.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31) || `Sheet${at + 1}`;
    let given = plain;
    for (let number = 2; taken.has(given.toLowerCase()); number += 1) given = `${plain.slice(0, 27)} ${number}`;
    taken.add(given.toLowerCase());
    return given;
  });
}

/** What one sheet lost, in plain words. */
export function leftOutOf({ name, leftOut: { rows, columns, unseen, cut } }: KeptSheet): string[] {
  const of = name === '' ? '' : ` of the sheet “${name}”`;
  return [
    ...(rows > 0 ? [`${counted(rows, 'hidden row', 'hidden rows')}${of}`] : []),
    ...(columns > 0 ? [`${counted(columns, 'hidden column', 'hidden columns')}${of}`] : []),
    ...(unseen > 0 ? [`${counted(unseen, 'cell', 'cells')} that could not be seen${of}`] : []),
    ...(cut ? [`cells beyond the first ${columnName(999)} columns or 200,000 cells${of}`] : []),
  ];
}
