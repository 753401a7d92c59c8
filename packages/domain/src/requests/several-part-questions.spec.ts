import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { recomputeClock } from '../clock/start-clock.ts';
import { on } from '../shared/iso-date.ts';
import {
  answer, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestWithUnreadMail, classified, clarificationGiven, clockFrom, clockRecalculated, extendedFrom, extension, given, kpiSet,
  managementPlan, messageNumber, monitoringReport, onDay, question, questionAbout, received, says,
} from '../testing/index.ts';
import type { PaperAsked } from '../agreements/document-kind.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';

const report = monitoringReport('2024-25');
const asked = [managementPlan, kpiSet, report];
const message = (number: number) => messageNumber(number);
const word = (number: number, day: string, ...papers: PaperAsked[]): FoiRequestEvent[] => [
  received(day, message(number)), classified(answer(...papers.map((paper) => says(paper, 'disclosed_in_full'))), { messageId: message(number), day }),
];
const ask = (number: number, day: string, ...papers: PaperAsked[]): FoiRequestEvent[] => [received(day, message(number)), classified(questionAbout(...papers), { messageId: message(number), day })];

/** Asked on 1 December about two of three papers. */
const aboutTwo = [...aRequestWithUnreadMail({ asked }), classified(questionAbout(kpiSet, report))];
const answeredFor = (day: string, ...papers: PaperAsked[]) => clarificationGiven(day, { papers });

describe('a question about two of three papers', () => {
  it('is open as long as one of them has no answer', () => {
    const one = [...aboutTwo, ...word(2, '2026-12-03', kpiSet)];
    given(...one).when({ type: 'RecordClarificationGiven', on: on('2026-12-08') }, onDay('2026-12-08')).records(answeredFor('2026-12-08', kpiSet, report));
    expect(replay([...one, answeredFor('2026-12-08', kpiSet, report)]).partQuestions).toMatchObject([{ answeredOn: '2026-12-08', clock: clockFrom('2026-12-08') }]);
  });

  it('is answered by an answer about either of them', () => {
    given(...aboutTwo).when({ type: 'RecordClarificationGiven', on: on('2026-12-08'), papers: [report] }, onDay('2026-12-08')).records(answeredFor('2026-12-08', kpiSet, report));
    expect(replay([...aboutTwo, answeredFor('2026-12-08', report)]).partQuestions).toMatchObject([{ answeredOn: '2026-12-08' }]);
  });

  it('answered once keeps its own day and time, whatever is sent afterwards', () => {
    const once = [...aboutTwo, answeredFor('2026-12-08', kpiSet, report)];
    expect(replay([...once, clarificationGiven('2026-12-09')])).toMatchObject({ position: { clock: clockFrom('2026-11-23') }, partQuestions: [{ answeredOn: '2026-12-08', clock: clockFrom('2026-12-08') }] });
  });

  it('is over once the request is answered: what is sent afterwards starts nothing', () => {
    const all = [...aboutTwo, ...word(2, '2026-12-03', ...asked)];
    expect(replay([...all, clarificationGiven('2026-12-09')])).toMatchObject({ position: { stage: 'answered' }, partQuestions: [{ answeredOn: null, clock: null }] });
  });

  it('is stopped, as a breach, by the next question about either of them', () => {
    const again = [...aboutTwo, answeredFor('2026-12-08', kpiSet, report), ...ask(2, '2027-01-12', report)];
    expect(replay(again).breaches).toEqual([{ dueOn: '2027-01-11', lastDay: '2027-01-11', until: '2027-01-12', ended: 'asked' }]);
  });

  it('starts afresh with a question about everything as long as one of them has no answer', () => {
    const afresh = [...aboutTwo, answeredFor('2026-12-08', kpiSet, report), ...word(2, '2026-12-10', kpiSet), received('2026-12-11', message(3)), classified(question, { messageId: message(3) }), clarificationGiven('2026-12-14')];
    expect(replay(afresh)).toMatchObject({ position: { clock: clockFrom('2026-12-14') }, partQuestions: [{ answeredOn: '2026-12-08', clock: clockFrom('2026-12-14') }] });
    const late = [...aboutTwo, answeredFor('2026-12-08', kpiSet, report), ...word(2, '2026-12-10', kpiSet, managementPlan), received('2027-01-12', message(3)), classified(question, { messageId: message(3), day: '2027-01-12' })];
    expect(replay(late).breaches).toMatchObject([{ lastDay: '2027-01-11', until: '2027-01-12', ended: 'asked' }]);
  });

  it('keeps its time in a question about everything else once both have their answer', () => {
    const kept = [...aboutTwo, answeredFor('2026-12-08', kpiSet, report), ...word(2, '2026-12-10', kpiSet, report), received('2026-12-11', message(3)), classified(question, { messageId: message(3) }), clarificationGiven('2026-12-14')];
    expect(replay(kept)).toMatchObject({ position: { clock: clockFrom('2026-12-14') }, partQuestions: [{ clock: clockFrom('2026-12-08') }], breaches: [] });
  });

  it('has its time recalculated as long as one of them has no answer', () => {
    const one = [...aboutTwo, answeredFor('2026-12-08', kpiSet, report), ...word(2, '2026-12-10', kpiSet)];
    const calendar = { ...bankHolidays, version: 'another edition', holidays: new Map([...bankHolidays.holidays, [on('2027-01-06'), { title: 'Proclaimed', nations: [], basis: 'proclamation', provisional: false }]]) };
    const before = clockFrom('2026-12-08');
    given(...one).when({ type: 'RecalculateClock' }, onDay('2026-12-11', { calendar })).records(clockRecalculated({ statutory: { before, after: recomputeClock(before, calendar) } }, '2026-12-11'));
  });
});

