import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { isCovered } from '../calendar/working-days.ts';
import { addDays, daysBetween, on, type IsoDate } from '../shared/iso-date.ts';
import { addDaysByDate, isWorkingDayByLoop, workingDaysAfterByLoop } from '../testing/day-loop.ts';
import { explainClock } from './explain-clock.ts';
import { computeClock } from './readings.ts';
import { startClock } from './start-clock.ts';

declare const process: { readonly env: { readonly TZ?: string } };

const first = on('2000-01-01');
const receipts = Array.from({ length: daysBetween(first, on('2028-09-01')) }, (_, index) => addDaysByDate(first, index));
const anyReceipt = fc.constantFrom(...receipts);

/** A clock's dates, each counted one day after the other. */
function byLoop(startedOn: IsoDate, leftOut: readonly IsoDate[] = []) {
  const skipped = new Set(leftOut);
  const byCode = isWorkingDayByLoop(startedOn, bankHolidays) ? startedOn : workingDaysAfterByLoop(startedOn, 1, bankHolidays);
  return {
    dueOn: workingDaysAfterByLoop(startedOn, 20, bankHolidays, skipped),
    dueOnByCode: workingDaysAfterByLoop(byCode, 20, bankHolidays, skipped),
    extendedDueOn: workingDaysAfterByLoop(startedOn, 40, bankHolidays, skipped),
    extendedDueOnByCode: workingDaysAfterByLoop(byCode, 40, bankHolidays, skipped),
  };
}

const provisionalBetween = (from: IsoDate, until: IsoDate): IsoDate[] =>
  [...bankHolidays.holidays].filter(([day, { provisional }]) => provisional && day > from && day <= until).map(([day]) => day);

describe('every clock from 2000 to 2028', () => {
  it('has the two due dates that counting day by day finds', () => {
    const wrong = receipts.filter((receivedOn) => {
      const [{ dueOn, dueOnByCode, provisional }, loop] = [startClock({ receivedOn }, bankHolidays), byLoop(receivedOn)];
      return dueOn !== loop.dueOn || dueOnByCode !== loop.dueOnByCode || provisional.join() !== provisionalBetween(receivedOn, loop.dueOnByCode).join();
    });
    expect(wrong).toEqual([]);
  });

  it('extended and with any days left out, has the dates that counting day by day finds', () => {
    const anyLeftOut = fc.array(fc.integer({ min: -10, max: 80 }), { maxLength: 50 });
    fc.assert(fc.property(anyReceipt, anyLeftOut, (startedOn, left) => {
      const leftOut = [...new Set(left.map((days) => addDays(startedOn, days)))];
      const loop = byLoop(startedOn, leftOut);
      expect(computeClock({ regime: 'FOIA', startedOn, leftOut, extended: { byAct: true, byCode: true } }, bankHolidays)).toMatchObject({ ...loop, leftOut, provisional: provisionalBetween(startedOn, loop.extendedDueOnByCode) });
    }), { numRuns: 500 });
  });
});

describe('the machine a clock is computed on', () => {
  afterEach(() => void vi.useRealTimers());

  it('is in the time zone this run was told, where it was told one', () => {
    const told = process.env.TZ;
    const minutesBehind: Record<string, number> = { UTC: 0, 'Pacific/Auckland': -720, 'America/Los_Angeles': 420 };
    if (told && told in minutesBehind) expect([Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(2026, 6, 1).getTimezoneOffset()]).toEqual([told, minutesBehind[told]]);
    expect(new Date(2026, 6, 1).getHours()).toBe(0);
  });

  it('changes nothing of it, whatever its zone and whatever hour its clock shows', () => {
    const hour = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
    fc.assert(fc.property(anyReceipt, hour, (receivedOn, moment) => {
      vi.useFakeTimers({ now: moment, toFake: ['Date'] });
      const clock = startClock({ receivedOn }, bankHolidays);
      expect([clock.dueOn, clock.dueOnByCode]).toEqual([byLoop(receivedOn).dueOn, byLoop(receivedOn).dueOnByCode]);
      if (isCovered(first, addDays(clock.dueOnByCode, 60), bankHolidays)) expect(explainClock(clock, bankHolidays).days.find(({ counts }) => counts === 20)?.day).toBe(clock.dueOn);
    }), { numRuns: 200 });
  });
});
