import { listCalendarEditions, readCaseFile } from '@openvalve/db';
import { on, type IsoDate, type RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { applyList } from './apply-list.ts';
import { markDay, type Mark } from './mark-day.ts';
import { aList } from './testing/a-list.ts';

const theWorld = useWorld();
const apply = (text: string) => applyList(theWorld().deps, { text, why: 'GOV.UK lists it.', provisional: new Set(), proclaimedOn: null });
const recalculations = async (requestId: RequestId) => (await readCaseFile(theWorld().db, requestId)).flatMap(({ event }) => (event.type === 'ClockRecalculated' ? [event] : []));
const dueOn = async (requestId: RequestId): Promise<IsoDate | undefined> => {
  const someone = await theWorld().person({ roles: ['coordinator'] });
  return (await theWorld().as(someone).requests.show({ requestId })).clock?.dueOn;
};

describe('a provisional day', () => {
  const fourth = on('2027-01-04');
  const markIt = (as: Mark, day = fourth) => markDay(theWorld().deps, { day, as, why: 'The Gazette says so.' });

  it('found to be no holiday makes dates across it a day earlier, and stays in the history', async () => {
    const world = theWorld();
    world.timeIs('2026-12-03T09:00:00.000Z');
    const { requestId } = await aRequestWithTheCouncil(world);
    expect(await dueOn(requestId)).toBe('2027-01-06');
    expect(await markIt('not-a-holiday')).toMatchObject({ ok: true, value: { edition: { number: 1, kind: 'mark', changes: [{ change: 'ruled_out', day: fourth }], why: 'The Gazette says so.' } } });
    await world.runDueJobs();
    expect(await dueOn(requestId)).toBe('2027-01-05');
    expect(await recalculations(requestId)).toMatchObject([{ statutory: { before: { dueOn: '2027-01-06', provisional: [fourth] }, after: { dueOn: '2027-01-05', provisional: [] } } }]);
    expect((await world.table.refresh()).ruledOut?.get(fourth)).toMatchObject({ nations: ['scotland'] });
  });

  it('is on the audit page once marked, with the day and the reason', async () => {
    const world = theWorld();
    await markIt('not-a-holiday');
    const { entries } = await world.as(await world.person({ roles: ['admin'] })).audit.list({ area: 'register' });
    expect(entries).toMatchObject([{ by: null, action: 'calendar-changed', detail: [{ name: 'why', value: 'The Gazette says so.' }, { name: 'days', value: '2027-01-04' }, { name: 'edition', value: '1' }] }]);
  });

  it('that was ruled out is not brought back by a list that has it, and can still be confirmed', async () => {
    const world = theWorld();
    await markIt('not-a-holiday');
    expect(await apply(aList())).toMatchObject({ ok: true, value: { edition: null, comparison: { added: [], ruledOut: [{ day: fourth }] } } });
    expect(await markIt('not-a-holiday')).toEqual({ ok: false, problem: 'already_ruled_out' });
    expect(await markIt('confirmed')).toMatchObject({ ok: true, value: { edition: { number: 2 } } });
    expect((await world.table.refresh()).holidays.get(fourth)).toMatchObject({ provisional: false });
  });

  it('that is confirmed moves nothing and is certain from then on', async () => {
    const world = theWorld();
    world.timeIs('2026-12-03T09:00:00.000Z');
    const { requestId } = await aRequestWithTheCouncil(world);
    expect(await markIt('confirmed')).toMatchObject({ ok: true });
    await world.runDueJobs();
    expect(await recalculations(requestId)).toEqual([]);
    await world.table.refresh();
    const shown = await world.as(await world.person({ roles: ['coordinator'] })).requests.show({ requestId });
    expect(shown.explanation?.contested).toEqual([]);
    expect(await markIt('not-a-holiday')).toEqual({ ok: false, problem: 'already_certain' });
  });

  it('can be one that was taken for certain and vanished from the list, if it is still to come', async () => {
    const second = on('2027-08-02');
    expect(await markIt('not-a-holiday', second)).toEqual({ ok: false, problem: 'already_certain' });
    expect(await markIt('provisional', second)).toMatchObject({ ok: true, value: { edition: { changes: [{ change: 'provisional', day: second }] } } });
    expect(await markIt('provisional', second)).toEqual({ ok: false, problem: 'already_provisional' });
    expect(await markIt('not-a-holiday', second)).toMatchObject({ ok: true });
    expect((await theWorld().table.refresh()).holidays.has(second)).toBe(false);
    expect(await markIt('provisional', on('2026-08-31'))).toEqual({ ok: false, problem: 'is_past' });
  });

  it('is the only kind of day that can be ruled out', async () => {
    expect(await markIt('not-a-holiday', on('2026-12-25'))).toEqual({ ok: false, problem: 'already_certain' });
    expect(await markIt('confirmed', on('2026-12-25'))).toEqual({ ok: false, problem: 'already_certain' });
    expect(await markIt('not-a-holiday', on('2026-12-24'))).toEqual({ ok: false, problem: 'not_a_holiday_here' });
    expect(await listCalendarEditions(theWorld().db)).toEqual([]);
  });
});
