import { rowsThatDisagree } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { aMorning, aRequestReceived } from '../../reminders/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { newMail, on, said, theCouncilSays } from '../testing/a-case.ts';
import { aLaterLetter, goneByHand } from '../testing/a-later-letter.ts';
import { aRequestWithTheCouncil, problemOf } from '../testing/a-request.ts';

const world = useWorld();
const subjects = (): string[] => newMail(world());

describe('from a refusal to the tribunal', () => {
  it('goes by a review, the ICO, a decision notice and its twenty-eighth day', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    const { desk, requestId } = request;
    const show = () => desk.requests.show({ requestId });

    // Refused in time. A review can be asked for within forty working days.
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['s.36', 's.43(2)']) });
    expect(await show()).toMatchObject({
      stage: 'answered', nextStep: { step: 'ask_review', because: 'withheld', tooLate: false, regime: 'FOIA' }, readyLetter: { purpose: 'internal_review' }, review: null, reviewWindow: { by: '2027-01-22', tooLate: false },
    });
    expect((await problemOf(desk.requests.startFollowUp({ requestId, purpose: 'ico_complaint', about: 'refusal' }))).code).toBe('nothing_to_follow_up');

    on(world(), '2026-11-24');
    await goneByHand(desk, request, { purpose: 'internal_review', on: '2026-11-24' });
    expect(await show()).toMatchObject({
      review: { askedOn: '2026-11-24', normallyBy: '2026-12-23', atMostBy: '2027-01-26', statutory: false, overdue: false, pastNormal: false, answeredOn: null },
      reviewWindow: null, nextStep: { step: 'wait_for_review', normallyBy: '2026-12-23', atMostBy: '2027-01-26' },
    });
    subjects();

    // Past the usual time: a reminder. Past the most it may take: the ICO.
    await aMorning(world(), '2026-12-24T09:00:00.000Z');
    expect(await show()).toMatchObject({ review: { pastNormal: true, overdue: false }, nextStep: { step: 'chase_review' }, readyLetter: { purpose: 'review_chaser' } });
    expect(subjects()).toEqual(['The review by Kent has taken its usual time']);
    await goneByHand(desk, request, { purpose: 'review_chaser', on: '2026-12-24' });
    await aMorning(world(), '2027-01-27T09:00:00.000Z');
    expect(await show()).toMatchObject({ review: { overdue: true }, nextStep: { step: 'complain', about: 'review_silent' } });
    expect(subjects()).toEqual(['The review by Kent is overdue']);

    // It answers the review after all, upholding most of the refusal.
    on(world(), '2027-01-28');
    await theCouncilSays(world(), request, { as: 'review_outcome', papers: [...said(request.asked.slice(0, 1), 'disclosed_in_part', ['s.43(2)']), ...said(request.asked.slice(1), 'refused', ['s.36'])] });
    expect(await show()).toMatchObject({ review: { answeredOn: '2027-01-28' }, complaintWindow: { by: '2027-03-11' }, nextStep: { step: 'complain', about: 'refusal', by: '2027-03-11' } });
    expect((await show()).papers.filter(({ outcome }) => outcome?.outcome === 'disclosed_in_part')).toHaveLength(1);
    await aMorning(world(), '2027-03-01T09:00:00.000Z');
    expect(subjects()).toEqual(['A complaint about Kent to the ICO is possible until Thursday 11 March 2027']);
    await goneByHand(desk, request, { purpose: 'ico_complaint', about: 'refusal', on: '2027-03-01', channel: 'ico-form' });
    expect(await show()).toMatchObject({ complaint: { about: 'refusal', on: '2027-03-01' }, complaintWindow: null, nextStep: { step: 'wait_for_ico' } });

    // The decision notice goes against us. The tribunal has to have the appeal by the twenty-eighth day.
    on(world(), '2027-07-05');
    await theCouncilSays(world(), request, { as: 'decision_notice', sentOn: '2027-07-01' as never, decided: 'not_upheld', days: null });
    expect(await show()).toMatchObject({ decision: { sentOn: '2027-07-01', decided: 'not_upheld', complyBy: null, appealBy: '2027-07-29', rollsTo: '2027-07-29' }, nextStep: { step: 'consider_appeal', by: '2027-07-29' } });
    subjects();
    await aMorning(world(), '2027-07-22T09:00:00.000Z');
    expect(subjects()).toEqual(['An appeal about Kent is possible until Thursday 29 July 2027']);
    await desk.requests.recordAppeal({ requestId, by: 'us', on: '2027-07-22' });
    expect(await show()).toMatchObject({ appeal: { by: 'us', on: '2027-07-22' }, nextStep: { step: 'wait_for_tribunal', since: '2027-07-22' } });
    await aMorning(world(), '2027-09-01T09:00:00.000Z');
    expect(subjects()).toEqual([]);
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('an order not heeded is reported to the ICO, unless the council appeals, which suspends it', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    const { desk, requestId } = request;
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['s.36']) });
    await goneByHand(desk, request, { purpose: 'internal_review', on: '2026-11-20' });
    on(world(), '2026-12-10');
    await theCouncilSays(world(), request, { as: 'review_outcome', papers: said(request.asked, 'refused', ['s.36']) });
    await goneByHand(desk, request, { purpose: 'ico_complaint', about: 'refusal', on: '2026-12-10', channel: 'post' });
    on(world(), '2027-04-01');
    await theCouncilSays(world(), request, { as: 'decision_notice', sentOn: '2027-04-01' as never, decided: 'upheld', days: 35 });
    expect((await desk.requests.show({ requestId })).nextStep).toEqual({ step: 'wait_for_compliance', by: '2027-05-06' });

    subjects();
    await aMorning(world(), '2027-05-07T09:00:00.000Z');
    expect(subjects()).toEqual(['Kent has not done what the ICO told it to do']);
    expect(await desk.requests.show({ requestId })).toMatchObject({ nextStep: { step: 'report_noncompliance', since: '2027-05-06' }, readyLetter: { purpose: 'ico_complaint', about: 'refusal' } });

    await desk.requests.recordAppeal({ requestId, by: 'council', on: '2027-04-20' });
    expect(await desk.requests.show({ requestId })).toMatchObject({ decision: { complyBy: null }, appeal: { by: 'council' }, nextStep: { step: 'wait_for_tribunal' } });
  });

  it('a review under the Environmental Information Regulations has one limit, which is law', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    const { desk, requestId } = request;
    await desk.requests.recordRegime({ requestId, regime: 'EIR' });
    expect(await desk.requests.show({ requestId })).toMatchObject({ regime: 'EIR', clock: { regime: 'EIR', startedOn: '2026-11-02', dueOn: '2026-12-01' } });
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['reg.12(5)(e)']) });
    await desk.requests.recordFollowUpSent({ ...(await aLaterLetter(desk, request, 'internal_review')), channel: 'post', sentOn: '2026-11-20', receivedOn: '2026-11-20' });
    expect((await desk.requests.show({ requestId })).review).toMatchObject({ normallyBy: null, atMostBy: '2027-01-22', statutory: true });
  });

  it('nobody asks for an appeal without a decision notice', async () => {
    const request = await aRequestWithTheCouncil(world());
    expect((await problemOf(request.desk.requests.recordAppeal({ requestId: request.requestId, by: 'us', on: '2026-11-23' }))).code).toBe('no_decision_notice');
  });
});
