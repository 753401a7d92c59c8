import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { CalendarExhausted, isWorkingDay, workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import { addDays, daysBetween, instant, londonDay, on, weekday, type IsoDate } from '../shared/iso-date.ts';
import { receiptDay } from '../shared/receipt.ts';
import { lastDayOfSixty } from './aggregation.ts';
import { explainClock } from './explain-clock.ts';
import { extendClock } from './extend-clock.ts';
import { leaveOutForFee } from './leave-out-for-fee.ts';
import { startClock, workingDayNumber, workingDaysLate } from './start-clock.ts';
import { isOverdue, isPastDue, overdueAfter } from './statutory-clock.ts';

const first = on('2000-01-01');
const anyReceipt = fc.integer({ min: 0, max: daysBetween(first, on('2028-09-01')) }).map((days) => addDays(first, days));
const anyGap = fc.integer({ min: 0, max: 120 });
const received = (day: IsoDate, calendar: HolidayCalendar = bankHolidays) => startClock({ receivedOn: day }, calendar);
const isWorking = (day: IsoDate) => isWorkingDay(day, bankHolidays);
const dueOnOr = (day: IsoDate): string => {
  try {
    return received(day).dueOnByCode;
  } catch (error) {
    if (error instanceof CalendarExhausted) return 'beyond the table';
    throw error;
  }
};
const runs = { numRuns: 500 };

describe('every statutory clock', () => {
  it('is due on a working day, by both readings', () => {
    fc.assert(fc.property(anyReceipt, (day) => {
      const clock = received(day);
      expect([isWorking(clock.dueOn), isWorking(clock.dueOnByCode)]).toEqual([true, true]);
    }), runs);
  });

  it('is at working day 20 on the due date and at 19 or fewer the day before', () => {
    fc.assert(fc.property(anyReceipt, (day) => {
      const clock = received(day);
      expect(workingDayNumber(clock, clock.dueOn, bankHolidays)).toBe(20);
      expect(workingDayNumber(clock, addDays(clock.dueOn, -1), bankHolidays)).toBeLessThanOrEqual(19);
    }), runs);
  });

  it('shares its due date with the clocks of the days around it that are not working days, and of the working day before them', () => {
    fc.assert(fc.property(anyReceipt.filter((day) => !isWorking(addDays(day, 1))), (day) => {
      expect(received(addDays(day, 1)).dueOn).toBe(received(day).dueOn);
    }), runs);
  });

  it('is due no earlier than the clock of any earlier receipt', () => {
    fc.assert(fc.property(anyReceipt, fc.integer({ min: 0, max: 60 }), (day, gap) => {
      const later = received(addDays(day, gap));
      expect(later.dueOn >= received(day).dueOn).toBe(true);
      expect(later.dueOnByCode >= received(day).dueOnByCode).toBe(true);
    }), runs);
  });

  it('is due no earlier when a holiday is added', () => {
    fc.assert(fc.property(anyReceipt, anyGap, (day, gap) => {
      const holidays = new Map([...bankHolidays.holidays, [addDays(day, gap), { title: 'Proclaimed', nations: ['scotland' as const], basis: 'proclamation', provisional: false }]]);
      const after = received(day, { ...bankHolidays, holidays });
      expect(after.dueOn >= received(day).dueOn).toBe(true);
      expect(after.dueOnByCode >= received(day).dueOnByCode).toBe(true);
    }), { numRuns: 200 });
  });

  it('is due later by the Code’s reading exactly when the request arrived on a day that is not a working day', () => {
    fc.assert(fc.property(anyReceipt, (day) => {
      const { dueOn, dueOnByCode } = received(day);
      expect(dueOnByCode >= dueOn).toBe(true);
      expect(dueOnByCode === dueOn).toBe(isWorking(day));
    }), runs);
  });

  it('never calls a council overdue before it is past due, and counts no day late before it is overdue', () => {
    fc.assert(fc.property(anyReceipt, anyGap, (day, gap) => {
      const clock = received(day);
      const today = addDays(day, gap);
      expect(isPastDue(clock, today) || !isOverdue(clock, today)).toBe(true);
      expect(isOverdue(clock, today) || workingDaysLate(clock, today, bankHolidays) === 0).toBe(true);
      expect(isOverdue(clock, overdueAfter(clock))).toBe(false);
    }), runs);
  });

  it('explains itself: the days it says count are the working days, in order, and twenty of them end on the due date', () => {
    fc.assert(fc.property(anyReceipt, (day) => {
      const clock = received(day);
      const { days, movedBy } = explainClock(clock, bankHolidays);
      expect(days.map((each) => each.day)).toEqual(days.map((_, index) => addDays(day, index)));
      expect(days.at(-1)?.day).toBe(clock.dueOnByCode);
      expect(days.find((each) => each.counts === 20)?.day).toBe(clock.dueOn);
      expect(days.find((each) => each.is.includes('due'))?.day).toBe(clock.dueOn);
      for (const each of days.slice(1)) expect(each.counts !== null).toBe(isWorking(each.day));
      const weekdaysPassed = days.filter((each) => each.day > day && each.day <= clock.dueOn && weekday(each.day) % 6 !== 0).length;
      expect(weekdaysPassed - movedBy.length).toBe(20);
    }), runs);
  });

  it('with an extension ends after forty working days', () => {
    fc.assert(fc.property(anyReceipt, (day) => {
      const extension = extendClock(received(day), { on: day, exemptions: ['s.36'] }, bankHolidays);
      if (!extension.valid || extension.clock.extendedDueOn === null) throw new Error('A notice on the day of receipt is in time');
      expect(workingDaysIn(day, extension.clock.extendedDueOn, bankHolidays)).toBe(40);
    }), runs);
  });

  it('with a fee paid ends later by exactly the working days between notice and payment, both included', () => {
    fc.assert(fc.property(anyReceipt, fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 40 }), (day, after, wait) => {
      const noticeOn = addDays(day, after);
      const paidOn = addDays(noticeOn, wait);
      const paid = leaveOutForFee(received(day), { noticeOn, paidOn }, bankHolidays);
      if (!paid.ok) throw new Error(paid.problem.code);
      const pausedFor = workingDaysIn(addDays(noticeOn, -1), paidOn, bankHolidays);
      expect(workingDaysIn(day, paid.value.dueOn, bankHolidays)).toBe(20 + pausedFor);
      expect(workingDayNumber(paid.value, paid.value.dueOn, bankHolidays)).toBe(20);
    }), runs);
  });

  it('is computed from the table or not at all', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
      const day = addDays(on('2028-10-01'), days);
      const outcome = dueOnOr(day);
      expect(outcome === 'beyond the table' || outcome <= bankHolidays.knownUntil).toBe(true);
      expect(outcome === 'beyond the table').toBe(day > '2028-11-28');
    }), runs);
  });
});

describe('the sixty working days of the guard', () => {
  it('are sixty from the first working day on or after receipt, whatever the day', () => {
    fc.assert(fc.property(anyReceipt, (day) => {
      const last = lastDayOfSixty(day, bankHolidays);
      expect(isWorking(last)).toBe(true);
      expect(workingDaysIn(addDays(day, -1), last, bankHolidays)).toBe(60);
    }), runs);
  });
});

describe('the day of receipt', () => {
  const winter = fc.integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2027, 1, 27) });
  const summer = fc.integer({ min: Date.UTC(2026, 3, 1), max: Date.UTC(2026, 8, 30) });

  it('is the day of the moment in London: UTC’s in winter, an hour ahead of it in summer, wherever the program runs', () => {
    fc.assert(fc.property(winter, (at) => {
      expect(receiptDay(instant(new Date(at)))).toBe(new Date(at).toISOString().slice(0, 10));
    }), runs);
    fc.assert(fc.property(summer, (at) => {
      expect(londonDay(new Date(at))).toBe(new Date(at + 3_600_000).toISOString().slice(0, 10));
    }), runs);
  });
});
