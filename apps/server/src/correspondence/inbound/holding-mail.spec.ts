import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, openConnections, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { addressOf, aMail, happenedTo, onRecord, received, stored } from '../testing/mail-from-outside.ts';
import { fileMail } from './file-mail.ts';

const world = useWorld();

describe('mail that is held for a person', () => {
  it('is of no request anybody can tell', async () => {
    const mailId = await received(world(), aMail({ from: 'Shop <shop@shop.example>', to: 'postmaster@openvalve.invalid' }));
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'held', heldWhy: 'no_request', guesses: [], subject: 'Your request', fromAddress: 'shop@shop.example' });
  });

  it('was for an address with one letter wrong, and says which request that may be', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const address = addressOf(world(), draft);
    const wrong = address.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
    const mailId = await received(world(), aMail({ from: 'shop@shop.example', to: wrong }));
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'held', heldWhy: 'near_miss', guesses: [{ requestId: draft.requestId, why: 'It was sent to this request’s address with one letter wrong in the second half.' }] });
    expect(await happenedTo(world(), draft)).not.toContain('MessageReceived');
  });

  it('was for an address whose first half has one letter wrong', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const wrong = addressOf(world(), draft).replace(/^r-(.)/, (_, first: string) => `r-${first === '0' ? '1' : '0'}`);
    const mailId = await received(world(), aMail({ from: 'shop@shop.example', to: wrong }));
    expect(await onRecord(world(), mailId)).toMatchObject({ heldWhy: 'near_miss', guesses: [{ requestId: draft.requestId }] });
  });

  it('is from a council with a request that waits, and names none', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await received(world(), aMail({ from: 'Ada Clerk <clerk@education.kent.gov.uk>', to: 'postmaster@openvalve.invalid' }));
    expect(await onRecord(world(), mailId)).toMatchObject({ heldWhy: 'near_miss', guesses: [{ requestId: draft.requestId, why: 'It is from this council, and this request waits for an answer.' }] });
  });

  it('came before the council had the request', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await received(world(), aMail({ to: addressOf(world(), draft) }), { arrivedAt: new Date('2026-11-01T09:00:00Z') });
    expect(await onRecord(world(), mailId)).toMatchObject({ heldWhy: 'not_taken', guesses: [{ requestId: draft.requestId, why: 'It came on 1 November 2026, and the council has had this request only since 23 November 2026.' }] });
  });

  it('has the Message-ID of another and says something else: it is kept and not filed', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const first = { to: addressOf(world(), draft), messageId: '<same@kent.gov.uk>' };
    await received(world(), aMail(first));
    const mailId = await received(world(), aMail({ ...first, text: 'Something else altogether.' }));
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'held', heldWhy: 'changed_copy', guesses: [{ requestId: draft.requestId }] });
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(1);
  });

  it('is our own letter that came back to us', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await received(world(), aMail({ from: `Ada Example <${addressOf(world(), draft)}>`, to: addressOf(world(), draft), messageId: `<${draft.messageId}@openvalve.invalid>` }));
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'held', heldWhy: 'own_mail', guesses: [{ requestId: draft.requestId }] });
    expect(await happenedTo(world(), draft)).not.toContain('MessageReceived');
  });
});

describe('a mail that comes twice', () => {
  it('with the same bytes is one mail', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const raw = aMail({ to: addressOf(world(), draft) });
    expect(await received(world(), raw)).toBe(await received(world(), raw));
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(1);
  });

  it('by two ways, with other marks of its way, is filed once', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mail = { to: addressOf(world(), draft), messageId: '<twice@kent.gov.uk>' };
    const first = await received(world(), aMail({ ...mail, headers: ['Received: from one.example by here'] }));
    const second = await received(world(), aMail({ ...mail, headers: ['Received: from two.example by here'] }));
    expect(await onRecord(world(), second)).toMatchObject({ state: 'filed', copyOf: first });
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(1);
  });

  it('once for each of two requests is filed on each', async () => {
    const one = await aRequestWithTheCouncil(world());
    const other = await aRequestWithTheCouncil(world(), { council: 'bury', volunteer: one.volunteer });
    const mail = { to: 'undisclosed-recipients:;', messageId: '<both@kent.gov.uk>' };
    for (const draft of [one, other]) await received(world(), aMail({ ...mail, headers: [`Delivered-To: ${addressOf(world(), draft)}`] }));
    for (const draft of [one, other]) expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(1);
  });

  it('read by two workers at once is filed once, the same bytes or a copy of them', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mail = { to: addressOf(world(), draft), messageId: '<race@kent.gov.uk>' };
    const one = await stored(world(), aMail(mail));
    const copy = await stored(world(), aMail({ ...mail, headers: ['X-Way: other'] }));
    await openConnections(world());
    await Promise.all([one, copy, one, copy, one].map((mailId) => fileMail(world().deps, mailId)));
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(1);
    expect([(await onRecord(world(), one)).state, (await onRecord(world(), copy)).state]).toEqual(['filed', 'filed']);
  });
});

describe('mail from a sender who is not known as the council’s', () => {
  it('is on file and says nothing about the outcome until a person accepts the sender', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ from: 'Ada <ada@elsewhere.example>', to: addressOf(world(), draft) }));
    const message = (await draft.desk.requests.show(draft)).messages.at(-1);
    expect(message).toMatchObject({ direction: 'incoming', mail: { sender: 'not_recognised' } });
    const say = (classification: { as: 'acknowledgement' } | { as: 'clarification_request' }) => draft.desk.correspondence.classify({ requestId: draft.requestId, messageId: message?.id ?? '', classification });
    expect((await problemOf(say({ as: 'clarification_request' }))).code).toBe('sender_not_accepted');
    await draft.desk.mail.acceptSender({ messageId: message?.id ?? '' });
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ mail: { sender: 'accepted' } });
    expect((await say({ as: 'clarification_request' })).stage).toBe('awaiting_clarification');
  });

  it('is known on that request once they were accepted', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const from = 'Ada <ada@elsewhere.example>';
    await received(world(), aMail({ from, to: addressOf(world(), draft) }));
    await draft.desk.mail.acceptSender({ messageId: (await draft.desk.requests.show(draft)).messages.at(-1)?.id ?? '' });
    world().timeIs('2026-11-23T10:00:00.000Z');
    await received(world(), aMail({ from, to: addressOf(world(), draft), text: 'More words.' }));
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ mail: { sender: 'council' } });
  });

  it('may write under the council’s name: failing the checks of the receiving server it is not taken for the council', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ to: addressOf(world(), draft), headers: ['Authentication-Results: mx.example; spf=fail smtp.mailfrom=kent.gov.uk; dmarc=fail header.from=kent.gov.uk'] }));
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ mail: { sender: 'not_recognised', authentication: { spf: 'fail', dmarc: 'fail' } } });
  });
});
