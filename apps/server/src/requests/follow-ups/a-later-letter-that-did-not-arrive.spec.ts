import { countUncertainLetters, readCaseFile, rowsThatDisagree } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../testing/create-world.ts';
import { aLaterLetter, followUpOn } from '../testing/a-later-letter.ts';
import { aRequestWithTheCouncil, problemOf, type Draft } from '../testing/a-request.ts';

const world = useWorld();

const late = async (): Promise<Draft & { letter: Awaited<ReturnType<typeof aLaterLetter>> }> => {
  world().timeIs('2026-11-02T09:00:00.000Z');
  const request = await aRequestWithTheCouncil(world());
  world().timeIs('2026-12-03T10:00:00.000Z');
  return { ...request, letter: await aLaterLetter(request.desk, request, 'chaser') };
};
const eventsOf = async ({ requestId }: Pick<Draft, 'requestId'>): Promise<string[]> => (await readCaseFile(world().db, requestId)).map(({ event }) => event.type).slice(3);
const mailed = (): string[] => world().notices.map(({ subject }) => subject);

describe('a letter after the first that a mail server', () => {
  it('refused can be mended and sent again, and its writer is told at once', async () => {
    const { desk, letter, ...request } = await late();
    world().mailServerSays('refused');
    await desk.requests.sendFollowUp(letter);
    await world().runDueJobs();
    const refused = await followUpOn(desk, request, letter.messageId);
    expect(refused).toMatchObject({ state: 'not_sent', canBeSent: true, failure: { said: '550 5.1.1 No such mailbox here' } });
    expect(mailed()).toEqual(['The letter to Kent did not go']);
    expect((await desk.requests.show(request)).nextStep).toEqual({ step: 'remind', lateSince: '2026-12-01' });
    expect(await desk.requests.startFollowUp({ requestId: request.requestId, purpose: 'chaser' })).toEqual({ messageId: letter.messageId });

    const again = await followUpOn(desk, request, letter.messageId);
    await desk.requests.sendFollowUp({ ...letter, version: again.version });
    await world().runDueJobs();
    expect(await followUpOn(desk, request, letter.messageId)).toMatchObject({ state: 'sent', failure: null });
    expect(await eventsOf(request)).toEqual(['FollowUpSubmitted', 'FollowUpFailed', 'FollowUpSubmitted', 'FollowUpSent']);
    expect((await problemOf(desk.requests.discardFollowUp({ requestId: request.requestId, messageId: letter.messageId }))).code).toBe('follow_up_already_sent');
  });

  it('put off is tried again, and after two days given back', async () => {
    const { desk, letter, ...request } = await late();
    world().mailServerSays('temporary', 'temporary', 'temporary');
    await desk.requests.sendFollowUp(letter);
    await world().runDueJobs();
    expect((await followUpOn(desk, request, letter.messageId)).state).toBe('sending');
    world().timeIs('2026-12-05T10:01:00.000Z');
    await world().runDueJobs();
    expect((await followUpOn(desk, request, letter.messageId)).state).toBe('not_sent');
    expect(await eventsOf(request)).toEqual(['FollowUpSubmitted', 'FollowUpFailed']);
  });

  it('may have taken is settled by a person: it went, on the day it was handed over', async () => {
    const { desk, letter, ...request } = await late();
    world().mailServerSays('dies');
    await desk.requests.sendFollowUp(letter);
    await world().runDueJobs();
    world().timeIs('2026-12-05T10:00:00.000Z');
    await world().runDueJobs();
    expect(await desk.requests.show(request)).toMatchObject({ nextStep: { step: 'settle_delivery' }, followUps: [{ state: 'uncertain' }] });
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    expect(await coordinator.mail.counts()).toMatchObject({ uncertain: 1 });
    expect(mailed()).toEqual(['Did the letter to Kent arrive?']);
    expect(world().outbox).toHaveLength(2);

    await desk.requests.settleFollowUp({ requestId: request.requestId, messageId: letter.messageId, went: true });
    expect(await coordinator.mail.counts()).toMatchObject({ uncertain: 0 });
    expect(await followUpOn(desk, request, letter.messageId)).toMatchObject({ state: 'sent', sentOn: '2026-12-03' });
    expect((await desk.requests.show(request)).messages.at(-1)).toMatchObject({ kind: 'follow_up', happenedOn: '2026-12-03' });
    expect((await problemOf(desk.requests.settleFollowUp({ requestId: request.requestId, messageId: letter.messageId, went: false }))).code).toBe('follow_up_already_sent');
  });

  it('may have taken and did not can be sent again', async () => {
    const { desk, letter, ...request } = await late();
    world().mailServerSays('uncertain');
    await desk.requests.sendFollowUp(letter);
    await world().runDueJobs();
    await desk.requests.settleFollowUp({ requestId: request.requestId, messageId: letter.messageId, went: false });
    expect(await countUncertainLetters(world().db)).toBe(0);
    const again = await followUpOn(desk, request, letter.messageId);
    expect(again).toMatchObject({ state: 'not_sent', canBeSent: true });
    await desk.requests.sendFollowUp({ ...letter, version: again.version });
    await world().runDueJobs();
    expect((await followUpOn(desk, request, letter.messageId)).state).toBe('sent');
    expect(await eventsOf(request)).toEqual(['FollowUpSubmitted', 'FollowUpUncertain', 'FollowUpSettled', 'FollowUpSubmitted', 'FollowUpSent']);
  });
});

describe('a letter after the first that came back', () => {
  it('counts for nothing, stays on file as it went, and the next one is a letter of its own', async () => {
    const { desk, letter, ...request } = await late();
    await desk.requests.sendFollowUp(letter);
    await world().runDueJobs();
    expect((await desk.requests.show(request)).nextStep.step).toBe('wait_after_chaser');
    await desk.requests.recordBounce({ requestId: request.requestId, messageId: letter.messageId, why: 'bounced' });

    const shown = await desk.requests.show(request);
    expect(shown.nextStep.step).toBe('remind');
    expect(shown.followUps).toMatchObject([{ state: 'not_sent', canBeSent: false }]);
    expect(shown.messages.at(-1)).toMatchObject({ id: letter.messageId, happenedOn: '2026-12-03' });
    const { messageId } = await desk.requests.startFollowUp({ requestId: request.requestId, purpose: 'chaser' });
    expect(messageId).not.toBe(letter.messageId);
    const next = await followUpOn(desk, request, messageId);
    const { addressId } = (await problemOf(desk.requests.sendFollowUp({ requestId: request.requestId, messageId, version: next.version }))) as { code: string; addressId: string };
    world().timeIs('2026-12-03T11:00:00.000Z');
    await world().as(await world().person({ roles: ['coordinator'] })).councils.checkAddress({ addressId });
    await desk.requests.sendFollowUp({ requestId: request.requestId, messageId, version: next.version });
    await world().runDueJobs();
    expect(new Set(world().outbox.map(({ mailMessageId }) => mailMessageId)).size).toBe(3);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('is told apart from one that is unknown or not ours to bounce', async () => {
    const { desk, letter, ...request } = await late();
    const bounce = (messageId: typeof letter.messageId) => problemOf(desk.requests.recordBounce({ requestId: request.requestId, messageId, why: 'bounced' }));
    expect((await bounce(letter.messageId)).code).toBe('message_unknown');
    const other = await aRequestWithTheCouncil(world(), { council: 'bury' });
    expect((await bounce(other.messageId)).code).toBe('message_unknown');
  });
});
