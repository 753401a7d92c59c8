import { describe, expect, it } from 'vitest';
import { piecesOf } from './text-pieces.ts';

const text = 'Dear Ada,\r\n\r\nWe do not hold it.\nSorry.\r\n\r\nOn Monday you wrote:\n> Please send it.\n';
const own = { is: 'own' as const, from: 0, to: text.indexOf('On Monday') };
const quoted = { is: 'quoted' as const, from: own.to, to: text.length };

describe('the text of a mail on the screen', () => {
  it('is in paragraphs, with the quoted thread apart and every word kept', () => {
    const pieces = piecesOf(text, [own, quoted], null);
    expect(pieces.map(({ is, lines }) => [is, lines])).toEqual([['own', 4], ['quoted', 2]]);
    expect(pieces.flatMap(({ paragraphs }) => paragraphs.map((words) => words.map((each) => each.words).join('').trim()))).toEqual(['Dear Ada,', 'We do not hold it.\nSorry.', 'On Monday you wrote:\n> Please send it.']);
  });

  it('has the sentence a reading rests on marked, also across two paragraphs', () => {
    const sentence = 'We do not hold it.';
    const from = text.indexOf(sentence);
    const marked = (to: number) => piecesOf(text, [own, quoted], { from, to }).flatMap(({ paragraphs }) => paragraphs.flat()).filter((each) => each.marked).map(({ words }) => words.trim());
    expect(marked(from + sentence.length)).toEqual([sentence]);
    expect(marked(text.indexOf('Monday'))).toEqual(['We do not hold it.\nSorry.', 'On']);
  });

  it('is one part where nothing is known of its parts, and none where it is empty', () => {
    expect(piecesOf('Thank you.', [], null)).toEqual([{ is: 'own', paragraphs: [[{ words: 'Thank you.', marked: false }]], lines: 1 }]);
    expect(piecesOf(' \n\n ', [], null)).toEqual([]);
  });
});
