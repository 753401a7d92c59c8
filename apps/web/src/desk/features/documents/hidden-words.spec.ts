import { describe, expect, it } from 'vitest';
import { countWords, groupedHidden, hiddenSummary, kindCounted, lookedFor } from './hidden-words.ts';

const thing = (kind: string, count = 1, place = 'C7', page: number | null = 1) => ({ kind, count, place, page });

describe('what is hidden in a file', () => {
  it('is told with what endangers children first', () => {
    const groups = groupedHidden([thing('document-properties'), thing('comment', 2), thing('name'), thing('very-hidden-sheet', 60), thing('text-under-box')]);
    expect(groups.map(({ kind }) => kind)).toEqual(['text-under-box', 'name', 'very-hidden-sheet', 'comment', 'document-properties']);
  });

  it('is counted thing by thing, and a hidden sheet is one however full it is', () => {
    expect(groupedHidden([thing('hidden-sheet', 60), thing('hidden-sheet', 4)])[0]?.title).toBe('2 hidden sheets');
    expect(groupedHidden([thing('hidden-row', 3, 'rows 4 to 6')])[0]?.title).toBe('3 hidden rows');
    expect(groupedHidden([thing('text-under-box', 5, 'page')])[0]?.title).toBe('1 place with words under a box');
    expect([countWords(thing('text-under-box', 5)), countWords(thing('hidden-sheet', 60)), countWords(thing('name', 3)), countWords(thing('name'))]).toEqual(['5 words', '60 cells', '3 times', '']);
    expect(kindCounted('small-number', 1)).toBe('1 number under five beside words for pupils');
  });

  it('says by how many people its comments are, where they say so', () => {
    const comments = [...Array.from({ length: 12 }, () => thing('comment', 1, 'A. Officer')), thing('comment', 1, 'B. Officer'), thing('comment', 1, 'C. Officer')];
    expect(groupedHidden(comments)[0]?.title).toBe('14 comments by 3 people');
    expect(groupedHidden([thing('comment', 1, 'C7'), thing('comment', 1, 'C8')])[0]?.title).toBe('2 comments');
  });

  it('comes in one sentence, and says what was looked for where there is nothing', () => {
    expect(hiddenSummary(groupedHidden([thing('hidden-sheet'), thing('comment', 2), thing('name'), thing('macro'), thing('script')]))).toBe('1 possible name, 1 hidden sheet, 2 comments and 2 more kinds of things.');
    expect(hiddenSummary([])).toBe('Nothing hidden was found.');
    expect(lookedFor).toContain('words under black boxes');
  });

  it('shows a kind it has no words for rather than leave it out', () => {
    expect(groupedHidden([thing('something-new', 2)])[0]?.title).toBe('2 something-new');
  });
});
