import { describe, expect, it } from 'vitest';
import { beforeCopying, whyNotWords } from './copy-words.ts';

const by = (...names: string[]) => names.map((madeBy) => ({ madeBy }));

describe('four eyes, said plainly', () => {
  it('tells somebody how many of the marks are theirs', () => {
    expect(whyNotWords('own_marks', by('Ada', 'Ada', 'Ben', 'Ada'), 'Ada')).toBe('You made 3 of its marks, so somebody else has to approve it.');
    expect(whyNotWords('own_marks', by('Ada'), 'Ada')).toBe('You made one of its marks, so somebody else has to approve it.');
  });

  it('also holds for who took a mark off, or said that nothing has to come out', () => {
    expect(whyNotWords('own_marks', by('Ben'), 'Ada')).toContain('had a hand in what is taken out');
    expect(whyNotWords('marks_changed', by('Ada'), 'Ada')).toContain('Make the copy again');
  });
});

describe('a copy before it is made', () => {
  it('says what it will be without, and what nobody has decided', () => {
    expect(beforeCopying(0, 0)).toContain('Nothing is marked.');
    expect(beforeCopying(2, 1)).toBe('2 marks will be painted over or emptied, and nothing that is hidden is in the copy. 1 thing is not decided yet: look at them first.');
  });
});
