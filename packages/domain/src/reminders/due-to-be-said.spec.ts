import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { operativeDueOn } from '../clock/statutory-clock.ts';
import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { replay } from '../requests/replay.ts';
import { instant, on, type Instant } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestOfUncertainDelivery, aRequestWithUnreadMail, attempt,
  aWithdrawnRequest, classified, clarificationGiven, extendedFrom, extension, messageNumber, question, received, requestNumber, sendFailed, submitted,
} from '../testing/index.ts';
import { dueToBeSaid, joinsTheMail, keyOf, trueNow, type Hearer, type Moment, type RequestFacts } from './due-to-be-said.ts';
import type { SayingKey } from './saying.ts';
import { undeliveredAttempt } from './undelivered.ts';

const at = (moment: string): Instant => instant(new Date(moment));
const noon = (day: string): Moment => ({ today: on(day), now: at(`${day}T12:00:00Z`), calendar: bankHolidays });

const factsOf = (caseFile: readonly FoiRequestEvent[], more: Partial<RequestFacts> = {}): RequestFacts => ({
  requestId: requestNumber(1), request: replay(caseFile), campaign: 'open', claimUntil: null, undelivered: undeliveredAttempt(caseFile), applicantLeft: false, ...more,
});
const applicant: Hearer = { isApplicant: true, isCoordinator: false, noted: [] };
const coordinator: Hearer = { isApplicant: false, isCoordinator: true, noted: [] };

const said = (caseFile: readonly FoiRequestEvent[], day: string, hearer: Hearer = applicant, more: Partial<RequestFacts> = {}): string[] =>
  dueToBeSaid({ ...factsOf(caseFile, more), ...hearer }, noon(day)).map(keyOf);

/** Received on Monday 23 November 2026; Monday the 30th is a holiday in Scotland. Due, by both readings, on Tuesday 22 December. */
const waiting = aRequestAwaitingResponse();
const due = '2026-12-22';

describe('what is to be said of a request with the council', () => {
  it.each([
    ['2026-12-16', [], 'four working days are left'],
    ['2026-12-17', [`due_soon ${due}`], 'three working days are left: Friday, Monday and Tuesday'],
    ['2026-12-20', [`due_soon ${due}`], 'a Sunday on which nothing was said yet'],
    ['2026-12-21', [`due_soon ${due}`], 'the day before'],
    [due, [`due_today ${due}`], 'the last lawful day'],
    ['2026-12-23', [`overdue ${due}`], 'the day after'],
    ['2027-12-23', [`overdue ${due}`], 'a year after'],
  ])('on %s is %j: %s', (day, expected) => {
    expect(said(waiting, day)).toEqual(expected);
  });

  it('between the two readings of a weekend arrival is nothing: nobody is late yet, and the Act’s own day was mentioned', () => {
    const saturday = aRequestAwaitingResponse({ receivedOn: '2026-11-21' });
    expect(said(saturday, '2026-12-21')).toEqual(['due_today 2026-12-21']);
    expect(said(saturday, '2026-12-22')).toEqual([]);
    expect(said(saturday, '2026-12-23')).toEqual(['overdue 2026-12-22']);
  });

  it('across Christmas counts working days, not days', () => {
    const caseFile = aRequestAwaitingResponse({ receivedOn: '2026-12-03' });
    expect(operativeDueOn(clockOf(caseFile))).toBe('2027-01-06');
    expect(said(caseFile, '2026-12-30')).toEqual(['due_soon 2027-01-06']);
    expect(said(caseFile, '2026-12-29')).toEqual([]);
  });

  it('never mentions the due date later than it, once that was missed: what is more urgent takes its place', () => {
    const [late] = dueToBeSaid({ ...factsOf(waiting), ...applicant }, noon('2026-12-23'));
    expect(late?.overtakes).toEqual([{ kind: 'due_soon', about: due }, { kind: 'due_today', about: due }]);
    const [today] = dueToBeSaid({ ...factsOf(waiting), ...applicant }, noon(due));
    expect(today?.overtakes).toEqual([{ kind: 'due_soon', about: due }]);
  });

  it('is nothing that was said, and nothing that was overtaken', () => {
    expect(said(waiting, '2026-12-18', { ...applicant, noted: [{ kind: 'due_soon', about: due }] })).toEqual([]);
    expect(said(waiting, due, { ...applicant, noted: [{ kind: 'due_soon', about: due }] })).toEqual([`due_today ${due}`]);
  });

  it('begins anew with a new due date', () => {
    const extended = [...aRequestWithUnreadMail({ messageOn: '2026-12-01' }), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })];
    const next = operativeDueOn(clockOf(extended));
    expect(said(extended, next, { ...applicant, noted: [{ kind: 'due_today', about: due }] })).toEqual([`due_today ${next}`]);
    const restarted = [...aRequestAwaitingClarification(), clarificationGiven('2026-12-03')];
    expect(said(restarted, due)).toEqual([]);
    expect(said(restarted, operativeDueOn(clockOf(restarted)))).toEqual([`due_today ${operativeDueOn(clockOf(restarted))}`]);
  });

  it('is overdue although unread mail may be the answer', () => {
    expect(said(aRequestWithUnreadMail(), '2026-12-23')).toEqual([`overdue ${due}`, `unclassified ${messageNumber(1)}`]);
  });
});

