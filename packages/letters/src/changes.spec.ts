import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesFrom } from './changes.ts';

describe('what a volunteer changed in the campaign’s words', () => {
  it('is nothing when nothing was changed', () => {
    expect(changesFrom('Please send the plan.', 'Please send the plan.')).toEqual([{ kind: 'same', text: 'Please send the plan.' }]);
  });

  it('is nothing at all between two empty letters', () => {
    expect(changesFrom('', '')).toEqual([]);
  });

  it('shows a word put in', () => {
    expect(changesFrom('tell me when you will.', 'tell me today when you will.')).toEqual([
      { kind: 'same', text: 'tell me ' }, { kind: 'added', text: 'today ' }, { kind: 'same', text: 'when you will.' },
    ]);
  });

  it('shows words replaced, those taken out first', () => {
    expect(changesFrom('send the papers I named now', 'send all correspondence now')).toEqual([
      { kind: 'same', text: 'send ' }, { kind: 'removed', text: 'the papers I named ' }, { kind: 'added', text: 'all correspondence ' }, { kind: 'same', text: 'now' },
    ]);
  });

  it('finds two changes far apart and leaves what lies between', () => {
    expect(changesFrom('a b c d e f', 'a x c d y f').filter(({ kind }) => kind === 'same').map(({ text }) => text)).toEqual(['a ', 'c d ', 'f']);
  });

  it('shows a letter replaced as a whole without taking for ever', () => {
    const [one, other] = ['one ', 'other '].map((word) => word.repeat(20_000));

    expect(changesFrom(`${one}`, `${other}`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('always gives back both letters, whatever was changed', () => {
    const letter = fc.array(fc.constantFrom('plan ', 'report\n\n', 'KPI ', 'the ', ' ', '\n', 'DfE. '), { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(letter, letter, (original, edited) => {
        const changes = changesFrom(original, edited);
        const without = (kind: string): string => changes.filter((change) => change.kind !== kind).map(({ text }) => text).join('');
        expect(without('added')).toBe(original);
        expect(without('removed')).toBe(edited);
        expect(changes.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
