import { describe, expect, it } from 'vitest';
import { headlineDay, longDay, mediumDay, momentWords, plainDay, shortDay } from './day-words.ts';
import { on } from './iso-date.ts';

describe('a day in words', () => {
  const day = on('2026-12-22');

  it('is long in letters and short in columns', () => {
    expect([longDay(day), headlineDay(day), mediumDay(day), shortDay(day), plainDay(day)]).toEqual([
      'Tuesday 22 December 2026', 'Tuesday 22 December', 'Tue 22 Dec 2026', 'Tue 22 Dec', '22 December 2026',
    ]);
  });

  it('is the same day wherever it is read', () => {
    expect(longDay(on('2027-01-01'))).toBe('Friday 1 January 2027');
  });
});

describe('a moment in words', () => {
  it('is told in London’s time, in winter and in summer', () => {
    expect(momentWords(new Date('2026-11-23T09:02:00Z'))).toBe('Mon 23 Nov, 09:02');
    expect(momentWords(new Date('2026-07-03T23:30:00Z'))).toBe('Sat 4 Jul, 00:30');
  });
});
