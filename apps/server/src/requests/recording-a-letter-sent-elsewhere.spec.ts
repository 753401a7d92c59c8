import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { aDraft, problemOf } from './testing/a-request.ts';

const world = useWorld();

describe('a letter that went another way', () => {
  it('starts its clock on the day the council received it', async () => {
    const { desk, requestId, messageId, asked } = await aDraft(world());
    await desk.requests.recordSent({ requestId, messageId, channel: 'post', sentOn: '2026-11-18', receivedOn: '2026-11-20', asked });
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'awaiting_response', channel: 'post', claim: null, clock: { startedOn: '2026-11-20', dueOn: '2026-12-21' } });
    expect(shown.messages).toMatchObject([{ direction: 'outgoing', happenedOn: '2026-11-18' }]);
    expect(world().outbox).toHaveLength(0);
  });

  it.each([
    ['in the future', '2026-11-23', '2026-11-24', 'day_in_future'],
    ['before it was sent', '2026-11-20', '2026-11-19', 'received_before_sent'],
    ['before anybody had the right to ask', '2004-12-30', '2004-12-31', 'day_too_early'],
  ])('cannot be received %s', async (_, sentOn, receivedOn, code) => {
    const { desk, requestId, messageId, asked } = await aDraft(world());
    expect((await problemOf(desk.requests.recordSent({ requestId, messageId, channel: 'post', sentOn, receivedOn, asked }))).code).toBe(code);
    expect((await desk.requests.show({ requestId })).stage).toBe('draft');
  });

  it('asks for each paper once, and only for papers the campaign wants there', async () => {
    const { desk, requestId, messageId, asked } = await aDraft(world());
    const letter = { requestId, messageId, channel: 'post', sentOn: '2026-11-20', receivedOn: '2026-11-20' } as const;
    const foreign = { kind: 'grant-application', period: null } as const;
    expect((await problemOf(desk.requests.recordSent({ ...letter, asked: [foreign] }))).code).toBe('paper_not_asked');
    await desk.requests.recordSent({ ...letter, asked: [...asked, ...asked] });
    expect((await desk.requests.show({ requestId })).papers.filter((paper) => paper.asked)).toHaveLength(asked.length);
  });

  it('recorded by mistake is struck out, and the council is held for its writer again', async () => {
    const { desk, requestId, messageId, asked } = await aDraft(world());
    await desk.requests.recordSent({ requestId, messageId, channel: 'whatdotheyknow', sentOn: '2026-11-20', receivedOn: '2026-11-20', asked });
    const sent = (await desk.requests.show({ requestId })).chronology.find(({ event }) => event.type === 'RequestSent');
    expect(sent?.canStrikeOut).toBe(true);
    await desk.requests.strikeOut({ requestId, entry: sent?.entry ?? 0 });
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'draft', claim: { mine: true }, clock: null });
    expect(shown.chronology.find(({ entry }) => entry === sent?.entry)?.struckOut).not.toBeNull();
  });
});
