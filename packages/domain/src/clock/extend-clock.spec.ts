import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import type { ExemptionCode } from '../exemptions/exemptions.ts';
import { on } from '../shared/iso-date.ts';
import { extendClock } from './extend-clock.ts';
import { feeLapsesAfter, leaveOutForFee } from './leave-out-for-fee.ts';
import { restartClock, startClock } from './start-clock.ts';
import { isOverdue, isPastDue, operativeDueOn, overdueAfter, type StatutoryClock } from './statutory-clock.ts';

const foia = (day: string) => startClock({ receivedOn: on(day) }, bankHolidays);
const eir = (day: string) => startClock({ receivedOn: on(day), regime: 'EIR' }, bankHolidays);
const notice = (clock: StatutoryClock, day: string, ...exemptions: ExemptionCode[]) => extendClock(clock, { on: on(day), exemptions }, bankHolidays);
const extended = (clock: StatutoryClock, day: string, ...exemptions: ExemptionCode[]) => {
  const extension = notice(clock, day, ...exemptions);
  if (!extension.valid) throw new Error(extension.why);
  return extension.clock;
};

describe('an extension to weigh the public interest', () => {
  it('runs to the fortieth working day, which is what the ICO expects and not a limit in the Act', () => {
    const clock = extended(foia('2026-09-01'), '2026-09-25', 's.43(2)');
    expect(clock).toMatchObject({ dueOn: '2026-09-29', extendedDueOn: '2026-10-27', extendedDueOnByCode: '2026-10-27' });
    expect(operativeDueOn(clock)).toBe('2026-10-27');
  });

  it('must be notified by the twentieth working day', () => {
    expect(notice(foia('2026-09-01'), '2026-09-29', 's.36')).toMatchObject({ valid: true });
    expect(notice(foia('2026-09-01'), '2026-09-30', 's.36')).toEqual({ valid: false, why: 'late' });
  });

  it('does not exist for absolute exemptions, for cost or for vexatious requests', () => {
    expect(notice(foia('2026-09-01'), '2026-09-10', 's.41', 's.40(2)')).toEqual({ valid: false, why: 'only_absolute' });
    expect(notice(foia('2026-09-01'), '2026-09-10', 's.12', 's.14(1)')).toEqual({ valid: false, why: 'only_absolute' });
    expect(notice(foia('2026-09-01'), '2026-09-10')).toEqual({ valid: false, why: 'only_absolute' });
  });

  it('exists for the qualified part where absolute and qualified exemptions are named together', () => {
    expect(notice(foia('2026-09-01'), '2026-09-28', 's.40(2)', 's.31')).toMatchObject({ valid: true });
  });

  it('does not become an EIR notice by one exception among exemptions', () => {
    expect(notice(foia('2026-09-01'), '2026-09-10', 'reg.12(4)(e)', 's.41')).toEqual({ valid: false, why: 'only_absolute' });
  });

  it('is not an EIR exception’s to give', () => {
    expect(notice(foia('2026-09-01'), '2026-09-10', 'reg.12(4)(e)')).toEqual({ valid: false, why: 'wrong_regime' });
  });

  it('notified between the two due dates of a weekend arrival extends the later reading only', () => {
    const clock = extended(foia('2026-11-28'), '2026-12-31', 's.36');
    expect(clock).toMatchObject({ extendedDueOn: null, extendedDueOnByCode: '2027-02-01' });
    expect([operativeDueOn(clock), overdueAfter(clock)]).toEqual(['2026-12-30', '2027-02-01']);
    expect(isPastDue(clock, on('2027-01-04'))).toBe(true);
    expect(isOverdue(clock, on('2027-01-04'))).toBe(false);
  });

  it('is not taken back by a second notice', () => {
    const once = extended(foia('2026-09-01'), '2026-09-10', 's.36');
    expect(extended(once, '2026-09-20', 's.43(2)')).toEqual(once);
  });

  it('is wiped by a clarification, which restarts everything', () => {
    const clock = extended(foia('2026-09-01'), '2026-09-20', 's.43(2)');
    expect(restartClock(clock, { on: on('2026-10-01') }, bankHolidays)).toMatchObject({ dueOn: '2026-10-29', extendedDueOn: null, extendedDueOnByCode: null });
  });
});

