import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../calendar/bank-holidays.ts';
import { on } from '../../shared/iso-date.ts';
import { after, withComplaint, withLetter, withReview, type Change } from '../../testing/after-an-answer.ts';
import { anAnsweredRequest, answer, aRequestAwaitingResponse, classified, kpiSet, managementPlan, received, says } from '../../testing/index.ts';
import type { Classification, FoiRequestEvent, Outcome } from '../foi-request.events.ts';
import { nextStep } from '../next-step.ts';
import { replay } from '../replay.ts';

const step = (caseFile: readonly FoiRequestEvent[], today: string, { changes = [], unpublished = 0 }: { changes?: readonly Change[]; unpublished?: number } = {}) =>
  nextStep(after(replay(caseFile), ...changes), { today: on(today), calendar: bankHolidays, address: 'usable', hold: null, unpublished });

const answeredOn = (day: string, said: Classification): FoiRequestEvent[] => [...aRequestAwaitingResponse(), received(day), classified(said, { day })];
const refused = anAnsweredRequest({ outcome: 'refused' });
const underEir: Change = (request) =>
  request.position.stage === 'answered' ? { ...request, position: { ...request.position, clock: { ...request.position.clock, regime: 'EIR' } } } : request;

describe('the one next step after an answer of 10 December', () => {
  const review = { step: 'ask_review', because: 'withheld', by: '2027-02-10', tooLate: false, regime: 'FOIA' };

  it('is a review while a refusal can be reviewed: forty working days, the last of them too', () => {
    expect(step(refused, '2026-12-10')).toEqual(review);
    expect(step(refused, '2027-02-10', { unpublished: 1 })).toEqual(review);
  });

  it('after that is to publish, and a review the council may refuse as too late only where there is nothing else', () => {
    expect(step(refused, '2027-02-11', { unpublished: 1 })).toEqual({ step: 'publish', papers: 1 });
    expect(step(refused, '2027-02-11')).toEqual({ ...review, tooLate: true });
  });

  it('is a review of what was given in part, and of a refusal of one paper', () => {
    expect(step(anAnsweredRequest({ outcome: 'disclosed_in_part' }), '2026-12-11', { unpublished: 2 })).toEqual(review);
    expect(step(answeredOn('2026-12-10', answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'refused'))), '2026-12-11')).toEqual(review);
  });

  it('under EIR is representations, in the same time by regulation 11(2)', () => {
    expect(step(refused, '2027-02-10', { changes: [underEir] })).toEqual({ ...review, regime: 'EIR' });
    expect(step(refused, '2027-02-11', { changes: [underEir] })).toMatchObject({ tooLate: true });
  });

  it('where papers are only said not to be held is a review after publishing, and none that would be too late', () => {
    const notHeld = answeredOn('2026-12-10', answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'not_held')));
    expect(step(notHeld, '2026-12-11', { unpublished: 1 })).toEqual({ step: 'publish', papers: 1 });
    expect(step(notHeld, '2027-02-10')).toEqual({ ...review, because: 'not_held' });
    expect(step(notHeld, '2027-02-11')).toEqual({ step: 'nothing', because: 'answered', outcome: 'disclosed_in_full' });
    expect(step(anAnsweredRequest({ outcome: 'not_held' }), '2026-12-11')).toEqual({ ...review, because: 'not_held' });
  });

  it('is no review where everything was given, also where it came late', () => {
    const late = anAnsweredRequest({ answeredOn: '2027-01-11' });
    expect(step(late, '2027-01-12', { unpublished: 2 })).toEqual({ step: 'publish', papers: 2 });
    expect(step(late, '2027-01-12')).toEqual({ step: 'nothing', because: 'answered', outcome: 'disclosed_in_full' });
  });

  it('where the holiday table ends first is a review by its last day', () => {
    const calendar = { ...bankHolidays, knownUntil: on('2027-01-31') };
    const now = { calendar, address: 'usable' as const, hold: null, unpublished: 0 };
    expect(nextStep(replay(refused), { ...now, today: on('2027-01-31') })).toMatchObject({ step: 'ask_review', by: '2027-01-31', tooLate: false });
    expect(nextStep(replay(refused), { ...now, today: on('2027-02-01') })).toMatchObject({ step: 'ask_review', tooLate: true });
  });
});

