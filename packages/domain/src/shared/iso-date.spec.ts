import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, IsoDate, laterOf, londonDay, on, weekday } from './iso-date.ts';
import { receiptDay } from './receipt.ts';

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])('is not "%s"', (text) => {
    expect(IsoDate.safeParse(text).success).toBe(false);
  });

  it('can be the leap day', () => {
    expect(on('2028-02-29')).toBe('2028-02-29');
  });

  it('is followed by the next one also when the clocks change', () => {
    expect(addDays(on('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(on('2026-10-24'), 2)).toBe('2026-10-26');
    expect(daysBetween(on('2026-03-01'), on('2026-11-01'))).toBe(245);
    expect(daysBetween(on('2026-11-01'), on('2026-03-01'))).toBe(-245);
  });

  it('has the same weekday wherever the program runs', () => {
    expect([weekday(on('2026-11-22')), weekday(on('2026-11-28'))]).toEqual([0, 6]);
  });

  it('is compared as text', () => {
    expect(laterOf(on('2026-12-31'), on('2027-01-01'))).toBe('2027-01-01');
  });
});

describe('a moment', () => {
  it.each([
    ['2026-07-03T23:30:00Z', '2026-07-04', 'it is half past midnight in London, in summer'],
    ['2026-06-30T22:59:59Z', '2026-06-30', 'it is a second before midnight in London'],
    ['2026-06-30T23:00:00Z', '2026-07-01', 'it is midnight in London'],
    ['2026-10-24T23:30:00Z', '2026-10-25', 'the clocks go back an hour and a half later'],
    ['2026-01-15T23:59:59Z', '2026-01-15', 'in winter London keeps UTC'],
    ['2026-07-04T00:30:00+01:00', '2026-07-04', 'its own offset says when it is'],
    ['2026-11-28', '2026-11-28', 'a day is a day'],
  ])('%s is received on %s, because %s', (text, day) => {
    expect(receiptDay(text)).toBe(day);
  });

  it.each(['2026-07-03T23:30:00', '2026-02-30T10:00:00Z', '2026-07-03T25:30:00Z', 'yesterday', ''])('is not "%s": without a zone, or on no day, there is no telling', (text) => {
    expect(receiptDay(text)).toBeNull();
  });

  it('becomes a day in London', () => {
    expect(londonDay(new Date('2026-07-03T23:30:00Z'))).toBe('2026-07-04');
  });
});
