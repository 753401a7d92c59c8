import { listCalendarEditions, readCaseFile } from '@openvalve/db';
import { bankHolidays, on, type IsoDate, type RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aDraft, aRequestWithTheCouncil, anAnswer } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { applyList, type ListToApply } from './apply-list.ts';
import { recalculateClocks } from './recalculate-clocks.job.ts';
import { aList, aListTo2029, type NewDay } from './testing/a-list.ts';
import { whatWouldMove } from './what-would-move.ts';

const theWorld = useWorld();
const tenth: NewDay = { day: '2026-12-10' };

const apply = (text: string, more: Partial<ListToApply> = {}) => applyList(theWorld().deps, { text, why: 'GOV.UK lists it.', provisional: new Set(), proclaimedOn: null, ...more });
const entriesOf = async (requestId: RequestId) => (await readCaseFile(theWorld().db, requestId)).map(({ event, actor }) => ({ ...event, actor }));
const recalculations = async (requestId: RequestId) => (await entriesOf(requestId)).filter(({ type }) => type === 'ClockRecalculated');
const dueOn = async (requestId: RequestId): Promise<IsoDate | undefined> => {
  const someone = await theWorld().person({ roles: ['coordinator'] });
  return (await theWorld().as(someone).requests.show({ requestId })).clock?.dueOn;
};

describe('a downloaded list that adds a holiday while requests run', () => {
  it('moves each clock it touches, with before, after and why in the case file, and leaves the others', async () => {
    const world = theWorld();
    const { requestId } = await aRequestWithTheCouncil(world);
    const other = await aRequestWithTheCouncil(world, { council: 'norfolk' });
    expect(await dueOn(requestId)).toBe('2026-12-22');
    const applied = await apply(aList({ added: [tenth] }));
    expect(applied).toMatchObject({ ok: true, value: { edition: { number: 1, kind: 'file', version: `${bankHolidays.version}+1`, why: 'GOV.UK lists it.' }, table: { version: `${bankHolidays.version}+1` } } });
    await world.runDueJobs();
    for (const id of [requestId, other.requestId]) {
      expect(await recalculations(id)).toMatchObject([
        { actor: 'system', why: 'holiday_table', on: '2026-11-23', statutory: { before: { dueOn: '2026-12-22', calendarVersion: bankHolidays.version }, after: { dueOn: '2026-12-23', calendarVersion: `${bankHolidays.version}+1` } } },
      ]);
      expect(await dueOn(id)).toBe('2026-12-23');
    }
    const far = await apply(aList({ added: [tenth, { day: '2027-06-14' }] }));
    expect(far).toMatchObject({ ok: true, value: { edition: { number: 2, changes: [{ change: 'added', day: '2027-06-14' }] } } });
    await world.runDueJobs();
    expect(await recalculations(requestId)).toHaveLength(1);
  });

  it('leaves a request that was answered as it was, and one that was never sent', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    const messageId = await anAnswer(world, draft);
    const begun = await aDraft(world, { council: 'norfolk' });
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: draft.asked.map((paper) => ({ ...paper, outcome: 'not_held', exemptions: [] })) } });
    await apply(aList({ added: [tenth] }));
    await world.runDueJobs();
    expect([await recalculations(draft.requestId), await recalculations(begun.requestId)]).toEqual([[], []]);
  });

  it('counts with the new table wherever a day is counted from then on', async () => {
    const world = theWorld();
    await apply(aList({ added: [tenth] }));
    expect(world.deps.calendar.version).toBe(bankHolidays.version);
    await world.table.refresh();
    expect(world.deps.calendar.version).toBe(`${bankHolidays.version}+1`);
    const { requestId } = await aRequestWithTheCouncil(world);
    expect(await dueOn(requestId)).toBe('2026-12-23');
    await world.runDueJobs();
    expect(await recalculations(requestId)).toEqual([]);
  });

  it('finds a clock that another process started with the table before, the second time it looks', async () => {
    const world = theWorld();
    await apply(aList({ added: [tenth] }));
    await world.runDueJobs();
    const { requestId } = await aRequestWithTheCouncil(world);
    expect(await dueOn(requestId)).toBe('2026-12-22');
    await recalculateClocks.run({}, world.deps);
    expect(await dueOn(requestId)).toBe('2026-12-23');
  });

  it('is applied once, however often it is given', async () => {
    const world = theWorld();
    const { requestId } = await aRequestWithTheCouncil(world);
    const results = [await apply(aList({ added: [tenth] })), await apply(aList({ added: [tenth] }))];
    expect(results.map((result) => result.ok && result.value.edition?.number)).toEqual([1, undefined]);
    for (let time = 0; time < 3; time += 1) await recalculateClocks.run({}, world.deps);
    expect(await recalculations(requestId)).toHaveLength(1);
  });

  it('is applied once when two people apply it at the same moment', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => apply(aList({ added: [tenth] }))));
    expect(results.filter((result) => result.ok && result.value.edition !== null)).toHaveLength(1);
    expect(await listCalendarEditions(theWorld().db)).toHaveLength(1);
  });

  it('is finished after the program stopped half way', async () => {
    const world = theWorld();
    const ids = [await aRequestWithTheCouncil(world), await aRequestWithTheCouncil(world, { council: 'norfolk' }), await aRequestWithTheCouncil(world, { council: 'torbay' })].map(({ requestId }) => requestId);
    await apply(aList({ added: [tenth] }));
    // Asked for the time so often that one request is done, and the program stops in the middle of the second.
    let left = 10;
    const mortal = { ...world.deps, now: () => (left-- > 0 ? world.deps.now() : stops()) };
    await expect(recalculateClocks.run({}, mortal)).rejects.toThrow('2 clocks could not be computed again');
    expect((await Promise.all(ids.map(recalculations))).filter((entries) => entries.length === 1)).toHaveLength(1);
    await recalculateClocks.run({}, world.deps);
    for (const id of ids) expect(await recalculations(id)).toHaveLength(1);
  });

  it('says beforehand what would move, and moves nothing by saying so', async () => {
    const world = theWorld();
    const { requestId } = await aRequestWithTheCouncil(world);
    const applied = await apply(aList({ added: [tenth] }));
    if (!applied.ok) throw new Error(applied.problem.join());
    const { moves, outside } = await whatWouldMove(world.deps, applied.value.table);
    expect(moves).toMatchObject([{ requestId, councilSlug: 'kent', events: [{ statutory: { after: { dueOn: '2026-12-23' } } }] }]);
    expect(outside).toEqual([]);
    expect(await recalculations(requestId)).toEqual([]);
  });
});

