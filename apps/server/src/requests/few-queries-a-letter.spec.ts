import { describe, expect, it } from 'vitest';
import { createMailer } from '../outbox/create-mailer.ts';
import { useWorld } from '../testing/create-world.ts';
import { deliverMessage } from './deliver-message.job.ts';
import { aDraft } from './testing/a-request.ts';

const theWorld = useWorld({ env: { MAIL_DOMAIN: 'requests.example', SMTP_URL: 'smtp://127.0.0.1:1' } });

describe('handing one letter over', () => {
  it('asks the database few things, and as few in a campaign of many requests', async () => {
    const world = theWorld();
    const server = { deliver: () => Promise.resolve({ result: 'accepted' as const, server: 'smtp.example', said: '250 OK' }) };
    const mailer = createMailer({ db: world.db, now: world.deps.now, env: { ...world.deps.env, councilMail: 'live' }, terminal: () => undefined, server });
    const deps = { ...world.deps, mailer };
    const counts: number[] = [];
    for (const council of ['kent', 'norfolk', 'torbay', 'slough', 'surrey']) {
      const { desk, requestId, messageId, version } = await aDraft(world, { council });
      await desk.requests.submit({ requestId, messageId, version });
      counts.push(await world.queriesOf(() => deliverMessage.run({ requestId, messageId }, deps)));
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(18);
    expect(new Set(counts).size).toBe(1);
  });
});
