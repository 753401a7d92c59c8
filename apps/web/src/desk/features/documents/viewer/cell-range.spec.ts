import { describe, expect, it } from 'vitest';
import { cellName, choiceAfter, columnName, isWithin, oneCell, rangeName, rangeOf, rangeOfPlace, rangeWords } from './cell-range.ts';

const key = (name: string, more: Partial<{ shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }> = {}) => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, ...more });
const sheet = { rows: 100, columns: 30 };

describe('cells of a sheet that are chosen', () => {
  it('are named as a spreadsheet names them', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(cellName({ row: 6, column: 2 })).toBe('C7');
    expect(rangeName(oneCell({ row: 6, column: 2 }))).toBe('C7');
    expect(rangeName({ from: { row: 8, column: 2 }, to: { row: 1, column: 1 }, whole: 'no' })).toBe('B2:C9');
    expect(rangeName({ from: { row: 3, column: 2 }, to: { row: 6, column: 9 }, whole: 'rows' })).toBe('4:7');
    expect(rangeName({ from: { row: 3, column: 4 }, to: { row: 6, column: 2 }, whole: 'columns' })).toBe('C:E');
    expect(rangeName({ from: { row: 3, column: 4 }, to: { row: 6, column: 2 }, whole: 'sheet' })).toBe('*');
  });

  it('are said in words', () => {
    expect(['C7', 'B2:C9', '4:7', '4:4', 'C:E', '*'].map(rangeWords)).toEqual(['cell C7', 'cells B2 to C9', 'rows 4 to 7', 'row 4', 'columns C to E', 'the whole sheet']);
  });

  it('are found again by their name, also with its corners the other way round', () => {
    const has = (name: string, row: number, column: number) => isWithin(rangeOf(name) ?? { left: 9, right: 0, top: 9, bottom: 0 }, { row, column });
    expect(has('C9:B2', 4, 1)).toBe(true);
    expect(has('B2:C9', 9, 1)).toBe(false);
    expect(has('C:E', 4_000, 3)).toBe(true);
    expect(has('4:7', 3, 900)).toBe(true);
    expect(has('*', 12, 12)).toBe(true);
    expect(['', 'C', '7', 'C7:E', 'A1:B2:C3', 'in the text'].map(rangeOf)).toEqual([null, null, null, null, null, null]);
  });

  it('are read out of the place of a hidden thing', () => {
    expect(['C7', 'C7: white on white', 'B2:C9 (no ink)', 'rows 4 to 9 (filtered)', 'row 4', 'columns C to E', 'column C'].map(rangeOfPlace)).toEqual(['C7', 'C7', 'B2:C9', '4:9', '4:4', 'C:E', 'C:C']);
    expect(['in the text', 'the sheet’s name', 'custom.xml'].map(rangeOfPlace)).toEqual([null, null, null]);
  });

  it('move with the arrows, never off the sheet', () => {
    expect(choiceAfter(oneCell({ row: 0, column: 0 }), key('ArrowUp'), sheet)).toEqual(oneCell({ row: 0, column: 0 }));
    expect(choiceAfter(oneCell({ row: 0, column: 0 }), key('End', { ctrlKey: true }), sheet)).toEqual(oneCell({ row: 99, column: 29 }));
    expect(choiceAfter(oneCell({ row: 99, column: 2 }), key('PageDown'), sheet)).toEqual(oneCell({ row: 99, column: 2 }));
    expect(choiceAfter(oneCell({ row: 0, column: 0 }), key('x'), sheet)).toBeNull();
  });

  it('grow with Shift, and take rows, columns or all of it with space and A', () => {
    const down = choiceAfter(oneCell({ row: 1, column: 1 }), key('ArrowDown', { shiftKey: true }), sheet) ?? oneCell({ row: 0, column: 0 });
    expect(rangeName(down)).toBe('B2:B3');
    expect(rangeName(choiceAfter(down, key(' ', { shiftKey: true }), sheet) ?? down)).toBe('2:3');
    expect(rangeName(choiceAfter(down, key(' ', { ctrlKey: true }), sheet) ?? down)).toBe('B:B');
    expect(rangeName(choiceAfter(down, key('a', { metaKey: true }), sheet) ?? down)).toBe('*');
  });
});