describe('a downloaded list', () => {
  it('that cannot be read changes nothing, and has each thing that is wrong with it named', async () => {
    const broken = aList().replace('"2026-11-30"', '"30/11/26"');
    expect(await apply(broken)).toEqual({ ok: false, problem: [expect.stringContaining('"30/11/26" is not a day')] });
    expect(await apply('<html>')).toMatchObject({ ok: false });
    expect(await listCalendarEditions(theWorld().db)).toEqual([]);
  });

  it('that lacks a day to come takes nothing out', async () => {
    const applied = await apply(aList({ without: ['2027-01-04', '2026-06-15'], added: [tenth] }));
    expect(applied).toMatchObject({ ok: true, value: { comparison: { vanished: [{ day: '2026-06-15', isPast: true }, { day: '2027-01-04', isPast: false }] }, edition: { changes: [{ change: 'added', day: '2026-12-10' }] } } });
    await theWorld().table.refresh();
    expect(theWorld().deps.calendar.holidays.has(on('2027-01-04'))).toBe(true);
  });

  it('is kept by its digest, with the day of proclamation and what is provisional', async () => {
    await apply(aList({ added: [tenth, { day: '2027-06-14' }] }), { provisional: new Set([on('2027-06-14')]), proclaimedOn: on('2026-11-20') });
    const [edition] = await listCalendarEditions(theWorld().db);
    expect(edition).toMatchObject({ sourceSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, tableVersion: bankHolidays.version, changes: [{ proclaimedOn: '2026-11-20', provisional: false }, { proclaimedOn: null, provisional: true }] });
    const table = await theWorld().table.refresh();
    expect(table.holidays.get(on('2026-12-10'))?.doubt).toMatchObject({ kind: 'retroactive' });
    expect(table.holidays.get(on('2027-06-14'))).toMatchObject({ provisional: true });
  });

  it('cannot have a day marked as provisional that it does not add', async () => {
    expect(await apply(aList({ added: [tenth] }), { provisional: new Set([on('2026-12-25')]) })).toEqual({ ok: false, problem: ['2026-12-25 cannot be marked as provisional: the list adds no such day.'] });
    expect(await listCalendarEditions(theWorld().db)).toEqual([]);
  });

  it('takes the table further by a whole year', async () => {
    expect(await apply(aListTo2029())).toMatchObject({ ok: true, value: { edition: { knownUntil: '2029-12-31' }, table: { knownUntil: '2029-12-31' } } });
    expect((await theWorld().table.refresh()).knownUntil).toBe('2029-12-31');
  });
});

function stops(): never {
  throw new Error('The program stopped.');
}
