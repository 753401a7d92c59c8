import { describe, expect, it } from 'vitest';
import { hourWords, weekdays } from './reminder-words.ts';

describe('the hour of a reminder', () => {
  it.each([[0, 'midnight'], [1, '1 in the morning'], [8, '8 in the morning'], [12, 'noon'], [13, '1 in the afternoon'], [17, '5 in the afternoon'], [18, '6 in the evening'], [23, '11 in the evening']])(
    'of %i is said as “%s”', (hour, words) => expect(hourWords(hour)).toBe(words),
  );

  it('is one of twenty-four, each said in its own way', () => {
    expect(new Set(Array.from({ length: 24 }, (_, hour) => hourWords(hour))).size).toBe(24);
  });
});

describe('the day of a weekly reminder', () => {
  it('is one of seven, numbered as the rules number them', () => {
    expect(weekdays.map(({ value }) => value).toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(weekdays.find(({ name }) => name === 'Sunday')?.value).toBe(0);
  });
});
