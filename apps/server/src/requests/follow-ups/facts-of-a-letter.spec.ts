import { describe, expect, it } from 'vitest';
import { aRequestReceived } from '../../reminders/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { on, said, theCouncilSays } from '../testing/a-case.ts';
import { goneByHand } from '../testing/a-later-letter.ts';
import { anAnswer, aRequestWithTheCouncil, problemOf } from '../testing/a-request.ts';
import { factsOf } from '../testing/facts-of.ts';

const world = useWorld();
/** Received on Monday 2 November 2026: the last lawful day is Tuesday 1 December. */
const received = () => aRequestReceived(world(), '2026-11-02');

describe('a letter after the first is written from', () => {
  it('the name of whoever answers for the council, and none where it answers itself', async () => {
    expect((await factsOf(world(), (await received()).requestId, 'other')).answeredByName).toBeNull();
    const { requestId } = await aRequestReceived(world(), '2026-11-02', { council: 'kingston-upon-thames' });
    expect((await factsOf(world(), requestId, 'other')).answeredByName).not.toBeNull();
  });

  it('the last day to ask for a review, once there is an answer to review', async () => {
    const request = await received();
    expect((await factsOf(world(), request.requestId, 'other')).reviewBy).toBeNull();
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['s.36']) });
    expect((await factsOf(world(), request.requestId, 'internal_review')).reviewBy).toBe('2027-01-22');
  });

  it('the day of the notice that extended time, and not of a later one that did not', async () => {
    const request = await received();
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'extension_notice', exemptions: ['s.36'], until: null });
    expect(await factsOf(world(), request.requestId, 'other')).toMatchObject({ extended: true, extendedByNoticeOf: '2026-11-20', extension: { on: '2026-11-20', refused: null } });
    on(world(), '2026-12-10');
    await theCouncilSays(world(), request, { as: 'extension_notice', exemptions: ['s.36'], until: null });
    expect(await factsOf(world(), request.requestId, 'extension_challenge')).toMatchObject({ extended: true, extendedByNoticeOf: '2026-11-20', extension: { on: '2026-12-10', refused: 'late' } });
    expect((await request.desk.requests.show(request)).readyLetter?.body).toContain('You had told me on 20 November 2026 that you needed longer.');
  });

  it('the papers a question is about, and which papers are not due while it waits', async () => {
    const request = await received();
    const [one, ...others] = request.asked;
    if (!one) throw new Error('Nothing was asked.');
    on(world(), '2026-11-24');
    await theCouncilSays(world(), request, { as: 'clarification_request', papers: [one] }, 'Which year?');
    expect((await factsOf(world(), request.requestId, 'clarification_answer')).question).toEqual({ askedOn: '2026-11-24', words: 'Which year?', papers: [one] });
    on(world(), '2026-12-03');
    const facts = await factsOf(world(), request.requestId, 'chaser');
    expect(facts.papers.filter(({ notDue }) => notDue).map(({ kind }) => kind)).toEqual([one.kind]);
    expect(facts.papers).toHaveLength(others.length + 1);
  });

  it('both questions where the council asked about two papers apart, because one letter answers both', async () => {
    const request = await received();
    const [one, two] = request.asked;
    if (!one || !two) throw new Error('Too little was asked.');
    on(world(), '2026-11-24');
    await theCouncilSays(world(), request, { as: 'clarification_request', papers: [one] }, 'Which year?');
    on(world(), '2026-11-25');
    await theCouncilSays(world(), request, { as: 'clarification_request', papers: [two] }, 'Which version?');
    expect((await factsOf(world(), request.requestId, 'clarification_answer')).question).toEqual({ askedOn: '2026-11-24', words: 'Which year?\n\nWhich version?', papers: [one, two] });
  });

  it('no question about a paper that was answered meanwhile', async () => {
    const request = await received();
    on(world(), '2026-11-24');
    await theCouncilSays(world(), request, { as: 'clarification_request', papers: request.asked.slice(0, 1) });
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked.slice(0, 1), 'disclosed_in_full') });
    expect((await factsOf(world(), request.requestId, 'other')).question).toBeNull();
    expect(await problemOf(request.desk.requests.startFollowUp({ requestId: request.requestId, purpose: 'clarification_answer' }))).toEqual({ code: 'nothing_to_follow_up', purpose: 'clarification_answer' });
  });

  it('the council’s own number, and none from a message that was filed here by mistake', async () => {
    const request = await received();
    await anAnswer(world(), request, { councilReference: 'FOI-1' });
    on(world(), '2026-11-24');
    await anAnswer(world(), request, { councilReference: 'FOI-OF-ANOTHER' });
    expect((await factsOf(world(), request.requestId, 'other')).councilReference).toBe('FOI-OF-ANOTHER');
    const { chronology } = await request.desk.requests.show(request);
    await request.desk.requests.strikeOut({ requestId: request.requestId, entry: chronology[0]?.entry ?? 0 });
    expect((await factsOf(world(), request.requestId, 'other')).councilReference).toBe('FOI-1');
    expect((await request.desk.requests.show(request)).councilReference).toBe('FOI-1');
  });

  it('the address of the public count, and none for a rehearsal', async () => {
    expect((await factsOf(world(), (await received()).requestId, 'other')).whyUrl).toMatch(/^http:\/\/desk\.example\/why\//);
    const rehearsal = await aRequestWithTheCouncil(world(), { council: 'bury' });
    const shown = await rehearsal.desk.requests.show(rehearsal);
    expect(shown.whyPath).toBe(`/why/${rehearsal.requestId}`);
    expect((await factsOf(world(), rehearsal.requestId, 'other')).whyUrl).toBeNull();
    expect((await world().http.inject({ url: `/why/${rehearsal.requestId}` })).statusCode).toBe(200);
  });

  it('an answer that came while the council waited for us as one that is not late', async () => {
    const request = await received();
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'clarification_request' });
    on(world(), '2026-12-20');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['s.36']) });
    expect(await factsOf(world(), request.requestId, 'internal_review')).toMatchObject({ daysLate: 0, breaches: [] });
    expect(await request.desk.requests.show(request)).toMatchObject({ clock: { overdue: false, pastDue: false, daysLate: 0 }, readyLetter: { body: expect.not.stringMatching(/\blate\b/) as string } });
  });
});

