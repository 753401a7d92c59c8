import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { breachWords } from './breach-words.ts';

const breach = { dueOn: on('2026-12-03'), lastDay: on('2026-12-03'), until: on('2026-12-10'), ended: 'asked' } as const;
const bexley = { council: { name: 'Bexley' }, stage: 'awaiting_clarification', clock: null } as const;

describe('lateness that has ended', () => {
  it('stays visible when a late question has stopped the clock', () => {
    expect(breachWords({ ...bexley, breaches: [breach] })).toEqual(['Bexley was late: its last lawful day was Thu 3 Dec 2026, and it asked a question on Thu 10 Dec 2026.']);
  });

  it('stays visible once the council has answered, each time it was late', () => {
    const words = breachWords({ ...bexley, stage: 'answered', breaches: [breach, { ...breach, lastDay: on('2027-01-20'), until: on('2027-02-01'), ended: 'answered' }] });
    expect(words).toHaveLength(2);
    expect(words[1]).toBe('Bexley was late: its last lawful day was Wed 20 Jan 2027, and it answered on Mon 1 Feb 2027.');
  });

  it('is left to the headline while it is the headline', () => {
    const running = { ...breach, until: null, ended: null };
    expect(breachWords({ ...bexley, stage: 'awaiting_response', clock: { overdue: true } as never, breaches: [running] })).toEqual([]);
    expect(breachWords({ ...bexley, breaches: [running] })).toEqual(['Bexley was late: its last lawful day was Thu 3 Dec 2026.']);
  });
});
