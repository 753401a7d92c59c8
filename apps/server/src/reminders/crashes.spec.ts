import { rowsThatDisagree } from '@openvalve/db';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openConnections } from '../requests/testing/a-request.ts';
import { createWorld, useWorld, type World } from '../testing/create-world.ts';
import { noteDeadlines } from './note-deadlines.job.ts';
import { remind } from './remind.job.ts';
import { aRequestReceived } from './testing/a-request.ts';
import { down, Killed, killedAfter, mailServer, runJobsOf } from './testing/bad-luck.ts';

const received = '2026-11-23';
const late = '2026-12-23T08:00:00.000Z';

/** Two volunteers with a late council each, one of them with another that is due, a coordinator, and the morning on which that is to be said. */
async function aLateMorning(world: World): Promise<void> {
  const ada = await world.person({ realName: 'Ada Example' });
  await aRequestReceived(world, received, { volunteer: ada });
  await aRequestReceived(world, received, { council: 'bexley' });
  world.timeIs('2026-11-24T09:00:00.000Z');
  await aRequestReceived(world, '2026-11-24', { council: 'torbay', volunteer: ada });
  await world.person({ roles: ['coordinator'] });
  world.timeIs(late);
}

const mailsById = (world: World) => new Map(world.notices.map((notice) => [notice.mailMessageId, notice]));
const passed = async (world: World): Promise<number> =>
  (await world.db.selectFrom('case_event').select('seq').where(sql`event->>'type'`, '=', 'DeadlinePassed').execute()).length;

describe('the program killed', () => {
  it('between any two steps of a morning says each thing once after it was started again', async () => {
    let steps = 0;
    let finished = false;
    // Somewhat coarse in the middle: every step near the beginning, then every third, until one morning is not interrupted.
    while (!finished) {
      const world = await createWorld();
      try {
        await aLateMorning(world);
        const doomed = killedAfter(world.deps, steps);
        const dying = async (work: () => Promise<void>): Promise<void> => work().catch((error: unknown) => expect(doomed.died() || error instanceof Killed).toBe(true));
        await dying(() => noteDeadlines.run({}, doomed.deps));
        await dying(() => remind.run({}, doomed.deps));
        await dying(() => runJobsOf(world, doomed.deps));
        finished = !doomed.died();

        // Started again some minutes later: what runs at every start, and what the queue kept.
        world.timeIs('2026-12-23T08:30:00.000Z');
        await noteDeadlines.run({}, world.deps);
        await remind.run({}, world.deps);
        await world.runDueJobs();
        await retryEverything(world);

        const mails = [...mailsById(world).values()];
        expect(mails.map(({ subject }) => subject).toSorted(), `killed after ${steps} steps`).toEqual(['Bexley is 1 working day late', 'Kent is 1 working day late, and one thing more'].toSorted());
        expect(await passed(world)).toBe(2);
        expect(await rowsThatDisagree(world.db)).toEqual([]);
        const waiting = await world.db.selectFrom('reminder_mail').select('id').where('ended_at', 'is', null).execute();
        expect(waiting).toEqual([]);
      } finally {
        await world.close();
      }
      steps += steps < 10 ? 2 : 5;
    }
    expect(steps).toBeGreaterThan(40);
  }, 240_000);
});

/** What failed is tried again by the queue, waiting by the database's clock: made due here. */
async function retryEverything(world: World): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await sql`update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null`.execute(world.db);
    await world.runDueJobs();
  }
}

const theWorld = useWorld();

describe('two workers at once', () => {
  it('say each thing once, and note each deadline once', async () => {
    const world = theWorld();
    await aLateMorning(world);
    await openConnections(world);
    await Promise.all([
      ...Array.from({ length: 4 }, () => noteDeadlines.run({}, world.deps)),
      ...Array.from({ length: 6 }, () => remind.run({}, world.deps)),
    ]);
    await Promise.all([runJobsOf(world, world.deps), runJobsOf(world, world.deps)]);
    expect(world.notices.map(({ subject }) => subject).toSorted()).toEqual(['Bexley is 1 working day late', 'Kent is 1 working day late, and one thing more']);
    expect(await passed(world)).toBe(2);
  });
});

