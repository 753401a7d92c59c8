import { rowsThatDisagree } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { aMorning, aRequestReceived } from '../../reminders/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { newMail, on, said, theCouncilSays } from '../testing/a-case.ts';
import { aLaterLetter, goneByHand } from '../testing/a-later-letter.ts';
import { problemOf } from '../testing/a-request.ts';

const world = useWorld();
const subjects = (): string[] => newMail(world());

describe('from silence to the Commissioner', () => {
  it('takes a reminder, ten working days, and no review', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    const { desk, requestId } = request;
    const show = () => desk.requests.show({ requestId });

    // Not late on the last lawful day, by the later reading; late the day after.
    on(world(), '2026-12-01');
    expect(await show()).toMatchObject({ clock: { dueToday: true, overdue: false }, nextStep: { step: 'wait', until: '2026-12-01' } });
    await aMorning(world(), '2026-12-02T09:00:00.000Z');
    expect(await show()).toMatchObject({ clock: { overdue: true }, nextStep: { step: 'remind', lateSince: '2026-12-01' }, readyLetter: { purpose: 'chaser' } });
    expect(subjects()).toEqual(['Kent is 1 working day late']);

    // Straight to the ICO takes proof of a reminder.
    expect((await problemOf(desk.requests.startFollowUp({ requestId, purpose: 'ico_complaint', about: 'silence' }))).code).toBe('chase_first');
    await goneByHand(desk, request, { purpose: 'chaser', on: '2026-12-02' });
    expect(await show()).toMatchObject({ nextStep: { step: 'wait_after_chaser', until: '2026-12-16', lateSince: '2026-12-01' }, readyLetter: null });

    // Automatic replies move nothing.
    on(world(), '2026-12-07');
    await theCouncilSays(world(), request, { as: 'acknowledgement' });
    expect((await show()).nextStep).toMatchObject({ step: 'wait_after_chaser' });
    subjects();

    await aMorning(world(), '2026-12-17T09:00:00.000Z');
    expect(await show()).toMatchObject({ nextStep: { step: 'complain', about: 'silence' }, readyLetter: { purpose: 'ico_complaint', about: 'silence' } });
    expect(subjects()).toEqual(['Kent is silent after your reminder']);

    const complaint = await aLaterLetter(desk, request, 'ico_complaint', 'silence');
    await desk.requests.recordFollowUpSent({ ...complaint, channel: 'ico-form', sentOn: '2026-12-17', receivedOn: '2026-12-17' });
    expect(await show()).toMatchObject({ complaint: { about: 'silence', on: '2026-12-17' }, nextStep: { step: 'wait_for_ico', since: '2026-12-17' } });

    // The ICO orders an answer; a late one ends the request's clock and the lateness is kept.
    on(world(), '2027-02-01');
    await theCouncilSays(world(), request, { as: 'decision_notice', sentOn: '2027-01-29' as never, decided: 'upheld', days: 35 });
    expect(await show()).toMatchObject({ decision: { decided: 'upheld', complyBy: '2027-03-05', appealBy: '2027-02-26' }, nextStep: { step: 'wait_for_compliance', by: '2027-03-05' } });
    on(world(), '2027-03-02');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'disclosed_in_full') });
    expect(await show()).toMatchObject({ stage: 'answered', nextStep: { step: 'publish' }, breaches: [{ lastDay: '2026-12-01', until: '2027-03-02', ended: 'answered' }] });
    expect(await rowsThatDisagree(world().db)).toEqual([]);
  });

  it('a rehearsed reminder proves nothing for a letter that went for real', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    on(world(), '2026-12-03');
    await request.desk.requests.sendFollowUp(await aLaterLetter(request.desk, request, 'chaser'));
    await world().runDueJobs();
    on(world(), '2026-12-21');
    expect((await problemOf(request.desk.requests.startFollowUp({ requestId: request.requestId, purpose: 'ico_complaint', about: 'silence' }))).code).toBe('chase_first');
  });
});
