import { describe, expect, it } from 'vitest';
import { cellRange, placeMark, wordsUnder, type PageToMark } from './place-mark.ts';

const words = [{ text: 'Jane', x: 100, y: 100, width: 40, height: 12 }, { text: 'Smith', x: 145, y: 100, width: 45, height: 12 }, { text: 'Kent', x: 100, y: 120, width: 40, height: 12 }];
const page: PageToMark = { number: 3, width: 595, height: 842, words, sheet: null };
const sheet: PageToMark = { number: 4, width: 0, height: 0, words: null, sheet: { columns: [], rows: [], cut: false } };

describe('a mark', () => {
  it('goes on record with the words under it, also those it covers in part', () => {
    expect(placeMark({ page: 3, box: { x: 95, y: 98, width: 80, height: 16 } }, page)).toEqual({ ok: true, value: { page: 3, box: { x: 95, y: 98, width: 80, height: 16 }, cells: null, words: 'Jane Smith' } });
  });

  it('takes no words that it only touches', () => {
    expect([wordsUnder(words, { x: 95, y: 111, width: 100, height: 5 }), wordsUnder(null, { x: 0, y: 0, width: 900, height: 900 })]).toEqual([null, null]);
  });

  it('is cut to its page, and is none where it lies beside it', () => {
    expect(placeMark({ page: 3, box: { x: -20, y: 800, width: 60, height: 100 } }, page)).toMatchObject({ ok: true, value: { box: { x: 0, y: 800, width: 40, height: 42 } } });
    expect(placeMark({ page: 3, box: { x: 600, y: 0, width: 60, height: 60 } }, page)).toEqual({ ok: false, problem: { code: 'mark_off_page', page: 3 } });
  });

  it('is cells on a sheet and a box on a page, never the other way round', () => {
    expect(placeMark({ page: 4, cells: 'B2:C9' }, sheet)).toMatchObject({ ok: true, value: { box: null, cells: 'B2:C9' } });
    expect(placeMark({ page: 3, cells: 'B2' }, page)).toMatchObject({ ok: false, problem: { code: 'mark_off_page' } });
    expect(placeMark({ page: 4, box: { x: 0, y: 0, width: 5, height: 5 } }, sheet)).toMatchObject({ ok: false, problem: { code: 'mark_off_page' } });
    expect(placeMark({ page: 9, cells: 'B2' }, undefined)).toEqual({ ok: false, problem: { code: 'page_not_found', page: 9 } });
  });

  it('names cells as a spreadsheet does', () => {
    expect(['B7', 'B2:C9', 'C:C', '4:7', '*', 'AAA1048576'].filter((range) => !cellRange.test(range))).toEqual([]);
    expect(['', 'b7', 'B0', 'B', '7', 'B2:', 'B:7', '=B2', 'B2,C3', '**', 'ABCD1'].filter((range) => cellRange.test(range))).toEqual([]);
  });
});
