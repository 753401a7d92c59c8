import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { remind } from './remind.job.ts';
import { aRequestReceived } from './testing/a-request.ts';
import { down, mailServer, runJobsOf } from './testing/bad-luck.ts';

const theWorld = useWorld();
const received = '2026-11-23';

describe('a mail server that puts reminders off', () => {
  it('loses no mail, though its job was tried as often as a job may: the next hour calls it again', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    const server = mailServer(world.deps);
    server.says(down);
    world.timeIs('2026-12-23T08:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(world.db);
    server.says(null);
    await runJobsOf(world, server.deps);
    expect(server.took).toEqual([]);
    world.timeIs('2026-12-23T09:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    expect(server.took.map(({ subject }) => subject)).toEqual(['Kent is 1 working day late']);
  });

  it('leaves no words behind once a mail went or was refused, and none before it is handed over', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    const server = mailServer(world.deps);
    const words = () => world.db.selectFrom('reminder_mail').select(['result', 'subject', 'body']).orderBy('made_at').execute();
    server.says(down);
    world.timeIs('2026-12-23T08:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    expect(await words()).toEqual([{ result: null, subject: null, body: null }]);
    server.says({ ...down, result: 'refused' });
    world.timeIs('2026-12-23T09:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    server.says(null);
    world.timeIs('2026-12-24T08:00:00.000Z');
    await remind.run({}, server.deps);
    await runJobsOf(world, server.deps);
    expect(await words()).toEqual(['refused', 'accepted'].map((result) => ({ result, subject: null, body: null })));
  });
});
