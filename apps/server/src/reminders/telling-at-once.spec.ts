import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aDraft } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { didNotArrive } from './did-not-arrive.job.ts';
import { remind } from './remind.job.ts';
import { aRequestReceived } from './testing/a-request.ts';
import { knowsNobody, mailServer, runJobsOf } from './testing/bad-luck.ts';

const theWorld = useWorld();

describe('a letter that did not arrive', () => {
  it('is told its writer at once, whatever they chose for reminders, and each attempt once', async () => {
    const world = theWorld();
    const { desk, requestId, messageId, version, volunteer } = await aDraft(world);
    await desk.reminders.setPreferences({ remind: 'weekly', weekday: 3, hour: 20, on: false });
    world.mailServerSays('refused', 'refused');
    await desk.requests.submit({ requestId, messageId, version });
    await world.runDueJobs();
    expect(world.notices).toEqual([expect.objectContaining({ to: volunteer.email, subject: 'The letter to Kent did not go' })]);

    const attempts = await world.db.selectFrom('delivery_attempt').select('id').execute();
    for (const { id } of attempts) await didNotArrive.run({ requestId, attemptId: id }, world.deps);
    await world.runDueJobs();
    expect(world.notices).toHaveLength(1);

    const again = await desk.requests.show({ requestId });
    await desk.requests.submit({ requestId, messageId, version: again.draft?.version ?? 0 });
    await world.runDueJobs();
    expect(world.notices).toHaveLength(2);
  });

  it('or may have, asks its writer to look', async () => {
    const world = theWorld();
    const { desk, requestId, messageId, version } = await aDraft(world);
    world.mailServerSays('uncertain');
    await desk.requests.submit({ requestId, messageId, version });
    await world.runDueJobs();
    expect(world.notices.map(({ subject }) => subject)).toEqual(['Did the letter to Kent arrive?']);
  });

  it('and is settled by the time the job comes to it is no longer told', async () => {
    const world = theWorld();
    const { desk, requestId, messageId, version } = await aDraft(world);
    world.mailServerSays('uncertain');
    await desk.requests.submit({ requestId, messageId, version });
    await world.runDueJobs();
    const attempt = await world.db.selectFrom('delivery_attempt').select('id').executeTakeFirstOrThrow();
    await world.db.deleteFrom('notice_sent').execute();
    await desk.requests.settleDelivery({ requestId, went: true });
    await didNotArrive.run({ requestId, attemptId: attempt.id }, world.deps);
    await world.runDueJobs();
    expect(world.notices).toHaveLength(1);
  });
});

describe('mail to a volunteer that comes back', () => {
  it('stops their reminders, tells the coordinators once, and is tried again when they ask', async () => {
    const world = theWorld();
    const { volunteer, desk } = await aRequestReceived(world, '2026-11-23', { volunteer: await world.person({ realName: 'Robin Example' }) });
    const cora = await world.person({ roles: ['coordinator'] });
    const server = mailServer(world.deps);
    const morning = async (moment: string): Promise<void> => {
      world.timeIs(moment);
      await remind.run({}, server.deps);
      await runJobsOf(world, server.deps);
    };
    server.says(knowsNobody);
    await morning('2026-12-17T08:00:00.000Z');
    server.says(null);
    await morning('2026-12-22T08:00:00.000Z');
    await morning('2026-12-23T08:00:00.000Z');
    expect((await desk.reminders.preferences()).bouncedAt).toBe('2026-12-17T08:00:00.000Z');
    expect(server.took.map(({ to, subject }) => [to, subject])).toEqual([]);

    await runJobsOf(world, server.deps);
    await retry(world);
    await runJobsOf(world, server.deps);
    expect((await world.as(cora).volunteers.list()).find(({ id }) => id === volunteer.id)).toMatchObject({ mailComesBack: true });

    await desk.reminders.setPreferences({ remind: 'daily', weekday: 1, hour: 8, on: true });
    await morning('2026-12-24T08:00:00.000Z');
    expect(server.took.filter(({ to }) => to === volunteer.email).map(({ subject }) => subject)).toEqual(['Kent is 2 working days late']);
  });

  it('is not taken for one that the mail server would not have from us: that says nothing of the volunteer', async () => {
    const world = theWorld();
    const { desk } = await aRequestReceived(world, '2026-11-23');
    const server = mailServer(world.deps);
    server.says({ result: 'refused', server: 'mail.example', said: '554 5.7.1 Sender refused' });
    world.timeIs('2026-12-23T08:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    expect((await desk.reminders.preferences()).bouncedAt).toBeNull();
    server.says(null);
    world.timeIs('2026-12-24T08:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    expect(server.took.map(({ subject }) => subject)).toEqual(['Kent is 2 working days late']);
  });
});

async function retry(world: ReturnType<typeof theWorld>): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(world.db);
}
