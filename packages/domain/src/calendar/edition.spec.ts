import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startClock } from '../clock/start-clock.ts';
import { addDays, on } from '../shared/iso-date.ts';
import { bankHolidays } from './bank-holidays.ts';
import { calendarEndsSoon } from './end-of-table.ts';
import { CalendarChange, withEditions } from './edition.ts';
import type { Nation } from './working-days.ts';

const added = (day: string, more: Partial<Extract<CalendarChange, { change: 'added' }>> = {}): CalendarChange => ({
  change: 'added', day: on(day), title: 'A victory', nations: ['scotland'], basis: 'listed by GOV.UK', provisional: false, proclaimedOn: null, ...more,
});
const edition = (number: number, ...changes: CalendarChange[]) => ({ number, changes, knownUntil: null });
const fourth = on('2027-01-04');

describe('the holiday table in force', () => {
  it('is the one the program brings, as long as nothing was applied', () => {
    expect(withEditions(bankHolidays, [])).toBe(bankHolidays);
    expect(withEditions(bankHolidays, [edition(1), edition(2)])).toBe(bankHolidays);
  });

  it('has the days that were added, in the order of days, and says which edition it is', () => {
    const table = withEditions(bankHolidays, [edition(2, added('2027-06-14')), edition(3, added('2026-12-10'))]);
    expect(table.version).toBe(`${bankHolidays.version}+3`);
    expect(table.holidays.get(on('2027-06-14'))).toEqual({ title: 'A victory', nations: ['scotland'], basis: 'listed by GOV.UK', provisional: false });
    expect([...table.holidays.keys()]).toEqual([...table.holidays.keys()].toSorted());
    expect(table.holidays.size).toBe(bankHolidays.holidays.size + 2);
    expect(withEditions(bankHolidays, [edition(2, added('2027-06-14')), edition(3)]).version).toBe(`${bankHolidays.version}+2`);
  });

  it('leaves the program’s own table as it is', () => {
    withEditions(bankHolidays, [edition(1, added('2027-06-14'), { change: 'ruled_out', day: fourth })]);
    expect([bankHolidays.holidays.has(on('2027-06-14')), bankHolidays.holidays.has(fourth)]).toEqual([false, true]);
  });

  it('has a day once that a later program brings as well, with its own title and every nation', () => {
    const table = withEditions(bankHolidays, [edition(1, added('2026-11-30', { nations: ['northern-ireland', 'scotland'] }))]);
    expect(table.holidays.get(on('2026-11-30'))).toMatchObject({ title: 'St Andrew’s Day', nations: ['scotland', 'northern-ireland'] });
  });

  it('has more nations for a day it knows, in their order, and none for a day it does not', () => {
    const more = (day: string, nations: Nation[]) => withEditions(bankHolidays, [edition(1, { change: 'nations', day: on(day), nations })]).holidays.get(on(day));
    expect(more('2026-11-30', ['northern-ireland', 'england-and-wales'])?.nations).toEqual(['england-and-wales', 'scotland', 'northern-ireland']);
    expect(more('2026-12-01', ['scotland'])).toBeUndefined();
  });

  it('says of a day added before it was proclaimed that it is provisional, and of one proclaimed late since when', () => {
    const table = withEditions(bankHolidays, [edition(1, added('2027-06-14', { provisional: true }), added('2026-12-10', { proclaimedOn: on('2026-11-20') }))]);
    expect(table.holidays.get(on('2027-06-14'))).toMatchObject({ provisional: true, doubt: { kind: 'provisional', words: expect.stringContaining('needs a proclamation') as string } });
    expect(table.holidays.get(on('2026-12-10'))).toMatchObject({ provisional: false, doubt: { kind: 'retroactive', proclaimedOn: '2026-11-20', words: expect.stringContaining('Proclaimed on 20 November 2026') as string } });
  });

  it('takes a provisional day for certain once it was confirmed', () => {
    const table = withEditions(bankHolidays, [edition(1, { change: 'confirmed', day: fourth })]);
    expect(table.holidays.get(fourth)).toMatchObject({ provisional: false, nations: ['scotland'] });
    expect(table.holidays.get(fourth)?.doubt).toBeUndefined();
    expect(startClock({ receivedOn: on('2026-12-03') }, table)).toMatchObject({ dueOn: '2027-01-06', provisional: [] });
  });

  it('counts a day found to be none as a working day, and remembers that it was listed', () => {
    const table = withEditions(bankHolidays, [edition(1, { change: 'ruled_out', day: fourth })]);
    expect(startClock({ receivedOn: on('2026-12-03') }, table).dueOn).toBe('2027-01-05');
    expect(table.holidays.has(fourth)).toBe(false);
    expect(table.ruledOut?.get(fourth)).toMatchObject({ title: '2nd January, moved', nations: ['scotland'] });
  });

  it('never rules out a day that is certain, nor one it does not have', () => {
    const table = withEditions(bankHolidays, [edition(1, { change: 'ruled_out', day: on('2026-12-25') }, { change: 'ruled_out', day: on('2026-12-24') }, { change: 'confirmed', day: on('2026-12-24') })]);
    expect([table.holidays.has(on('2026-12-25')), table.holidays.has(on('2026-12-24')), table.ruledOut?.size]).toEqual([true, false, 0]);
  });

  it('doubts a day that it took for certain, and can then rule it out or confirm it', () => {
    const doubted = edition(1, { change: 'provisional', day: on('2027-08-02') });
    const held = withEditions(bankHolidays, [doubted]).holidays.get(on('2027-08-02'));
    expect(held).toMatchObject({ provisional: true, nations: ['scotland'], doubt: { kind: 'provisional', words: 'Listed before, and since found not to be certain' } });
    expect(withEditions(bankHolidays, [doubted, edition(2, { change: 'ruled_out', day: on('2027-08-02') })]).holidays.has(on('2027-08-02'))).toBe(false);
    expect(withEditions(bankHolidays, [doubted, edition(2, { change: 'confirmed', day: on('2027-08-02') })]).holidays.get(on('2027-08-02'))).toMatchObject({ provisional: false });
    expect(withEditions(bankHolidays, [edition(1, { change: 'provisional', day: on('2026-12-24') })]).holidays.has(on('2026-12-24'))).toBe(false);
    expect(withEditions(bankHolidays, [edition(1, { change: 'provisional', day: fourth })]).holidays.get(fourth)?.doubt?.words).toContain('Scotland only');
  });

  it('takes a day back that was ruled out and then proclaimed after all', () => {
    const table = withEditions(bankHolidays, [edition(1, { change: 'ruled_out', day: fourth }), edition(2, { change: 'confirmed', day: fourth })]);
    expect(table.holidays.get(fourth)).toMatchObject({ provisional: false });
    expect(table.ruledOut?.has(fourth)).toBe(false);
  });

  it('reaches as far as any edition took it', () => {
    const until = (day: string, number: number) => ({ number, changes: [], knownUntil: on(day) });
    expect(withEditions(bankHolidays, [until('2029-12-31', 1)]).knownUntil).toBe('2029-12-31');
    expect(withEditions(bankHolidays, [until('2030-12-31', 1), edition(2, added('2027-06-14')), until('2029-12-31', 3)])).toMatchObject({ knownUntil: '2030-12-31', version: `${bankHolidays.version}+3` });
    expect(withEditions(bankHolidays, [until('2027-12-31', 1)]).knownUntil).toBe('2028-12-31');
  });

  it('never makes a clock due earlier by a day that is added', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 80 }), (start, after) => {
      const receivedOn = addDays(on('2026-01-01'), start);
      const table = withEditions(bankHolidays, [edition(1, added(addDays(receivedOn, after)))]);
      const [before, then] = [startClock({ receivedOn }, bankHolidays), startClock({ receivedOn }, table)];
      expect(then.dueOn >= before.dueOn && then.dueOnByCode >= before.dueOnByCode).toBe(true);
    }), { numRuns: 100 });
  });

  it('is written down as plain facts that are read again as they were', () => {
    const changes: CalendarChange[] = [added('2027-06-14', { proclaimedOn: on('2026-11-20') }), { change: 'nations', day: fourth, nations: ['northern-ireland'] }, { change: 'confirmed', day: fourth }, { change: 'ruled_out', day: fourth }];
    expect(CalendarChange.array().parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
    expect(CalendarChange.safeParse({ ...added('2027-06-14'), nations: [] }).success).toBe(false);
    expect(CalendarChange.safeParse({ change: 'removed', day: fourth }).success).toBe(false);
    const three = { change: 'nations', day: fourth, nations: ['england-and-wales', 'scotland', 'northern-ireland'] };
    expect(CalendarChange.parse(three)).toEqual(three);
    for (const change of ['provisional', 'confirmed', 'ruled_out']) {
      expect(CalendarChange.parse({ change, day: fourth })).toEqual({ change, day: fourth });
      expect(CalendarChange.safeParse({ change, day: '04/01/2027' }).success).toBe(false);
    }
    expect(CalendarChange.safeParse({ change: 'nations', day: fourth, nations: [] }).success).toBe(false);
  });
});

describe('the end of the holiday table', () => {
  it.each([
    ['2026-11-23', 769, false],
    ['2028-10-01', 91, false],
    ['2028-10-02', 90, true],
    ['2028-12-31', 0, true],
    ['2029-01-02', -2, true],
  ])('is on %s %i days away, and somebody has to be told: %s', (today, daysLeft, endsSoon) => {
    expect(calendarEndsSoon(bankHolidays, on(today))).toEqual({ knownUntil: '2028-12-31', daysLeft, endsSoon });
  });
});
