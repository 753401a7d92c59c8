import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import { columnName, occurrencesOn } from './occurrences.ts';
import type { WordView } from './views.ts';

/** Words on lines, ten points a letter, twenty a line. */
const onLines = (...lines: string[]): WordView[] =>
  lines.flatMap((line, row) => {
    let x = 0;
    return line.split(' ').map((text) => {
      const word = { text, x, y: row * 20, width: text.length * 10, height: 12 };
      x += text.length * 10 + 10;
      return word;
    });
  });

const found = (lines: string[], sought: string): string[] => occurrencesOn({ text: '', words: onLines(...lines), sheet: null }, sought).map(({ words }) => words);

describe('words looked for on a page', () => {
  it.each([
    ['whatever their case', ['the PLAN and the plan'], 'Plan', ['PLAN', 'plan']],
    ['over the end of a line', ['signed by Jane', 'Smith of Kent'], 'jane smith', ['Jane Smith']],
    ['divided by a hyphen at the end of a line', ['signed by Hut-', 'chinson today'], 'Hutchinson', ['Hut- chinson']],
    ['with a hyphen of their own at the end of a line', ['a well-', 'known child'], 'well-known', ['well- known']],
    ['as part of a word, which is meant whole', ['Smith’s report'], 'smith', ['Smith’s']],
    ['written with a space after each letter', ['by H u t c h now'], 'hutch', ['H u t c h']],
    ['with accents or without', ['Zoë was'], 'zoe', ['Zoë']],
    ['written with one letter for two', ['the ﬁnal plan'], 'final', ['ﬁnal']],
    ['with a soft hyphen inside', ['Hutchin\u00adson'], 'hutchinson', ['Hutchin\u00adson']],
    ['twice in a word', ['papa'], 'pa', ['papa']],
  ])('are found %s', (_, lines, sought, words) => {
    expect(found(lines, sought)).toEqual(words);
  });

  it('are found where a hyphen divides them between two columns', () => {
    const words = [{ text: 'Hut-', x: 0, y: 700, width: 40, height: 12 }, { text: 'chinson', x: 300, y: 20, width: 70, height: 12 }];
    expect(occurrencesOn({ text: '', words, sheet: null }, 'hutchinson').map(({ boxes }) => boxes.length)).toEqual([2]);
  });

  it('are not found where letters of two words only happen to stand together', () => {
    expect([found(['car taken'], 'art'), found(['a plan'], ' '), found([], 'plan')]).toEqual([[], [], []]);
  });

  it('have one box on each line they stand on', () => {
    expect(occurrencesOn({ text: '', words: onLines('by Jane Ann', 'Smith'), sheet: null }, 'jane ann smith')[0]?.boxes).toEqual([
      { x: 30, y: 0, width: 80, height: 12 },
      { x: 0, y: 20, width: 50, height: 12 },
    ]);
  });

  it('are found in the cells of a sheet, by the names of the cells', () => {
    const rows = [{ hidden: false, cells: ['Year', 'Name'] }, { hidden: true, cells: ['', 'Jane\nSmith'] }];
    expect(occurrencesOn({ text: '', words: null, sheet: { columns: [], rows, cut: false } }, 'jane smith').map(({ cell }) => cell)).toEqual(['B2']);
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('are found in a text that has no places, to be read', () => {
    expect(occurrencesOn({ text: 'The plan\nof Kent', words: null, sheet: null }, 'plan of')).toMatchObject([{ boxes: [], cell: null, passage: 'The plan of Kent' }]);
  });

  it('take time that grows with the page, not with its square', () => {
    const growth = growthOf((size) => occurrencesOn({ text: '', words: onLines(...Array.from({ length: size }, () => 'the same plan again')), sheet: null }, 'plan'), { size: 500, now: () => performance.now() });
    expect(growth).toBeLessThan(growsWithItsSquare);
  });
});