describe('an extension under EIR', () => {
  it('is forty working days in law, notified within the first twenty', () => {
    expect(extended(eir('2026-09-04'), '2026-09-25')).toMatchObject({ dueOn: '2026-10-02', extendedDueOn: '2026-10-30' });
    expect(notice(eir('2026-09-04'), '2026-10-05')).toEqual({ valid: false, why: 'late' });
  });

  it('may name the exceptions the council has in mind', () => {
    expect(notice(eir('2026-09-04'), '2026-09-25', 'reg.12(4)(b)', 'reg.12(5)(e)')).toMatchObject({ valid: true });
    expect(notice(eir('2026-09-04'), '2026-09-25', 'reg.12(4)(b)', 's.36')).toEqual({ valid: false, why: 'wrong_regime' });
  });

  it('is not given for weighing the public interest under FOIA', () => {
    expect(notice(eir('2026-09-04'), '2026-09-25', 's.43(2)')).toEqual({ valid: false, why: 'wrong_regime' });
  });
});

describe('a fees notice', () => {
  const paid = (clock: StatutoryClock, noticeOn: string, paidOn: string) => leaveOutForFee(clock, { noticeOn: on(noticeOn), paidOn: on(paidOn) }, bankHolidays);
  const clockAfter = (clock: StatutoryClock, noticeOn: string, paidOn: string) => {
    const result = paid(clock, noticeOn, paidOn);
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };

  it('pauses the clock, both end days left out, and leaves only the remainder', () => {
    expect(clockAfter(foia('2026-09-01'), '2026-09-08', '2026-09-22').dueOn).toBe('2026-10-14');
    expect(clockAfter(foia('2026-09-01'), '2026-09-08', '2026-09-08').dueOn).toBe('2026-09-30');
  });

  it('pauses an extended clock too', () => {
    const clock = extended(foia('2026-09-01'), '2026-09-04', 's.36');
    expect(clockAfter(clock, '2026-09-08', '2026-09-08')).toMatchObject({ dueOn: '2026-09-30', extendedDueOn: '2026-10-28' });
  });

  it('given on the last day of the later reading is in time', () => {
    expect(paid(foia('2026-09-01'), '2026-09-29', '2026-09-30')).toMatchObject({ ok: true, value: { dueOn: '2026-10-01' } });
    expect(paid(foia('2026-11-28'), '2026-12-31', '2026-12-31')).toMatchObject({ ok: true, value: { dueOn: '2026-12-30', dueOnByCode: '2027-01-05' } });
    expect(paid(foia('2026-11-28'), '2027-01-01', '2027-01-01')).toMatchObject({ ok: false });
  });

  it('can follow another: the days of both are left out, in their order', () => {
    const twice = clockAfter(clockAfter(foia('2026-09-01'), '2026-09-15', '2026-09-16'), '2026-09-08', '2026-09-09');
    expect(twice.leftOut).toEqual(['2026-09-08', '2026-09-09', '2026-09-15', '2026-09-16']);
    expect(twice.dueOn).toBe('2026-10-05');
  });

  it('keeps an extension that only the later reading knows', () => {
    const late = extended(foia('2026-11-28'), '2026-12-31', 's.36');
    expect(clockAfter(late, '2026-12-02', '2026-12-02')).toMatchObject({ dueOn: '2026-12-31', extendedDueOn: null, extendedDueOnByCode: '2027-02-02' });
  });

  it('given after the time is up pauses nothing', () => {
    expect(paid(foia('2026-09-01'), '2026-09-30', '2026-10-02')).toEqual({ ok: false, problem: { code: 'notice_late', dueOn: '2026-09-29' } });
  });

  it('cannot be paid before it was given', () => {
    expect(paid(foia('2026-09-01'), '2026-09-08', '2026-09-07')).toEqual({ ok: false, problem: { code: 'paid_before_notice', noticeOn: '2026-09-08' } });
  });

  it('lapses after three months beginning with its own day', () => {
    expect(['2026-01-15', '2026-11-30', '2026-11-29', '2026-12-01', '2027-11-30', '2026-08-31'].map((day) => feeLapsesAfter('FOIA', on(day), bankHolidays)))
      .toEqual(['2026-04-14', '2027-02-28', '2027-02-28', '2027-02-28', '2028-02-29', '2026-11-30']);
    expect(paid(foia('2026-09-01'), '2026-09-08', '2026-12-07')).toMatchObject({ ok: true });
    expect(paid(foia('2026-09-01'), '2026-09-08', '2026-12-08')).toEqual({ ok: false, problem: { code: 'fee_lapsed', after: '2026-12-07' } });
  });

  it('under EIR lapses after sixty working days', () => {
    expect(feeLapsesAfter('EIR', on('2026-09-10'), bankHolidays)).toBe('2026-12-04');
  });
});
