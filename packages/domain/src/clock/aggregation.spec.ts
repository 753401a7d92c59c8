import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import { lastDayOfSixty } from './aggregation.ts';

describe('the sixty working days in which a council may add up costs', () => {
  it.each([
    ['2026-09-01', '2026-11-23', 'the receipt counts as day 1'],
    ['2026-08-29', '2026-11-23', 'a Saturday takes the next working day as day 1, after the bank holiday of 31 August'],
    ['2026-11-23', '2027-02-19', 'the holidays of all nations are left out over Christmas'],
  ])('from %s end on %s, because %s', (received, last) => {
    expect(lastDayOfSixty(on(received), bankHolidays)).toBe(last);
  });
});
