import { describe, expect, it } from 'vitest';
import { inLines, measure, median } from './measure.ts';

describe('a measurement of speed', () => {
  it('is a ratio to the floor measured in the same run', async () => {
    let clock = 0;
    const working = (name: string, each: number) => ({ name, run: (milliseconds: number) => ((clock += milliseconds), milliseconds / each) });
    const measured = await measure([working('bare loop', 1), working('due dates', 4)], { rounds: 3, milliseconds: 100, now: () => clock });
    expect(measured).toEqual([
      { name: 'bare loop', perSecond: 1000, ratio: 1 },
      { name: 'due dates', perSecond: 250, ratio: 0.25 },
    ]);
    expect(inLines(measured)[1]).toMatch(/^due dates +250 a second +0\.25 of the floor$/);
  });

  it('is the middle of its rounds, so that one slow round changes nothing', () => {
    expect(median([5, 1, 4])).toBe(4);
    expect(median([1, 2, 3, 100])).toBe(2.5);
  });
});
