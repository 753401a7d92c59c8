import { listRequestLines } from '@openvalve/db';
import type { MessageId, RequestId } from '@openvalve/domain';
import type { Transport } from '@openvalve/mail';
import { describe, expect, it } from 'vitest';
import { createMailer } from '../outbox/create-mailer.ts';
import { useWorld } from '../testing/create-world.ts';
import { deliverMessage } from './deliver-message.job.ts';
import { aDraft } from './testing/a-request.ts';

const theWorld = useWorld({ env: { MAIL_DOMAIN: 'requests.example', SMTP_URL: 'smtp://127.0.0.1:1' } });

/** The world with a mail server that takes everything, and letters somebody pressed Send on. */
async function pressed(...councils: string[]) {
  const world = theWorld();
  const server: Transport = { deliver: async (_, mayGo) => ((await mayGo?.()) === false ? { result: 'temporary', server: 'smtp.example', said: 'Held back' } : { result: 'accepted', server: 'smtp.example', said: '250 OK' }) };
  const mailer = createMailer({ db: world.db, now: world.deps.now, env: { ...world.deps.env, councilMail: 'live' }, terminal: () => undefined, server });
  const deps = { ...world.deps, env: { ...world.deps.env, lettersAMinute: 0 }, mailer };
  const letters: { requestId: RequestId; messageId: MessageId }[] = [];
  for (const council of councils) {
    const { desk, requestId, messageId, version } = await aDraft(world, { council });
    await desk.requests.submit({ requestId, messageId, version });
    letters.push({ requestId, messageId });
  }
  const standing = async () => new Set((await listRequestLines(world.db)).map(({ stage }) => stage));
  return { letters, standing, queriesOf: (some: typeof letters) => world.queriesOf(() => Promise.all(some.map((letter) => deliverMessage.run(letter, deps)))) };
}

describe('handing letters over', () => {
  it('asks the database few things about one, and as few in a campaign of many requests', async () => {
    const { letters, queriesOf } = await pressed('kent', 'norfolk', 'torbay', 'slough', 'surrey');
    const counts: number[] = [];
    for (const letter of letters) counts.push(await queriesOf([letter]));
    expect(Math.max(...counts)).toBeLessThanOrEqual(14);
    expect(new Set(counts).size).toBe(1);
  });

  it('asks once for several that go at the same time', async () => {
    const { letters, queriesOf, standing } = await pressed('kent', 'norfolk', 'torbay', 'slough', 'surrey', 'bury', 'hillingdon', 'merton');
    expect(await queriesOf(letters)).toBeLessThanOrEqual(3 * 14);
    expect(await standing()).toEqual(new Set(['awaiting_response']));
  });
});
