import { MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aBounce, addressOf, aMail, happenedTo, received } from '../testing/mail-from-outside.ts';

const world = useWorld();

/** A volunteer sends on, from their own address, what a mail server wrote to them. */
async function sentOn(recipient = 'foi-desk@kent.gov.uk', namesLetter = true) {
  const draft = await aRequestWithTheCouncil(world());
  const report = aBounce({ to: draft.volunteer.email, of: namesLetter ? `<${draft.messageId}@openvalve.invalid>` : undefined, recipient }).toString();
  const text = ['--m', 'Content-Type: text/plain', '', 'This came to me.', '', '--m', 'Content-Type: message/rfc822', '', report, '--m--', ''].join('\r\n');
  await received(world(), aMail({ from: `Ada Example <${draft.volunteer.email}>`, to: addressOf(world(), draft), subject: 'Fwd: Undelivered Mail Returned to Sender', headers: ['Content-Type: multipart/mixed; boundary="m"'], text }));
  const message = (await draft.desk.requests.show(draft)).messages.at(-1);
  if (!message) throw new Error('Nothing is on file.');
  return { draft, message };
}

describe('a mail server’s report that a person sends on', () => {
  it('is on file as theirs, says what the report says and of which letter, and does nothing by itself', async () => {
    const { draft, message } = await sentOn();
    expect(message).toMatchObject({ automatic: null, report: null, mail: { reportInside: { letter: draft.messageId, server: 'mx.kent.gov.uk', status: '5.1.1', permanent: true, recipients: ['foi-desk@kent.gov.uk'] } } });
    expect(await happenedTo(world(), draft)).not.toContain('MessageBounced');
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'awaiting_response' });
  });

  it('takes the letter back once its person says so, and is then read', async () => {
    const { draft, message } = await sentOn();
    await draft.desk.requests.recordBounce({ requestId: draft.requestId, messageId: MessageId.parse(message.mail?.reportInside?.letter), why: 'bounced' });
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId: message.id, classification: { as: 'other' } });
    const shown = await draft.desk.requests.show(draft);
    expect(shown).toMatchObject({ stage: 'draft', clock: null });
    expect(shown.messages.find(({ id }) => id === message.id)).toMatchObject({ waits: false, classified: true });
  });

  it.each([
    ['that the council passed the letter on to somebody', 'officer@contractor.example', true],
    ['of an address we did not write to', 'somebody@elsewhere.example', false],
  ])('proposes nothing where it tells %s', async (_, recipient, namesLetter) => {
    const { message } = await sentOn(recipient, namesLetter);
    expect(message.mail?.reportInside).toMatchObject({ letter: null, permanent: true, recipients: [recipient] });
  });
});