describe('coordinators', () => {
  it('hear of a late council five working days after its first late day', () => {
    expect(said(waiting, '2027-01-04', coordinator)).toEqual([]);
    expect(said(waiting, '2027-01-05', coordinator)).toEqual([`escalation ${due}`]);
    const [saying] = dueToBeSaid({ ...factsOf(waiting), ...coordinator }, noon('2027-01-05'));
    expect(saying).toMatchObject({ to: 'coordinators', overtakes: [{ kind: 'overdue', about: due }] });
    expect(saying && joinsTheMail(saying)).toBe(true);
  });

  it('are not told what its volunteer is told, and the volunteer goes on hearing only theirs', () => {
    expect(said(waiting, '2026-12-23', coordinator)).toEqual([]);
    expect(said(waiting, '2027-01-05')).toEqual([`overdue ${due}`]);
  });

  it('who are also its volunteer hear both, each once', () => {
    expect(said(waiting, '2027-01-05', { ...applicant, isCoordinator: true })).toEqual([`escalation ${due}`, `overdue ${due}`]);
  });

  it('hear instead of a volunteer who left, from the first late day, and not of days that only might matter', () => {
    const left = { applicantLeft: true };
    expect(said(waiting, '2026-12-18', coordinator, left)).toEqual([]);
    expect(said(waiting, due, coordinator, left)).toEqual([]);
    expect(said(waiting, '2026-12-23', coordinator, left)).toEqual([`overdue ${due}`]);
    expect(said(waiting, '2027-01-05', coordinator, left)).toEqual([`escalation ${due}`]);
    expect(said(waiting, '2026-12-23', applicant, left)).toEqual([]);
    expect(said(aRequestWithUnreadMail({ messageOn: '2026-12-01' }), '2026-12-10', coordinator, left)).toEqual([`unclassified ${messageNumber(1)}`]);
  });

  it('hear of a long overdue one even past the end of the holiday table, where nobody can count', () => {
    const calendar = { ...bankHolidays, knownUntil: on('2026-12-24') };
    expect(dueToBeSaid({ ...factsOf(waiting), ...coordinator }, { ...noon('2027-01-05'), calendar }).map(keyOf)).toEqual([`escalation ${due}`]);
  });
});

describe('a message nobody has classified', () => {
  const unread = aRequestWithUnreadMail({ messageOn: '2026-12-03' });

  it('is mentioned after three working days', () => {
    expect(said(unread, '2026-12-07')).toEqual([]);
    expect(said(unread, '2026-12-08')).toEqual([`unclassified ${messageNumber(1)}`]);
  });

  it('is mentioned each on its own, and also while the clock is stopped at a question', () => {
    const stopped = [...unread, classified(question, { day: '2026-12-03' }), received('2026-12-04', messageNumber(2)), received('2026-12-11', messageNumber(3))];
    expect(said(stopped, '2026-12-10')).toEqual([`unclassified ${messageNumber(2)}`]);
  });
});

