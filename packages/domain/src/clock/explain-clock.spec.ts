import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import { explainClock, stretches } from './explain-clock.ts';
import { extendClock } from './extend-clock.ts';
import { leaveOutForFee } from './leave-out-for-fee.ts';
import { startClock } from './start-clock.ts';

const explained = (day: string) => explainClock(startClock({ receivedOn: on(day) }, bankHolidays), bankHolidays);

describe('“Why this date?”', () => {
  it('counts every day of a request that arrived on Saturday 28 November 2026', () => {
    const { days } = explained('2026-11-28');
    expect(days).toHaveLength(34);
    expect(days.slice(0, 5).map(({ day, counts, why, holiday }) => [day, counts, why, holiday?.title])).toEqual([
      ['2026-11-28', 0, 'received', undefined],
      ['2026-11-29', null, 'weekend', undefined],
      ['2026-11-30', null, 'holiday', 'St Andrew’s Day'],
      ['2026-12-01', 1, 'counts', undefined],
      ['2026-12-02', 2, 'counts', undefined],
    ]);
    expect(days.slice(-2).map(({ day, counts, is }) => [day, counts, is])).toEqual([
      ['2026-12-30', 20, ['due']],
      ['2026-12-31', 21, ['due_by_code']],
    ]);
  });

  it('names the three holidays that moved that date, with their nations', () => {
    expect(explained('2026-11-28').movedBy.map(({ day, holiday }) => [day, holiday.title, holiday.nations.length])).toEqual([
      ['2026-11-30', 'St Andrew’s Day', 1],
      ['2026-12-25', 'Christmas Day', 3],
      ['2026-12-28', 'Boxing Day, moved', 3],
    ]);
  });

  it('shows both readings of a weekend arrival and the day from which a council may be called late', () => {
    expect(explained('2026-11-28')).toMatchObject({
      byAct: { startedOn: '2026-11-28', dueOn: '2026-12-30' },
      byCode: { startedOn: '2026-12-01', dueOn: '2026-12-31' },
      readingsDiffer: true,
      operativeDueOn: '2026-12-30',
      lateFrom: '2027-01-01',
    });
  });

  it('has one reading for a working day', () => {
    expect(explained('2026-09-07')).toMatchObject({ readingsDiffer: false, movedBy: [], contested: [], lateFrom: '2026-10-06' });
  });

  it('names the holiday a request arrived on, which is still the day of receipt', () => {
    expect(explained('2026-11-30').days[0]).toMatchObject({ counts: 0, why: 'received', holiday: { title: 'St Andrew’s Day' } });
  });

  it('says that 4 January 2027 is not certain in law', () => {
    expect(explained('2026-12-03').contested).toMatchObject([{ day: '2027-01-04', doubt: { kind: 'provisional' } }]);
  });

  it('says that the State Funeral was proclaimed while an older request ran, and not to a newer one', () => {
    expect(explained('2022-08-22').contested).toMatchObject([{ day: '2022-09-19', doubt: { kind: 'retroactive' } }]);
    expect(explained('2022-09-09').contested).toHaveLength(1);
    expect(explained('2022-09-10').contested).toEqual([]);
    expect(explained('2022-09-12').contested).toEqual([]);
  });

  it('shows the days left out for a fee, and goes on to the extended date', () => {
    const clock = startClock({ receivedOn: on('2026-09-01') }, bankHolidays);
    const paid = leaveOutForFee(clock, { noticeOn: on('2026-09-08'), paidOn: on('2026-09-09') }, bankHolidays);
    if (!paid.ok) throw new Error(paid.problem.code);
    const extension = extendClock(paid.value, { on: on('2026-09-10'), exemptions: ['s.36'] }, bankHolidays);
    if (!extension.valid) throw new Error(extension.why);
    const { days } = explainClock(extension.clock, bankHolidays);
    expect(days.filter(({ why }) => why === 'left_out').map(({ day }) => day)).toEqual(['2026-09-08', '2026-09-09']);
    expect(days.at(-1)).toMatchObject({ day: '2026-10-29', counts: 40, is: ['extended_due', 'extended_due_by_code'] });
  });

  it('does not say that a holiday during the wait for a fee moved the date', () => {
    const paid = leaveOutForFee(startClock({ receivedOn: on('2026-11-25') }, bankHolidays), { noticeOn: on('2026-12-01'), paidOn: on('2027-01-06') }, bankHolidays);
    if (!paid.ok) throw new Error(paid.problem.code);
    expect(explainClock(paid.value, bankHolidays).movedBy.map(({ day }) => day)).toEqual(['2026-11-30']);
  });

  it('says on which rules the dates rest and where each is written', () => {
    expect(explained('2026-09-07').rules.map(({ about, section, in: where, days, binding }) => [about, section, where, days, binding])).toEqual([
      ['answer', 's.10(1)', 'Act', 20, 'law'], ['receipt', 's.10(6)', 'Act', null, 'law'], ['working_day', 's.10(6)', 'Act', null, 'law'],
    ]);
    expect(explained('2026-11-28').rules.at(-1)).toEqual({ about: 'code_reading', section: 'para 4.2', in: 'Code', days: null, binding: 'guidance' });
  });

  it('calls the forty days of FOIA guidance and those of EIR law', () => {
    const rulesOf = (regime: 'FOIA' | 'EIR') => {
      const extension = extendClock(startClock({ receivedOn: on('2026-09-01'), regime }, bankHolidays), { on: on('2026-09-10'), exemptions: regime === 'EIR' ? [] : ['s.36'] }, bankHolidays);
      if (!extension.valid) throw new Error(extension.why);
      return explainClock(extension.clock, bankHolidays).rules;
    };
    expect(rulesOf('FOIA').at(-1)).toEqual({ about: 'extension', section: 's.10(3)', in: 'Act', days: 40, binding: 'guidance' });
    expect(rulesOf('EIR').map(({ section, binding }) => [section, binding])).toEqual([['reg 5(2)', 'law'], ['reg 5(2)', 'law'], ['reg 2(1)', 'law'], ['reg 7(1)', 'law']]);
  });

  it('names each pause for a fee, with the working days it took, and the rule for it', () => {
    const paid = leaveOutForFee(startClock({ receivedOn: on('2026-09-01') }, bankHolidays), { noticeOn: on('2026-09-10'), paidOn: on('2026-09-15') }, bankHolidays);
    if (!paid.ok) throw new Error(paid.problem.code);
    const { leftOut, rules } = explainClock(paid.value, bankHolidays);
    expect(leftOut).toEqual([{ from: '2026-09-10', to: '2026-09-15', workingDays: 4 }]);
    expect(rules.at(-1)).toMatchObject({ about: 'left_out', section: 's.10(2)' });
    const again = leaveOutForFee(paid.value, { noticeOn: on('2026-09-18'), paidOn: on('2026-09-19') }, bankHolidays);
    if (!again.ok) throw new Error(again.problem.code);
    expect(explainClock(again.value, bankHolidays).leftOut).toEqual([{ from: '2026-09-10', to: '2026-09-15', workingDays: 4 }, { from: '2026-09-18', to: '2026-09-19', workingDays: 1 }]);
    expect(stretches([on('2026-09-16'), on('2026-09-15')], bankHolidays)).toEqual([{ from: '2026-09-15', to: '2026-09-16', workingDays: 2 }]);
  });

  it('says with which table it was counted and until when that is known', () => {
    expect(explained('2026-09-07').calendar).toEqual({ version: bankHolidays.version, knownUntil: '2028-12-31' });
  });

  it('travels as plain data', () => {
    const explanation = explained('2026-11-28');
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});
