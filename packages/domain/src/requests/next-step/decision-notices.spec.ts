import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../calendar/bank-holidays.ts';
import { on } from '../../shared/iso-date.ts';
import { after, withAppeal, withComplaint, withDecision, withReview, type Change } from '../../testing/after-an-answer.ts';
import { anAnsweredRequest, answer, classified, kpiSet, managementPlan, messageNumber, received, says } from '../../testing/index.ts';
import type { Classification, FoiRequestEvent } from '../foi-request.events.ts';
import { nextStep } from '../next-step.ts';
import { replay } from '../replay.ts';

const step = (caseFile: readonly FoiRequestEvent[], today: string, { changes = [], unpublished = 0 }: { changes?: readonly Change[]; unpublished?: number } = {}) =>
  nextStep(after(replay(caseFile), ...changes), { today: on(today), calendar: bankHolidays, address: 'usable', hold: null, unpublished });

const refused = anAnsweredRequest({ outcome: 'refused' });
const later = (day: string, said: Classification): FoiRequestEvent[] => [received(day, messageNumber(2)), classified(said, { messageId: messageNumber(2), day })];

describe('the one next step after a decision notice of 3 April', () => {
  const before = [withReview('2027-01-11', { answeredOn: '2027-02-08' }), withComplaint('refusal', '2027-02-20')];
  const decided = (...more: readonly Change[]) => ({ changes: [...before, ...more] });
  const upheld = withDecision('2027-04-03');

  it('for us is to wait until the last day it gives, and to tell the ICO from the day after', () => {
    expect(step(refused, '2027-05-03', decided(upheld))).toEqual({ step: 'wait_for_compliance', by: '2027-05-03' });
    expect(step(refused, '2027-05-04', decided(upheld))).toEqual({ step: 'report_noncompliance', since: '2027-05-03', about: 'refusal' });
    expect(step(refused, '2027-05-05', decided(upheld, withComplaint('refusal', '2027-05-04')))).toEqual({ step: 'wait_for_ico', since: '2027-05-04' });
    expect(step(refused, '2027-05-05', decided(upheld, withComplaint('refusal', '2027-05-03')))).toMatchObject({ step: 'report_noncompliance' });
  });

  it('reports a review that never came as that, unless it came since', () => {
    const silent = [withReview('2027-01-11'), withComplaint('review_silent', '2027-03-09'), upheld];
    expect(step(refused, '2027-05-04', { changes: silent })).toMatchObject({ step: 'report_noncompliance', about: 'review_silent' });
    expect(step(refused, '2027-05-04', { changes: [withReview('2027-01-11', { answeredOn: '2027-03-20' }), withComplaint('review_silent', '2027-03-09'), upheld] })).toMatchObject({ about: 'refusal' });
    expect(step(refused, '2027-05-04', { changes: [withComplaint('silence', '2026-12-01'), upheld] })).toMatchObject({ about: 'refusal' });
  });

  it('against us is to think about an appeal to the 28th day, and to the next working day where that is none', () => {
    const appeal = { step: 'consider_appeal', by: '2027-05-01', rollsTo: '2027-05-04' };
    for (const word of ['not_upheld', 'partly_upheld'] as const) {
      const changes = decided(withDecision('2027-04-03', { decided: word, days: null }));
      expect(step(refused, '2027-05-01', changes)).toEqual(appeal);
      expect(step(refused, '2027-05-04', changes)).toEqual(appeal);
      expect(step(refused, '2027-05-05', changes)).toEqual({ step: 'nothing', because: 'answered', outcome: 'refused' });
    }
  });

  it('that leaves a council something to do and us something to appeal is the appeal first, then the wait', () => {
    const changes = decided(withDecision('2027-04-03', { decided: 'partly_upheld', days: 35 }));
    expect(step(refused, '2027-05-04', changes)).toMatchObject({ step: 'consider_appeal' });
    expect(step(refused, '2027-05-05', changes)).toEqual({ step: 'wait_for_compliance', by: '2027-05-08' });
    expect(step(refused, '2027-05-09', changes)).toMatchObject({ step: 'report_noncompliance', since: '2027-05-08' });
  });

  it('is to wait for the tribunal once somebody appealed; ours does not let the council off', () => {
    expect(step(refused, '2027-06-01', decided(upheld, withAppeal('council', '2027-04-20')))).toEqual({ step: 'wait_for_tribunal', since: '2027-04-20' });
    const partly = withDecision('2027-04-03', { decided: 'partly_upheld' });
    expect(step(refused, '2027-05-03', decided(partly, withAppeal('us', '2027-04-20')))).toEqual({ step: 'wait_for_tribunal', since: '2027-04-20' });
    expect(step(refused, '2027-05-04', decided(partly, withAppeal('us', '2027-04-20')))).toMatchObject({ step: 'report_noncompliance' });
  });

  it('with an answer since it is what that answer calls for', () => {
    const gave = [...refused, ...later('2027-04-20', answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'disclosed_in_full')))];
    expect(step(gave, '2027-06-01', { ...decided(upheld), unpublished: 2 })).toEqual({ step: 'publish', papers: 2 });
    expect(step(gave, '2027-04-21', decided(withDecision('2027-04-03', { decided: 'partly_upheld' })))).toMatchObject({ step: 'nothing' });
    expect(step(gave, '2027-04-21', decided(upheld, withAppeal('us', '2027-04-10')))).toMatchObject({ step: 'nothing' });
    const again = [...refused, ...later('2027-04-20', answer(says(managementPlan, 'refused'), says(kpiSet, 'refused')))];
    expect(step(again, '2027-06-01', decided(upheld))).toMatchObject({ step: 'ask_review', by: '2027-06-17', tooLate: false });
    expect(step(again, '2027-06-01', decided(upheld, withReview('2027-05-10')))).toMatchObject({ step: 'wait_for_review' });
  });

  it('ends the review it was about, answered or not, and one asked for on its day', () => {
    for (const askedOn of ['2027-01-11', '2027-04-03']) {
      expect(step(refused, '2027-07-01', { changes: [withReview(askedOn), withComplaint('review_silent', '2027-03-09'), withDecision('2027-04-03', { days: null })] })).toMatchObject({ step: 'nothing' });
    }
  });

  it('with an answer on the day of the notice is not called disobeyed', () => {
    const sameDay = [...refused, ...later('2027-04-03', answer(says(managementPlan, 'refused'), says(kpiSet, 'refused')))];
    expect(step(sameDay, '2027-06-01', decided(upheld))).toMatchObject({ step: 'nothing' });
  });

  it('is the review that was answered later than it, and goes to the ICO again', () => {
    const changes = [...before, upheld, withReview('2027-05-10', { answeredOn: '2027-06-01' })];
    const again = [...refused, ...later('2027-04-20', answer(says(managementPlan, 'refused'), says(kpiSet, 'refused')))];
    expect(step(again, '2027-06-02', { changes })).toEqual({ step: 'complain', about: 'refusal', by: '2027-07-13' });
  });

  it('near the end of the holiday table is an appeal by the 28th day, moved nowhere', () => {
    const now = (knownUntil: string, today: string) => ({ today: on(today), calendar: { ...bankHolidays, knownUntil: on(knownUntil) }, address: 'usable' as const, hold: null, unpublished: 0 });
    const request = after(replay(refused), ...before, withDecision('2027-04-03', { decided: 'not_upheld', days: null }));
    expect(nextStep(request, now('2027-04-30', '2027-04-30'))).toEqual({ step: 'consider_appeal', by: '2027-05-01', rollsTo: '2027-05-01' });
    expect(nextStep(request, now('2027-05-02', '2027-05-02'))).toEqual({ step: 'consider_appeal', by: '2027-05-01', rollsTo: '2027-05-02' });
  });
});
