import { readCaseFile } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { aDraft, aRequestWithTheCouncil, endings, openConnections, problemOf } from './testing/a-request.ts';

const world = useWorld();

const eventsOf = async (requestId: Parameters<typeof readCaseFile>[1]): Promise<string[]> => (await readCaseFile(world().db, requestId)).map(({ event }) => event.type);

describe('a letter', () => {
  it('goes to the council from the request’s own address, and the clock starts on the day it was handed over', async () => {
    const { desk, requestId, messageId, version, volunteer } = await aDraft(world());

    await desk.requests.submit({ requestId, messageId, version });
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'sending', draft: null, nextStep: { step: 'wait_for_delivery' } });
    await world().runDueJobs();

    expect(world().outbox).toHaveLength(1);
    expect(world().outbox[0]).toMatchObject({ requestId, to: 'foi-desk@kent.gov.uk', fromName: volunteer.realName });
    expect(world().outbox[0]?.fromAddress).toMatch(new RegExp(`^r-${requestId.replaceAll('-', '').slice(0, 12)}-[a-z2-7]{16}@openvalve\\.invalid$`));
    expect(JSON.stringify(world().outbox[0])).not.toContain(volunteer.email);

    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'awaiting_response', claim: null, channel: 'tracker', nextStep: { step: 'wait', until: '2026-12-22' } });
    expect(shown.clock).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-12-22', day: 0, overdue: false, daysLate: 0 });
    expect(shown.explanation?.days.at(0)).toMatchObject({ day: '2026-11-23', why: 'received' });
    expect(await eventsOf(requestId)).toEqual(['RequestDrafted', 'RequestSubmitted', 'RequestSent']);
  });

  it('is due on Tuesday 22 December on day 3, and late only after that day', async () => {
    const { desk, requestId } = await aRequestWithTheCouncil(world());
    world().timeIs('2026-11-26T12:00:00.000Z');
    expect((await desk.requests.show({ requestId })).clock).toMatchObject({ day: 3, dueOn: '2026-12-22' });
    world().timeIs('2026-12-22T23:30:00.000Z');
    expect((await desk.requests.show({ requestId })).clock).toMatchObject({ overdue: false, dueToday: true });
    world().timeIs('2026-12-23T09:00:00.000Z');
    expect(await desk.requests.show({ requestId })).toMatchObject({ clock: { overdue: true, daysLate: 1 }, nextStep: { step: 'remind', lateSince: '2026-12-22' } });
  });

  it('handed over half an hour before midnight in UTC in summer is received the next day in London', async () => {
    world().timeIs('2026-07-06T23:30:00.000Z');
    const { desk, requestId } = await aRequestWithTheCouncil(world());
    expect((await desk.requests.show({ requestId })).clock?.startedOn).toBe('2026-07-07');
  });

  it('goes once when its writer presses twice', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    await openConnections(world());
    const presses = await Promise.allSettled([1, 2, 3].map(() => desk.requests.submit({ requestId, messageId, version })));
    await world().runDueJobs();
    await world().runDueJobs();
    expect(endings(presses)).toEqual(['done', 'wrong_stage', 'wrong_stage']);
    expect(world().outbox).toHaveLength(1);
    expect((await problemOf(desk.requests.submit({ requestId, messageId, version }))).code).toBe('wrong_stage');
  });

  it('goes once when its writer and a coordinator both send it', async () => {
    const coordinator = await world().person({ roles: ['coordinator'] });
    const { desk, requestId, messageId, version } = await aDraft(world());
    await openConnections(world());
    const sent = await Promise.allSettled([desk, world().as(coordinator)].map((who) => who.requests.submit({ requestId, messageId, version })));
    await world().runDueJobs();
    expect(endings(sent)).toEqual(['done', 'wrong_stage']);
    expect(world().outbox).toHaveLength(1);
  });

  it('refused by the mail server leaves a draft, with the server’s words and two days to mend it', async () => {
    world().mailServerSays('refused');
    const { desk, requestId, messageId } = await aRequestWithTheCouncil(world());
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'draft', clock: null, failure: { said: '550 5.1.1 No such mailbox here' }, claim: { mine: true } });
    expect(await eventsOf(requestId)).toEqual(['RequestDrafted', 'RequestSubmitted', 'SendFailed']);

    await desk.requests.submit({ requestId, messageId, version: shown.draft?.version ?? 0 });
    await world().runDueJobs();
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', failure: null });
  });

  it('put off by the mail server is tried again later, and goes once it is taken', async () => {
    world().mailServerSays('temporary', 'temporary');
    const { desk, requestId } = await aRequestWithTheCouncil(world());
    expect((await desk.requests.show({ requestId })).stage).toBe('sending');
    for (const moment of ['2026-11-23T09:01:00.000Z', '2026-11-23T09:05:00.000Z']) {
      world().timeIs(moment);
      await world().runDueJobs();
    }
    expect((await desk.requests.show({ requestId })).stage).toBe('awaiting_response');
    expect(world().outbox).toHaveLength(3);
    expect(await eventsOf(requestId)).toEqual(['RequestDrafted', 'RequestSubmitted', 'RequestSent']);
  });

  it('put off for two days is given back to its writer', async () => {
    world().mailServerSays('temporary', 'temporary');
    const { desk, requestId } = await aRequestWithTheCouncil(world());
    world().timeIs('2026-11-25T09:01:00.000Z');
    await world().runDueJobs();
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'draft', failure: { said: '451 4.7.1 Try again later' } });
  });
});

describe('a letter nobody can be sure of', () => {
  it('is not sent again when the process stopped during hand-over: a person looks', async () => {
    world().mailServerSays('dies');
    const { desk, requestId } = await aRequestWithTheCouncil(world());
    expect((await desk.requests.show({ requestId })).stage).toBe('sending');
    world().timeIs('2026-11-23T10:00:00.000Z');
    await world().runDueJobs();
    expect(world().outbox).toHaveLength(1);
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'sending', uncertain: true, nextStep: { step: 'settle_delivery' } });
  });

  it('that went is received on the day it was handed over, although a person said so two days later', async () => {
    world().mailServerSays('dies');
    const { desk, requestId } = await aRequestWithTheCouncil(world());
    world().timeIs('2026-11-25T10:00:00.000Z');
    await world().runDueJobs();
    await desk.requests.settleDelivery({ requestId, went: true });
    expect((await desk.requests.show({ requestId })).clock).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-12-22' });
    expect(world().outbox).toHaveLength(1);
  });

  it('that did not go is a draft again, held for its writer, and can be sent', async () => {
    world().mailServerSays('uncertain');
    const { desk, requestId, messageId } = await aRequestWithTheCouncil(world());
    expect((await desk.requests.show({ requestId })).uncertain).toBe(true);
    await desk.requests.settleDelivery({ requestId, went: false });
    const { draft, claim } = await desk.requests.show({ requestId });
    expect(claim?.mine).toBe(true);
    await desk.requests.submit({ requestId, messageId, version: draft?.version ?? 0 });
    await world().runDueJobs();
    expect((await desk.requests.show({ requestId })).stage).toBe('awaiting_response');
  });

  it('cannot be settled twice', async () => {
    world().mailServerSays('uncertain');
    const { desk, requestId } = await aRequestWithTheCouncil(world());
    await desk.requests.settleDelivery({ requestId, went: true });
    expect((await problemOf(desk.requests.settleDelivery({ requestId, went: false }))).code).toBe('wrong_stage');
  });
});
