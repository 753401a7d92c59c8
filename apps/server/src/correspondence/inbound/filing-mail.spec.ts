import { createHash } from 'node:crypto';
import { readCaseFile } from '@openvalve/db';
import { MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { addressOf, aMail, happenedTo, onRecord, received } from '../testing/mail-from-outside.ts';

const world = useWorld();

describe('mail to a request’s own address', () => {
  it('is on its file with its words, its day and its files, and waits to be read', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-01T15:00:00.000Z');
    const raw = aMail({ to: addressOf(world(), draft), subject: 'FOI 77: your request', files: { 'plan.csv': 'year,plans\n2024,12\n' } });
    const mailId = await received(world(), raw);
    const shown = await draft.desk.requests.show(draft);
    expect(shown).toMatchObject({ stage: 'awaiting_response', nextStep: { step: 'read_answer', messages: 1 } });
    expect(shown.messages.at(-1)).toMatchObject({ direction: 'incoming', from: 'FOI desk', subject: 'FOI 77: your request', happenedOn: '2026-12-01', cameBy: 'mail', classified: false });
    expect(shown.messages.at(-1)?.body).toContain('Thank you for your request.');
    expect(shown.messages.at(-1)?.attachments).toMatchObject([{ filename: 'plan.csv', contentType: 'text/csv' }]);
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'filed', kind: 'message', sha256: createHash('sha256').update(raw).digest('hex') });
    expect(shown.chronology[0]).toMatchObject({ event: { type: 'MessageReceived', receivedOn: '2026-12-01' }, actor: { system: true } });
  });

  it('late in the evening is of that day in London, whatever day it is elsewhere', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2027-06-01T23:30:00.000Z');
    await received(world(), aMail({ to: addressOf(world(), draft) }));
    expect((await draft.desk.requests.show(draft)).messages.at(-1)?.happenedOn).toBe('2027-06-02');
  });

  it('is found by the envelope where its headers name somebody else', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ to: 'undisclosed-recipients:;' }), { envelope: { from: 'foi-desk@kent.gov.uk', to: [addressOf(world(), draft)] } });
    expect(await happenedTo(world(), draft)).toContain('MessageReceived');
  });

  it('is on both files when it was for two requests', async () => {
    const one = await aRequestWithTheCouncil(world());
    const other = await aRequestWithTheCouncil(world(), { council: 'bury', volunteer: one.volunteer });
    const mailId = await received(world(), aMail({ to: `${addressOf(world(), one)}, ${addressOf(world(), other)}`, files: { 'a.csv': 'a,b\n1,2\n' } }));
    for (const draft of [one, other]) expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ direction: 'incoming', attachments: [{ filename: 'a.csv' }] });
    expect((await onRecord(world(), mailId)).state).toBe('filed');
  });

  it('to a request that was withdrawn is on its file all the same', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await draft.desk.requests.withdraw(draft);
    await received(world(), aMail({ to: addressOf(world(), draft) }));
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'withdrawn', nextStep: { step: 'read_answer' } });
  });

  it('after two and a half years is on its file, with that day', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2029-05-23T09:00:00.000Z');
    const mailId = await received(world(), aMail({ to: addressOf(world(), draft) }));
    expect((await onRecord(world(), mailId)).state).toBe('filed');
    expect((await readCaseFile(world().db, draft.requestId)).at(-1)?.event).toMatchObject({ type: 'MessageReceived', receivedOn: '2029-05-23' });
  });

  it('answers its letter though it was sent to another address of ours', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ headers: [`In-Reply-To: <${draft.messageId}@openvalve.invalid>`] }));
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({ direction: 'incoming', cameBy: 'mail' });
  });

  it('with the council’s own number in its subject is on the file that number is from', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ to: addressOf(world(), draft) }));
    const messageId = MessageId.parse((await draft.desk.requests.show(draft)).messages.at(-1)?.id);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'acknowledgement' }, councilReference: 'FOI-2026/0123' });
    await received(world(), aMail({ subject: 'Response to foi-2026/0123' }));
    expect((await draft.desk.requests.show(draft)).messages.filter(({ direction }) => direction === 'incoming')).toHaveLength(2);
  });

  it('that a machine wrote is on file and hides no lateness', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-23T09:00:00.000Z');
    await received(world(), aMail({ to: addressOf(world(), draft), subject: 'Automatic reply: out of office', headers: ['Auto-Submitted: auto-replied'], text: 'I am out of the office.' }));
    const shown = await draft.desk.requests.show(draft);
    expect(shown.messages.at(-1)).toMatchObject({ direction: 'incoming', automatic: 'automatic-reply' });
    expect(shown).toMatchObject({ clock: { overdue: true }, nextStep: { step: 'remind' } });
  });
});