describe('two questions about one paper each', () => {
  const both = [...aRequestWithUnreadMail({ asked }), classified(questionAbout(kpiSet)), ...ask(2, '2026-12-02', report)];
  const bothAnswered = [...both, answeredFor('2026-12-08', kpiSet), answeredFor('2026-12-10', report)];

  it('are answered each by its own answer', () => {
    expect(replay([...both, answeredFor('2026-12-08', kpiSet)]).partQuestions).toMatchObject([{ answeredOn: '2026-12-08' }, { answeredOn: null }]);
    expect(replay(bothAnswered).partQuestions.map(({ clock }) => clock?.startedOn)).toEqual(['2026-12-08', '2026-12-10']);
  });

  it('run by the clock that runs out first once the rest has its answer, and stop since the first where both are open', () => {
    expect(replay([...bothAnswered, ...word(3, '2026-12-11', managementPlan)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-08') });
    const later = [...both, answeredFor('2026-12-10', kpiSet), answeredFor('2026-12-08', report), ...word(3, '2026-12-11', managementPlan)];
    expect(replay(later).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-08') });
    expect(replay([...both, ...word(3, '2026-12-11', managementPlan)]).position).toMatchObject({ stage: 'awaiting_clarification', since: '2026-12-01' });
    expect(replay([...both, answeredFor('2026-12-08', report), ...word(3, '2026-12-11', managementPlan)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-08') });
  });

  it('are extended one by one', () => {
    const extended = [...bothAnswered, received('2026-12-14', message(3)), classified(extension(), { messageId: message(3), clock: extendedFrom('2026-12-10', '2026-12-14') })];
    expect(replay(extended)).toMatchObject({ position: { clock: clockFrom('2026-11-23') }, partQuestions: [{ clock: clockFrom('2026-12-08') }, { clock: extendedFrom('2026-12-10', '2026-12-14') }] });
    expect(replay([...both, answeredFor('2026-12-08', kpiSet), received('2026-12-14', message(3)), classified(extension(), { messageId: message(3), clock: extendedFrom('2026-11-23', '2026-12-14') })])).toMatchObject({
      position: { clock: extendedFrom('2026-11-23', '2026-12-14') }, partQuestions: [{ clock: clockFrom('2026-12-08') }, { clock: null }],
    });
  });

  it('are in breach each by its own last day, the earliest first, also before the extended rest', () => {
    const extended = [...bothAnswered, received('2026-12-14', message(3)), classified(extension(), { messageId: message(3), clock: extendedFrom('2026-11-23', '2026-12-14') })];
    expect(replay([...extended, ...word(4, '2027-02-01', ...asked)]).breaches.map(({ lastDay }) => lastDay)).toEqual(['2027-01-11', '2027-01-13', '2027-01-25']);
  });
});

describe('a part whose time began on the day of the others', () => {
  it('does not take an extension of theirs', () => {
    const sameDay = [...aRequestAskedAboutPart({ receivedOn: '2026-12-01', askedOn: '2026-12-01' }), answeredFor('2026-12-01', kpiSet), received('2026-12-14', message(3))];
    const extended = classified(extension(), { messageId: message(3), clock: extendedFrom('2026-12-01', '2026-12-14') });
    expect(replay([...sameDay, extended]).position).toEqual({ stage: 'awaiting_response', clock: extendedFrom('2026-12-01', '2026-12-14') });
  });
});

describe('an answer about a part only', () => {
  it('leaves a question about everything open', () => {
    expect(replay([...aRequestAwaitingClarification(), answeredFor('2026-12-08', kpiSet)]).position).toMatchObject({ stage: 'awaiting_clarification', since: '2026-12-01' });
    expect(replay([...aRequestAwaitingClarification(), answeredFor('2026-12-08', kpiSet, managementPlan)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-08') });
  });

  it('names the papers where it is given for a part, also when nothing else is left', () => {
    const waiting = [...aRequestAskedAboutPart(), ...word(2, '2026-12-04', managementPlan)];
    given(...waiting).when({ type: 'RecordClarificationGiven', on: on('2026-12-08'), papers: [kpiSet] }, onDay('2026-12-08')).records(answeredFor('2026-12-08', kpiSet));
  });
});
