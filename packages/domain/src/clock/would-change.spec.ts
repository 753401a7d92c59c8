import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { withoutHoliday } from '../calendar/another-edition.ts';
import type { Holiday } from '../calendar/working-days.ts';
import { on } from '../shared/iso-date.ts';
import { explainClock } from './explain-clock.ts';
import { extendClock } from './extend-clock.ts';
import { startClock } from './start-clock.ts';

const clock = (day: string, regime: 'FOIA' | 'EIR' = 'FOIA') => startClock({ receivedOn: on(day), regime }, bankHolidays);
const changes = (day: string, regime: 'FOIA' | 'EIR' = 'FOIA') => explainClock(clock(day, regime), bankHolidays).wouldChange;

describe('what would change a date', () => {
  it('is first a day that may be no holiday, with the dates that would be: 4 January 2027 not proclaimed is a day earlier', () => {
    expect(clock('2026-12-05')).toMatchObject({ dueOn: '2027-01-07', dueOnByCode: '2027-01-08' });
    expect(changes('2026-12-05')[0]).toMatchObject({ what: 'day_is_no_holiday', day: '2027-01-04', holiday: { nations: ['scotland'] }, doubt: { kind: 'provisional' }, section: 's.10(6)', dueOn: '2027-01-06', lastDay: '2027-01-07' });
  });

  it('is a day proclaimed while the request ran, and not for one that came after', () => {
    expect(changes('2022-08-22')[0]).toMatchObject({ what: 'day_is_no_holiday', day: '2022-09-19', doubt: { kind: 'retroactive' }, dueOn: '2022-09-20' });
    expect(changes('2022-09-12').map(({ what }) => what)).not.toContain('day_is_no_holiday');
  });

  it('is then an extension, a question, a fee and a new holiday, each with its section', () => {
    expect(changes('2026-09-07')).toEqual([
      { what: 'extension', section: 's.10(3) and s.17(2)', by: '2026-10-05', until: '2026-11-02', binding: 'guidance' },
      { what: 'clarification', section: 's.1(3) and s.10(6)', days: 20 },
      { what: 'fees_notice', section: 's.9 and s.10(2)', by: '2026-10-05' },
      { what: 'new_holiday', section: 's.10(6)', until: '2026-10-05' },
    ]);
    expect(changes('2026-09-07', 'EIR')).toEqual([
      { what: 'extension', section: 'reg 7', by: '2026-10-05', until: '2026-11-02', binding: 'law' },
      { what: 'clarification', section: 'reg 9(2) and (4)', days: 20 },
      { what: 'fees_notice', section: 'reg 8', by: '2026-10-05' },
      { what: 'new_holiday', section: 'reg 2(1)', until: '2026-10-05' },
    ]);
  });

  it('is a new holiday or a fee up to the later reading’s last day, and an extension up to the Act’s', () => {
    expect(changes('2026-11-28').at(-1)).toEqual({ what: 'new_holiday', section: 's.10(6)', until: '2026-12-31' });
    expect(changes('2026-11-28').map((change) => ('by' in change ? change.by : null))).toEqual(['2026-12-30', null, '2026-12-31', null]);
  });

  it('is no extension where there is one, by either reading', () => {
    const extended = extendClock(clock('2026-11-28'), { on: on('2026-12-31'), exemptions: ['s.36'] }, bankHolidays);
    if (!extended.valid) throw new Error(extended.why);
    expect(explainClock(extended.clock, bankHolidays).wouldChange.map(({ what }) => what)).toEqual(['day_is_no_holiday', 'clarification', 'fees_notice', 'new_holiday']);
  });

  it('keeps to the number of days a clock was counted by', () => {
    const ten = startClock({ receivedOn: on('2026-12-18'), within: 10 }, bankHolidays);
    expect(ten.dueOn).toBe('2027-01-07');
    const { wouldChange } = explainClock(ten, bankHolidays, { within: 10 });
    expect(wouldChange[0]).toMatchObject({ what: 'day_is_no_holiday', dueOn: '2027-01-06' });
    expect(wouldChange).toContainEqual({ what: 'clarification', section: 's.1(3) and s.10(6)', days: 10 });
  });

  it('has no fortieth day where that lies past the table', () => {
    expect(changes('2028-11-15')[0]).toMatchObject({ what: 'extension', by: '2028-12-14', until: null });
  });

  it('keeps the days in doubt apart: each is counted as if only it were no holiday', () => {
    const holiday: Holiday = { title: 'Proclaimed', nations: ['scotland'], basis: 'proclamation', provisional: true, doubt: { kind: 'provisional', words: 'Not proclaimed' } };
    const calendar = { ...bankHolidays, holidays: new Map(bankHolidays.holidays).set(on('2026-12-10'), holiday) };
    const { wouldChange, byAct } = explainClock(startClock({ receivedOn: on('2026-12-03') }, calendar), calendar);
    expect(byAct.dueOn).toBe('2027-01-07');
    expect(wouldChange.slice(0, 2)).toMatchObject([{ day: '2026-12-10', dueOn: '2027-01-06' }, { day: '2027-01-04', dueOn: '2027-01-06' }]);
  });
});

describe('the table without one of its holidays', () => {
  it('is made once for each day, lacks that day alone and is told apart', () => {
    const without = withoutHoliday(bankHolidays, on('2027-01-04'));
    expect(withoutHoliday(bankHolidays, on('2027-01-04'))).toBe(without);
    expect(withoutHoliday(bankHolidays, on('2028-01-04'))).not.toBe(without);
    expect([...bankHolidays.holidays.keys()].filter((day) => !without.holidays.has(day))).toEqual(['2027-01-04']);
    expect(without.version).not.toBe(bankHolidays.version);
  });
});
