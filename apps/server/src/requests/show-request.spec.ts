import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { myRequests } from './my-requests.ts';
import { showRequest } from './show-request.ts';
import { aRequestWithTheCouncil, anAnswer } from './testing/a-request.ts';
import { countingQueries } from './testing/counting-queries.ts';

const world = useWorld();

describe('a request’s page', () => {
  it('asks the database as often for a long case file as for a short one', async () => {
    const { requestId, volunteer } = await aRequestWithTheCouncil(world());
    const questions = async (): Promise<number> => {
      const { deps, asked } = countingQueries(world().deps);
      await showRequest(deps, { person: volunteer, requestId });
      return asked();
    };
    const few = await questions();
    for (let count = 0; count < 6; count += 1) await anAnswer(world(), { requestId, volunteer });
    expect(await questions()).toBe(few);
    expect(few).toBeLessThanOrEqual(14);
  });
});

describe('the list of one’s own requests', () => {
  it('asks the database as often for many requests with councils as for one', async () => {
    const { volunteer } = await aRequestWithTheCouncil(world());
    const questions = async (): Promise<number> => {
      const { deps, asked } = countingQueries(world().deps);
      await myRequests(deps, volunteer);
      return asked();
    };
    const few = await questions();
    for (const council of ['bury', 'torbay', 'dorset']) await aRequestWithTheCouncil(world(), { council, volunteer });
    expect(await questions()).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
  });
});
