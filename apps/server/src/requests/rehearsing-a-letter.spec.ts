import { rowsThatDisagree } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { aDraft, aRequestWithTheCouncil } from './testing/a-request.ts';

const world = useWorld();
const home = async (): Promise<string> => (await world().http.inject({ url: '/' })).body;

describe('while mail to councils is not switched on, a letter sent from the desk', () => {
  it('is a rehearsal, and every public page says so', async () => {
    expect(await home()).not.toContain('Rehearsal');
    const { requestId, desk } = await aRequestWithTheCouncil(world());
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', chronology: [{ event: { type: 'RequestSent', rehearsal: true }, canStrikeOut: true }, {}, {}] });
    for (const url of ['/', '/councils', '/councils/kent']) expect((await world().http.inject({ url })).body).toContain('<strong>Rehearsal.</strong>');
  });

  it('can be struck out, frees whoever answers for the council, and then goes another way for real', async () => {
    const { requestId, messageId, desk, asked, volunteer, campaignId } = await aRequestWithTheCouncil(world(), { council: 'kingston-upon-thames' });
    const sentAt = (await desk.requests.show({ requestId })).chronology.find(({ event }) => event.type === 'RequestSent')?.entry ?? 0;
    await desk.requests.strikeOut({ requestId, entry: sentAt });

    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'draft', claim: { mine: true }, draft: { messageId } });
    expect(await home()).not.toContain('Rehearsal');
    await desk.requests.recordSent({ requestId, messageId, channel: 'own-email', sentOn: '2026-11-23', receivedOn: '2026-11-23', asked });
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', channel: 'own-email' });
    expect(await home()).not.toContain('Rehearsal');
    expect(await rowsThatDisagree(world().db)).toEqual([]);

    expect((await world().as(volunteer).campaigns.takeable({ campaignId })).find(({ slug }) => slug === 'richmond-upon-thames')?.standing).toBe('held');
  });

  it('can be sent from here again after it was struck out', async () => {
    const { requestId, messageId, desk } = await aRequestWithTheCouncil(world());
    await desk.requests.strikeOut({ requestId, entry: 3 });
    const { draft } = await desk.requests.show({ requestId });
    await desk.requests.submit({ requestId, messageId, version: draft?.version ?? 0 });
    await world().runDueJobs();
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response' });
    expect(world().outbox.map((letter) => letter.mailMessageId)).toEqual([world().outbox[0]?.mailMessageId, world().outbox[0]?.mailMessageId]);
  });

  it('leaves a letter recorded as sent elsewhere as it is: that one went', async () => {
    const { desk, requestId, messageId, asked } = await aDraft(world());
    await desk.requests.recordSent({ requestId, messageId, channel: 'post', sentOn: '2026-11-20', receivedOn: '2026-11-23', asked });
    expect(await home()).not.toContain('Rehearsal');
  });
});
