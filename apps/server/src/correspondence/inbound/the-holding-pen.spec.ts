import { describe, expect, it } from 'vitest';
import { applyRetention } from '../../privacy/apply-retention.job.ts';
import { aRequestWithTheCouncil, endings, openConnections, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aBounce, addressOf, aMail, happenedTo, onRecord, received, stored } from '../testing/mail-from-outside.ts';

const world = useWorld();
const coordinator = async () => world().as(await world().person({ roles: ['coordinator'] }));
const stray = (more: Parameters<typeof aMail>[0] = {}) => received(world(), aMail({ from: 'Someone <someone@elsewhere.example>', to: 'postmaster@openvalve.invalid', ...more }));

describe('the holding pen', () => {
  it('shows each mail with why, how it begins, and what it may belong to', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const desk = await coordinator();
    await stray();
    await received(world(), aMail({ from: 'clerk@kent.gov.uk', to: 'postmaster@openvalve.invalid', subject: 'About your request' }));
    const held = await desk.mail.held();
    expect(held.map(({ because, subject }) => [because, subject])).toEqual(expect.arrayContaining([['no_request', 'Your request'], ['near_miss', 'About your request']]));
    expect(held.find(({ because }) => because === 'near_miss')).toMatchObject({ textStart: 'Dear Ada,\n\nThank you for your request.', guesses: [{ requestId: draft.requestId, council: 'Kent', why: 'It is from this council, and this request waits for an answer.' }] });
    expect(await desk.mail.counts()).toEqual({ held: 2, changedCopies: 0, unread: 0, unrecognised: 0, uncertain: 0, bouncing: 0 });
    expect((await desk.mail.read({ mailId: held[0]?.mailId ?? '' })).text).toContain('Thank you');
  });

  it('lets a coordinator file a mail on several requests, and take it off again', async () => {
    const one = await aRequestWithTheCouncil(world());
    const other = await aRequestWithTheCouncil(world(), { council: 'bury', volunteer: one.volunteer });
    const desk = await coordinator();
    const mailId = await stray();
    await desk.mail.file({ mailId, requestIds: [one.requestId, other.requestId] });
    for (const { requestId } of [one, other]) expect((await one.desk.requests.show({ requestId })).messages.at(-1)).toMatchObject({ direction: 'incoming', mail: { sender: 'not_recognised' } });
    expect(await desk.mail.held()).toEqual([]);
    expect((await problemOf(desk.mail.file({ mailId, requestIds: [one.requestId] }))).code).toBe('mail_already_there');

    await desk.mail.undo({ mailId });
    for (const draft of [one, other]) expect((await happenedTo(world(), draft)).slice(-2)).toEqual(['MessageReceived', 'EntryStruckOut']);
    expect((await one.desk.requests.show(one)).messages.every(({ direction }) => direction === 'outgoing')).toBe(true);
    expect(await desk.mail.held()).toMatchObject([{ mailId, because: 'no_request' }]);
    expect(await desk.mail.counts()).toMatchObject({ held: 1, unrecognised: 0 });
    await desk.mail.file({ mailId, requestIds: [other.requestId] });
    expect((await one.desk.requests.show(other)).messages.at(-1)?.direction).toBe('incoming');
  });

  it.each(['undo', 'takeBack'] as const)('has a mail again after %s as it had it before, with its reason and its guesses', async (back) => {
    const draft = await aRequestWithTheCouncil(world());
    const desk = await coordinator();
    const address = addressOf(world(), draft);
    const mailId = await stray({ to: address.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@')) });
    const [before] = await desk.mail.held();
    expect(before).toMatchObject({ because: 'near_miss', guesses: [{ requestId: draft.requestId }], decided: null });
    for (let times = 0; times < 2; times += 1) {
      await (back === 'undo' ? desk.mail.file({ mailId, requestIds: [draft.requestId] }) : desk.mail.setAside({ mailId, why: 'An advertisement.' }));
      await desk.mail[back]({ mailId });
      expect(await desk.mail.held()).toEqual([{ ...before, decided: expect.anything() as unknown }]);
    }
  });

  it('has a mail that the program had filed by itself, with where it was', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const desk = await coordinator();
    const mailId = await received(world(), aMail({ to: addressOf(world(), draft) }));
    await desk.mail.undo({ mailId });
    expect(await desk.mail.held()).toMatchObject([{ mailId, because: 'taken_off', guesses: [{ requestId: draft.requestId, why: 'It was filed here, and taken off again.' }] }]);
  });

  it('has a mail again whose entry somebody struck out, once it stands nowhere else', async () => {
    const one = await aRequestWithTheCouncil(world());
    const other = await aRequestWithTheCouncil(world(), { council: 'bury', volunteer: one.volunteer });
    const desk = await coordinator();
    const mailId = await stray();
    await desk.mail.file({ mailId, requestIds: [one.requestId, other.requestId] });
    const strike = async ({ desk: volunteer, requestId }: typeof one) => {
      const entry = (await volunteer.requests.show({ requestId })).chronology.find(({ event }) => event.type === 'MessageReceived')?.entry ?? 0;
      await volunteer.requests.strikeOut({ requestId, entry });
    };
    await strike(one);
    expect(await desk.mail.held()).toEqual([]);
    await strike(other);
    expect(await desk.mail.held()).toMatchObject([{ mailId, because: 'no_request', guesses: [] }]);
    await strike(other);
    await desk.mail.file({ mailId, requestIds: [one.requestId] });
    expect((await one.desk.requests.show(one)).messages.at(-1)?.direction).toBe('incoming');
  });

  it('takes a mail off with what somebody said it was', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const desk = await coordinator();
    const mailId = await received(world(), aMail({ to: addressOf(world(), draft) }));
    const messageId = (await draft.desk.requests.show(draft)).messages.at(-1)?.id ?? '';
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'clarification_request' } });
    expect((await draft.desk.requests.show(draft)).stage).toBe('awaiting_clarification');
    await desk.mail.undo({ mailId });
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'awaiting_response', clock: { dueOn: '2026-12-22' } });
  });

  it('takes a report of non-delivery off with what it did', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await received(world(), aBounce({ to: addressOf(world(), draft), recipient: 'foi-desk@kent.gov.uk' }));
    expect((await draft.desk.requests.show(draft)).stage).toBe('draft');
    await (await coordinator()).mail.undo({ mailId });
    expect((await draft.desk.requests.show(draft)).stage).toBe('awaiting_response');
  });

  it('says no where the case file does, until a coordinator gives another day', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const desk = await coordinator();
    const mailId = await received(world(), aMail({ to: addressOf(world(), draft) }), { arrivedAt: new Date('2026-11-01T09:00:00Z') });
    expect((await problemOf(desk.mail.file({ mailId, requestIds: [draft.requestId] }))).code).toBe('day_too_early');
    await desk.mail.file({ mailId, requestIds: [draft.requestId], receivedOn: '2026-11-23' });
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ happenedOn: '2026-11-23' });
  });

  it('keeps what was set aside, with why, and gives it back', async () => {
    const desk = await coordinator();
    const mailId = await stray();
    expect((await problemOf(desk.mail.setAside({ mailId, why: ' ' }))).code).toBe('reason_missing');
    await desk.mail.setAside({ mailId, why: 'An advertisement.' });
    expect(await desk.mail.held()).toEqual([]);
    expect(await desk.mail.aside()).toMatchObject([{ mailId, setAsideWhy: 'An advertisement.' }]);
    expect((await problemOf(desk.mail.setAside({ mailId, why: 'Again.' }))).code).toBe('mail_not_held');
    await desk.mail.takeBack({ mailId });
    expect(await desk.mail.held()).toMatchObject([{ mailId, because: 'no_request' }]);
  });

  it('forgets what was set aside after ninety days, and not before', async () => {
    const mailId = await stray({ text: 'Words of a stranger.' });
    await (await coordinator()).mail.setAside({ mailId, why: 'An advertisement.' });
    const { sha256 } = await onRecord(world(), mailId);
    world().timeIs('2027-02-21T09:00:00.000Z');
    await applyRetention(world().deps);
    expect(await onRecord(world(), mailId)).toMatchObject({ sha256, fromAddress: 'someone@elsewhere.example' });
    world().timeIs('2027-02-21T09:00:01.000Z');
    await applyRetention(world().deps);
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'set_aside', sha256: null, subject: '', textStart: '', fromAddress: null, setAsideWhy: 'An advertisement.' });
  });

  it('reads a mail again when asked, and files it where it is known by then', async () => {
    const desk = await coordinator();
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await received(world(), aMail({ to: addressOf(world(), draft) }), { arrivedAt: new Date('2026-11-24T09:00:00Z') });
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'held', heldWhy: 'not_taken' });
    world().timeIs('2026-11-24T10:00:00.000Z');
    await desk.mail.readAgain({ mailId });
    expect(await desk.mail.counts()).toMatchObject({ held: 0, unread: 1 });
    await world().runDueJobs();
    expect((await onRecord(world(), mailId)).state).toBe('filed');
  });

  it('counts mail that is stored and not read yet', async () => {
    await stored(world(), aMail());
    expect(await (await coordinator()).mail.counts()).toMatchObject({ unread: 1 });
  });

  it('files a mail once though two coordinators press at once', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const desks = [await coordinator(), await coordinator()];
    const mailId = await stray();
    await openConnections(world());
    expect(endings(await Promise.allSettled(desks.map((desk) => desk.mail.file({ mailId, requestIds: [draft.requestId] }))))).toEqual(['done', 'mail_already_there']);
  });

  it('finds requests to file on by words of their councils', async () => {
    const draft = await aRequestWithTheCouncil(world());
    expect(await (await coordinator()).mail.findRequests({ search: 'KEN' })).toMatchObject([{ requestId: draft.requestId, council: 'Kent' }]);
  });
});
