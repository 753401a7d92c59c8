import { readCaseFile, rowsThatDisagree } from '@openvalve/db';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aDraft, aRequestWithTheCouncil, anAnswer, problemOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();
const runJobs = () => world().runDueJobs();

describe('a clock that ran ahead and is put right', () => {
  it('leaves due dates where they were: what is late is asked anew, and is not late any more', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2027-03-01T09:00:00.000Z');
    await runJobs();
    expect((await draft.desk.campaigns.board(draft)).buckets).toMatchObject({ late: 1, waiting: 0 });

    world().timeIs('2026-11-24T09:00:00.000Z');
    await runJobs();
    expect((await draft.desk.campaigns.board(draft)).buckets).toMatchObject({ late: 0, waiting: 1 });
    expect((await draft.desk.requests.show(draft)).clock).toMatchObject({ dueOn: '2026-12-22', overdue: false, daysLate: 0 });
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('ends holds that seemed over; their words are there for the same volunteer who takes the council again', async () => {
    const draft = await aDraft(world());
    await draft.desk.requests.saveDraft({ ...draft, subject: 'My own subject', body: 'My own words' });
    world().timeIs('2027-03-01T09:00:00.000Z');
    await world().deps.db.transaction().execute((trx) => sql`select graphile_worker.add_job('return-lapsed-claims', '{}', job_key => 'return-lapsed-claims:timetable')`.execute(trx));
    await runJobs();
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'withdrawn', withdrawnWhy: 'lapsed' });

    world().timeIs('2026-11-24T09:00:00.000Z');
    const { requestId } = await draft.desk.campaigns.claim({ campaignId: draft.campaignId, councilSlug: 'kent' });
    expect((await draft.desk.requests.show({ requestId })).draft).toMatchObject({ subject: 'My own subject', body: 'My own words' });
    expect((await draft.desk.requests.show({ requestId })).claim?.until).toBe('2026-11-26T09:00:00.000Z');
  });
});

describe('a clock that is put back', () => {
  it('keeps the order of a case file: entries have numbers, and each keeps the moment its clock said', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    world().timeIs('2026-11-23T03:00:00.000Z');
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'acknowledgement' } });
    const file = await readCaseFile(world().db, draft.requestId);
    expect(file.map(({ event }) => event.type)).toEqual(['RequestDrafted', 'RequestSubmitted', 'RequestSent', 'MessageReceived', 'MessageClassified']);
    expect(file.at(-1)?.at.toISOString()).toBe('2026-11-23T03:00:00.000Z');
    expect((file.at(-1)?.at.getTime() ?? 0) < (file.at(-2)?.at.getTime() ?? 0)).toBe(true);
    expect((await draft.desk.requests.show(draft)).chronology.map(({ entry }) => entry)).toEqual([5, 4, 3, 2, 1]);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('refuses a day that has not come by it, in words, and keeps what was typed out of nobody’s file', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-11-20T09:00:00.000Z');
    await expect(anAnswer(world(), draft, { receivedOn: '2026-11-23' })).rejects.toThrow('day_in_future');
    expect((await problemOf(draft.desk.requests.recordClarificationGiven({ requestId: draft.requestId, on: '2026-11-23' }))).code).toBe('wrong_stage');
    expect((await draft.desk.requests.show(draft)).messages.filter(({ direction }) => direction === 'incoming')).toEqual([]);
    world().timeIs('2026-11-23T10:00:00.000Z');
    await anAnswer(world(), draft, { receivedOn: '2026-11-23' });
    expect((await draft.desk.requests.show(draft)).nextStep.step).toBe('read_answer');
  });

  it('sends nothing twice, and lengthens a hold by no more than it was put back', async () => {
    const held = await aDraft(world(), { council: 'bury' });
    await aRequestWithTheCouncil(world());
    world().timeIs('2026-11-22T09:00:00.000Z');
    await runJobs();
    expect(world().outbox).toHaveLength(1);
    expect((await held.desk.requests.show(held)).claim?.until).toBe('2026-11-25T09:00:00.000Z');
    world().timeIs('2026-11-25T09:00:00.000Z');
    await world().deps.db.transaction().execute((trx) => sql`select graphile_worker.add_job('return-lapsed-claims', '{}')`.execute(trx));
    await runJobs();
    expect((await held.desk.requests.show(held)).withdrawnWhy).toBe('lapsed');
  });
});
