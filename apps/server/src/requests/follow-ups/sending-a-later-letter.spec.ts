import { readCaseFile } from '@openvalve/db';
import { CouncilSlug } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aRequestReceived } from '../../reminders/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { aLaterLetter, followUpOn } from '../testing/a-later-letter.ts';
import { aRequestWithTheCouncil, campaignOf, endings, openConnections, problemOf, type Draft } from '../testing/a-request.ts';

const world = useWorld();

/** Sent from here on Monday 2 November 2026, and late since Wednesday 2 December. */
const late = async (about: Parameters<typeof aRequestWithTheCouncil>[1] = {}): Promise<Draft> => {
  world().timeIs('2026-11-02T09:00:00.000Z');
  const request = await aRequestWithTheCouncil(world(), about);
  world().timeIs('2026-12-03T10:00:00.000Z');
  return request;
};
const eventsOf = async ({ requestId }: Pick<Draft, 'requestId'>): Promise<string[]> => (await readCaseFile(world().db, requestId)).map(({ event }) => event.type).slice(3);

describe('a letter after the first, sent from here', () => {
  it('goes from the request’s own address to the council, in the thread of the first', async () => {
    const request = await late();
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    expect(await request.desk.requests.sendFollowUp(letter)).toEqual({ stage: 'awaiting_response' });
    expect((await request.desk.requests.show(request)).nextStep).toEqual({ step: 'wait_for_delivery' });
    await world().runDueJobs();

    const [first, chaser, ...more] = world().outbox;
    expect(more).toEqual([]);
    expect(chaser).toMatchObject({ to: first?.to, fromAddress: first?.fromAddress, fromName: first?.fromName, inReplyTo: first?.mailMessageId, references: [first?.mailMessageId] });
    expect(chaser?.mailMessageId).not.toBe(first?.mailMessageId);
    expect([first?.inReplyTo, first?.references]).toEqual([null, []]);
    const caught = await world().db.selectFrom('caught_mail').select('raw').where('mail_message_id', '=', chaser?.mailMessageId ?? '').executeTakeFirstOrThrow();
    expect(caught.raw.toString()).toContain(`In-Reply-To: ${first?.mailMessageId}`);

    expect(await followUpOn(request.desk, request, letter.messageId)).toMatchObject({ state: 'sent', channel: 'tracker', sentOn: '2026-12-03', receivedOn: '2026-12-03', rehearsal: true, canBeSent: false, to: null });
    expect(await eventsOf(request)).toEqual(['FollowUpSubmitted', 'FollowUpSent']);
    expect((await request.desk.requests.show(request)).nextStep).toEqual({ step: 'wait_after_chaser', until: '2026-12-17', lateSince: '2026-12-01' });
  });

  it('names the council’s last message among what it answers, and leaves out an identifier that is none', async () => {
    const request = await late();
    const incoming = (id: string, at: string) =>
      world().db.insertInto('message').values({ request_id: request.requestId, direction: 'incoming', kind: 'incoming', mail_message_id: id, created_at: new Date(at) }).execute();
    await incoming('<answer-1@kent.gov.uk>', '2026-11-10T09:00:00Z');
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    await request.desk.requests.sendFollowUp(letter);
    await world().runDueJobs();
    expect(world().outbox[1]).toMatchObject({ inReplyTo: '<answer-1@kent.gov.uk>', references: [world().outbox[0]?.mailMessageId, '<answer-1@kent.gov.uk>'] });

    await incoming('not an identifier\r\nBcc: everyone@example.org', '2026-12-03T11:00:00Z');
    await request.desk.requests.sendFollowUp(await aLaterLetter(request.desk, request, 'other'));
    await world().runDueJobs();
    expect(world().outbox[2]?.references).toEqual([world().outbox[0]?.mailMessageId]);
  });

  it('goes once when its writer presses three times, and once when a coordinator presses too', async () => {
    const request = await late();
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    await openConnections(world());
    const presses = await Promise.allSettled([request.desk, request.desk, coordinator].map((who) => who.requests.sendFollowUp(letter)));
    await world().runDueJobs();
    await world().runDueJobs();
    expect(endings(presses)).toEqual(['done', 'follow_up_already_sent', 'follow_up_already_sent']);
    expect(world().outbox).toHaveLength(2);
  });

  it('goes as the words its sender saw: newer ones are shown, not sent', async () => {
    const request = await late();
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    await request.desk.requests.saveFollowUp({ ...letter, subject: 'Newer', body: 'Newer words' });
    expect(await problemOf(request.desk.requests.sendFollowUp(letter))).toMatchObject({ code: 'stale_draft', current: { body: 'Newer words' } });
    await world().runDueJobs();
    expect(world().outbox).toHaveLength(1);
  });

  it('does not go with a gap, without words, or with a header in its subject', async () => {
    const request = await late();
    const { messageId } = await request.desk.requests.startFollowUp({ requestId: request.requestId, purpose: 'other' });
    const { version } = await followUpOn(request.desk, request, messageId);
    expect((await problemOf(request.desk.requests.sendFollowUp({ requestId: request.requestId, messageId, version }))).code).toBe('placeholder_left');
    for (const [subject, body, code] of [['Subject', ' ', 'letter_empty'], ['One\nBcc: x@y.example', 'Words', 'subject_malformed']] as const) {
      const now = await followUpOn(request.desk, request, messageId);
      const saved = await request.desk.requests.saveFollowUp({ requestId: request.requestId, messageId, version: now.version, subject, body });
      expect((await problemOf(request.desk.requests.sendFollowUp({ requestId: request.requestId, messageId, ...saved }))).code).toBe(code);
    }
    expect(await eventsOf(request)).toEqual([]);
  });

  it('does not go while nobody knows where to', async () => {
    const request = await late();
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    await world().db.updateTable('council_address').set({ retired_at: new Date() }).where('council_slug', '=', CouncilSlug.parse('kent')).execute();
    expect((await problemOf(request.desk.requests.sendFollowUp(letter))).code).toBe('no_address');
  });

  it('signed by a coordinator needs the applicant’s consent, which outlasts their leaving', async () => {
    const applicant = await world().person({ realName: 'Ada Byron' });
    const request = await late({ volunteer: applicant });
    const coordinator = world().as(await world().person({ roles: ['coordinator'], realName: 'Cleo Marsh' }));
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    const consent = (given: boolean) => world().db.updateTable('person').set({ consent_to_follow_ups: given, left_at: new Date() }).where('id', '=', applicant.id).execute();
    await consent(false);
    expect(await problemOf(coordinator.requests.sendFollowUp(letter))).toEqual({ code: 'consent_missing', applicantId: applicant.id });
    expect((await problemOf(coordinator.requests.startFollowUp({ requestId: request.requestId, purpose: 'other' }))).code).toBe('consent_missing');
    await consent(true);
    await coordinator.requests.sendFollowUp(letter);
    await world().runDueJobs();
    expect(world().outbox[1]).toMatchObject({ fromName: 'Cleo Marsh, coordinator, for Ada Byron' });
    expect(world().outbox[1]?.text.trim().endsWith('Cleo Marsh, coordinator, for Ada Byron')).toBe(true);
  });

  it('waits while its campaign is paused, and goes when it is closed', async () => {
    const request = await late();
    const letter = await aLaterLetter(request.desk, request, 'chaser');
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const campaignId = await campaignOf(world());
    await coordinator.campaigns.setStage({ campaignId, stage: 'paused' });
    expect(await problemOf(request.desk.requests.sendFollowUp(letter))).toEqual({ code: 'campaign_not_open', stage: 'paused' });
    await coordinator.campaigns.setStage({ campaignId, stage: 'closed' });
    expect(await request.desk.requests.sendFollowUp(letter)).toEqual({ stage: 'awaiting_response' });
  });
});

