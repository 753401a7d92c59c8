/** Columns and rows of a rectangle, from 0, its edges included. */
export type CellRange = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The last row any spreadsheet program has, from 0. */
export const lastRow = 1_048_575;

/** The last column, from 0. */
export const lastColumn = 16_383;

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** The name of a cell, from its row and column, both from 0: `C7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A column by its letters, from 0. */
const columnOf = (letters: string): number => Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A cell by its name, or null where it is none. */
export function cellOf(name: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name.trim());
  if (!parts?.[1] || !parts[2]) return null;
  const [row, column] = [Number(parts[2]) - 1, columnOf(parts[1])];
  return row < 0 || row > lastRow || column > lastColumn ? null : { row, column };
}

/** A range of cells as it is written: `B2:C9`, `C7`, `C:D`, `4:7`, or `*` for the whole sheet; null where it is none. */
export function rangeOf(written: string): CellRange | null {
  const range = written.trim();
  if (range === '*') return { left: 0, right: lastColumn, top: 0, bottom: lastRow };
  const [from = '', to = from, more] = range.split(':');
  if (more !== undefined) return null;
  const corners = [cellOf(from), cellOf(to)] as const;
  if (corners[0] && corners[1]) return between(corners[0].column, corners[1].column, corners[0].row, corners[1].row);
  if (isColumn(from) && isColumn(to) && range.includes(':')) return between(columnOf(from.replace('$', '')), columnOf(to.replace('$', '')), 0, lastRow);
  if (isRow(from) && isRow(to) && range.includes(':')) return between(0, lastColumn, Number(from.replace('$', '')) - 1, Number(to.replace('$', '')) - 1);
  return null;
}

const isColumn = (text: string): boolean => /^\$?[A-Za-z]{1,3}$/.test(text) && columnOf(text.replace('$', '')) <= lastColumn;
const isRow = (text: string): boolean => /^\$?[1-9]\d{0,6}$/.test(text);

const between = (column: number, otherColumn: number, row: number, otherRow: number): CellRange => ({
  left: Math.min(column, otherColumn),
  right: Math.max(column, otherColumn),
  top: Math.min(row, otherRow),
  bottom: Math.max(row, otherRow),
});

/** Whether a cell is in a range. */
export const isWithin = ({ left, right, top, bottom }: CellRange, row: number, column: number): boolean => column >= left && column <= right && row >= top && row <= bottom;
