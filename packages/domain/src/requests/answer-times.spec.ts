import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import { aDraft, anAnsweredRequest, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestSending, aWithdrawnRequest, deadlinePassed, withdrawn } from '../testing/index.ts';
import { answerTime, answerTimes, sumOfTimes, type AnswerTime } from './answer-times.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';

const timeOf = (caseFile: readonly FoiRequestEvent[], today: string) => answerTime(replay(caseFile), on(today), bankHolidays);
const answered = (days: number, daysLate = 0): AnswerTime => ({ is: 'answered', days, daysLate });
const silent: AnswerTime = { is: 'silent', days: 23, daysLate: 3 };

describe('the time one request took', () => {
  it('is counted in the working days of its clock, whatever day it is looked at', () => {
    expect(timeOf(anAnsweredRequest({ answeredOn: '2026-12-10' }), '2027-06-01')).toEqual(answered(12));
    expect(timeOf(anAnsweredRequest({ answeredOn: '2026-12-22' }), '2027-06-01')).toEqual(answered(20));
  });

  it('says by how much an answer was late, a weekend after the last day too', () => {
    expect(timeOf(anAnsweredRequest({ answeredOn: '2026-12-24' }), '2027-06-01')).toEqual(answered(22, 2));
    expect(timeOf(anAnsweredRequest({ receivedOn: '2026-11-19', answeredOn: '2026-12-19' }), '2027-06-01')).toMatchObject({ is: 'answered', daysLate: 1 });
  });

  it('is silence from the day after the later reading’s last day, and not before', () => {
    const onSaturday = aRequestAwaitingResponse({ receivedOn: '2026-10-31' });
    expect([timeOf(onSaturday, '2026-12-01'), timeOf(onSaturday, '2026-12-02')]).toEqual([{ is: 'waiting' }, { is: 'silent', days: 22, daysLate: 1 }]);
  });

  it('runs for nobody while a question or a fee is open', () => {
    expect([timeOf(aRequestAwaitingClarification(), '2027-06-01'), timeOf(aRequestAwaitingFee(), '2026-12-20')]).toEqual([{ is: 'waiting' }, { is: 'waiting' }]);
  });

  it('is none where the council never had the letter, or was let go in time', () => {
    expect([aDraft(), aRequestSending(), aWithdrawnRequest()].map((caseFile) => timeOf(caseFile, '2026-12-01'))).toEqual([null, null, null]);
  });

  it('stays silence where a request was given up after the last day', () => {
    expect(timeOf([...aRequestAwaitingResponse(), deadlinePassed('2026-12-22'), withdrawn('2027-01-04')], '2027-06-01')).toMatchObject({ is: 'silent' });
  });
});

describe('the times of several requests', () => {
  it('have silence in the denominator', () => {
    const requests = [anAnsweredRequest({ answeredOn: '2026-12-10' }), anAnsweredRequest({ answeredOn: '2026-12-24' }), aRequestAwaitingResponse(), aRequestAwaitingResponse({ receivedOn: '2027-01-04' }), aDraft()].map(replay);
    expect(answerTimes(requests, on('2027-01-08'), bankHolidays)).toEqual({ over: 3, inTime: 1, late: 1, silent: 1, waiting: 1, days: [12, 22], halfWithin: null });
  });

  it('make no average of fewer than five', () => {
    expect(sumOfTimes([1, 2, 3, 4].map((days) => answered(days))).halfWithin).toBeNull();
    expect(sumOfTimes([1, 2, 3, 4, 5].map((days) => answered(days))).halfWithin).toBe(3);
  });

  it('take silence for longer than any answer', () => {
    expect(sumOfTimes([answered(10), answered(12), answered(30, 10), silent, silent]).halfWithin).toBe(30);
    expect(sumOfTimes([answered(10), answered(12), silent, silent, silent]).halfWithin).toBeNull();
  });

  it('add up, and more silence never makes a council look quicker', () => {
    const time = fc.oneof(fc.constant(null), fc.constant<AnswerTime>({ is: 'waiting' }), fc.constant(silent), fc.record({ is: fc.constant('answered' as const), days: fc.nat(200), daysLate: fc.nat(50) }));
    fc.assert(fc.property(fc.array(time), (times) => {
      const sum = sumOfTimes(times);
      expect(sum.inTime + sum.late + sum.silent).toBe(sum.over);
      expect(sum.over + sum.waiting + times.filter((one) => one === null).length).toBe(times.length);
      expect(sum.days).toHaveLength(sum.inTime + sum.late);
      const worse = sumOfTimes([...times, silent]);
      if (sum.halfWithin !== null && worse.halfWithin !== null) expect(worse.halfWithin).toBeGreaterThanOrEqual(sum.halfWithin);
    }));
  });
});
