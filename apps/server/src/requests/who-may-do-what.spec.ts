import { RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { recordAnswer } from '../correspondence/record-answer.ts';
import { useWorld, type Caller } from '../testing/create-world.ts';
import { aDraft, aRequestWithTheCouncil, anAnswer, problemOf, type Draft } from './testing/a-request.ts';

const world = useWorld();

describe('a volunteer', () => {
  const acts: [string, (desk: Caller, draft: Draft) => Promise<unknown>][] = [
    ['write', (desk, { requestId, messageId, version, asked }) => desk.requests.saveDraft({ requestId, messageId, version, subject: 'x', body: 'y', asked })],
    ['send', (desk, { requestId, messageId, version }) => desk.requests.submit({ requestId, messageId, version })],
    ['record the sending of', (desk, { requestId, messageId, asked }) => desk.requests.recordSent({ requestId, messageId, channel: 'post', sentOn: '2026-11-20', receivedOn: '2026-11-20', asked })],
    ['keep', (desk, { requestId }) => desk.campaigns.renewClaim({ requestId })],
    ['give back', (desk, { requestId }) => desk.campaigns.giveBack({ requestId })],
    ['settle', (desk, { requestId }) => desk.requests.settleDelivery({ requestId, went: true })],
    ['answer a question on', (desk, { requestId }) => desk.requests.recordClarificationGiven({ requestId, on: '2026-11-23' })],
    ['record a bounce on', (desk, { requestId, messageId }) => desk.requests.recordBounce({ requestId, messageId, why: 'bounced' })],
    ['record the council’s day of receipt on', (desk, { requestId }) => desk.requests.recordClaimedReceipt({ requestId, claimedOn: '2026-11-23' })],
    ['record the law of', (desk, { requestId }) => desk.requests.recordRegime({ requestId, regime: 'EIR' })],
    ['record a fee on', (desk, { requestId }) => desk.requests.recordFeePaid({ requestId, on: '2026-11-23' })],
    ['record an appeal on', (desk, { requestId }) => desk.requests.recordAppeal({ requestId, by: 'us', on: '2026-11-23' })],
    ['begin a later letter on', (desk, { requestId }) => desk.requests.startFollowUp({ requestId, purpose: 'other' })],
    ['write a later letter on', (desk, { requestId, messageId }) => desk.requests.saveFollowUp({ requestId, messageId, version: 1, subject: 'x', body: 'y' })],
    ['send a later letter on', (desk, { requestId, messageId }) => desk.requests.sendFollowUp({ requestId, messageId, version: 1 })],
    ['record the sending of a later letter on', (desk, { requestId, messageId }) => desk.requests.recordFollowUpSent({ requestId, messageId, version: 1, channel: 'post', sentOn: '2026-11-23', receivedOn: '2026-11-23' })],
    ['settle a later letter on', (desk, { requestId, messageId }) => desk.requests.settleFollowUp({ requestId, messageId, went: true })],
    ['discard a later letter on', (desk, { requestId, messageId }) => desk.requests.discardFollowUp({ requestId, messageId })],
    ['strike out an entry of', (desk, { requestId }) => desk.requests.strikeOut({ requestId, entry: 1 })],
    ['withdraw', (desk, { requestId }) => desk.requests.withdraw({ requestId })],
    ['classify mail on', (desk, { requestId, messageId }) => desk.correspondence.classify({ requestId, messageId, classification: { as: 'other' } })],
  ];

  it.each(acts)('cannot %s another’s request', async (_, act) => {
    const draft = await aDraft(world());
    const other = world().as(await world().person());
    await expect(act(other, draft)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await problemOf(act(other, draft))).code).toBe('not_yours');
  });

  it('cannot put an answer on another’s request', async () => {
    const { requestId } = await aDraft(world());
    const other = await world().person();
    const filed = await recordAnswer(world().deps, { requestId, person: other, text: 'Dear', receivedOn: '2026-11-23', cameBy: 'post', files: [] });
    expect(filed).toMatchObject({ ok: false, problem: { code: 'not_yours' } });
  });

  it('sees another’s request, but neither its council mail nor its draft', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await anAnswer(world(), draft, { text: 'Secret words of the council', subject: 'Secret subject', from: 'An officer' });
    const other = world().as(await world().person());
    const shown = await other.requests.show(draft);
    expect(shown.may).toEqual({ act: false, readMail: false, coordinate: false });
    expect(shown.messages.at(-1)).toMatchObject({ direction: 'incoming', body: null, subject: '', from: null, attachments: [] });
    expect(JSON.stringify(shown)).not.toMatch(/Secret|An officer/);
    expect(shown.chronology.every(({ canStrikeOut }) => !canStrikeOut)).toBe(true);

    const writing = await aDraft(world(), { council: 'bury' });
    expect((await other.requests.show(writing)).draft).toBeNull();
  });

  it('reads the council mail of their own request', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await anAnswer(world(), draft, { text: 'Words of the council' });
    expect((await draft.desk.requests.show(draft)).messages.at(-1)?.body).toBe('Words of the council');
  });

  it('lists only their own requests as theirs', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const other = world().as(await world().person());
    expect(await other.requests.mine()).toEqual([]);
    expect(await draft.desk.requests.mine()).toMatchObject([
      { requestId: draft.requestId, council: { slug: 'kent' }, stage: 'awaiting_response', dueOn: '2026-12-22', day: 0, daysLate: 0, nextStep: { step: 'wait' } },
    ]);
  });

  it('is told when there is no such request', async () => {
    const desk = world().as(await world().person());
    const requestId = RequestId.parse('00000000-0000-4000-8000-000000000000');
    await expect(desk.requests.show({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(desk.requests.withdraw({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a reviewer', () => {
  it('reads council mail on any request, and acts on none', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await anAnswer(world(), draft, { text: 'Words of the council' });
    const reviewer = world().as(await world().person({ roles: ['reviewer'] }));
    const shown = await reviewer.requests.show(draft);
    expect(shown.may).toEqual({ act: false, readMail: true, coordinate: false });
    expect(shown.messages.at(-1)?.body).toBe('Words of the council');
    await expect(reviewer.requests.withdraw(draft)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a coordinator', () => {
  it('acts on any request and reads its mail', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    await coordinator.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'acknowledgement' } });
    expect((await coordinator.requests.withdraw(draft)).stage).toBe('withdrawn');
    expect((await draft.desk.requests.show(draft)).withdrawnWhy).toBe('withdrawn');
  });
});
