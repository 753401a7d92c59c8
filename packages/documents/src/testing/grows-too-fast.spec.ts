import { expect, it } from 'vitest';
import { growsTooFast } from './grows-too-fast.ts';

const turns = (count: number): number => {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum = (sum * 31 + at) % 1_000_003;
  return sum;
};

it('a cost that grows with the square of the size is told from one that grows with the size', () => {
  expect([growsTooFast((size) => turns(size * size), 2_500), growsTooFast((size) => turns(size * 2_500), 2_500)]).toEqual([true, false]);
}, 60_000);
