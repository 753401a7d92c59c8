import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import { workingDaysAfterByLoop, workingDaysInByLoop } from '../testing/day-loop.ts';
import { checkGoldenCase } from './golden-case.ts';

const fine = { known: true, differences: [] };
const after = (day: string, count: number, leftOut: string[] = []): string => workingDaysAfterByLoop(on(day), count, bankHolidays, new Set(leftOut.map((each) => on(each))));
const between = (from: string, until: string): string => String(workingDaysInByLoop(on(from), on(until), bankHolidays));
const event = (type: string, date: string, exemptions?: readonly string[]) => ({ type, date, ...(exemptions ? { exemptions } : {}) });
const request = (receipt: string, events: unknown[], columns: Record<string, string>, regime = 'FOIA') =>
  checkGoldenCase({ kind: 'request', regime, receipt_input: receipt, events: JSON.stringify(events), ...columns });

describe('a worked case of any number of days', () => {
  it.each([0, 1, 5, 10, 19, 20, 21, 40, 60, 250])('has its dates counted by %i of them', (days) => {
    for (const receipt of ['2026-09-07', '2026-11-27', '2024-02-29']) {
      const due = after(receipt, days);
      const standing = (day: string, status: string) => ({ as_of: day, status_as_of: status, working_day_count: between(receipt, day) });
      const columns = { n_days: String(days), due_date: due, due_date_code_reading: due, extended_due_date: '', operative_due_date: due };
      expect(request(receipt, [], { ...columns, ...standing(due, 'due_today') })).toEqual(fine);
      expect(request(receipt, [], { ...columns, ...standing(after(due, 1), 'overdue') })).toEqual(fine);
    }
  });

  it('has both readings of a weekend arrival by them', () => {
    expect(request('2026-11-28', [], { n_days: '10', due_date: after('2026-11-28', 10), due_date_code_reading: after('2026-12-01', 10) })).toEqual(fine);
  });

  it('restarts, pauses and extends by them: forty days stay forty', () => {
    const restarted = [event('clarification_requested', '2026-09-09'), event('clarification_received', '2026-09-15')];
    expect(request('2026-09-01', restarted, { n_days: '10', due_date: after('2026-09-15', 10) })).toEqual(fine);
    const paid = [event('fees_notice_given', '2026-09-03'), event('fee_received', '2026-09-04')];
    expect(request('2026-09-01', paid, { n_days: '10', due_date: after('2026-09-01', 10, ['2026-09-03', '2026-09-04']) })).toEqual(fine);
    const extended = (noticeOn: string) => [event('pit_extension_notice', noticeOn, ['s43'])];
    expect(request('2026-09-01', extended('2026-09-15'), { n_days: '10', due_date: after('2026-09-01', 10), extended_due_date: after('2026-09-01', 40), operative_due_date: after('2026-09-01', 40) })).toEqual(fine);
    expect(request('2026-09-01', extended('2026-09-16'), { n_days: '10', due_date: after('2026-09-01', 10), extended_due_date: '', operative_due_date: after('2026-09-01', 10) })).toEqual(fine);
  });

  it.each([
    ['internal_review_request_window', '30'], ['eir_representations_window', '30'], ['eir_review_due', '30'], ['eir_fee_lapse', '30'],
  ])('of another kind, %s, is counted by them too', (kind, days) => {
    expect(checkGoldenCase({ kind, regime: 'EIR', n_days: days, receipt_input: '2026-11-23', due_date: after('2026-11-23', 30) })).toEqual(fine);
  });

  it('of a review, an appeal, a complaint or costs added up is counted by them too', () => {
    expect(checkGoldenCase({ kind: 'internal_review_due', regime: 'FOIA', n_days: '10', receipt_input: '2026-11-23', due_date: after('2026-11-23', 10), extended_due_date: after('2026-11-23', 40) })).toEqual(fine);
    expect(checkGoldenCase({ kind: 'tribunal_appeal', regime: 'FOIA', n_days: '30', receipt_input: '2026-11-25', due_date: '2026-12-25', extended_due_date: '2026-12-29' })).toEqual(fine);
    expect(checkGoldenCase({ kind: 'ico_complaint_window', regime: 'FOIA', n_days: '90', receipt_input: '2026-11-25', due_date: '2027-02-23' })).toEqual(fine);
    expect(checkGoldenCase({ kind: 'aggregation_window', regime: 'FOIA', n_days: '10', receipt_input: '2026-09-01', due_date: after('2026-09-01', 9) })).toEqual(fine);
  });

  it('cannot be a fee under FOIA, which lapses after three months', () => {
    expect(checkGoldenCase({ kind: 'fee_lapse', regime: 'FOIA', n_days: '60', receipt_input: '2026-01-15', due_date: '2026-04-14' })).toEqual({
      known: true, differences: ['n_days: a fee under FOIA lapses after three months, not after 60 days'],
    });
  });
});

