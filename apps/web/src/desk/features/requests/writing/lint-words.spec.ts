import { describe, expect, it } from 'vitest';
import { lintLine, withSuggestion } from './lint-words.ts';

describe('what is suggested before a letter goes', () => {
  it('replaces words that ask for too much, however their lines are broken', () => {
    const body = withSuggestion('Please send all\ncorrespondence you hold.', { code: 'too_wide', level: 'look', excerpt: 'all correspondence', suggestion: 'the papers named above' });
    expect(body).toBe('Please send the papers named above you hold.');
  });

  it('puts a missing paper at the end of the list, with the next number', () => {
    const body = withSuggestion('Please send:\n\n1. The plan.\n2. The set.\n\nYours', { code: 'paper_missing', level: 'look', suggestion: 'The monitoring reports.' });
    expect(body).toBe('Please send:\n\n1. The plan.\n2. The set.\n3. The monitoring reports.\n\nYours');
  });

  it('puts the applicant’s name at the end', () => {
    expect(withSuggestion('Yours faithfully,\n', { code: 'name_missing', level: 'look', suggestion: 'Robin Example' })).toBe('Yours faithfully,\n\nRobin Example');
  });

  it('says of what is fine that it is fine, and offers nothing to press', () => {
    expect(lintLine({ code: 'personal_data', level: 'ok' })).toMatchObject({ look: false, fix: null });
  });
});
