import { describe, expect, it } from 'vitest';
import { seeded, shuffled } from './seeded.ts';

const first = (seed: number): number[] => {
  const random = seeded(seed);
  return [random(), random(), random()];
};

describe('a drill', () => {
  it('does the same again for the same seed, and something else for another', () => {
    expect(first(7)).toEqual(first(7));
    expect(first(7)).not.toEqual(first(8));
    expect(first(7).every((figure) => figure >= 0 && figure < 1)).toBe(true);
  });

  it('walks through every council once, in another order', () => {
    const councils = ['barnet', 'bexley', 'bury', 'haringey', 'kent', 'kingston'];
    const walked = shuffled(councils, seeded(3));
    expect(walked.toSorted()).toEqual(councils);
    expect(walked).not.toEqual(councils);
  });
});
