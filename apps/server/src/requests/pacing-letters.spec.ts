import { describe, expect, it } from 'vitest';
import { createMailer } from '../outbox/create-mailer.ts';
import { runDueJobs } from '../jobs/run-due-jobs.ts';
import { createPool } from '@openvalve/db';
import { useWorld, type World } from '../testing/create-world.ts';
import { aDraft } from './testing/a-request.ts';

const theWorld = useWorld({ env: { MAIL_DOMAIN: 'requests.example', SMTP_URL: 'smtp://127.0.0.1:1', LETTERS_A_MINUTE: '6' } });

const after = (seconds: number): string => new Date(Date.parse('2026-11-23T09:00:00.000Z') + seconds * 1000).toISOString();

/** Runs what is due as a worker does whose letters leave; gives when each went and to where. */
async function aWorker(world: World) {
  const went: { to: string; at: number }[] = [];
  const server = { deliver: ({ to }: { to: readonly string[] }) => (went.push({ to: to[0] ?? '', at: (world.deps.now().getTime() - Date.parse(after(0))) / 1000 }), Promise.resolve({ result: 'accepted' as const, server: 'smtp.example', said: '250 OK' })) };
  const mailer = createMailer({ db: world.db, now: world.deps.now, env: { ...world.deps.env, councilMail: 'live' }, terminal: () => undefined, server });
  const pool = createPool(world.deps.env.databaseUrl, { max: 4 });
  const deps = { ...world.deps, mailer: { ...world.deps.mailer, delivery: mailer.delivery, sendLetter: (...letter: Parameters<typeof mailer.sendLetter>) => mailer.sendLetter(...letter) } };
  return { went, turn: () => runDueJobs(deps, pool), stop: () => pool.end() };
}

/** Somebody presses Send on a letter to each of these addresses. */
async function press(world: World, councils: readonly string[], value: (slug: string) => string): Promise<void> {
  for (const slug of councils) {
    const draft = await aDraft(world, { council: slug });
    const coordinator = await world.person({ roles: ['coordinator'] });
    const { addresses } = await world.as(coordinator).councils.show({ slug });
    for (const { id } of addresses) await world.as(coordinator).councils.retireAddress({ addressId: id });
    const proposed = await draft.desk.councils.proposeAddress({ slug, kind: 'email', value: value(slug), sourceUrl: 'https://www.example.org/foi', seenOn: '2026-01-05' });
    await world.as(coordinator).councils.confirmAddress({ addressId: proposed.id });
    await draft.desk.requests.submit({ requestId: draft.requestId, messageId: draft.messageId, version: draft.version });
  }
}

const councils = ['kent', 'norfolk', 'torbay', 'slough'] as const;

describe('letters to one mail host', () => {
  it('go at its pace, one after the other, across a restart of the worker', async () => {
    const world = theWorld();
    await press(world, councils, (slug) => `${slug}@shared.example`);
    const first = await aWorker(world);
    await first.turn();
    await first.turn();
    world.timeIs(after(10));
    await first.turn();
    await first.stop();
    const second = await aWorker(world);
    for (const seconds of [11, 20, 21, 30, 40]) {
      world.timeIs(after(seconds));
      await second.turn();
    }
    await second.stop();
    expect([...first.went, ...second.went].map(({ at }) => at)).toEqual([0, 10, 20, 30]);
    expect(new Set([...first.went, ...second.went].map(({ to }) => to)).size).toBe(4);
  });

  it('do not go all at once after the worker stood still', async () => {
    const world = theWorld();
    await press(world, councils, (slug) => `${slug}@shared.example`);
    const worker = await aWorker(world);
    await worker.turn();
    for (const seconds of [3600, 3610, 3620]) {
      world.timeIs(after(seconds));
      await worker.turn();
    }
    await worker.stop();
    expect(worker.went.map(({ at }) => at)).toEqual([0, 3600, 3610, 3620]);
  });

  it('do not hold up letters to others', async () => {
    const world = theWorld();
    await press(world, councils.slice(0, 3), (slug) => `${slug}@shared.example`);
    await press(world, councils.slice(3), (slug) => `${slug}@other.example`);
    const worker = await aWorker(world);
    await worker.turn();
    await worker.stop();
    expect(worker.went.map(({ to }) => to.split('@')[1])).toEqual(expect.arrayContaining(['other.example', 'shared.example']));
    expect(worker.went).toHaveLength(2);
  });
});
