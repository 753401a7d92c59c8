import { describe, expect, it } from 'vitest';
import { aLaterLetter, followUpOn } from '../../requests/testing/a-later-letter.ts';
import { aRequestWithTheCouncil, allPapers, anAnswer } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aBounce, addressOf, received } from '../testing/mail-from-outside.ts';

const world = useWorld();
const dead = 'foi-desk@kent.gov.uk';
const right = { slug: 'kent', dead, value: 'information@kent.gov.uk', sourceUrl: 'https://www.kent.gov.uk/foi', seenOn: '2026-11-23' };

/** A reminder that went to the council of a late request, and came back. */
async function aReminderThatCameBack(volunteer?: Awaited<ReturnType<ReturnType<typeof world>['person']>>) {
  world().timeIs('2026-11-02T09:00:00.000Z');
  const request = await aRequestWithTheCouncil(world(), volunteer ? { volunteer } : {});
  world().timeIs('2026-12-03T10:00:00.000Z');
  const letter = await aLaterLetter(request.desk, request, 'chaser');
  await request.desk.requests.sendFollowUp(letter);
  await world().runDueJobs();
  const went = world().outbox.at(-1);
  world().timeIs('2026-12-03T11:00:00.000Z');
  await received(world(), aBounce({ to: addressOf(world(), request), of: went?.mailMessageId, recipient: dead }));
  const desk = world().as(await world().person({ roles: ['coordinator'] }));
  return { request, letter, desk, went };
}

describe('a later letter that came back', () => {
  it('is listed under its address with what it was for and what the report said, and stands on its request’s page', async () => {
    const { request, letter, desk } = await aReminderThatCameBack();
    expect(await desk.mail.bouncing()).toMatchObject([{ address: dead, council: { slug: 'kent' }, heldUp: [{ requestId: request.requestId, messageId: letter.messageId, purpose: 'chaser', on: '2026-12-03', report: { status: '5.1.1' } }] }]);
    expect(await desk.mail.counts()).toMatchObject({ bouncing: 1 });
    const shown = await request.desk.requests.show(request);
    expect(shown.followUps).toMatchObject([{ messageId: letter.messageId, state: 'not_sent', cameBack: true }]);
    expect(shown.messages.find(({ id }) => id === letter.messageId)?.report).toMatchObject({ permanent: true, status: '5.1.1' });
  });

  it('goes again with the same words once the address is corrected, as a letter of its own', async () => {
    const { request, letter, desk, went } = await aReminderThatCameBack();
    expect(await desk.mail.correctAndSendAgain(right)).toMatchObject({ letters: [{ requestId: request.requestId, messageId: letter.messageId, problem: null }] });
    expect(await desk.mail.bouncing()).toEqual([]);
    await world().runDueJobs();
    const again = world().outbox.at(-1);
    expect(again).toMatchObject({ to: 'information@kent.gov.uk', subject: went?.subject });
    expect(again?.text).toContain(went?.text.split('\n\n')[1]);
    expect(again?.mailMessageId).not.toBe(went?.mailMessageId);
    expect(await desk.mail.counts()).toMatchObject({ bouncing: 0 });
    expect((await request.desk.requests.show(request)).followUps.map(({ state, cameBack }) => [state, cameBack])).toEqual([['not_sent', false], ['sent', false]]);
  });

  it('goes in the words somebody has begun since, where they have', async () => {
    const { request, desk } = await aReminderThatCameBack();
    const begun = await aLaterLetter(request.desk, request, 'chaser');
    const { subject, body } = await followUpOn(request.desk, request, begun.messageId);
    await request.desk.requests.saveFollowUp({ ...begun, subject, body: `${body}\n\nThis is the second time I write.` });
    expect(await desk.mail.correctAndSendAgain(right)).toMatchObject({ letters: [{ problem: null }] });
    await world().runDueJobs();
    expect(world().outbox.at(-1)?.text).toContain('This is the second time I write.');
  });

  it('says why where it cannot go, stays a draft, and is still listed', async () => {
    const { request, letter, desk } = await aReminderThatCameBack(await world().person({ consentToFollowUps: false }));
    expect((await desk.mail.correctAndSendAgain(right)).letters).toMatchObject([{ problem: { code: 'consent_missing' } }]);
    expect(await desk.mail.bouncing()).toMatchObject([{ heldUp: [{ messageId: letter.messageId }] }]);
    expect((await request.desk.requests.show(request)).followUps.map(({ state }) => state)).toEqual(['not_sent', 'draft']);
  });

  it('is still listed where the one sent in its place was refused, and no more once the refusal is mended', async () => {
    const { request, desk } = await aReminderThatCameBack();
    world().mailServerSays('refused');
    await desk.mail.correctAndSendAgain(right);
    await world().runDueJobs();
    expect(await desk.mail.counts()).toMatchObject({ bouncing: 1 });
    const again = (await request.desk.requests.show(request)).followUps.at(-1);
    await request.desk.requests.sendFollowUp({ requestId: request.requestId, messageId: again?.messageId ?? '', version: again?.version ?? 0 });
    await world().runDueJobs();
    expect(await desk.mail.bouncing()).toEqual([]);
  });

  it('holds nothing up once it is struck out that it came back', async () => {
    const { request, desk } = await aReminderThatCameBack();
    const bounce = (await request.desk.requests.show(request)).chronology.find(({ event }) => event.type === 'MessageBounced');
    await request.desk.requests.strikeOut({ requestId: request.requestId, entry: bounce?.entry ?? 0 });
    expect(await desk.mail.bouncing()).toEqual([]);
  });

  it('holds nothing up once the council has answered what it asked for', async () => {
    const { request, desk } = await aReminderThatCameBack();
    const messageId = await anAnswer(world(), request);
    await request.desk.correspondence.classify({ requestId: request.requestId, messageId, classification: { as: 'response', papers: allPapers(request.asked, 'disclosed_in_full') } });
    expect(await desk.mail.counts()).toMatchObject({ bouncing: 0 });
  });
});
