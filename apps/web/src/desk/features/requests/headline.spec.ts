import { bankHolidays, MessageId, on, startClock, type Instant, workingDayNumber, workingDaysLate, isOverdue, isPastDue, operativeDueOn } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { headline } from './headline.ts';

const clockOn = (receivedOn: string, today: string) => {
  const clock = startClock({ receivedOn: on(receivedOn) }, bankHolidays);
  const day = on(today);
  return { ...clock, day: workingDayNumber(clock, day, bankHolidays), daysLate: workingDaysLate(clock, day, bankHolidays), overdue: isOverdue(clock, day), pastDue: isPastDue(clock, day), dueToday: operativeDueOn(clock) === day };
};

const robin = { name: 'Robin Example', isMe: true };

const bexley: Parameters<typeof headline>[0] = {
  council: { name: 'Bexley' }, applicant: robin, stage: 'awaiting_response', uncertain: false, withdrawnWhy: null, clock: null, today: on('2026-12-01'), hold: null, guardPassed: false, outcome: null,
  fee: null, review: null, complaint: null, decision: null, appeal: null, chronology: [],
};

const waiting = (receivedOn: string, today: string) => headline({ ...bexley, clock: clockOn(receivedOn, today), today: on(today) });

describe('the headline of a request', () => {
  it('says how many working days the council has had it, and the last lawful day', () => {
    expect(waiting('2026-11-23', '2026-12-14')).toBe('Bexley has had our request for 14 working days. It must answer by Tuesday 22 December.');
  });

  it('counts nothing on the day it arrives', () => {
    expect(waiting('2026-11-23', '2026-11-23')).toBe('Bexley has our request today. It must answer by Tuesday 22 December.');
  });

  it('gives the year where it could be doubted', () => {
    expect(waiting('2026-12-14', '2026-12-15')).toContain('by Friday 15 January 2027.');
  });

  it('says that the answer is due today on the last lawful day', () => {
    expect(waiting('2026-11-23', '2026-12-22')).toBe('Bexley must answer today, Tuesday 22 December.');
  });

  it('counts from the answer to its question once time runs from there', () => {
    const messageId = MessageId.parse('00000000-0000-4000-8000-000000000001');
    const sent = { type: 'RequestSent', messageId, channel: 'post', asked: [{ kind: 'kpi-set', period: null }], sentOn: on('2026-11-23'), clock: startClock({ receivedOn: on('2026-11-23') }, bankHolidays) } as const;
    const chronology = [{ entry: 1, at: '2026-11-23T09:00:00.000Z' as Instant, actor: robin, event: { ...sent, asked: [...sent.asked] }, struckOut: null, canStrikeOut: false, messageId }].map((entry) => ({ ...entry, actor: { name: 'Robin', system: false } }));
    expect(headline({ ...bexley, chronology, clock: clockOn('2026-12-02', '2026-12-10'), today: on('2026-12-10') })).toBe('Bexley has had our answer to its question for 6 working days. It must answer by Tuesday 5 January 2027.');
  });

  it('does not call a council late between the two readings of a weekend arrival', () => {
    expect(waiting('2026-11-28', '2026-12-31')).toBe('Bexley had until Wednesday 30 December. On the other reading of the law it has until Thursday 31 December.');
  });

  it('says how late it is from the day after the later reading', () => {
    expect(waiting('2026-11-23', '2026-12-24')).toBe('Bexley is 2 working days late. Its last lawful day was Tuesday 22 December.');
    expect(waiting('2026-11-23', '2026-12-23')).toContain('1 working day late');
  });

  it('names whoever has it to everybody else', () => {
    const draft = { ...bexley, stage: 'draft' } as const;
    expect(headline(draft)).toBe('Bexley is yours. Its letter has not been sent yet.');
    expect(headline({ ...draft, applicant: { ...robin, isMe: false } })).toBe('Robin Example has Bexley. Its letter has not been sent yet.');
  });

  it('says that the clock has stopped while a question waits for its answer', () => {
    expect(headline({ ...bexley, stage: 'awaiting_clarification' })).toBe('Bexley asked a question. Its clock has stopped until it has the answer.');
  });

  it('says that a fee stops the clock, and when the time to pay it has passed', () => {
    const fee = { since: on('2026-11-30'), lapsesAfter: on('2027-02-28'), lapsed: false };
    expect(headline({ ...bexley, stage: 'awaiting_fee', fee })).toBe('Bexley asks for a fee. Its clock has stopped until the fee is paid.');
    expect(headline({ ...bexley, stage: 'awaiting_fee', fee: { ...fee, lapsed: true } })).toContain('It need no longer answer.');
  });
});

describe('the headline of a request after its answer', () => {
  const refused = { ...bexley, stage: 'answered', outcome: 'refused', today: on('2027-02-10') } as const;
  const review = { askedOn: on('2027-02-01'), normallyBy: on('2027-03-01'), atMostBy: on('2027-03-31'), statutory: false, overdue: false, pastNormal: false, answeredOn: null };
  const decision = { sentOn: on('2027-06-01'), decided: 'upheld', complyBy: on('2027-07-01'), appealBy: on('2027-06-29'), rollsTo: null } as const;
  const complaint = { about: 'refusal', on: on('2027-04-20') } as const;

  it.each([
    ['the day a review normally takes', { review }, 'Bexley refused. It is looking again, and should say by Monday 1 March.'],
    ['the most a review may take', { review: { ...review, pastNormal: true } }, 'Bexley refused. Its review is due by Wednesday 31 March.'],
    ['that a review is late', { review: { ...review, pastNormal: true, overdue: true } }, 'Bexley refused. The time for its review has passed.'],
    ['what a review came to', { review: { ...review, answeredOn: on('2027-03-01') } }, 'Bexley looked again, and still refuses.'],
    ['that the ICO was asked', { complaint }, 'Bexley refused. The ICO has our complaint.'],
    ['what the ICO decided', { complaint, decision }, 'Bexley refused. The ICO decided for us.'],
    ['whose appeal it is', { complaint, decision, appeal: { by: 'council', on: on('2027-06-20') } as const }, 'Bexley refused. It has appealed to the Tribunal.'],
  ])('says %s', (_, after, words) => expect(headline({ ...refused, ...after })).toBe(words));

  it('keeps a silent council late when the ICO has the complaint', () => {
    expect(headline({ ...bexley, clock: clockOn('2026-11-23', '2026-12-24'), today: on('2026-12-24'), complaint: { about: 'silence', on: on('2026-12-24') } })).toBe('Bexley is 2 working days late. The ICO has our complaint.');
  });
});
