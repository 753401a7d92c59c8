import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { CalendarExhausted } from '../calendar/working-days.ts';
import { addDays, on } from '../shared/iso-date.ts';
import { receiptDay } from '../shared/receipt.ts';
import { recomputeClock, restartClock, startClock, workingDayNumber, workingDaysLate } from './start-clock.ts';
import { isOverdue, isPastDue, operativeDueOn, overdueAfter } from './statutory-clock.ts';

const received = (day: string) => startClock({ receivedOn: on(day) }, bankHolidays);

describe('the statutory clock', () => {
  it.each([
    ['2026-09-07', '2026-10-05', 'a plain Monday ends four weeks later, to the day'],
    ['2026-11-23', '2026-12-22', 'it is not 28 days: St Andrew’s Day, a holiday only in Scotland, is left out'],
    ['2026-02-17', '2026-03-18', 'an English calendar would say 17 March, St Patrick’s Day'],
    ['2026-05-15', '2026-06-16', 'the Scottish World Cup holiday of 15 June 2026 is left out'],
    ['2025-06-16', '2025-07-15', 'the Northern Irish substitute of Monday 14 July 2025 is left out'],
    ['2026-12-31', '2027-02-01', '1 January and, in Scotland, 4 January 2027 are left out'],
    ['2024-02-01', '2024-02-29', 'the leap day can be the due date'],
  ])('received on %s is due on %s, because %s', (day, due) => {
    expect(received(day).dueOn).toBe(due);
  });

  it('starts on the Saturday a request arrives, so that Monday is day 1, and keeps the Code’s reading beside it', () => {
    const clock = received('2026-11-28');
    expect(clock).toMatchObject({ startedOn: '2026-11-28', dueOn: '2026-12-30', dueOnByCode: '2026-12-31' });
    expect(workingDayNumber(received('2026-09-12'), on('2026-09-14'), bankHolidays)).toBe(1);
  });

  it('can put five days between the two readings', () => {
    expect(received('2025-11-30')).toMatchObject({ dueOn: '2025-12-31', dueOnByCode: '2026-01-05' });
  });

  it('starts on the next day in London for a letter sent at half past eleven at night, UTC, in July', () => {
    expect(receiptDay('2026-07-03T23:30:00Z')).toBe('2026-07-04');
    expect(receiptDay('2026-01-15T23:59:59Z')).toBe('2026-01-15');
  });

  it('counts 0 on the day of receipt, 20 on the due date and goes on from there', () => {
    const clock = received('2026-11-23');
    expect([on('2026-11-22'), clock.startedOn, addDays(clock.dueOn, -1), clock.dueOn, addDays(clock.dueOn, 1)].map((day) => workingDayNumber(clock, day, bankHolidays)))
      .toEqual([0, 0, 19, 20, 21]);
  });

  it('writes down which holiday table it was computed with, and the days of it that are not certain', () => {
    expect(received('2026-12-03')).toMatchObject({ calendarVersion: bankHolidays.version, provisional: ['2027-01-04'] });
    expect(received('2026-09-07').provisional).toEqual([]);
    expect(received('2027-01-04').provisional).toEqual([]);
  });

  it('is not computed past the holidays anybody has published', () => {
    expect(() => received('2028-12-15')).toThrow(CalendarExhausted);
    expect(received('2028-11-15').dueOn).toBe('2028-12-14');
  });

  it('is the same for EIR: twenty working days after receipt', () => {
    expect(startClock({ receivedOn: on('2026-09-04'), regime: 'EIR' }, bankHolidays)).toMatchObject({ regime: 'EIR', dueOn: '2026-10-02' });
  });

  it('is computed again when a holiday is proclaimed while it runs', () => {
    const clock = received('2026-11-23');
    const holidays = new Map([...bankHolidays.holidays, [on('2026-12-10'), { title: 'A new day', nations: ['scotland' as const], basis: 'proclamation', provisional: false }]]);
    const again = recomputeClock(clock, { ...bankHolidays, version: 'later', holidays });
    expect(again).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-12-23', calendarVersion: 'later' });
  });
});

describe('lateness', () => {
  it('does not begin on the due date: a council has until midnight', () => {
    const clock = received('2026-11-23');
    expect(isPastDue(clock, on('2026-12-22'))).toBe(false);
    expect(isOverdue(clock, on('2026-12-22'))).toBe(false);
    expect(isOverdue(clock, on('2026-12-23'))).toBe(true);
  });

  it('is past due but not overdue between the two readings of a weekend arrival', () => {
    const clock = received('2026-11-28');
    expect([operativeDueOn(clock), overdueAfter(clock)]).toEqual(['2026-12-30', '2026-12-31']);
    expect(isPastDue(clock, on('2026-12-31'))).toBe(true);
    expect(isOverdue(clock, on('2026-12-31'))).toBe(false);
    expect(isOverdue(clock, on('2027-01-01'))).toBe(true);
  });

  it('is counted in working days after the later reading, and is none over the holiday that follows it', () => {
    const clock = received('2026-11-28');
    expect(['2026-12-31', '2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06'].map((day) => workingDaysLate(clock, on(day), bankHolidays))).toEqual([0, 0, 0, 1, 2]);
  });
});

describe('clarification', () => {
  it('restarts the twenty days in full once given; it does not pause them', () => {
    expect(restartClock(received('2026-09-01'), { on: on('2026-09-15') }, bankHolidays)).toMatchObject({ startedOn: '2026-09-15', dueOn: '2026-10-13' });
  });

  it('given on a Saturday has two readings, as a request has', () => {
    expect(restartClock(received('2026-11-02'), { on: on('2026-11-28') }, bankHolidays)).toMatchObject({ dueOn: '2026-12-30', dueOnByCode: '2026-12-31' });
  });
});
