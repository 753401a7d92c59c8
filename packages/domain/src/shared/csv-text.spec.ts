import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, harmless } from './csv-text.ts';
import { readTable } from './table.ts';

describe('a table that is taken away', () => {
  it('begins with the mark of UTF-8, has a heading, and ends every line', () => {
    expect(csvText(['Council', 'Days late'], [['Kent', 3]])).toBe('\uFEFFCouncil,Days late\r\nKent,3\r\n');
  });

  it('has an empty cell for nothing, and yes and no for what holds or not', () => {
    expect(csvText(['a', 'b', 'c', 'd'], [[null, undefined, true, false]])).toBe('\uFEFFa,b,c,d\r\n,,yes,no\r\n');
  });

  it('keeps commas, quotation marks and line breaks in their cell', () => {
    expect(csvText(['Said'], [['We hold “it”, "in part",\nas said']])).toBe('\uFEFFSaid\r\n"We hold “it”, ""in part"",\nas said"\r\n');
  });

  it('gives a number with its sign', () => {
    expect(csvText(['Difference'], [[-4]])).toBe('\uFEFFDifference\r\n-4\r\n');
  });

  it('reads again as what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\uFEFF'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        expect(readTable(csvText(['one', 'two'], rows)).map(({ one, two }) => [one, two])).toEqual(rows.map((cells) => cells.map(harmless)));
      }),
    );
  });
});

describe('a cell somebody else wrote', () => {
  it.each([
    '=1+1', '=HYPERLINK("https://example.org";"Click")', '+447700900000', '-1+1|cmd', '@SUM(A1:A9)', '\t=1+1', '\r=1+1', ' =1+1', '\n=1+1', '\u00a0=1',
  ])('is never a formula: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(csvText(['Subject'], [[text]])).toMatch(/\r\n"?'/);
  });

  it.each(['Kent', 'FOI-1234', '2026-12-22', '', '10 = 10', 'a@example.org', "'quoted'"])('stays as it is where no program would run it: %j', (text) => {
    expect(harmless(text)).toBe(text);
  });
});
