import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { resumeLetters } from './resume-letters.job.ts';
import { aDraft } from './testing/a-request.ts';

const theWorld = useWorld();

describe('a letter on its way that no job is going to hand over', () => {
  it.each([
    ['the queue gave up on it', sql`update graphile_worker._private_jobs set attempts = max_attempts`],
    ['the queue was emptied', sql`delete from graphile_worker._private_jobs`],
  ])('is queued again and goes once, when %s', async (_, happens) => {
    const world = theWorld();
    const { desk, requestId, messageId, version } = await aDraft(world);
    await desk.requests.submit({ requestId, messageId, version });
    await happens.execute(world.db);
    await world.runDueJobs();
    expect(world.outbox).toHaveLength(0);

    await resumeLetters.run({}, world.deps);
    await resumeLetters.run({}, world.deps);
    await world.runDueJobs();
    expect([world.outbox.length, (await desk.requests.show({ requestId })).stage]).toEqual([1, 'awaiting_response']);
  });

  it('is left alone while it waits for its next try, and once it has gone', async () => {
    const world = theWorld();
    world.mailServerSays('temporary');
    const { desk, requestId, messageId, version } = await aDraft(world);
    await desk.requests.submit({ requestId, messageId, version });
    await world.runDueJobs();
    const jobs = () => sql<{ attempts: number; run_at: Date }>`select attempts, run_at from graphile_worker._private_jobs`.execute(world.db).then(({ rows }) => rows);
    const before = await jobs();
    await resumeLetters.run({}, world.deps);
    expect(await jobs()).toEqual(before);
    world.timeIs('2026-11-23T10:00:00.000Z');
    await world.runDueJobs();
    await resumeLetters.run({}, world.deps);
    await world.runDueJobs();
    expect(world.outbox).toHaveLength(2);
    expect(await jobs()).toEqual([]);
  });
});
