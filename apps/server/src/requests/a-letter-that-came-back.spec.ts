import { listMessages, rowsThatDisagree } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { theCouncilSays } from './testing/a-case.ts';
import { aRequestWithTheCouncil, anAddressFor, problemOf } from './testing/a-request.ts';

const world = useWorld();

describe('a first letter that came back', () => {
  it('was not received: a draft again with its words, held for its writer, and it frees whoever answers there', async () => {
    const { desk, requestId, messageId, volunteer, campaignId } = await aRequestWithTheCouncil(world(), { council: 'kingston-upon-thames' });
    const sent = (await desk.requests.show({ requestId })).messages[0];
    await desk.requests.recordBounce({ requestId, messageId, why: 'bounced' });

    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'draft', clock: null, channel: null, claim: { mine: true }, nextStep: { step: 'check_address' }, draft: { subject: sent?.subject, body: sent?.body } });
    expect(shown.draft?.messageId).not.toBe(messageId);
    expect(shown.messages).toMatchObject([{ id: messageId, happenedOn: '2026-11-23', to: 'foi-desk@kingston.gov.uk' }]);
    expect((await problemOf(desk.requests.submit({ requestId, messageId, version: 2 }))).code).toBe('draft_not_found');
    expect((await world().as(volunteer).campaigns.takeable({ campaignId })).find(({ slug }) => slug === 'richmond-upon-thames')?.standing).not.toBe('held');
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('goes again as a mail of its own, and its clock starts when that one is received', async () => {
    const { desk, requestId, messageId, volunteer } = await aRequestWithTheCouncil(world());
    await desk.requests.recordBounce({ requestId, messageId, why: 'told_to_write_elsewhere' });
    await anAddressFor(world(), volunteer, 'kent');
    world().timeIs('2026-11-24T09:00:00.000Z');
    const { draft } = await desk.requests.show({ requestId });
    await desk.requests.submit({ requestId, messageId: draft?.messageId as never, version: draft?.version ?? 0 });
    await world().runDueJobs();
    expect(new Set(world().outbox.map(({ mailMessageId }) => mailMessageId)).size).toBe(2);
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-11-24' } });
    expect(shown.messages.map(({ happenedOn }) => happenedOn)).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('cannot have come back once the council has written about it', async () => {
    const request = await aRequestWithTheCouncil(world());
    await theCouncilSays(world(), request, { as: 'acknowledgement' });
    await theCouncilSays(world(), request, { as: 'clarification_request' });
    expect((await problemOf(request.desk.requests.recordBounce({ ...request, why: 'bounced' }))).code).toBe('wrong_stage');
    await request.desk.requests.recordClarificationGiven({ requestId: request.requestId, on: '2026-11-23' });
    expect((await problemOf(request.desk.requests.recordBounce({ ...request, why: 'bounced' }))).code).toBe('council_has_it');
    expect(await listMessages(world().db, request.requestId)).toHaveLength(3);
  });

  it('recorded by mistake is struck out, and the clock runs as it did', async () => {
    const { desk, requestId, messageId } = await aRequestWithTheCouncil(world());
    await desk.requests.recordBounce({ requestId, messageId, why: 'bounced' });
    const entry = (await desk.requests.show({ requestId })).chronology.find(({ event }) => event.type === 'MessageBounced')?.entry ?? 0;
    await desk.requests.strikeOut({ requestId, entry });
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-11-23', dueOn: '2026-12-22' }, claim: null });
    expect(shown.messages.map(({ id }) => id)).toEqual([messageId]);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });
});
