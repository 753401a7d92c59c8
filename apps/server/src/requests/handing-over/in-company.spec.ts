import { describe, expect, it } from 'vitest';
import { inCompany } from './in-company.ts';

/** Work that ends when told, with what it was given. */
function aDesk(limits: { most: number; groups: number }) {
  const groups: { asked: readonly number[]; end: () => void }[] = [];
  const ask = inCompany((asked: readonly number[]) => new Promise<number[]>((resolve) => void groups.push({ asked, end: () => resolve(asked.map((number) => number * 10)) })), limits);
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { groups, ask, settled, asked: () => groups.map(({ asked }) => asked) };
}

describe('what several ask for at about the same time', () => {
  it('is done in one go, and each has its own answer', async () => {
    const { groups, ask, settled, asked } = aDesk({ most: 16, groups: 1 });
    const answers = Promise.all([1, 2, 3].map(ask));
    await settled();
    expect(asked()).toEqual([[1, 2, 3]]);
    groups[0]?.end();
    expect(await answers).toEqual([10, 20, 30]);
  });

  it('goes with the next where enough are at work, and never more together than told', async () => {
    const { groups, ask, settled, asked } = aDesk({ most: 2, groups: 2 });
    const answers = [1, 2, 3, 4, 5, 6, 7].map(ask);
    await settled();
    expect(asked()).toEqual([[1, 2], [3, 4]]);
    groups[1]?.end();
    await settled();
    expect(asked()).toEqual([[1, 2], [3, 4], [5, 6]]);
    groups[0]?.end();
    await settled();
    for (const { end } of groups) end();
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50, 60, 70]);
  });

  it('breaks for those who asked together, and for nobody after them', async () => {
    let tries = 0;
    const ask = inCompany((asked: readonly number[]) => ((tries += 1) === 1 ? Promise.reject(new Error('broke')) : Promise.resolve(asked)), { most: 2, groups: 1 });
    const ends = await Promise.allSettled([1, 2, 3].map(ask));
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
