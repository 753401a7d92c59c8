/** A cell of a sheet, from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** What is chosen of a sheet: from one corner to the other; or whole rows, columns, or all of it between them. */
export type CellChoice = { readonly from: Cell; readonly to: Cell; readonly whole: 'no' | 'rows' | 'columns' | 'sheet' };

/** Rows and columns from 0, the edges included; endless where a row, column or sheet is meant whole. */
export type CellRange = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export const columnName = (column: number): string => (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** The name of a cell: `C7`. */
export const cellName = ({ row, column }: Cell): string => `${columnName(column)}${row + 1}`;

const columnAt = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Only the cell itself. */
export const oneCell = (cell: Cell): CellChoice => ({ from: cell, to: cell, whole: 'no' });

/** The edges of what is chosen. */
export function edgesOf({ from, to, whole }: CellChoice): CellRange {
  const rows = whole === 'columns' || whole === 'sheet' ? { top: 0, bottom: Infinity } : { top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row) };
  const columns = whole === 'rows' || whole === 'sheet' ? { left: 0, right: Infinity } : { left: Math.min(from.column, to.column), right: Math.max(from.column, to.column) };
  return { ...rows, ...columns };
}

/** What is chosen as it goes on record: `C7`, `B2:C9`, `C:E`, `4:7`, or `*` for the whole sheet. */
export function rangeName(choice: CellChoice): string {
  const { left, right, top, bottom } = edgesOf(choice);
  if (choice.whole === 'sheet') return '*';
  if (choice.whole === 'rows') return `${top + 1}:${bottom + 1}`;
  if (choice.whole === 'columns') return `${columnName(left)}:${columnName(right)}`;
  const [first, last] = [cellName({ row: top, column: left }), cellName({ row: bottom, column: right })];
  return first === last ? first : `${first}:${last}`;
}

/** The same in words: “cell C7”, “cells B2 to C9”, “columns C to E”, “the whole sheet”. */
export function rangeWords(range: string): string {
  if (range === '*') return 'the whole sheet';
  const [from = '', to = from] = range.split(':');
  const what = /^\d/.test(from) ? 'row' : /\d/.test(from) ? 'cell' : 'column';
  return from === to ? `${what} ${from}` : `${what}s ${from} to ${to}`;
}

/** A range by its name; null where it is none. */
export function rangeOf(name: string): CellRange | null {
  if (name === '*') return { left: 0, right: Infinity, top: 0, bottom: Infinity };
  const [from = '', to = from, more] = name.split(':');
  const ends = [from, to].map((each) => /^([A-Z]{1,3})?([1-9]\d{0,6})?$/.exec(each));
  const [one, other] = ends;
  if (more !== undefined || !one || !other || from === '' || to === '' || (one[1] === undefined) !== (other[1] === undefined) || (one[2] === undefined) !== (other[2] === undefined)) return null;
  if ((one[1] === undefined || one[2] === undefined) && !name.includes(':')) return null;
  const columns = one[1] === undefined || other[1] === undefined ? [0, Infinity] : [columnAt(one[1]), columnAt(other[1])].toSorted((a, b) => a - b);
  const rows = one[2] === undefined || other[2] === undefined ? [0, Infinity] : [Number(one[2]) - 1, Number(other[2]) - 1].toSorted((a, b) => a - b);
  return { left: columns[0] ?? 0, right: columns[1] ?? 0, top: rows[0] ?? 0, bottom: rows[1] ?? 0 };
}

/** Whether a cell is within a range. */
export const isWithin = ({ left, right, top, bottom }: CellRange, { row, column }: Cell): boolean => row >= top && row <= bottom && column >= left && column <= right;

/** The cells that a place in a sheet names (`C7: why`, `rows 4 to 9 (why)`, `column C`), or null. */
export function rangeOfPlace(place: string): string | null {
  const cells = /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?(?![A-Za-z0-9])/.exec(place)?.[0];
  if (cells !== undefined) return cells;
  const whole = /^(?:rows? ([1-9]\d{0,6})(?: to ([1-9]\d{0,6}))?|columns? ([A-Z]{1,3})(?: to ([A-Z]{1,3}))?)(?![A-Za-z0-9])/.exec(place);
  if (whole === null) return null;
  const [, row, lastRow = row, column, lastColumn = column] = whole;
  return row !== undefined ? `${row}:${lastRow}` : `${column}:${lastColumn}`;
}

type Moves = { readonly rows: number; readonly columns: number };

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-20, 0], PageDown: [20, 0] };

/** What is chosen after a key: arrows move, with Shift they extend; Shift and space takes the rows, Control and space the columns, Control and A the sheet. Null where the key means nothing here. */
export function choiceAfter(choice: CellChoice, { key, shiftKey, ctrlKey, metaKey }: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }, { rows, columns }: Moves): CellChoice | null {
  const control = ctrlKey || metaKey;
  if (control && key.toLowerCase() === 'a') return { ...choice, whole: 'sheet' };
  if (key === ' ' && (shiftKey || control)) return { ...choice, whole: shiftKey ? 'rows' : 'columns' };
  const { to } = choice;
  const step = steps[key];
  const cell = step ? { row: to.row + step[0], column: to.column + step[1] } : key === 'Home' ? { row: control ? 0 : to.row, column: 0 } : key === 'End' ? { row: control ? rows - 1 : to.row, column: columns - 1 } : null;
  if (cell === null) return null;
  const moved = { row: Math.max(0, Math.min(rows - 1, cell.row)), column: Math.max(0, Math.min(columns - 1, cell.column)) };
  return shiftKey ? { ...choice, to: moved, whole: choice.whole === 'sheet' ? 'no' : choice.whole } : oneCell(moved);
}
