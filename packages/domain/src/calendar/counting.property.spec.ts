import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, IsoDate, on, weekday } from '../shared/iso-date.ts';
import { addDaysByDate, isWorkingDayByLoop, weekdayByDate, workingDaysAfterByLoop, workingDaysInByLoop } from '../testing/day-loop.ts';
import { bankHolidays } from './bank-holidays.ts';
import { countedDays } from './counted-days.ts';
import { isWorkingDay, workingDaysAfter, workingDaysIn, type Holiday, type HolidayCalendar } from './working-days.ts';

/*
 * The program counts from prepared tables; the plain loop of one day after the other says what is right, also where the answer
 * is that nobody knows.
 */
const first = on('2000-01-01');
const wholeTable = Array.from({ length: daysBetween(first, on('2028-12-31')) + 1 }, (_, index) => addDaysByDate(first, index));
const anyDay = fc.integer({ min: -40, max: wholeTable.length + 40 }).map((days) => addDaysByDate(first, days));
const anyCount = fc.oneof(fc.integer({ min: -2, max: 70 }), fc.integer({ min: 71, max: 400 }));
const anyLeftOut = fc.array(anyDay, { maxLength: 40 }).map((days) => new Set(days));
const holiday: Holiday = { title: 'Proclaimed', nations: ['scotland'], basis: 'proclamation', provisional: false };

const outcome = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  }
};
const runs = { numRuns: 1_000 };

describe('counting from prepared tables', () => {
  it('says of every day of the table what looking it up says', () => {
    for (const day of wholeTable) if (isWorkingDay(day, bankHolidays) !== isWorkingDayByLoop(day, bankHolidays)) expect(day).toBe('the same by both');
  });

  it('finds the twentieth working day after every day of the table where the loop finds it, and none where it finds none', () => {
    const different = wholeTable.filter((day) => outcome(() => workingDaysAfter(day, 20, bankHolidays)) !== outcome(() => workingDaysAfterByLoop(day, 20, bankHolidays)));
    expect(different).toEqual([]);
  });

  it('finds any working day after any day, whatever is left out, where the loop finds it, and refuses with the same words', () => {
    fc.assert(fc.property(anyDay, anyCount, anyLeftOut, (day, count, leftOut) => {
      expect(outcome(() => workingDaysAfter(day, count, bankHolidays, leftOut))).toBe(outcome(() => workingDaysAfterByLoop(day, count, bankHolidays, leftOut)));
    }), runs);
  });

  it('passes over days left out one after the other, as for a fee', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 60 }), fc.integer({ min: -5, max: 30 }), fc.integer({ min: 0, max: 60 }), (day, count, after, length) => {
      const leftOut = new Set(Array.from({ length }, (_, index) => addDaysByDate(day, after + index)));
      expect(outcome(() => workingDaysAfter(day, count, bankHolidays, leftOut))).toBe(outcome(() => workingDaysAfterByLoop(day, count, bankHolidays, leftOut)));
    }), runs);
  });

  it('counts the working days between any two days as the loop does, whatever is left out', () => {
    fc.assert(fc.property(anyDay, anyDay, anyLeftOut, (from, until, leftOut) => {
      expect(outcome(() => workingDaysIn(from, until, bankHolidays, leftOut))).toBe(outcome(() => workingDaysInByLoop(from, until, bankHolidays, leftOut)));
    }), { numRuns: 200 });
    fc.assert(fc.property(anyDay, fc.integer({ min: -3, max: 90 }), fc.array(fc.integer({ min: -3, max: 93 })), (from, length, left) => {
      const [until, leftOut] = [addDaysByDate(from, length), new Set(left.map((days) => addDaysByDate(from, days)))];
      expect(outcome(() => workingDaysIn(from, until, bankHolidays, leftOut))).toBe(outcome(() => workingDaysInByLoop(from, until, bankHolidays, leftOut)));
    }), runs);
  });

  it('goes by the table it is given, however short and whatever is in it', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -3, max: 130 })), fc.integer({ min: 0, max: 120 }), fc.integer({ min: -3, max: 125 }), anyCount, (holidays, length, from, count) => {
      const knownFrom = on('2026-05-01');
      const calendar: HolidayCalendar = { version: 'short', knownFrom, knownUntil: addDaysByDate(knownFrom, length), holidays: new Map(holidays.map((days) => [addDaysByDate(knownFrom, days), holiday])) };
      const day = addDaysByDate(knownFrom, from);
      expect(outcome(() => workingDaysAfter(day, count, calendar))).toBe(outcome(() => workingDaysAfterByLoop(day, count, calendar)));
      expect(outcome(() => workingDaysIn(knownFrom, day, calendar))).toBe(outcome(() => workingDaysInByLoop(knownFrom, day, calendar)));
      expect(outcome(() => isWorkingDay(day, calendar))).toBe(outcome(() => isWorkingDayByLoop(day, calendar)));
    }), { numRuns: 500 });
  });

  it('gives the day itself for no days and for fewer, and never half a day', () => {
    const monday = on('2026-09-07');
    expect([0, -1, Number.NaN].map((count) => workingDaysAfter(monday, count, bankHolidays))).toEqual([monday, monday, monday]);
    expect(workingDaysAfter(on('2035-01-01'), 0, bankHolidays)).toBe('2035-01-01');
    expect(workingDaysAfter(monday, 1.5, bankHolidays)).toBe('2026-09-09');
    expect(() => workingDaysAfter(monday, Number.POSITIVE_INFINITY, bankHolidays)).toThrow('2029-01-01 is outside');
  });

  it('is prepared once for a table, and anew for another one', () => {
    expect(countedDays(bankHolidays)).toBe(countedDays(bankHolidays));
    expect(countedDays({ ...bankHolidays })).not.toBe(countedDays(bankHolidays));
  });

  it('knows the few days whose standing is open, in order, whatever the order of the table', () => {
    const doubtful = ['2010-01-04', '2011-01-04', '2022-09-19', '2027-01-04', '2028-01-04'];
    expect(countedDays(bankHolidays).doubtful.map(([day]) => day)).toEqual(doubtful);
    const backwards = { ...bankHolidays, holidays: new Map([...bankHolidays.holidays].toReversed()) };
    expect(countedDays(backwards).doubtful.map(([day]) => day)).toEqual(doubtful);
  });
});

