import { describe, expect, it } from 'vitest';
import { growsWithItsSquare, growthOf, growthOfWaiting } from './growth.ts';

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

  it('is tried again where the machine was busy with something else', () => {
    let [at, disturbed] = [0, 0];
    const work = (size: number) => void (at += size + (size === 400 && (disturbed += 1) < 8 ? 5_000 : 0));
    expect(growthOf(work, { size: 100, now: () => at })).toBe(4);
  });

  it('is told of work that is waited for as well', async () => {
    let at = 0;
    const work = (size: number) => Promise.resolve().then(() => void (at += size ** 2));
    expect(await growthOfWaiting(work, { size: 100, now: () => at })).toBe(16);
  });

  it('is nothing where the work takes no time', () => {
    expect(costing(() => 0)).toBe(1);
  });
});
