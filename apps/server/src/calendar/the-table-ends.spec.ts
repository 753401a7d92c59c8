import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { applyList } from './apply-list.ts';
import { tellThatTheTableEnds } from './tell-that-the-table-ends.job.ts';
import { aList, aListTo2029 } from './testing/a-list.ts';

const theWorld = useWorld();
const tell = async (): Promise<void> => {
  await tellThatTheTableEnds.run({}, theWorld().deps);
  await theWorld().runDueJobs();
};
const told = () => theWorld().notices.filter(({ subject }) => subject.includes('bank holidays ends'));
const list = (text: string) => ({ text, why: 'GOV.UK lists it.', provisional: new Set<never>(), proclaimedOn: null });
const metric = async (): Promise<string | undefined> =>
  (await theWorld().http.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).body.split('\n').find((line) => line.startsWith('openvalve_calendar_days_left '));

describe('ninety days before the holiday table ends', () => {
  it('each admin is told once, with what to do, and nobody else', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'], realName: 'Orla Operator' });
    await world.person({ roles: ['coordinator'] });
    world.timeIs('2028-10-01T09:00:00.000Z');
    await tell();
    expect(told()).toEqual([]);
    world.timeIs('2028-10-02T09:00:00.000Z');
    await tell();
    await tell();
    world.timeIs('2028-11-20T09:00:00.000Z');
    await tell();
    expect(told()).toMatchObject([{ to: admin.email, subject: 'The table of bank holidays ends on 31 December 2028' }]);
    expect(told()[0]?.text).toContain('Hello Orla Operator,');
    expect(told()[0]?.text).toContain('31 December 2028, 90 days from now');
    expect(told()[0]?.text).toContain('npm run calendar -- apply bank-holidays.json');
  });

  it('an admin who joins later is told then, and all again when the next end is near', async () => {
    const world = theWorld();
    await world.person({ roles: ['admin'] });
    world.timeIs('2028-12-31T09:00:00.000Z');
    await tell();
    const later = await world.person({ roles: ['admin'] });
    await tell();
    expect(told().map(({ to }) => to)).toEqual([expect.any(String), later.email]);
    await applyList(world.deps, list(aListTo2029()));
    await tell();
    expect(told()).toHaveLength(2);
    world.timeIs('2029-12-30T09:00:00.000Z');
    await tell();
    expect(told()).toHaveLength(4);
    expect(told().at(-1)?.text).toContain('31 December 2029, 1 day from now');
  });

  it('and after it, the mail says that the day has passed', async () => {
    const world = theWorld();
    await world.person({ roles: ['admin'] });
    world.timeIs('2029-01-05T09:00:00.000Z');
    await tell();
    expect(told()[0]?.text).toContain('31 December 2028, which has passed');
  });
});

describe('how the holiday table stands', () => {
  it('is there for everybody on the team, with the days left and what is not certain, and for no visitor', async () => {
    const world = theWorld();
    const volunteer = world.as(await world.person());
    expect(await volunteer.calendar.status()).toMatchObject({
      knownUntil: '2028-12-31', daysLeft: 769, endsSoon: false, edition: null,
      provisional: [{ day: '2027-01-04', title: '2nd January, moved', nations: ['scotland'], words: expect.stringContaining('proclamation') as string }, { day: '2028-01-04' }],
    });
    await expect(world.as(null).calendar.status()).rejects.toThrow(TRPCError);
    world.timeIs('2028-12-01T09:00:00.000Z');
    expect(await volunteer.calendar.status()).toMatchObject({ daysLeft: 30, endsSoon: true, provisional: [] });
  });

  it('names the latest edition, when it was applied and why', async () => {
    const world = theWorld();
    await applyList(world.deps, { ...list(aList({ added: [{ day: '2027-06-14' }] })), why: 'A victory was proclaimed.' });
    expect(await world.as(await world.person()).calendar.status()).toMatchObject({ edition: { number: 1, appliedAt: '2026-11-23T09:00:00.000Z', why: 'A victory was proclaimed.' } });
  });

  it('is a figure for whoever watches the machine', async () => {
    expect(await metric()).toBe('openvalve_calendar_days_left 769');
    theWorld().timeIs('2029-01-02T09:00:00.000Z');
    expect(await metric()).toBe('openvalve_calendar_days_left -2');
  });
});