describe('a hold on a council', () => {
  const held = (until: string, now: string, noted: SayingKey[] = []): string[] =>
    dueToBeSaid({ ...factsOf(aDraft(), { claimUntil: at(until) }), ...applicant, noted }, { ...noon('2026-11-24'), now: at(now) }).map(keyOf);

  it.each([
    ['2026-11-24T09:00:00.000Z', [], 'with a whole day left'],
    ['2026-11-24T09:00:00.001Z', ['claim_ending 2026-11-25T09:00:00.000Z'], 'with less'],
    ['2026-11-25T08:59:59.999Z', ['claim_ending 2026-11-25T09:00:00.000Z'], 'to the last'],
    ['2026-11-25T09:00:00.000Z', [], 'and no longer once it is over: then it goes back by itself'],
  ])('is mentioned at %s as %j %s', (now, expected) => {
    expect(held('2026-11-25T09:00:00.000Z', now)).toEqual(expected);
  });

  it('that was renewed is mentioned again in its time', () => {
    expect(held('2026-11-25T09:00:00.000Z', '2026-11-24T12:00:00Z', [{ kind: 'claim_ending', about: '2026-11-24T20:00:00.000Z' }])).toHaveLength(1);
  });

  it('of a volunteer who left, or whose letter went, is not mentioned', () => {
    const facts = { claimUntil: at('2026-11-25T09:00:00Z') };
    expect(trueNow(factsOf(aDraft(), { ...facts, applicantLeft: true }), noon('2026-11-24'))).toEqual([]);
    expect(trueNow(factsOf(waiting, facts), noon('2026-11-24'))).toEqual([]);
  });
});

describe('a letter that did not arrive', () => {
  it('is said whatever the campaign does, apart from the daily mail', () => {
    for (const caseFile of [[...aDraft(), submitted(), sendFailed()], aRequestOfUncertainDelivery()]) {
      const [saying] = dueToBeSaid({ ...factsOf(caseFile, { campaign: 'paused' }), ...applicant }, noon('2026-11-24'));
      expect(saying).toMatchObject({ kind: 'did_not_arrive', about: attempt, to: 'applicant' });
      expect(saying && joinsTheMail(saying)).toBe(false);
    }
  });

  it('is no longer said once it was sent again', () => {
    expect(undeliveredAttempt([...aDraft(), submitted(), sendFailed(), submitted()])).toBeNull();
  });

  it('is for the coordinators where its volunteer left', () => {
    expect(said(aRequestOfUncertainDelivery(), '2026-11-24', coordinator, { applicantLeft: true })).toEqual([`did_not_arrive ${attempt}`]);
  });
});

describe('nothing is said', () => {
  it.each([
    ['answered', anAnsweredRequest()],
    ['answered with more mail unread', [...anAnsweredRequest(), received('2026-12-11', messageNumber(2))]],
    ['withdrawn', aWithdrawnRequest()],
  ])('of a request that is %s, ever', (_, caseFile) => {
    for (const hearer of [applicant, coordinator]) expect(said(caseFile, '2027-06-01', hearer, { claimUntil: at('2027-06-01T20:00:00Z') })).toEqual([]);
  });

  it.each(['paused', 'closed'] as const)('while the campaign is %s', (campaign) => {
    for (const day of ['2026-12-18', due, '2026-12-23', '2027-01-05']) {
      for (const hearer of [applicant, coordinator]) expect(said(aRequestWithUnreadMail(), day, hearer, { campaign })).toEqual([]);
    }
  });

  it('to anybody else', () => {
    expect(said(waiting, '2027-01-05', { isApplicant: false, isCoordinator: false, noted: [] })).toEqual([]);
  });
});

function clockOf(caseFile: readonly FoiRequestEvent[]) {
  const { position } = replay(caseFile);
  if (position.stage !== 'awaiting_response') throw new Error('No clock runs.');
  return position.clock;
}
