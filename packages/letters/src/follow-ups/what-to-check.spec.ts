import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { whatToCheck, type FollowUpFacts } from '../index.ts';
import { decisions } from '../testing/decisions.ts';
import { refused, running, underReview } from '../testing/follow-up-cases.ts';

const codes = (facts: FollowUpFacts): string[] => whatToCheck(facts).map(({ code }) => code);
const complaint = { purpose: 'ico_complaint' } as const;

describe('what to look at before a letter goes', () => {
  it('is nothing for a plain reminder', () => {
    expect(codes(running)).toEqual([]);
  });

  it('is the gap, and the council’s own words where they are quoted', () => {
    const asked = (words: string | null): FollowUpFacts => ({ ...running, purpose: 'clarification_answer', question: { askedOn: on('2026-12-01'), words } });

    expect(codes(asked('Which year?'))).toEqual(['answer_the_gap', 'read_the_quotation']);
    expect(codes(asked(null))).toEqual(['answer_the_gap']);
    expect(codes({ ...running, purpose: 'other' })).toEqual(['answer_the_gap']);
  });

  it('is that the council is not late, up to the later reading’s last day', () => {
    expect(whatToCheck({ ...running, today: running.lastDay })).toEqual([{ code: 'not_late_yet', lastDay: running.lastDay }]);
  });

  it('is another day of receipt, where the council gave one', () => {
    expect(whatToCheck({ ...running, claimedReceiptOn: on('2026-11-12') })).toEqual([{ code: 'receipt_differs', claimedOn: on('2026-11-12') }]);
    expect(codes({ ...running, claimedReceiptOn: running.receivedOn })).toEqual([]);
  });

  it('is that no day counts while a fee is asked for in time', () => {
    expect(codes({ ...running, purpose: 'fee_query', feesNoticeOn: on('2026-12-09') })).toEqual(['time_stands_still']);
    expect(codes({ ...running, purpose: 'fee_query', feesNoticeOn: on('2026-12-10') })).toEqual([]);
  });

  it('is a review asked for too late, the day after its last day', () => {
    const asked = (today: string): FollowUpFacts => ({ ...refused('s.36'), reviewBy: on('2027-02-08'), today: on(today) });

    expect(codes(asked('2027-02-08'))).toEqual([]);
    expect(whatToCheck(asked('2027-02-09'))).toEqual([{ code: 'review_window_passed', by: on('2027-02-08') }]);
  });

  it('is whether a decision cited was appealed', () => {
    expect(whatToCheck({ ...refused('s.36'), precedents: decisions })).toEqual([{ code: 'look_for_appeals', references: ['IC-376145-D4X0', 'IC-324935-G1D3'] }]);
    expect(codes({ ...running, precedents: decisions })).toEqual([]);
  });

  it('is the proof of a reminder for a complaint about silence', () => {
    expect(codes({ ...running, ...complaint, about: 'silence' })).toEqual(['remind_first', 'attach_request']);
    expect(codes({ ...running, ...complaint, about: 'silence', chasedOn: [on('2026-12-10')] })).toEqual(['attach_request', 'attach_reminders']);
  });

  it('is what goes with a complaint about a refusal, and the ICO’s six weeks', () => {
    const { review, ...facts } = underReview(refused('s.36'), '2027-02-16');
    const reviewed = (today: string): FollowUpFacts => ({ ...facts, ...complaint, about: 'refusal', today: on(today), review: review && { ...review, answeredOn: on('2027-01-20') } });

    expect(codes({ ...facts, ...complaint, about: 'review_silent', review })).toEqual(['attach_request', 'attach_refusal_notice', 'attach_review_request']);
    expect(codes(reviewed('2027-03-03'))).toEqual(['attach_request', 'attach_refusal_notice', 'attach_review_request', 'attach_review_outcome']);
    expect(whatToCheck(reviewed('2027-03-04'))[0]).toEqual({ code: 'complaint_window_passed', by: on('2027-03-03') });
  });

  it('is the notice itself where it was not carried out', () => {
    expect(codes({ ...refused('s.36'), ...complaint, about: 'refusal', today: on('2027-07-01'), decision: { sentOn: on('2027-05-20'), complyBy: on('2027-06-19') } })).toEqual(['answer_the_gap', 'attach_decision_notice']);
  });
});