describe('a day reckoned with', () => {
  const anyDayAtAll = fc.integer({ min: -700_000, max: 2_900_000 }).map((days) => addDaysByDate(on('1970-01-01'), days));

  it('is so many days on what a calendar of the whole era says, has its weekday, and is as far from another', () => {
    fc.assert(fc.property(fc.oneof(anyDay, anyDayAtAll), fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
      const then = addDaysByDate(day, count);
      expect(addDays(day, count)).toBe(then);
      expect(IsoDate.safeParse(addDays(day, count)).success).toBe(true);
      expect(weekday(day)).toBe(weekdayByDate(day));
      expect(daysBetween(day, then)).toBe(count);
    }), { numRuns: 2_000 });
  });

  it('is followed by every next one from 1990 to 2060 without a gap', () => {
    let day = on('1989-12-30');
    for (let count = 0; count < 25_800; count += 1) {
      const next = addDays(day, 1);
      if (next !== addDaysByDate(day, 1) || weekday(next) !== weekdayByDate(next)) expect(`${day} is followed by ${next}`).toBe('right');
      day = next;
    }
    expect(day).toBe('2060-08-19');
  });

  it('has the leap days of the calendar: 2000 and 2028, not 1900 and 2100', () => {
    expect(['1900-02-28', '2000-02-28', '2027-02-28', '2028-02-28', '2100-02-28', '2400-02-28'].map((day) => addDays(on(day), 1))).toEqual([
      '1900-03-01', '2000-02-29', '2027-03-01', '2028-02-29', '2100-03-01', '2400-02-29',
    ]);
  });
});
