import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { addressOf, aMail, happenedTo, received } from '../testing/mail-from-outside.ts';

const world = useWorld();

const forwarded = [
  'This came to my own address.', '', '---------- Forwarded message ---------', 'From: Information Governance <foi@kent.gov.uk>', 'Date: Tue, 24 Nov 2026 at 10:12', 'Subject: FOI 77', 'To: Ada <ada@volunteers.example>', '',
  'Dear Ada,', '', 'Which year do you mean?', '',
].join('\r\n');

/** A council’s mail that a volunteer sent on from their own address. */
async function sentOn() {
  const draft = await aRequestWithTheCouncil(world());
  world().timeIs('2026-11-26T09:00:00.000Z');
  await received(world(), aMail({ from: `Ada Example <${draft.volunteer.email}>`, to: addressOf(world(), draft), subject: 'Fwd: FOI 77', text: forwarded }));
  const message = (await draft.desk.requests.show(draft)).messages.at(-1);
  if (!message) throw new Error('Nothing is on file.');
  return { draft, message };
}

describe('mail that one of us sends on to a request’s address', () => {
  it('is on file as sent on, and proposes whose it was and of which day', async () => {
    const { draft, message } = await sentOn();
    expect(message).toMatchObject({ happenedOn: '2026-11-26', mail: { sender: 'not_recognised', forwarded: { by: draft.volunteer.realName, from: { name: 'Information Governance', address: 'foi@kent.gov.uk' }, sentOn: '2026-11-24' } } });
  });

  it('sets no outcome before somebody says whose it was', async () => {
    const { draft, message } = await sentOn();
    expect(await problemOf(draft.desk.correspondence.classify({ requestId: draft.requestId, messageId: message.id, classification: { as: 'clarification_request' } }))).toMatchObject({ code: 'sender_not_accepted', forwarded: true });
    expect((await problemOf(draft.desk.mail.acceptSender({ messageId: message.id }))).code).toBe('forward_to_confirm');
  });

  it('is the council’s, of the day it came, once that is confirmed', async () => {
    const { draft, message } = await sentOn();
    await draft.desk.mail.confirmForward({ messageId: message.id, fromName: 'Information Governance', fromAddress: 'foi@kent.gov.uk', receivedOn: '2026-11-24' });
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ from: 'Information Governance', happenedOn: '2026-11-24', mail: { sender: 'accepted' } });
    expect((await happenedTo(world(), draft)).slice(-3)).toEqual(['MessageReceived', 'EntryStruckOut', 'MessageReceived']);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId: message.id, classification: { as: 'clarification_request' } });
    expect((await draft.desk.requests.show(draft)).nextStep).toMatchObject({ step: 'answer_question', since: '2026-11-24' });
  });

  it('on a day that cannot be is not confirmed, and stays as it was', async () => {
    const { draft, message } = await sentOn();
    const confirm = (receivedOn: string) => draft.desk.mail.confirmForward({ messageId: message.id, fromName: '', fromAddress: 'foi@kent.gov.uk', receivedOn });
    expect((await problemOf(confirm('2026-11-27'))).code).toBe('day_in_future');
    expect((await problemOf(confirm('2026-11-01'))).code).toBe('day_too_early');
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ happenedOn: '2026-11-26', mail: { sender: 'not_recognised' } });
  });

  it('from the council itself is not sent on, whatever it quotes', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ to: addressOf(world(), draft), text: forwarded }));
    const message = (await draft.desk.requests.show(draft)).messages.at(-1);
    expect(message?.mail).toMatchObject({ sender: 'council', forwarded: null });
    expect((await problemOf(draft.desk.mail.confirmForward({ messageId: message?.id ?? '', fromName: '', fromAddress: 'a@b.example', receivedOn: '2026-11-23' }))).code).toBe('not_forwarded');
  });
});
