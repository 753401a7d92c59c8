import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { isWorkingDay, workingDaysAfter, type HolidayCalendar, type Nation } from '../calendar/working-days.ts';
import { addDays, on, type IsoDate } from '../shared/iso-date.ts';
import { startClock } from './start-clock.ts';

/*
 * Ways other tools are known to get the date wrong, each measured against ours over every receipt of a year. The figures were
 * worked out apart from this code, by counting day by day over the same table.
 */
const receiptsOf = (year: number): IsoDate[] => Array.from({ length: 365 }, (_, index) => addDays(on(`${year}-01-01`), index));
const dueOn = (receivedOn: IsoDate) => startClock({ receivedOn }, bankHolidays).dueOn;
const wrongIn = (year: number, theirs: (day: IsoDate) => IsoDate) => receiptsOf(year).filter((day) => theirs(day) !== dueOn(day)).length;

const onlyIn = (nation: Nation): HolidayCalendar => ({
  ...bankHolidays,
  holidays: new Map([...bankHolidays.holidays].filter(([, { nations }]) => nations.includes(nation))),
});

describe('a tool that gets the date wrong', () => {
  it('uses the holidays of England and Wales only: wrong for 167 receipts of 2026 and 138 of 2027, always too early', () => {
    const english = onlyIn('england-and-wales');
    const theirs = (day: IsoDate) => workingDaysAfter(day, 20, english);
    expect([wrongIn(2026, theirs), wrongIn(2027, theirs)]).toEqual([167, 138]);
    expect(receiptsOf(2026).filter((day) => theirs(day) > dueOn(day))).toEqual([]);
  });

  it('counts 28 days or “four weeks”: wrong for 288 receipts of 2026', () => {
    expect(wrongIn(2026, (day) => addDays(day, 28))).toBe(288);
  });

  it('moves a weekend arrival to the next working day: wrong by the Act for 118 receipts of 2026, and for no working day', () => {
    const byCode = (day: IsoDate) => startClock({ receivedOn: day }, bankHolidays).dueOnByCode;
    expect(wrongIn(2026, byCode)).toBe(118);
    expect(receiptsOf(2026).filter((day) => isWorkingDay(day, bankHolidays) && byCode(day) !== dueOn(day))).toEqual([]);
  });

  it('counts the day of receipt as day 1: wrong for every receipt on a working day', () => {
    const countingReceipt = (day: IsoDate) => workingDaysAfter(addDays(day, -1), 20, bankHolidays);
    const working = receiptsOf(2026).filter((day) => isWorkingDay(day, bankHolidays));
    expect(working.filter((day) => countingReceipt(day) === dueOn(day))).toEqual([]);
  });

  it('lacks the Scottish holiday of 15 June 2026', () => {
    const holidays = new Map([...bankHolidays.holidays].filter(([day]) => day !== '2026-06-15'));
    expect(workingDaysAfter(on('2026-05-15'), 20, { ...bankHolidays, holidays })).toBe('2026-06-15');
    expect(dueOn(on('2026-05-15'))).toBe('2026-06-16');
  });

  it('keeps St Andrew’s Day in 2006, before it was a holiday', () => {
    expect(isWorkingDay(on('2006-11-30'), bankHolidays)).toBe(true);
  });

  it('steps over the change of the clocks in local time: 29 March and 25 October 2026 are each one day', () => {
    expect(dueOn(on('2026-03-27'))).toBe('2026-04-28');
    expect(dueOn(on('2026-10-16'))).toBe('2026-11-13');
  });
});