describe('the one next step with a review of 11 January', () => {
  const changes = [withReview('2027-01-11')];

  it('is to wait to the twentieth working day, to chase it after that, and to go to the ICO after the fortieth', () => {
    const days = { normallyBy: '2027-02-08', atMostBy: '2027-03-08' };
    expect(step(refused, '2027-02-08', { changes })).toEqual({ step: 'wait_for_review', ...days });
    expect(step(refused, '2027-02-09', { changes })).toEqual({ step: 'chase_review', ...days });
    expect(step(refused, '2027-03-08', { changes })).toEqual({ step: 'chase_review', ...days });
    expect(step(refused, '2027-03-09', { changes, unpublished: 1 })).toEqual({ step: 'complain', about: 'review_silent', by: null });
  });

  it('is to wait where it was chased after the twentieth day, and not for a letter before it or of another kind', () => {
    expect(step(refused, '2027-02-10', { changes: [...changes, withLetter('review_chaser', '2027-02-09')] })).toMatchObject({ step: 'wait_for_review' });
    expect(step(refused, '2027-02-10', { changes: [...changes, withLetter('review_chaser', '2027-02-08')] })).toMatchObject({ step: 'chase_review' });
    expect(step(refused, '2027-02-10', { changes: [...changes, withLetter('chaser', '2027-02-09')] })).toMatchObject({ step: 'chase_review' });
    expect(step(refused, '2027-02-10', { changes: [...changes, withLetter('review_chaser', '2027-02-09', { state: 'not_sent' })] })).toMatchObject({ step: 'chase_review' });
    expect(step(refused, '2027-03-09', { changes: [...changes, withLetter('review_chaser', '2027-02-09')] })).toMatchObject({ step: 'complain' });
  });

  it('under EIR is to wait to the fortieth, which is law, and there is nothing to chase before', () => {
    const eir = [withReview('2027-01-11', { regime: 'EIR' })];
    expect(step(refused, '2027-03-08', { changes: eir })).toEqual({ step: 'wait_for_review', normallyBy: null, atMostBy: '2027-03-08' });
    expect(step(refused, '2027-03-09', { changes: eir })).toEqual({ step: 'complain', about: 'review_silent', by: null });
  });

  it('is to wait for the ICO once it was told that the review never came', () => {
    expect(step(refused, '2027-03-10', { changes: [...changes, withComplaint('review_silent', '2027-03-09')] })).toEqual({ step: 'wait_for_ico', since: '2027-03-09' });
  });
});

describe('the one next step with a review answered on 8 February', () => {
  const changes = [withReview('2027-01-11', { answeredOn: '2027-02-08' })];

  it('is the ICO for six weeks, the last day too, where something is still refused', () => {
    expect(step(refused, '2027-02-08', { changes, unpublished: 1 })).toEqual({ step: 'complain', about: 'refusal', by: '2027-03-22' });
    expect(step(refused, '2027-03-22', { changes })).toMatchObject({ step: 'complain', by: '2027-03-22' });
    expect(step(refused, '2027-03-23', { changes })).toEqual({ step: 'nothing', because: 'answered', outcome: 'refused' });
    expect(step(refused, '2027-03-23', { changes, unpublished: 1 })).toEqual({ step: 'publish', papers: 1 });
  });

  it('is not the ICO where the review gave everything', () => {
    expect(step(anAnsweredRequest(), '2027-02-09', { changes, unpublished: 2 })).toEqual({ step: 'publish', papers: 2 });
  });

  it('is to wait for the ICO once it has the complaint, on the very day too', () => {
    expect(step(refused, '2027-02-09', { changes: [...changes, withComplaint('refusal', '2027-02-08')] })).toEqual({ step: 'wait_for_ico', since: '2027-02-08' });
  });

  it('is the ICO still, where it was told only that the request or the review had no answer', () => {
    expect(step(refused, '2027-02-09', { changes: [...changes, withComplaint('silence', '2026-12-30')] })).toMatchObject({ step: 'complain', about: 'refusal' });
    expect(step(refused, '2027-02-09', { changes: [...changes, withComplaint('review_silent', '2027-02-08')] })).toMatchObject({ step: 'complain', about: 'refusal' });
  });
});

describe('an answer after a complaint about silence', () => {
  it('settles it: a refusal is then reviewed like any other, in its own time', () => {
    const refusedLate = anAnsweredRequest({ outcome: 'refused', answeredOn: '2027-01-20' });
    expect(step(refusedLate, '2027-01-21', { changes: [withComplaint('silence', '2027-01-13')] })).toMatchObject({ step: 'ask_review', by: '2027-03-18' });
  });
});

describe('whatever the outcome', () => {
  it.each<Outcome>(['disclosed_in_full', 'disclosed_in_part', 'refused', 'not_held'])('%s, a letter on its way is waited for first', (outcome) => {
    const changes = [withLetter('internal_review', '2026-12-11', { state: 'sending', sentOn: null, receivedOn: null })];
    expect(step(anAnsweredRequest({ outcome }), '2026-12-11', { changes })).toEqual({ step: 'wait_for_delivery' });
  });
});
