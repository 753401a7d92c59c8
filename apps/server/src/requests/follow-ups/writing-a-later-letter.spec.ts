import { describe, expect, it } from 'vitest';
import { aRequestReceived } from '../../reminders/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aLaterLetter, followUpOn, goneByHand } from '../testing/a-later-letter.ts';
import { anAnswer, endings, openConnections, problemOf } from '../testing/a-request.ts';

const world = useWorld();

/** Received on Monday 2 November 2026: the last lawful day is Tuesday 1 December, St Andrew’s Day being a holiday. */
const late = async () => {
  const request = await aRequestReceived(world(), '2026-11-02');
  world().timeIs('2026-12-03T10:00:00.000Z');
  return request;
};

describe('the letter a next step opens', () => {
  it('is written with this case’s facts and shown ready, signed by whoever looks', async () => {
    const { desk, requestId, volunteer } = await late();
    const shown = await desk.requests.show({ requestId });
    expect(shown.nextStep).toEqual({ step: 'remind', lateSince: '2026-12-01' });
    expect(shown.readyLetter).toMatchObject({ purpose: 'chaser', about: null, toCheck: [] });
    expect(shown.readyLetter?.body).toContain('Your answer is now 2 working days late');
    expect(shown.readyLetter?.body.trim().endsWith(volunteer.realName ?? '')).toBe(true);

    const coordinator = await world().person({ roles: ['coordinator'] });
    expect((await world().as(coordinator).requests.show({ requestId })).readyLetter?.body.trim().endsWith(`${coordinator.realName}, coordinator, for ${volunteer.realName}`)).toBe(true);
  });

  it('is shown to nobody who may not send it, and there is none where nothing is to be written', async () => {
    const { desk, requestId } = await late();
    const other = world().as(await world().person());
    expect((await other.requests.show({ requestId })).readyLetter).toBeNull();
    world().timeIs('2026-11-23T09:00:00.000Z');
    expect(await desk.requests.show({ requestId })).toMatchObject({ nextStep: { step: 'wait' }, readyLetter: null, followUps: [] });
  });
});