describe('a complaint to the ICO', () => {
  it('is never sent from here: it goes by hand, and its day is recorded', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    world().timeIs('2026-12-03T10:00:00.000Z');
    await request.desk.requests.recordFollowUpSent({ ...(await aLaterLetter(request.desk, request, 'chaser')), channel: 'own-email', sentOn: '2026-12-03', receivedOn: '2026-12-03' });
    world().timeIs('2026-12-21T10:00:00.000Z');
    const letter = await aLaterLetter(request.desk, request, 'ico_complaint', 'silence');
    expect(await problemOf(request.desk.requests.sendFollowUp(letter))).toEqual({ code: 'sent_by_hand_only', purpose: 'ico_complaint' });
    expect(await followUpOn(request.desk, request, letter.messageId)).toMatchObject({ about: 'silence', to: null, mailto: null, canBeSent: true });

    await request.desk.requests.recordFollowUpSent({ ...letter, channel: 'ico-form', sentOn: '2026-12-21', receivedOn: '2026-12-21' });
    expect(await request.desk.requests.show(request)).toMatchObject({ complaint: { about: 'silence', on: '2026-12-21' }, nextStep: { step: 'wait_for_ico', since: '2026-12-21' } });
    await world().runDueJobs();
    expect(world().outbox).toEqual([]);
  });
});
