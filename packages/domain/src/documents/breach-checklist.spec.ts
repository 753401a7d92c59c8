import { describe, expect, it } from 'vitest';
import { breachChecklist, BreachStep, offencesWords, reportBy } from './breach-checklist.ts';

describe('the checklist after an accidental release', () => {
  it('counts 72 hours from the minute it was noticed, over a Sunday and over the night the clocks change', () => {
    expect(reportBy(new Date('2026-11-20T17:45:00Z'))).toEqual(new Date('2026-11-23T17:45:00Z'));
    // The last Sunday of March has 23 hours in London: 72 hours are 72 hours.
    expect(reportBy(new Date('2027-03-27T12:00:00Z'))).toEqual(new Date('2027-03-30T12:00:00Z'));
  });

  it('names the law where a step rests on it, and both offences', () => {
    expect(BreachStep.options.filter((step) => breachChecklist[step].law?.includes('Article 33')).length).toBeGreaterThan(1);
    expect(offencesWords.map(({ law }) => law)).toEqual(['Data Protection Act 2018 s.170', 'Data Protection Act 2018 s.171']);
  });
});