describe('a letter for which the facts have nothing to say', () => {
  it('is declined with its purpose: the earlier notice of extension was none, and the latest is good', async () => {
    const request = await received();
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'extension_notice', exemptions: ['s.41'], until: null });
    await theCouncilSays(world(), request, { as: 'extension_notice', exemptions: ['s.36'], until: null });
    const { desk, requestId } = request;
    expect(await problemOf(desk.requests.startFollowUp({ requestId, purpose: 'extension_challenge' }))).toEqual({ code: 'nothing_to_follow_up', purpose: 'extension_challenge' });
    expect((await desk.requests.show({ requestId })).followUps).toEqual([]);
  });
});

describe('a decision notice past its last day', () => {
  const decidedOn = async (reference?: string) => {
    const request = await received();
    const { desk, requestId } = request;
    on(world(), '2026-12-03');
    await goneByHand(desk, request, { purpose: 'chaser', on: '2026-12-03' });
    on(world(), '2026-12-18');
    await goneByHand(desk, request, { purpose: 'ico_complaint', about: 'silence', on: '2026-12-18', channel: 'ico-form' });
    on(world(), '2027-04-01');
    const notice = await anAnswer(world(), request, reference === undefined ? {} : { councilReference: reference });
    await desk.correspondence.classify({ requestId, messageId: notice, classification: { as: 'decision_notice', sentOn: '2027-04-01', decided: 'upheld', days: 35 } });
    return request;
  };

  it('opens the letter that says so, with its number, its days and what is missing', async () => {
    const { desk, requestId } = await decidedOn('IC-400001-A1B2');
    on(world(), '2027-05-06');
    expect((await desk.requests.show({ requestId })).readyLetter).toBeNull();
    on(world(), '2027-05-07');
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ nextStep: { step: 'report_noncompliance', since: '2027-05-06', about: 'silence' }, councilReference: null });
    expect(shown.readyLetter?.subject).toBe('Decision notice of 1 April 2027, Kent: not carried out');
    for (const words of ['Your reference on it is IC-400001-A1B2.', '35 calendar days, until 6 May 2027', 'I have no answer about', 'certify to the High Court']) expect(shown.readyLetter?.body).toContain(words);
    expect(shown.readyLetter?.toCheck).toEqual([{ code: 'attach_decision_notice' }]);

    await goneByHand(desk, { requestId }, { purpose: 'ico_complaint', about: 'silence', on: '2027-05-07', channel: 'own-email' });
    expect((await desk.requests.show({ requestId })).nextStep).toEqual({ step: 'wait_for_ico', since: '2027-05-07' });
  });

  it('leaves a gap for its number where that is not on file, and is settled by an answer', async () => {
    const request = await decidedOn();
    on(world(), '2027-05-07');
    expect((await request.desk.requests.show(request)).readyLetter).toMatchObject({ body: expect.stringContaining('{{the ICO’s reference on the notice}}') as string, toCheck: [{ code: 'answer_the_gap' }, { code: 'attach_decision_notice' }] });
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['s.36']) });
    expect(await factsOf(world(), request.requestId, 'internal_review')).toMatchObject({ decision: null });
  });
});
