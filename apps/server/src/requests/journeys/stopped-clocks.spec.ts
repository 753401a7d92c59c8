import { rowsThatDisagree } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { aMorning, aRequestReceived } from '../../reminders/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { newMail, on, said, theCouncilSays } from '../testing/a-case.ts';
import { aLaterLetter, goneByHand } from '../testing/a-later-letter.ts';
import { problemOf } from '../testing/a-request.ts';

const world = useWorld();

/** Received on Monday 2 November 2026: due on Tuesday 1 December. */
const received = () => aRequestReceived(world(), '2026-11-02');

describe('a fees notice', () => {
  it('given in time stops the clock until it is paid, both days left out, and the rest of the time is left', async () => {
    const request = await received();
    const { desk, requestId } = request;
    on(world(), '2026-11-12');
    await theCouncilSays(world(), request, { as: 'fees_notice' });
    expect(await desk.requests.show({ requestId })).toMatchObject({
      stage: 'awaiting_fee', clock: null, fee: { since: '2026-11-12', lapsesAfter: '2027-02-11', lapsed: false }, nextStep: { step: 'pay_fee' }, readyLetter: { purpose: 'fee_query' },
    });
    const [line] = await desk.requests.mine();
    expect(line).toMatchObject({ stage: 'awaiting_fee', dueOn: null, daysLate: 0, nextStep: { step: 'pay_fee' } });

    on(world(), '2026-11-19');
    await desk.requests.recordFeePaid({ requestId, on: '2026-11-18' });
    // Five working days, 12 to 18 November, do not count.
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', fee: null, clock: { dueOn: '2026-12-08', leftOut: expect.arrayContaining(['2026-11-12', '2026-11-18']) as unknown } });
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('never paid lapses after three months, is said in time, and the stage stays', async () => {
    const request = await received();
    on(world(), '2026-11-12');
    await theCouncilSays(world(), request, { as: 'fees_notice' });
    await aMorning(world(), '2027-01-29T09:00:00.000Z');
    expect(newMail(world())).toEqual(['The fee of Kent can be paid until Thursday 11 February 2027']);
    on(world(), '2027-02-12');
    expect(await request.desk.requests.show(request)).toMatchObject({ stage: 'awaiting_fee', fee: { lapsed: true }, nextStep: { step: 'fee_lapsed', lapsedAfter: '2027-02-11' } });
    expect((await problemOf(request.desk.requests.recordFeePaid({ requestId: request.requestId, on: '2027-02-12' }))).code).toBe('fee_lapsed');
    expect((await request.desk.requests.withdraw(request)).stage).toBe('withdrawn');
  });

  it('that comes after the last day stops nothing', async () => {
    const request = await received();
    on(world(), '2026-12-03');
    await theCouncilSays(world(), request, { as: 'fees_notice' });
    expect(await request.desk.requests.show(request)).toMatchObject({ stage: 'awaiting_response', clock: { overdue: true }, nextStep: { step: 'remind' } });
  });

  it('keeps the council in a column of its own on the board, and nobody else may take it', async () => {
    const request = await received();
    on(world(), '2026-11-12');
    await theCouncilSays(world(), request, { as: 'fees_notice' });
    const board = await request.desk.campaigns.board({ campaignId: request.campaignId });
    expect(board.rows.find(({ slug }) => slug === 'kent')).toMatchObject({ bucket: 'fee', feeLapsesAfter: '2027-02-11', dueOn: null });
    expect(board.buckets.fee).toBe(1);
    const other = world().as(await world().person());
    expect((await other.campaigns.takeable({ campaignId: request.campaignId })).find(({ slug }) => slug === 'kent')?.standing).toBe('asked');
  });
});

describe('a question', () => {
  it('asked after the last day still stops the clock, which starts afresh with the answer; the lateness is kept', async () => {
    const request = await received();
    const { desk, requestId } = request;
    on(world(), '2026-12-04');
    await theCouncilSays(world(), request, { as: 'clarification_request' }, 'Which of the returns do you mean?');
    expect(await desk.requests.show({ requestId })).toMatchObject({
      stage: 'awaiting_clarification', nextStep: { step: 'answer_question', since: '2026-12-04', askedLate: true }, readyLetter: { purpose: 'clarification_answer', toCheck: [{ code: 'answer_the_gap' }, { code: 'read_the_quotation' }] },
      breaches: [{ lastDay: '2026-12-01', until: '2026-12-04', ended: 'asked' }],
    });

    on(world(), '2026-12-07');
    await goneByHand(desk, request, { purpose: 'clarification_answer', on: '2026-12-07' });
    const shown = await desk.requests.show({ requestId });
    expect(shown.chronology.slice(0, 2).map(({ event }) => event.type)).toEqual(['ClarificationGiven', 'FollowUpSent']);
    expect(shown).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-12-07', overdue: false }, breaches: [{ lastDay: '2026-12-01', ended: 'asked' }] });
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('nobody answers is said after six weeks', async () => {
    const request = await received();
    on(world(), '2026-11-12');
    await theCouncilSays(world(), request, { as: 'clarification_request' });
    await aMorning(world(), '2026-12-23T09:00:00.000Z');
    expect(newMail(world())).toEqual([]);
    await aMorning(world(), '2026-12-24T09:00:00.000Z');
    expect(newMail(world())).toEqual(['Kent is waiting for your answer']);
  });

  it('about one paper lets time run on for the rest, and gives that paper its own when it is answered', async () => {
    const request = await received();
    const { desk, requestId, asked } = request;
    on(world(), '2026-11-12');
    const [first, ...rest] = asked;
    await theCouncilSays(world(), request, { as: 'clarification_request', papers: asked.slice(0, 1) });
    expect(await desk.requests.show({ requestId })).toMatchObject({
      stage: 'awaiting_response', clock: { dueOn: '2026-12-01' }, partQuestions: [{ papers: [first], since: '2026-11-12', answeredOn: null }], nextStep: { step: 'answer_question' },
    });
    await desk.requests.recordClarificationGiven({ requestId, on: '2026-11-12', papers: asked.slice(0, 1) });
    expect(await desk.requests.show({ requestId })).toMatchObject({ partQuestions: [{ answeredOn: '2026-11-12' }], clock: { dueOn: '2026-12-01' } });

    on(world(), '2026-11-30');
    await theCouncilSays(world(), request, { as: 'response', papers: said(rest, 'disclosed_in_full') });
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-11-12', dueOn: '2026-12-11' } });
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });
});

describe('what a council says of its own dates', () => {
  it('is kept beside ours, with what would follow from it, and moves nothing', async () => {
    const request = await received();
    const { desk, requestId } = request;
    on(world(), '2026-11-12');
    await desk.requests.recordClaimedReceipt({ requestId, claimedOn: '2026-11-05' });
    expect(await desk.requests.show({ requestId })).toMatchObject({ clock: { startedOn: '2026-11-02', dueOn: '2026-12-01' }, claimedReceipt: { on: '2026-11-05', dueOn: '2026-12-04', lastDay: '2026-12-04' } });
    on(world(), '2026-12-02');
    expect(await desk.requests.show({ requestId })).toMatchObject({ clock: { overdue: true }, readyLetter: { toCheck: [{ code: 'receipt_differs', claimedOn: '2026-11-05' }] } });
  });

  it('of the law it goes by starts the same day anew by that law, and once is enough', async () => {
    const request = await received();
    const { desk, requestId } = request;
    await desk.requests.recordRegime({ requestId, regime: 'EIR' });
    await desk.requests.recordRegime({ requestId, regime: 'EIR' });
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ regime: 'EIR', explanation: { regime: 'EIR' }, clock: { startedOn: '2026-11-02', dueOn: '2026-12-01' } });
    expect(shown.chronology.filter(({ event }) => event.type === 'RegimeRecorded')).toHaveLength(1);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('of needing longer for an absolute exemption can be challenged, once', async () => {
    const request = await received();
    const { desk, requestId } = request;
    on(world(), '2026-11-26');
    await theCouncilSays(world(), request, { as: 'extension_notice', exemptions: ['s.40(2)'], until: '2026-12-24' as never });
    expect(await desk.requests.show({ requestId })).toMatchObject({ clock: { dueOn: '2026-12-01', extendedDueOn: null }, nextStep: { step: 'challenge_extension' }, readyLetter: { purpose: 'extension_challenge' } });
    const letter = await aLaterLetter(desk, request, 'extension_challenge');
    await desk.requests.recordFollowUpSent({ ...letter, channel: 'own-email', sentOn: '2026-11-26', receivedOn: '2026-11-26' });
    expect((await desk.requests.show({ requestId })).nextStep.step).toBe('wait');
  });

  it('that it passed the request on moves no clock', async () => {
    const request = await received();
    on(world(), '2026-11-12');
    await theCouncilSays(world(), request, { as: 'transfer' });
    expect(await request.desk.requests.show(request)).toMatchObject({ stage: 'awaiting_response', clock: { dueOn: '2026-12-01' } });
  });
});
