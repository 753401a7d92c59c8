import { readCaseFile, rowsThatDisagree } from '@openvalve/db';
import { MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aRequestReceived } from '../../reminders/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { deliverMessage } from '../deliver-message.job.ts';
import { aLaterLetter, followUpOn, goneByHand } from '../testing/a-later-letter.ts';
import { anAnswer, aRequestWithTheCouncil, problemOf, type Draft } from '../testing/a-request.ts';

const world = useWorld();

const late = async (): Promise<Draft> => {
  world().timeIs('2026-11-23T09:00:00.000Z');
  const request = await aRequestReceived(world(), '2026-11-02');
  world().timeIs('2026-12-03T10:00:00.000Z');
  return request;
};
const entries = async ({ requestId }: Pick<Draft, 'requestId'>) => readCaseFile(world().db, requestId);
const types = async (request: Pick<Draft, 'requestId'>): Promise<string[]> => (await entries(request)).map(({ event }) => event.type).slice(2);

describe('between Send and the mail server', () => {
  it('a request that was withdrawn keeps its letter back, and its page says so', async () => {
    const request = await late();
    const { desk, requestId } = request;
    const letter = await aLaterLetter(desk, request, 'chaser');
    await desk.requests.sendFollowUp(letter);
    await desk.requests.withdraw({ requestId });
    await world().runDueJobs();
    expect(world().outbox).toEqual([]);
    expect(await types(request)).toEqual(['FollowUpSubmitted', 'RequestWithdrawn', 'FollowUpFailed']);
    expect(await followUpOn(desk, request, letter.messageId)).toMatchObject({ state: 'not_sent', failure: { said: 'The request was withdrawn before this letter went.' } });
    await deliverMessage.run({ requestId, messageId: letter.messageId }, world().deps);
    expect(await types(request)).toHaveLength(3);
    expect((await problemOf(desk.requests.sendFollowUp({ ...letter, version: (await followUpOn(desk, request, letter.messageId)).version }))).code).toBe('wrong_stage');
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('a request that is withdrawn while nobody can know whether its letter went leaves that to a person', async () => {
    const request = await late();
    const { desk, requestId } = request;
    const letter = await aLaterLetter(desk, request, 'chaser');
    world().mailServerSays('dies');
    await desk.requests.sendFollowUp(letter);
    await world().runDueJobs();
    await desk.requests.withdraw({ requestId });
    world().timeIs('2026-12-05T10:00:00.000Z');
    await world().runDueJobs();
    expect(world().outbox).toHaveLength(1);
    expect((await followUpOn(desk, request, letter.messageId)).state).toBe('uncertain');
    await desk.requests.settleFollowUp({ requestId, messageId: letter.messageId, went: true });
    expect(await followUpOn(desk, request, letter.messageId)).toMatchObject({ state: 'sent', sentOn: '2026-12-03' });
  });

  it('an address that is retired meanwhile does not change where the letter goes', async () => {
    const { desk, ...request } = await late();
    const letter = await aLaterLetter(desk, request, 'chaser');
    await desk.requests.sendFollowUp(letter);
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const [address] = (await coordinator.councils.show({ slug: 'kent' })).addresses;
    await coordinator.councils.retireAddress({ addressId: address?.id ?? '' });
    await world().runDueJobs();
    expect(world().outbox).toMatchObject([{ to: address?.value }]);
    const next = await aLaterLetter(desk, request, 'chaser');
    expect((await problemOf(desk.requests.sendFollowUp(next))).code).toMatch(/address/);
  });
});

describe('a letter said to have gone by hand, and struck out as a mistake', () => {
  it('can be written on, sent from here once, and is then on file as it went', async () => {
    const { desk, ...request } = await late();
    const messageId = await goneByHand(desk, request, { purpose: 'chaser', on: '2026-12-03' });
    const entry = (await entries(request)).find(({ event }) => event.type === 'FollowUpSent')?.seq ?? 0;
    await desk.requests.strikeOut({ requestId: request.requestId, entry });
    const again = await followUpOn(desk, request, messageId);
    expect(again).toMatchObject({ state: 'draft', canBeSent: true, sentOn: null, fromName: request.volunteer.realName });
    world().timeIs('2026-12-04T10:00:00.000Z');
    await desk.requests.sendFollowUp({ requestId: request.requestId, messageId, version: again.version });
    await world().runDueJobs();
    expect(world().outbox).toHaveLength(1);
    expect(await followUpOn(desk, request, messageId)).toMatchObject({ state: 'sent', sentOn: '2026-12-04', channel: 'tracker' });
    expect((await desk.requests.show(request)).messages.at(-1)).toMatchObject({ id: messageId, happenedOn: '2026-12-04' });
  });
});

describe('the thread of a later letter', () => {
  it('has neither a first letter that came back nor a message that was filed by mistake', async () => {
    world().timeIs('2026-11-02T09:00:00.000Z');
    const { desk, ...request } = await aRequestWithTheCouncil(world());
    const { requestId } = request;
    await desk.requests.recordBounce({ requestId, messageId: request.messageId, why: 'bounced' });
    const { draft } = await desk.requests.show({ requestId });
    await desk.requests.recordSent({ requestId, messageId: MessageId.parse(draft?.messageId), channel: 'post', sentOn: '2026-11-02', receivedOn: '2026-11-02', asked: request.asked });
    const mistaken = await anAnswer(world(), { requestId, volunteer: request.volunteer });
    await world().db.updateTable('message').set({ mail_message_id: '<another@kent.gov.uk>' }).where('id', '=', mistaken).execute();
    await desk.requests.strikeOut({ requestId, entry: (await entries(request)).length });

    world().timeIs('2026-12-03T10:00:00.000Z');
    const cameBack = (await desk.councils.show({ slug: 'kent' })).addresses.find(({ value }) => value === 'foi-desk@kent.gov.uk');
    await world().as(await world().person({ roles: ['coordinator'] })).councils.checkAddress({ addressId: cameBack?.id ?? '' });
    await desk.requests.sendFollowUp(await aLaterLetter(desk, request, 'chaser'));
    await world().runDueJobs();
    expect(world().outbox.at(-1)).toMatchObject({ inReplyTo: null, references: [] });
  });
});
