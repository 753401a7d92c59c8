import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { byLastDay, daysLeftWords } from './last-day.ts';

const today = on('2027-02-19');

describe('a last day of ours', () => {
  it('is given with its weekday and the days that are left', () => {
    expect(byLastDay(on('2027-03-03'), today)).toBe('by Wednesday 3 March; 12 days left');
    expect(byLastDay(on('2028-03-03'), today)).toContain('by Friday 3 March 2028;');
  });

  it.each([['2027-02-20', 'tomorrow is the last day'], ['2027-02-19', 'today is the last day'], ['2027-02-18', '1 day ago'], ['2027-02-16', '3 days ago']])(
    'on %s is said as “%s”', (day, words) => expect(daysLeftWords(on(day), today)).toBe(words),
  );
});