describe('a worked case of a fee', () => {
  const notice = event('fees_notice_given', '2026-09-08');

  it('that was never paid, or paid too late, knows the last day to pay it', () => {
    for (const events of [[notice], [notice, event('fee_received', '2026-12-10')]]) {
      expect(request('2026-09-07', events, { due_date: '', extended_due_date: '', operative_due_date: '', as_of: '2026-12-08', status_as_of: 'fee_lapsed', working_day_count: '0' })).toEqual(fine);
    }
    expect(request('2026-09-07', [notice], { due_date: '', as_of: '2026-12-07', status_as_of: 'awaiting_fee' })).toEqual(fine);
  });

  it('under EIR lapses after sixty working days, whichever kind the file calls it', () => {
    const columns = { regime: 'EIR', receipt_input: '2026-11-10', due_date: after('2026-11-10', 60), operative_due_date: after('2026-11-10', 60), contested: 'provisional:2027-01-04 (Scotland only)' };
    expect(checkGoldenCase({ kind: 'eir_fee_lapse', ...columns })).toEqual(fine);
    expect(checkGoldenCase({ kind: 'fee_lapse', ...columns })).toEqual(fine);
    expect(request('2026-09-04', [event('fees_notice_given', '2026-09-10')], { due_date: '', as_of: '2026-12-05', status_as_of: 'fee_lapsed' }, 'EIR')).toEqual(fine);
    expect(request('2026-09-04', [event('fees_notice_given', '2026-09-10')], { due_date: '', as_of: '2026-12-04', status_as_of: 'awaiting_fee' }, 'EIR')).toEqual(fine);
  });
});

describe('an exemption in a worked case', () => {
  const fortieth = after('2026-09-01', 40);
  const extension = (exemptions: readonly string[] | undefined): boolean => {
    const verdict = request('2026-09-01', [event('pit_extension_notice', '2026-09-10', exemptions)], { extended_due_date: fortieth });
    return verdict.known && verdict.differences.length === 0;
  };

  it.each([['s43'], ['43'], ['s43(2)'], ['s36(2)(b)(ii)'], ['s 36'], ['section 42'], ['s22A'], ['s22a'], ['s40'], ['40'], ['s37'], ['s40(3B)']])('written %s has a qualified limb, and extends time', (citation) => {
    expect(extension([citation])).toBe(true);
  });

  it.each([['s40(2)'], ['s40(1)'], ['s41'], ['41'], ['s21'], ['s12'], ['s14'], ['s44'], ['s32']])('written %s extends nothing', (citation) => {
    expect(extension([citation])).toBe(false);
  });

  it('that is not there at all extends nothing, and one qualified among absolute ones is enough', () => {
    expect([extension(undefined), extension([]), extension(['s41', 's40(2)']), extension(['s41', 's31'])]).toEqual([false, false, false, true]);
  });
});

describe('the events of a worked case', () => {
  it('are taken in the order of their days, however the file has them, and in its own order on one day', () => {
    const [asked, given] = [event('clarification_requested', '2026-09-09'), event('clarification_received', '2026-09-15')];
    expect(request('2026-09-01', [given, asked], { due_date: after('2026-09-15', 20) })).toEqual(fine);
    const sameDay = [event('clarification_requested', '2026-09-09'), event('clarification_received', '2026-09-09')];
    expect(request('2026-09-01', sameDay, { due_date: after('2026-09-09', 20) })).toEqual(fine);
  });

  it('may be moments, and are then on their day in London', () => {
    const events = [event('clarification_requested', '2026-07-02T10:00:00Z'), event('clarification_received', '2026-07-03T23:30:00Z')];
    expect(request('2026-06-25', events, { due_date: after('2026-07-04', 20), due_date_code_reading: after('2026-07-06', 20) })).toEqual(fine);
  });

  it('may be left out altogether', () => {
    expect(checkGoldenCase({ kind: 'request', regime: 'FOIA', receipt_input: '2026-09-07', events: ' ', due_date: '2026-10-05' })).toEqual(fine);
  });
});

describe('the standing of a last day that is no request’s', () => {
  it('is compared where the file asks', () => {
    const review = { kind: 'internal_review_due', regime: 'FOIA', receipt_input: '2026-11-23', due_date: '2026-12-22', as_of: '2026-12-22', status_as_of: 'due_today', working_day_count: '20' };
    expect(checkGoldenCase(review)).toEqual(fine);
    expect(checkGoldenCase({ ...review, as_of: '2026-12-23', status_as_of: 'overdue', working_day_count: '21' })).toEqual(fine);
    expect(checkGoldenCase({ ...review, as_of: '2026-12-21', status_as_of: 'in_time', working_day_count: '19' })).toEqual(fine);
    expect(checkGoldenCase({ ...review, as_of: '', status_as_of: '', working_day_count: '' })).toEqual(fine);
    expect(checkGoldenCase({ ...review, as_of: '' })).toMatchObject({ differences: ['working_day_count: the file says 20, we compute nothing', 'status_as_of: the file says due_today, we compute nothing'] });
    expect(checkGoldenCase({ kind: 'ico_complaint_window', regime: 'FOIA', receipt_input: '2026-11-12', due_date: '2026-12-24', as_of: '2026-12-24', working_day_count: '3' })).toMatchObject({ differences: ['working_day_count: the file says 3, we compute nothing'] });
    expect(checkGoldenCase({ ...review, status_as_of: 'overdue' })).toMatchObject({ differences: ['status_as_of: the file says overdue, we compute due_today'] });
  });
});
