import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, type Draft } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aBounce, addressOf, aMail, happenedTo, onRecord, received } from '../testing/mail-from-outside.ts';

const world = useWorld();
const council = 'foi-desk@kent.gov.uk';
const ofLetter = ({ messageId }: Draft): string => `<${messageId}@openvalve.invalid>`;

describe('a report that a letter did not arrive', () => {
  it('makes a first letter a draft again with its words, and says what the server said', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const before = (await draft.desk.requests.show(draft)).messages[0];
    await received(world(), aBounce({ to: addressOf(world(), draft), of: ofLetter(draft), recipient: council }));
    const shown = await draft.desk.requests.show(draft);
    expect(shown).toMatchObject({ stage: 'draft', clock: null, draft: { subject: before?.subject, body: before?.body } });
    expect(shown.draft?.messageId).not.toBe(draft.messageId);
    expect(await happenedTo(world(), draft)).toEqual(['RequestDrafted', 'RequestSubmitted', 'RequestSent', 'MessageReceived', 'MessageBounced']);
    expect(shown.chronology[0]?.actor.system).toBe(true);
    expect(shown.messages.find(({ id }) => id === draft.messageId)?.report).toMatchObject({ server: 'mx.kent.gov.uk', status: '5.1.1', permanent: true });
    expect(shown.messages.at(-1)).toMatchObject({ automatic: 'bounce' });
  });

  it('is told to its volunteer at once, and once', async () => {
    const draft = await aRequestWithTheCouncil(world());
    for (let times = 0; times < 2; times += 1) await received(world(), aBounce({ to: addressOf(world(), draft), of: ofLetter(draft), recipient: council }));
    await world().runDueJobs();
    expect(world().notices.filter(({ to }) => to === draft.volunteer.email)).toHaveLength(1);
    expect((await draft.desk.requests.mine())[0]).toMatchObject({ says: 'did_not_arrive' });
    await (world().as(await world().person({ roles: ['coordinator'] }))).requests.strikeOut({ requestId: draft.requestId, entry: 5 });
    expect((await draft.desk.requests.mine())[0]?.says).not.toBe('did_not_arrive');
  });

  it('finds its letter by the recipient where it does not show the letter', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aBounce({ to: addressOf(world(), draft), recipient: council }));
    expect((await draft.desk.requests.show(draft)).stage).toBe('draft');
  });

  it.each([
    ['is only late', { action: 'delayed', status: '4.4.1' }],
    ['may arrive yet', { action: 'failed', status: '4.2.2' }],
  ])('changes nothing where it %s, and nobody has to read it', async (_, how) => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aBounce({ to: addressOf(world(), draft), of: ofLetter(draft), recipient: council, ...how }));
    const shown = await draft.desk.requests.show(draft);
    expect(shown).toMatchObject({ stage: 'awaiting_response', nextStep: { step: 'wait' } });
    expect(shown.messages.at(-1)).toMatchObject({ automatic: 'bounce', classified: false });
  });

  it('about somebody the council passed the letter on to waits for a person: the council has the letter', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aBounce({ to: addressOf(world(), draft), of: ofLetter(draft), recipient: 'officer@contractor.example' }));
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'awaiting_response', nextStep: { step: 'read_answer' } });
  });

  it('that comes twice takes the letter back once', async () => {
    const draft = await aRequestWithTheCouncil(world());
    for (let times = 0; times < 2; times += 1) await received(world(), aBounce({ to: addressOf(world(), draft), of: ofLetter(draft), recipient: council }));
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageBounced')).toHaveLength(1);
    expect((await draft.desk.requests.show(draft)).messages.filter(({ automatic }) => automatic === 'bounce')).toHaveLength(2);
  });

  it('after the council has written about the letter is on file and takes nothing back', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await received(world(), aMail({ to: addressOf(world(), draft), text: 'Which year do you mean?' }));
    const messageId = (await draft.desk.requests.show(draft)).messages.at(-1)?.id ?? '';
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'clarification_request' } });
    await received(world(), aBounce({ to: addressOf(world(), draft), of: ofLetter(draft), recipient: council }));
    expect((await draft.desk.requests.show(draft)).stage).toBe('awaiting_clarification');
  });

  it('is held where it is about no letter of ours', async () => {
    const mailId = await received(world(), aBounce({ to: 'postmaster@openvalve.invalid', recipient: 'a@b.example' }));
    expect(await onRecord(world(), mailId)).toMatchObject({ state: 'held', heldWhy: 'no_request', kind: 'bounce' });
  });
});