describe('a letter after the first', () => {
  it('is begun once: beginning it again gives the same draft', async () => {
    const { desk, requestId } = await late();
    await openConnections(world());
    const begun = await Promise.all([1, 2, 3].map(() => desk.requests.startFollowUp({ requestId, purpose: 'chaser' })));
    expect(new Set(begun.map(({ messageId }) => messageId)).size).toBe(1);
    expect((await desk.requests.show({ requestId })).followUps).toEqual([
      expect.objectContaining({ purpose: 'chaser', state: 'draft', canBeSent: true, sentOn: null, to: expect.objectContaining({ value: 'foi-desk@kent.gov.uk' }) as unknown, failure: null }),
    ]);
  });

  it('is brought up to today when it is begun again with its words unchanged, and left alone when somebody wrote', async () => {
    const { desk, requestId } = await late();
    const { messageId } = await desk.requests.startFollowUp({ requestId, purpose: 'chaser' });
    world().timeIs('2026-12-10T10:00:00.000Z');
    await desk.requests.startFollowUp({ requestId, purpose: 'chaser' });
    const again = await followUpOn(desk, { requestId }, messageId);
    expect(again.body).toContain('Your answer is now 7 working days late');

    const { version } = await desk.requests.saveFollowUp({ requestId, messageId, version: again.version, subject: 'My own subject', body: 'My own words' });
    world().timeIs('2026-12-11T10:00:00.000Z');
    await desk.requests.startFollowUp({ requestId, purpose: 'chaser' });
    expect(await followUpOn(desk, { requestId }, messageId)).toMatchObject({ subject: 'My own subject', body: 'My own words', version });
  });

  it('cannot be begun where it makes no sense', async () => {
    const { desk, requestId } = await aRequestReceived(world(), '2026-11-02');
    const begin = (purpose: 'chaser' | 'internal_review' | 'clarification_answer') => problemOf(desk.requests.startFollowUp({ requestId, purpose }));
    for (const purpose of ['chaser', 'internal_review', 'clarification_answer'] as const) expect(await begin(purpose)).toEqual({ code: 'nothing_to_follow_up', purpose });
    world().timeIs('2026-12-03T10:00:00.000Z');
    expect((await problemOf(desk.requests.startFollowUp({ requestId, purpose: 'ico_complaint', about: 'silence' }))).code).toBe('chase_first');
    expect((await desk.requests.show({ requestId })).followUps).toEqual([]);
  });

  it('saved by two people keeps the first words and shows both', async () => {
    const { desk, requestId } = await late();
    const letter = await aLaterLetter(desk, { requestId }, 'chaser');
    await openConnections(world());
    const saved = await Promise.allSettled(['one', 'two'].map((body) => desk.requests.saveFollowUp({ ...letter, subject: 'Subject', body })));
    expect(endings(saved)).toEqual(['done', 'stale_draft']);
    const kept = await followUpOn(desk, { requestId }, letter.messageId);
    const other = kept.body === 'one' ? 'two' : 'one';
    expect(await problemOf(desk.requests.saveFollowUp({ ...letter, subject: 'Subject', body: other }))).toMatchObject({
      code: 'stale_draft', current: { body: kept.body, version: kept.version }, yours: { body: other, version: letter.version },
    });
  });

  it('can be discarded while nobody has handed it over, and not afterwards', async () => {
    const { desk, requestId } = await late();
    const { messageId } = await aLaterLetter(desk, { requestId }, 'chaser');
    await desk.requests.discardFollowUp({ requestId, messageId });
    expect((await desk.requests.show({ requestId })).followUps).toEqual([]);
    expect((await problemOf(desk.requests.discardFollowUp({ requestId, messageId }))).code).toBe('follow_up_unknown');

    const gone = await goneByHand(desk, { requestId }, { purpose: 'chaser', on: '2026-12-03' });
    expect((await problemOf(desk.requests.discardFollowUp({ requestId, messageId: gone }))).code).toBe('follow_up_already_sent');
    expect((await problemOf(desk.requests.saveFollowUp({ requestId, messageId: gone, version: 1, subject: 'x', body: 'y' }))).code).toBe('follow_up_already_sent');
  });

  it('of one request cannot be written through another', async () => {
    const { desk, requestId, volunteer, messageId: first } = await late();
    const { messageId } = await aLaterLetter(desk, { requestId }, 'chaser');
    world().timeIs('2026-11-23T09:00:00.000Z');
    const other = await aRequestReceived(world(), '2026-11-02', { council: 'bury', volunteer });
    expect((await problemOf(desk.requests.saveFollowUp({ requestId: other.requestId, messageId, version: 1, subject: 'x', body: 'y' }))).code).toBe('follow_up_unknown');
    expect((await problemOf(desk.requests.saveFollowUp({ requestId, messageId: first, version: 1, subject: 'x', body: 'y' }))).code).toBe('follow_up_unknown');
    expect((await problemOf(desk.requests.recordSent({ requestId, messageId, channel: 'post', sentOn: '2026-11-02', receivedOn: '2026-11-02', asked: [] }))).code).toBe('draft_not_found');
  });

  it('is kept from those who may not read the council’s mail: a draft altogether, a sent one with its words', async () => {
    const { desk, requestId } = await late();
    const question = await anAnswer(world(), { requestId, volunteer: (await world().person({ roles: ['coordinator'] })) }, { text: 'Secret words of the council' });
    await desk.correspondence.classify({ requestId, messageId: question, classification: { as: 'clarification_request' } });
    const letter = await aLaterLetter(desk, { requestId }, 'clarification_answer');
    expect((await followUpOn(desk, { requestId }, letter.messageId)).body).toContain('> Secret words of the council');
    const other = world().as(await world().person());
    expect((await other.requests.show({ requestId })).followUps).toEqual([]);

    await desk.requests.recordFollowUpSent({ ...letter, channel: 'own-email', sentOn: '2026-12-03', receivedOn: '2026-12-03' });
    const shown = await other.requests.show({ requestId });
    expect(shown.followUps).toMatchObject([{ state: 'sent', subject: '', body: null, toCheck: [] }]);
    expect(JSON.stringify(shown)).not.toContain('Secret words');
    expect((await desk.requests.show({ requestId })).messages.at(-1)).toMatchObject({ kind: 'follow_up', purpose: 'clarification_answer', happenedOn: '2026-12-03' });
  });
});
