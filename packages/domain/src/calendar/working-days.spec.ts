import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { bankHolidays } from './bank-holidays.ts';
import { CalendarExhausted, isCovered, isWorkingDay, workingDaysAfter, workingDaysIn } from './working-days.ts';

describe('a working day', () => {
  it.each([
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-12-25', false, 'Christmas Day is named in the Act'],
    ['2026-04-03', false, 'Good Friday is named in the Act'],
    ['2026-11-30', false, 'St Andrew’s Day is a bank holiday in a part of the United Kingdom'],
    ['2026-03-17', false, 'St Patrick’s Day is a bank holiday in Northern Ireland only'],
    ['2026-12-29', true, 'a council may be closed, and the day still counts'],
    ['2020-05-04', true, 'the early May holiday of 2020 was moved to the 8th'],
    ['2022-05-30', true, 'the spring holiday of 2022 was moved to 2 June'],
    ['2026-12-24', true, 'Christmas Eve is an ordinary day'],
  ])('%s: %s, because %s', (day, working) => {
    expect(isWorkingDay(on(day), bankHolidays)).toBe(working);
  });

  it('is not guessed beyond the table, at either end', () => {
    expect(isWorkingDay(on('2028-12-31'), bankHolidays)).toBe(false);
    expect(() => isWorkingDay(on('2029-01-01'), bankHolidays)).toThrow(CalendarExhausted);
    expect(() => isWorkingDay(on('1999-12-31'), bankHolidays)).toThrow('npm run build:tables');
    expect(() => isWorkingDay(on('1999-12-31'), bankHolidays)).toThrow(expect.objectContaining({ name: 'CalendarExhausted' }));
  });

  it('is covered by the table from its first day to its last', () => {
    expect(isCovered(on('2000-01-01'), on('2028-12-31'), bankHolidays)).toBe(true);
    expect(isCovered(on('2000-01-01'), on('2029-01-01'), bankHolidays)).toBe(false);
    expect(isCovered(on('1999-12-31'), on('2001-01-01'), bankHolidays)).toBe(false);
  });
});

describe('counting working days', () => {
  it('never counts the day it starts from', () => {
    expect(workingDaysAfter(on('2026-09-07'), 1, bankHolidays)).toBe('2026-09-08');
    expect(workingDaysIn(on('2026-09-07'), on('2026-09-07'), bankHolidays)).toBe(0);
  });

  it('counts nothing when the end is before the start', () => {
    expect(workingDaysIn(on('2026-09-07'), on('2026-09-01'), bankHolidays)).toBe(0);
  });

  it('passes over days that are left out', () => {
    const leftOut = new Set([on('2026-09-08'), on('2026-09-09')]);
    expect(workingDaysAfter(on('2026-09-07'), 1, bankHolidays, leftOut)).toBe('2026-09-10');
    expect(workingDaysIn(on('2026-09-07'), on('2026-09-11'), bankHolidays, leftOut)).toBe(2);
  });
});
