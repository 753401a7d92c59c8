import { describe, expect, it } from 'vitest';
import document from '../../../../docs/privacy/retention.md?raw';
import { keptSince, keptWords, retentionRules, retentionTable, timedRetention, timedRules, unnamedFiles } from './retention.ts';

describe('how long things are kept', () => {
  it('is what docs/privacy/retention.md says, word for word', () => {
    expect(document).toContain(`\n${retentionTable()}\n`);
  });

  it('is said of everything with what, from when, what then and why', () => {
    for (const rule of retentionRules) {
      expect(rule.tables.length).toBeGreaterThan(0);
      for (const words of [rule.what, rule.from, rule.afterwards, rule.why]) expect(words.length).toBeGreaterThan(5);
      expect(JSON.stringify(rule)).not.toContain('|');
    }
    expect(retentionRules.filter(({ keptDays }) => keptDays !== null)).toEqual([...timedRules.map((rule) => timedRetention[rule]), unnamedFiles]);
  });

  it('is worded in days, or in years where it is whole years', () => {
    expect([1, 30, 365, 1095, null].map((keptDays) => keptWords({ keptDays }))).toEqual(['1 day', '30 days', '1 year', '3 years', 'No timer']);
  });

  it('counts whole days back from now, across the night the clocks change', () => {
    expect(keptSince({ keptDays: 90 }, new Date('2027-04-01T02:30:00.000Z')).toISOString()).toBe('2027-01-01T02:30:00.000Z');
  });
});
