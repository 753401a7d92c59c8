import { rowsThatDisagree } from '@openvalve/db';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { allJobs } from '../jobs/all.ts';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

/** What a start, and every tick of the timetable, puts in the queue. */
const wake = async (): Promise<void> => {
  for (const { kind, cron } of allJobs) if (cron !== null) await sql`select graphile_worker.add_job(${kind}::text, '{}', job_key => ${`${kind}:timetable`}::text)`.execute(world().db);
  await world().runDueJobs();
};
const entriesOf = async (requestId: string): Promise<string[]> =>
  (await sql<{ type: string }>`select event->>'type' as type from case_event where request_id = ${requestId} order by seq`.execute(world().db)).rows.map(({ type }) => type);

describe('a machine that slept for a week', () => {
  it('makes up for it when it wakes: each lapsed hold goes back once with one mail, each missed deadline is noted once', async () => {
    const asked = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-21T09:00:00.000Z');
    const drafts = [await aDraft(world(), { council: 'bury' }), await aDraft(world(), { council: 'torbay' })];
    await wake();

    world().timeIs('2026-12-28T09:00:00.000Z');
    await wake();
    for (const { requestId } of drafts) expect(await entriesOf(requestId)).toEqual(['RequestDrafted', 'DraftReturned']);
    expect(await entriesOf(asked.requestId)).toEqual(['RequestDrafted', 'RequestSubmitted', 'RequestSent', 'DeadlinePassed']);
    const free = () => world().notices.filter(({ subject }) => subject.includes('free for others'));
    expect(free()).toHaveLength(2);

    await wake();
    world().timeIs('2026-12-28T10:00:00.000Z');
    await wake();
    expect(free()).toHaveLength(2);
    expect((await entriesOf(asked.requestId)).filter((type) => type === 'DeadlinePassed')).toHaveLength(1);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('calls the council late by the days it was late, not from the day it woke', async () => {
    const asked = await aRequestWithTheCouncil(world());
    world().timeIs('2027-01-08T09:00:00.000Z');
    await wake();
    expect((await asked.desk.requests.show(asked)).clock).toMatchObject({ dueOn: '2026-12-22', overdue: true, daysLate: 9 });
  });

  it('sends a letter that was waiting once, and time runs from the day it went, not from the day it was written', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    await desk.requests.submit({ requestId, messageId, version });
    world().timeIs('2026-11-30T09:00:00.000Z');
    await wake();
    await wake();
    expect(world().outbox).toHaveLength(1);
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-11-30' } });
  });
});
