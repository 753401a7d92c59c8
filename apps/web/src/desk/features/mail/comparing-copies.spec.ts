import { describe, expect, it } from 'vitest';
import { comparedRows } from './compared-rows.ts';
import { differenceWords } from './compared-words.ts';
import type { ComparedCopiesView } from './queries.ts';

const line = (marked: string): ComparedCopiesView['lines'][number] => ({ is: marked.startsWith('-') ? 'removed' : marked.startsWith('+') ? 'added' : 'same', text: marked.slice(1) });
const copy: ComparedCopiesView['first'] = { mailId: '1', from: { name: 'FOI', address: 'foi@council.example' }, date: '2026-11-23T10:00:00.000Z' as never, arrivedAt: '2026-11-23T10:01:00.000Z' as never, subject: 'Costs', state: 'filed', on: [] };
const alike: ComparedCopiesView = { first: copy, second: copy, sender: 'same', date: 'same', subject: 'same', layout: 'same', lines: [line(' Dear Ada,')], files: [] };

describe('two mails that claim to be one, on the screen', () => {
  it('stand row beside row, with what was put in the place of what', () => {
    expect(comparedRows([' a', '-b', '+c', '+d', ' e'].map(line))).toEqual([
      { folded: false, rows: [{ first: 'a', second: 'a', same: true }, { first: 'b', second: 'c', same: false }, { first: null, second: 'd', same: false }, { first: 'e', second: 'e', same: true }] },
    ]);
  });

  it('have long stretches of the same folded away, and none of one line', () => {
    const same = (count: number) => Array.from({ length: count }, (_, at) => line(` ${at}`));
    expect(comparedRows([...same(6), line('-x'), ...same(3)]).map(({ folded, rows }) => [folded, rows.length])).toEqual([[true, 4], [false, 5], [false, 1]]);
    expect(comparedRows(same(5)).map(({ folded }) => folded)).toEqual([true]);
  });

  it('are told apart in words: who, when, what, and each file with its hash', () => {
    const words = differenceWords({
      ...alike, sender: 'differs', second: { ...copy, from: null }, lines: ['-a', '+b', '+c', '+'].map(line),
      files: [{ filename: 'a.csv', is: 'other_content', first: { size: 10, sha256: '0123456789abcdef' }, second: { size: 12, sha256: 'fedcba9876543210' } }, { filename: 'b.csv', is: 'only_second', first: null, second: { size: 1, sha256: 'abcdefabcdef00' } }],
    });
    expect(words).toEqual([
      'The sender differs: FOI <foi@council.example> before, nobody here.', 'The words differ: 1 line only in the one before, 2 lines only here.',
      'The file a.csv has other content: 10 bytes, SHA-256 0123456789ab… before, 12 bytes, SHA-256 fedcba987654… here.', 'The file b.csv is only here (1 byte, SHA-256 abcdefabcdef…).', 'The same in both: date, subject.',
    ]);
  });

  it('have dates that are told apart, by their seconds if need be', () => {
    const sent = (date: string | null) => differenceWords({ ...alike, date: 'differs', second: { ...copy, date: date as never } })[0];
    expect(sent('2026-11-23T10:00:01.000Z')).toBe('The date differs by 1 second: Mon 23 Nov, 10:00.');
    expect(sent('2026-11-24T10:00:00.000Z')).toBe('The date differs: Mon 23 Nov, 10:00 before, Tue 24 Nov, 10:00 here.');
    expect(sent(null)).toBe('The date differs: Mon 23 Nov, 10:00 before, no date here.');
  });

  it('may differ in their page alone', () => {
    expect(differenceWords({ ...alike, layout: 'differs' })).toEqual(['How it is laid out differs, with the same words.', 'The same in both: sender, date, subject, words.']);
  });
});
