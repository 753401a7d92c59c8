import type { Trx } from '@openvalve/db';
import type { MessageId, RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import { useWorld } from '../testing/create-world.ts';
import { carryOut } from './carry-out.ts';
import { deliverMessage } from './deliver-message.job.ts';
import { aLaterLetter, followUpOn } from './testing/a-later-letter.ts';
import { aDraft, aRequestWithTheCouncil, openConnections } from './testing/a-request.ts';

const world = useWorld();

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
  const sendLetter: Deps['mailer']['sendLetter'] = async (letter, raw, mayGo) =>
    mayGo && !(await mayGo()) ? { result: 'temporary', server: 'smtp.example', said: 'Held back' } : step(() => deps.mailer.sendLetter(letter, raw));
  return { ...deps, db, mailer: { ...deps.mailer, sendLetter } };
};

type OnItsWay = { readonly requestId: RequestId; readonly messageId: MessageId; readonly standing: () => Promise<'sent' | 'uncertain' | 'other'> };

/** A first letter somebody has just pressed Send on. */
async function aFirstLetter(): Promise<OnItsWay> {
  const { desk, requestId, messageId, version } = await aDraft(world());
  await desk.requests.submit({ requestId, messageId, version });
  const standing = async () => {
    const { stage, uncertain } = await desk.requests.show({ requestId });
    if (stage === 'awaiting_response') return 'sent';
    return stage === 'sending' && uncertain ? 'uncertain' : 'other';
  };
  return { requestId, messageId, standing };
}

/** A reminder somebody has just pressed Send on; its request went another way. */
async function aReminder(): Promise<OnItsWay> {
  world().timeIs('2026-11-02T09:00:00.000Z');
  const { desk, requestId, messageId: first, asked } = await aDraft(world());
  await desk.requests.recordSent({ requestId, messageId: first, channel: 'own-email', sentOn: '2026-11-02', receivedOn: '2026-11-02', asked });
  world().timeIs('2026-12-03T09:00:00.000Z');
  const letter = await aLaterLetter(desk, { requestId }, 'chaser');
  await desk.requests.sendFollowUp(letter);
  const standing = async () => {
    const { state } = await followUpOn(desk, { requestId }, letter.messageId);
    return state === 'sent' || state === 'uncertain' ? state : 'other';
  };
  return { requestId, messageId: letter.messageId, standing };
}

describe.each([
  ['a first letter', aFirstLetter],
  ['a letter after the first', aReminder],
])('the program stopping while it sends %s', (_, submitted) => {
  const sent = { letters: 1, standing: 'sent' };
  const forAPerson = { letters: 1, standing: 'uncertain' };

  it.each([
    ['before the attempt is on record, sends once', 1, false, sent],
    ['between the attempt and the first of its text, sends nothing and asks a person', 1, true, { ...forAPerson, letters: 0 }],
    ['as its text is about to go, sends nothing and asks a person', 2, false, { ...forAPerson, letters: 0 }],
    ['right after its text went, sends nothing more and asks a person', 2, true, forAPerson],
    ['before the result is on record, sends nothing more and asks a person', 3, false, forAPerson],
    ['after the result is on record, sends nothing more', 3, true, sent],
  ])('%s', async (__, count, done, after) => {
    const { requestId, messageId, standing } = await submitted();
    await expect(deliverMessage.run({ requestId, messageId }, stoppingAt(world().deps, count, { done }))).rejects.toThrow('stopped');
    world().timeIs('2026-12-04T10:00:00.000Z');
    await world().runDueJobs();
    await deliverMessage.run({ requestId, messageId }, world().deps);
    expect({ letters: world().outbox.length, standing: await standing() }).toEqual(after);
  });

  it('while two workers run the same job leaves one letter', async () => {
    const { requestId, messageId, standing } = await submitted();
    await openConnections(world());
    await Promise.all([1, 2, 3].map(() => deliverMessage.run({ requestId, messageId }, world().deps)));
    expect([world().outbox.length, await standing()]).toEqual([1, 'sent']);
  });
});

describe('the program stopping while a mail server is asked whether it takes a letter', () => {
  it('leaves no doubt: nothing had gone, and it is sent once by the next', async () => {
    const { requestId, messageId, standing } = await aFirstLetter();
    const dies: Deps = { ...world().deps, mailer: { ...world().deps.mailer, sendLetter: () => Promise.reject(new Error('stopped')) } };
    await expect(deliverMessage.run({ requestId, messageId }, dies)).rejects.toThrow('stopped');
    await deliverMessage.run({ requestId, messageId }, world().deps);
    expect({ letters: world().outbox.length, standing: await standing() }).toEqual({ letters: 1, standing: 'sent' });
  });

  it('sends nothing of a letter whose request was withdrawn while the server thought about it', async () => {
    const { requestId, messageId } = await aReminder();
    const withdrawn: Deps = {
      ...world().deps,
      mailer: { ...world().deps.mailer, sendLetter: async (letter, raw, mayGo) => {
        await carryOut(world().deps, { requestId, actor: 'system', command: { type: 'WithdrawRequest' } });
        return world().deps.mailer.sendLetter(letter, raw, mayGo);
      } },
    };
    await deliverMessage.run({ requestId, messageId }, withdrawn);
    expect(world().outbox).toHaveLength(0);
  });
});

describe('a job for a letter that is not on its way', () => {
  it('sends nothing: neither a draft nor one that went already', async () => {
    const request = await aRequestWithTheCouncil(world());
    await deliverMessage.run({ requestId: request.requestId, messageId: request.messageId }, world().deps);
    const other = await aLaterLetter(request.desk, request, 'other');
    await deliverMessage.run({ requestId: request.requestId, messageId: other.messageId }, world().deps);
    expect(world().outbox).toHaveLength(1);
  });
});
