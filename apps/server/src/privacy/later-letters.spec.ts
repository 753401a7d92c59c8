import { findMessagesWith } from '@openvalve/db';
import { MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aRequestReceived } from '../reminders/testing/a-request.ts';
import { on, theCouncilSays } from '../requests/testing/a-case.ts';
import { aLaterLetter, followUpOn } from '../requests/testing/a-later-letter.ts';
import { useWorld } from '../testing/create-world.ts';
import { eraseMessageNow } from './erase-message.ts';
import { erasePersonNow } from './erase-person.ts';
import { traces } from './testing/traces.ts';

const world = useWorld();
const why = 'The council said it was sent by mistake';
const late = async (facts: { realName?: string } = {}) => {
  const volunteer = await world().person(facts);
  const request = await aRequestReceived(world(), '2026-11-02', { volunteer });
  on(world(), '2026-12-03');
  return request;
};
const erase = (messageId: string) => eraseMessageNow(world().deps, { messageId: MessageId.parse(messageId), why });

describe('a letter after the first that is to be erased', () => {
  it('is refused while it may still go to a council, and goes with its words', async () => {
    const request = await late();
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    expect(await erase(letter.messageId)).toMatchObject({ ok: false, problem: { code: 'letter_not_sent_yet', stage: 'draft' } });
    await request.desk.requests.sendFollowUp(letter);
    expect(await erase(letter.messageId)).toMatchObject({ ok: false, problem: { code: 'letter_not_sent_yet', stage: 'sending' } });
    await world().runDueJobs();
    expect(world().outbox.at(-1)?.text).toContain('Your answer is now 2 working days late');

    expect(await erase(letter.messageId)).toMatchObject({ ok: true });
    expect(await followUpOn(request.desk, request, letter.messageId)).toMatchObject({ state: 'sent', subject: 'Erased on 3 December 2026', body: '', canBeSent: false });
  });

  it('is found by words of the council that it quoted when it was composed, also where its writer took them out', async () => {
    const request = await late();
    const question = await theCouncilSays(world(), request, { as: 'clarification_request' }, 'Do you mean Tommy Canary?');
    const letter = await aLaterLetter(request.desk, request, 'clarification_answer');
    await request.desk.requests.saveFollowUp({ ...letter, subject: 'An answer', body: 'I mean nobody by name.' });
    expect((await findMessagesWith(world().db, 'canary')).filter(({ inWords }) => inWords).map(({ id }) => id).toSorted()).toEqual([question, letter.messageId].toSorted());
  });
});

describe('somebody who is erased', () => {
  it('leaves no letter behind that was begun in their name and never went', async () => {
    const { desk, requestId, volunteer } = await late({ realName: 'Ada Canary' });
    await aLaterLetter(desk, { requestId }, 'chaser');
    await desk.volunteers.leave();
    const erased = await erasePersonNow(world().deps, { who: volunteer.id, why: 'She asked', lettersAreOut: true });
    expect(erased).toMatchObject({ ok: true, value: { unsentLetters: 1 } });
    expect((await traces(world(), /Overdue: Freedom|canary.*Your answer is now/i)).filter((trace) => trace.startsWith('message'))).toEqual([]);
  });
});
