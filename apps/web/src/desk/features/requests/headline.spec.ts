import { bankHolidays, on, startClock, workingDayNumber, workingDaysLate, isOverdue, isPastDue, operativeDueOn } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { headline } from './headline.ts';

const clockOn = (receivedOn: string, today: string) => {
  const clock = startClock({ receivedOn: on(receivedOn) }, bankHolidays);
  const day = on(today);
  return { ...clock, day: workingDayNumber(clock, day, bankHolidays), daysLate: workingDaysLate(clock, day, bankHolidays), overdue: isOverdue(clock, day), pastDue: isPastDue(clock, day), dueToday: operativeDueOn(clock) === day };
};

const robin = { name: 'Robin Example', isMe: true };

const waiting = (receivedOn: string, today: string) =>
  headline({ council: { name: 'Bexley' }, applicant: robin, stage: 'awaiting_response', uncertain: false, withdrawnWhy: null, clock: clockOn(receivedOn, today), today: on(today), hold: null, guardPassed: false, outcome: null });

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

  it('does not call a council late between the two readings of a weekend arrival', () => {
    expect(waiting('2026-11-28', '2026-12-31')).toBe('Bexley had until Wednesday 30 December. On the other reading of the law it has until Thursday 31 December.');
  });

  it('says how late it is from the day after the later reading', () => {
    expect(waiting('2026-11-23', '2026-12-24')).toBe('Bexley is 2 working days late. Its last lawful day was Tuesday 22 December.');
    expect(waiting('2026-11-23', '2026-12-23')).toContain('1 working day late');
  });

  it('names whoever has it to everybody else', () => {
    const draft = { council: { name: 'Bexley' }, stage: 'draft', uncertain: false, withdrawnWhy: null, clock: null, today: on('2026-12-01'), hold: null, guardPassed: false, outcome: null } as const;
    expect(headline({ ...draft, applicant: robin })).toBe('Bexley is yours. Its letter has not been sent yet.');
    expect(headline({ ...draft, applicant: { ...robin, isMe: false } })).toBe('Robin Example has Bexley. Its letter has not been sent yet.');
  });

  it('says that the clock has stopped while a question waits for its answer', () => {
    expect(headline({ council: { name: 'Bexley' }, applicant: robin, stage: 'awaiting_clarification', uncertain: false, withdrawnWhy: null, clock: null, today: on('2026-12-01'), hold: null, guardPassed: false, outcome: null })).toBe('Bexley asked a question. Its clock has stopped until it has the answer.');
  });
});
