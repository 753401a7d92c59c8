import { describe, expect, it } from 'vitest';
import { growsWithItsSquare, growthOf } from './growth.ts';

/** A clock that a work moves by what it costs. */
const costing = (cost: (size: number) => number) => {
  let at = 0;
  return growthOf((size) => void (at += cost(size)), { size: 100, now: () => at });
};

describe('how a cost grows', () => {
  it('is told apart where it grows with the size and with its square', () => {
    expect(costing((size) => size)).toBe(4);
    expect(costing((size) => size ** 2)).toBe(16);
    expect(costing((size) => size ** 2)).toBeGreaterThan(growsWithItsSquare);
  });

  it('is nothing where the work takes no time', () => {
    expect(costing(() => 0)).toBe(1);
  });
});
