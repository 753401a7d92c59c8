import { describe, expect, it } from 'vitest';
import { createWorld } from '../testing/create-world.ts';
import { takersAtOnce } from './drill-takers.ts';

describe('many volunteers who take councils at the same moment', () => {
  it('never get the same council, and none is lost', async () => {
    const world = await createWorld();
    try {
      const report = await takersAtOnce(world.deps, { takers: 8, seed: 11, councils: 12 });
      expect(report).toMatchObject({ twice: [], lost: [] });
      expect(report.attempts).toBe(8 * 12 * 2);
      expect(report.taken).toBe(report.held + report.givenBack);
    } finally {
      await world.close();
    }
  });
});
