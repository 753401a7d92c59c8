import type { Trx } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import { useWorld } from '../testing/create-world.ts';
import { deliverMessage } from './deliver-message.job.ts';
import { aDraft, openConnections } from './testing/a-request.ts';

const world = useWorld();

describe('the program stopping while it sends', () => {
  /** What a delivery does to the world, in order: the program stops at the `count`th thing, before it or right after it. */
  const stoppingAt = (deps: Deps, count: number, { done }: { done: boolean }): Deps => {
    let reached = 0;
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      reached += 1;
      if (reached > count) throw new Error('stopped');
      if (reached < count) return work();
      if (!done) throw new Error('stopped');
      await work();
      throw new Error('stopped');
    };
    const db = new Proxy(deps.db, {
      get: (target, name) => {
        if (name === 'transaction') return () => ({ execute: <T>(work: (trx: Trx) => Promise<T>) => step(() => target.transaction().execute(work)) });
        const found: unknown = Reflect.get(target, name, target);
        return typeof found === 'function' ? (found.bind(target) as unknown) : found;
      },
    });
    return { ...deps, db, mailer: { ...deps.mailer, sendLetter: (letter) => step(() => deps.mailer.sendLetter(letter)) } };
  };

  const sent = { letters: 1, stage: 'awaiting_response', uncertain: false };
  const forAPerson = { letters: 1, stage: 'sending', uncertain: true };

  it.each([
    ['before the attempt is on record, sends once', 1, false, sent],
    ['between the attempt and the hand-over, sends nothing and asks a person', 1, true, { ...forAPerson, letters: 0 }],
    ['at the hand-over, sends nothing and asks a person', 2, false, { ...forAPerson, letters: 0 }],
    ['right after the hand-over, sends nothing more and asks a person', 2, true, forAPerson],
    ['before the result is on record, sends nothing more and asks a person', 3, false, forAPerson],
    ['after the result is on record, sends nothing more', 3, true, sent],
  ])('%s', async (_, count, done, after) => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    await desk.requests.submit({ requestId, messageId, version });

    await expect(deliverMessage.run({ requestId, messageId }, stoppingAt(world().deps, count, { done }))).rejects.toThrow('stopped');
    world().timeIs('2026-11-23T10:00:00.000Z');
    await world().runDueJobs();
    await deliverMessage.run({ requestId, messageId }, world().deps);

    const { stage, uncertain } = await desk.requests.show({ requestId });
    expect({ letters: world().outbox.length, stage, uncertain }).toEqual(after);
  });

  it('while two workers run the same job leaves one letter', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    await desk.requests.submit({ requestId, messageId, version });
    await openConnections(world());
    await Promise.all([1, 2, 3].map(() => deliverMessage.run({ requestId, messageId }, world().deps)));
    expect(world().outbox).toHaveLength(1);
    expect((await desk.requests.show({ requestId })).stage).toBe('awaiting_response');
  });
});
