import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aBounce, addressOf, aMail, received } from '../testing/mail-from-outside.ts';

const world = useWorld();
const dead = 'foi-desk@kent.gov.uk';
const right = { slug: 'kent', dead, value: 'information@kent.gov.uk', sourceUrl: 'https://www.kent.gov.uk/foi', seenOn: '2026-11-23' };

describe('an address that letters come back from', () => {
  it('is listed with what it holds up and what the report said, and counted once', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aBounce({ to: addressOf(world(), draft), recipient: dead }));
    const desk = world().as(await world().person({ roles: ['coordinator'] }));
    expect(await desk.mail.bouncing()).toMatchObject([{ address: dead, council: { slug: 'kent', name: 'Kent' }, heldUp: [{ requestId: draft.requestId, on: '2026-11-23', report: { server: 'mx.kent.gov.uk', status: '5.1.1' } }] }]);
    expect(await desk.mail.counts()).toMatchObject({ bouncing: 1 });
  });

  it('is corrected once, and every letter it held up goes again to the right one', async () => {
    const safetyValve = await aRequestWithTheCouncil(world(), { council: 'kent' });
    await received(world(), aBounce({ to: addressOf(world(), safetyValve), recipient: dead }));
    const desk = world().as(await world().person({ roles: ['coordinator'] }));
    expect(await desk.mail.correctAndSendAgain(right)).toMatchObject({ letters: [{ requestId: safetyValve.requestId, problem: null }] });
    await world().runDueJobs();
    expect(world().outbox.map(({ to }) => to)).toEqual([dead, 'information@kent.gov.uk']);
    expect(await safetyValve.desk.requests.show(safetyValve)).toMatchObject({ stage: 'awaiting_response' });
    expect((await safetyValve.desk.councils.show({ slug: 'kent' })).addresses.find(({ value }) => value === dead)?.standing.state).toBe('retired');
    expect(await desk.mail.bouncing()).toEqual([]);
    expect((await problemOf(desk.mail.correctAndSendAgain(right))).code).toBe('nothing_held_up');
  });

  it('says of each letter that cannot go why, and it stays a draft', async () => {
    const volunteer = await world().person({ consentToFollowUps: false });
    const draft = await aRequestWithTheCouncil(world(), { volunteer });
    await received(world(), aBounce({ to: addressOf(world(), draft), recipient: dead }));
    const desk = world().as(await world().person({ roles: ['coordinator'] }));
    expect((await desk.mail.correctAndSendAgain(right)).letters).toMatchObject([{ problem: { code: 'consent_missing' } }]);
    expect((await draft.desk.requests.show(draft)).stage).toBe('draft');
  });

  it('is not written to again until a coordinator checked it, and then holds nothing up any more', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aBounce({ to: addressOf(world(), draft), recipient: dead }));
    const { draft: again, ...shown } = await draft.desk.requests.show(draft);
    expect(shown.nextStep.step).toBe('check_address');
    const submit = () => draft.desk.requests.submit({ requestId: draft.requestId, messageId: again?.messageId ?? '', version: again?.version ?? 0 });
    const { addresses } = await draft.desk.councils.show({ slug: 'kent' });
    const addressId = addresses.find(({ value }) => value === dead)?.id ?? '';
    expect(addresses.filter(({ cameBack }) => cameBack).map(({ value }) => value)).toEqual([dead]);
    const other = addresses.find(({ standing }) => standing.state === 'check_first')?.id;
    expect(other).not.toBe(addressId);
    expect(await problemOf(submit())).toEqual({ code: 'address_to_check', addressId: other });
    world().timeIs('2026-11-23T09:30:00.000Z');
    expect((await problemOf(draft.desk.councils.checkAddress({ addressId }))).code).toBe('address_came_back');
    expect((await problemOf(draft.desk.councils.proposeAddress({ ...right, kind: 'email', value: dead }))).code).toBe('address_came_back');
    const desk = world().as(await world().person({ roles: ['coordinator'] }));
    expect((await desk.councils.checkAddress({ addressId })).standing).toEqual({ state: 'usable' });
    expect((await draft.desk.councils.show({ slug: 'kent' })).addresses.filter(({ cameBack }) => cameBack)).toEqual([]);
    await submit();
    expect(await desk.mail.counts()).toMatchObject({ bouncing: 0 });
  });
});

describe('senders nobody has accepted', () => {
  it('are listed until somebody accepts them, or says that the message is nothing', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const desk = world().as(await world().person({ roles: ['coordinator'] }));
    for (const [minute, from] of ['one@elsewhere.example', 'two@elsewhere.example'].entries()) {
      world().timeIs(`2026-11-23T09:1${minute}:00.000Z`);
      await received(world(), aMail({ from, to: addressOf(world(), draft) }));
    }
    const listed = await desk.mail.unrecognised();
    expect(listed.map(({ from, council }) => [from.address, council])).toEqual([['one@elsewhere.example', 'Kent'], ['two@elsewhere.example', 'Kent']]);
    expect(await desk.mail.counts()).toMatchObject({ unrecognised: 2 });
    await draft.desk.mail.acceptSender({ messageId: listed[0]?.messageId ?? '' });
    await desk.correspondence.classify({ requestId: draft.requestId, messageId: listed[1]?.messageId ?? '', classification: { as: 'other' } });
    expect(await desk.mail.counts()).toMatchObject({ unrecognised: 0 });
    expect((await problemOf(desk.mail.acceptSender({ messageId: listed[0]?.messageId ?? '' }))).code).toBe('sender_not_in_question');
  });

  it('are accepted by the volunteer of the request, and by no other volunteer', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ from: 'one@elsewhere.example', to: addressOf(world(), draft) }));
    const messageId = (await draft.desk.requests.show(draft)).messages.at(-1)?.id ?? '';
    const another = world().as(await world().person());
    expect((await problemOf(another.mail.acceptSender({ messageId }))).code).toBe('not_yours');
  });
});
