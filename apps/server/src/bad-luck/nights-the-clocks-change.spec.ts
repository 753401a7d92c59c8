import { londonDay } from '@openvalve/domain';
import { parseCrontab } from 'graphile-worker';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { allJobs } from '../jobs/all.ts';
import { timetable } from '../jobs/task-list.ts';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

/** How often each job of the timetable begins within a day of UTC. */
function startsOn(day: string): Record<string, number> {
  const starts: Record<string, number> = {};
  const midnight = Date.parse(`${day}T00:00:00Z`);
  for (const { task, match } of parseCrontab(timetable())) {
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const at = new Date(midnight + minute * 60_000);
      const digest = { min: at.getUTCMinutes(), hour: at.getUTCHours(), date: at.getUTCDate(), month: at.getUTCMonth() + 1, dow: at.getUTCDay() };
      const begins = match(digest);
      if (begins) starts[task] = (starts[task] ?? 0) + 1;
    }
  }
  return starts;
}

const sweep = async (moment: string): Promise<void> => {
  world().timeIs(moment);
  for (const { kind, cron } of allJobs) if (cron !== null) await sql`select graphile_worker.add_job(${kind}::text, '{}')`.execute(world().db);
  await world().runDueJobs();
};
const entries = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<{ type: string; count: number }>`select event->>'type' as type, count(*)::int as count from case_event group by 1`.execute(world().db);
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
};

describe('a night on which the clocks change', () => {
  it.each([
    ['spring, when half past one is never', '2027-03-28'],
    ['autumn, when half past one is twice', '2027-10-31'],
  ])('in %s runs every job as often as on any other night: the timetable is in UTC', (_, day) => {
    const ordinary = startsOn('2027-06-20');
    expect(Object.keys(ordinary).toSorted()).toEqual(allJobs.filter(({ cron }) => cron !== null).map(({ kind }) => kind).toSorted());
    expect(startsOn(day)).toEqual(ordinary);
  });

  it.each([
    ['spring', ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'], '2027-03-28'],
    ['autumn', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'], '2027-10-31'],
  ])('in %s is one day, whichever half past one it is', (_, moments, day) => {
    expect(moments.map((moment) => londonDay(new Date(moment)))).toEqual([day, day]);
  });

  it.each([
    ['spring', '2027-03-01T09:00:00.000Z', '2027-03-26T10:00:00.000Z', ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z', '2027-03-28T10:00:00.000Z', '2027-04-06T10:00:00.000Z']],
    ['autumn', '2027-10-01T09:00:00.000Z', '2027-10-29T10:00:00.000Z', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z', '2027-10-31T10:00:00.000Z', '2027-11-02T10:00:00.000Z']],
  ])('in %s, swept twice at half past one, notes and returns each thing once', async (_, sentAt, takenAt, moments) => {
    world().timeIs(sentAt);
    await aRequestWithTheCouncil(world());
    world().timeIs(takenAt);
    await aDraft(world(), { council: 'bury' });
    for (const moment of moments) await sweep(moment);
    expect(await entries()).toMatchObject({ RequestDrafted: 2, DraftReturned: 1, DeadlinePassed: 1 });
  });

  it('leaves a hold of 48 hours at 48 hours', async () => {
    world().timeIs('2027-03-27T12:00:00.000Z');
    const draft = await aDraft(world());
    expect((await draft.desk.requests.show(draft)).claim?.until).toBe('2027-03-29T12:00:00.000Z');
    await sweep('2027-03-29T11:59:00.000Z');
    expect((await draft.desk.requests.show(draft)).stage).toBe('draft');
    await sweep('2027-03-29T12:00:00.000Z');
    expect((await draft.desk.requests.show(draft)).withdrawnWhy).toBe('lapsed');
  });
});