describe('the program killed after a mail server took a reminder and before that was written down', () => {
  it('hands the same words over again under the same Message-ID, and says what is new in a mail of its own', async () => {
    const world = theWorld();
    const { volunteer } = await aRequestReceived(world, received);
    world.timeIs('2026-11-24T09:00:00.000Z');
    await aRequestReceived(world, '2026-11-24', { council: 'torbay', volunteer });
    await world.db.insertInto('notice_sent').columns(['person_id', 'request_id', 'kind', 'about', 'noted_at']).expression((build) =>
      build.selectFrom('foi_request').select(['applicant_id', 'id', sql<'due_today'>`'due_today'`.as('kind'), sql<string>`due_on::text`.as('about'), sql<Date>`now()`.as('at')]),
    ).execute();

    const server = mailServer(world.deps);
    const doomed = { ...server.deps, mailer: { ...server.deps.mailer, sendNotice: async (notice: Parameters<typeof server.deps.mailer.sendNotice>[0]) => {
      await server.deps.mailer.sendNotice(notice);
      throw new Killed('killed after it was taken');
    } } };
    world.timeIs('2026-12-23T08:00:00.000Z');
    await remind.run({}, doomed);
    await runJobsOf(world, doomed);
    for (const moment of ['2026-12-24T08:00', '2026-12-28T08:00']) {
      world.timeIs(`${moment}:00.000Z`);
      await remind.run({}, server.deps);
      await sql`update graphile_worker._private_jobs set run_at = now()`.execute(world.db);
      await runJobsOf(world, server.deps);
    }
    const [first, again, other, ...more] = server.took;
    expect(again).toEqual(first);
    expect([first, other].map((mail) => mail?.subject)).toEqual(['Kent is 1 working day late', 'Torbay is 1 working day late']);
    expect(other?.mailMessageId).not.toBe(first?.mailMessageId);
    expect(more).toEqual([]);
  });
});

describe('a mail server down for three days', () => {
  it('makes one mail of them when it is back, with what is true by then, and doubles nothing', async () => {
    const world = theWorld();
    const { volunteer } = await aRequestReceived(world, received);
    world.timeIs('2026-11-25T09:00:00.000Z');
    const torbay = await aRequestReceived(world, '2026-11-25', { council: 'torbay', volunteer });
    const server = mailServer(world.deps);
    server.says(down);
    for (const moment of ['2026-12-21T08:00', '2026-12-22T08:00', '2026-12-22T12:00', '2026-12-23T08:00']) {
      world.timeIs(`${moment}:00.000Z`);
      await remind.run({}, server.deps);
      await runJobsOf(world, server.deps);
    }
    expect(server.took).toEqual([]);
    await torbay.desk.requests.withdraw({ requestId: torbay.requestId });
    server.says(null);
    world.timeIs('2026-12-23T11:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    for (const moment of ['2026-12-23T12:00', '2026-12-24T08:00']) {
      world.timeIs(`${moment}:00.000Z`);
      await remind.run({}, server.deps);
      await runJobsOf(world, server.deps);
    }
    expect(server.took.map(({ subject }) => subject)).toEqual(['Kent is 1 working day late']);
    expect(server.took[0]?.text).not.toContain('Torbay');
  });

  it('drops a mail of which nothing is true any more, and keeps what may become true again', async () => {
    const world = theWorld();
    const { desk, requestId } = await aRequestReceived(world, received);
    const server = mailServer(world.deps);
    server.says(down);
    world.timeIs('2026-12-23T08:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    await desk.requests.withdraw({ requestId });
    server.says(null);
    world.timeIs('2026-12-23T09:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    expect(server.took).toEqual([]);
    expect(await world.db.selectFrom('reminder_mail').select('result').execute()).toEqual([{ result: 'nothing_left' }]);
    expect(await world.db.selectFrom('notice_sent').select('kind').where('mail_id', 'is not', null).execute()).toEqual([]);
  });

  it('that took a mail and never said so is given the same mail again, under the same Message-ID', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    const server = mailServer(world.deps);
    server.says({ result: 'uncertain', server: 'mail.example', said: 'Connection closed' });
    world.timeIs('2026-12-23T08:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    server.says(null);
    world.timeIs('2026-12-23T09:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    expect(server.took).toHaveLength(2);
    expect(server.took[0]).toEqual(server.took[1]);
  });
});
