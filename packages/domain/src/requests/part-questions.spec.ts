import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import {
  answer, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestWithUnreadMail, classified, clarificationGiven, clockFrom, deadlinePassed,
  extendedFrom, extension, given, kpiSet, managementPlan, messageNumber, monitoringReport, onDay, question, questionAbout, received, regimeRecorded, says, withdrawn,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { papersLate } from './replay/breaches.ts';
import { whereItStands } from './where-it-stands.ts';

const [second, third, fourth] = [messageNumber(2), messageNumber(3), messageNumber(4)];
const restOf = (day: string, word: 'disclosed_in_full' | 'refused' = 'disclosed_in_full', messageId = second): FoiRequestEvent[] => [received(day, messageId), classified(answer(says(managementPlan, word)), { messageId, day })];
const kpisOf = (day: string, messageId = third): FoiRequestEvent[] => [received(day, messageId), classified(answer(says(kpiSet, 'disclosed_in_full')), { messageId, day })];
const answerTo = (day: string, papers = [kpiSet]) => ({ type: 'RecordClarificationGiven', on: on(day), papers }) as const;
const givenFor = (day: string) => clarificationGiven(day, { papers: [kpiSet] });
const partAnswered = [...aRequestAskedAboutPart(), givenFor('2026-12-08')];

describe('a question about some of the papers', () => {
  it('leaves the clock of the others as it was, and is kept', () => {
    given(...aRequestWithUnreadMail()).when({ type: 'ClassifyMessage', messageId: messageNumber(1), classification: questionAbout(kpiSet) }, onDay('2026-12-01')).records(classified(questionAbout(kpiSet)));
    expect(replay(aRequestAskedAboutPart())).toMatchObject({
      position: { stage: 'awaiting_response', clock: clockFrom('2026-11-23') },
      partQuestions: [{ messageId: messageNumber(1), papers: [kpiSet], since: '2026-12-01', answeredOn: null, clock: null }],
    });
  });

  it('that names all that is outstanding stops the whole clock', () => {
    const all = classified(questionAbout(kpiSet, managementPlan));
    expect(replay([...aRequestWithUnreadMail(), all])).toMatchObject({ position: { stage: 'awaiting_clarification', since: '2026-12-01' }, partQuestions: [] });
    const rest = [...aRequestAwaitingResponse(), ...restOf('2026-12-01'), received('2026-12-03', third), classified(questionAbout(kpiSet), { messageId: third })];
    expect(replay(rest)).toMatchObject({ position: { stage: 'awaiting_clarification', since: '2026-12-03' }, partQuestions: [] });
  });

  it('about a paper that has its answer stops nothing', () => {
    const asked = [...aRequestAwaitingResponse(), ...restOf('2026-12-01'), received('2026-12-03', third), classified(questionAbout(managementPlan), { messageId: third })];
    expect(replay(asked)).toMatchObject({ position: { stage: 'awaiting_response' }, partQuestions: [] });
  });

  it('makes late only the papers whose own time is over', () => {
    const late = (caseFile: readonly FoiRequestEvent[], day: string) => papersLate(replay(caseFile), on(day)).map(({ kind }) => kind);
    expect([late(aRequestAskedAboutPart(), '2026-12-22'), late(aRequestAskedAboutPart(), '2026-12-23')]).toEqual([[], [managementPlan.kind]]);
    expect([late(partAnswered, '2027-01-11'), late(partAnswered, '2027-01-12').toSorted()]).toEqual([[managementPlan.kind], [managementPlan.kind, kpiSet.kind].toSorted()]);
    expect(late([...aRequestAskedAboutPart(), ...restOf('2026-12-10')], '2027-02-01')).toEqual([]);
    expect(late([...partAnswered, ...restOf('2026-12-10')], '2027-01-12')).toEqual([kpiSet.kind]);
    expect(late(aRequestAwaitingClarification(), '2027-02-01')).toEqual([]);
  });

  it('about a paper that was not asked for is declined', () => {
    given(...aRequestWithUnreadMail())
      .when({ type: 'ClassifyMessage', messageId: messageNumber(1), classification: questionAbout(kpiSet, monitoringReport('2024-25')) }, onDay('2026-12-01'))
      .saysNo({ code: 'paper_not_asked', kind: 'monitoring-report', period: '2024-25' });
  });

  it('stops the request once the others have their answers, since the day it was asked', () => {
    const request = replay([...aRequestAskedAboutPart(), ...restOf('2026-12-10')]);
    expect(request.position).toEqual({ stage: 'awaiting_clarification', since: '2026-12-01', clock: clockFrom('2026-11-23') });
    expect(whereItStands(request, on('2026-12-20'), bankHolidays)).toEqual({ stands: 'question', since: '2026-12-01', askedLate: false });
  });

  it('does not hide that the rest is late', () => {
    const noted = [...aRequestAskedAboutPart(), deadlinePassed('2026-12-22', '2026-12-23')];
    expect(replay(noted).breaches).toEqual([{ dueOn: '2026-12-22', lastDay: '2026-12-22', until: null, ended: null }]);
    given(...aRequestAskedAboutPart()).when({ type: 'NoteDeadline' }, onDay('2026-12-23')).records(deadlinePassed('2026-12-22', '2026-12-23'));
  });

  it('after we withdrew, and while the council waits for us already, changes nothing', () => {
    const caseFile = [...aRequestAwaitingResponse(), withdrawn(), received('2026-12-03', second), classified(questionAbout(kpiSet), { messageId: second })];
    expect(replay(caseFile)).toMatchObject({ position: { stage: 'withdrawn' }, partQuestions: [] });
    expect(replay([...aRequestAwaitingClarification(), received('2026-12-03', second), classified(questionAbout(kpiSet), { messageId: second })]).partQuestions).toEqual([]);
  });

  it('while a fee is awaited is one more thing to wait for, and the fee stays', () => {
    const caseFile = [...aRequestAwaitingFee(), received('2026-12-03', second), classified(questionAbout(kpiSet), { messageId: second })];
    expect(replay(caseFile)).toMatchObject({ position: { stage: 'awaiting_fee' }, partQuestions: [{ papers: [kpiSet] }] });
  });
});

describe('the answer to such a question', () => {
  it('gives those papers twenty working days of their own', () => {
    given(...aRequestAskedAboutPart()).when(answerTo('2026-12-08'), onDay('2026-12-08')).records(givenFor('2026-12-08'));
    expect(replay(partAnswered)).toMatchObject({
      position: { stage: 'awaiting_response', clock: clockFrom('2026-11-23') },
      partQuestions: [{ answeredOn: '2026-12-08', clock: clockFrom('2026-12-08') }],
    });
  });

  it('need not name the papers: all that were asked about are meant', () => {
    given(...aRequestAskedAboutPart()).when({ type: 'RecordClarificationGiven', on: on('2026-12-08') }, onDay('2026-12-08')).records(givenFor('2026-12-08'));
    expect(replay([...aRequestAskedAboutPart(), clarificationGiven('2026-12-08')])).toMatchObject({ position: { clock: clockFrom('2026-11-23') }, partQuestions: [{ clock: clockFrom('2026-12-08') }] });
  });

  it('is what the request runs by once the others have their answers', () => {
    expect(replay([...partAnswered, ...restOf('2026-12-10')]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-08') });
  });

  it('starts the time of the only paper left', () => {
    const waiting = [...aRequestAskedAboutPart(), ...restOf('2026-12-04')];
    given(...waiting).when({ type: 'RecordClarificationGiven', on: on('2026-12-08') }, onDay('2026-12-08')).records(clarificationGiven('2026-12-08'));
    expect(replay([...waiting, clarificationGiven('2026-12-08')]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-08') });
    expect(replay([...waiting, givenFor('2026-12-08')]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-08') });
  });

  it('is declined for papers nobody asked about, before the question, and in the future', () => {
    given(...aRequestAskedAboutPart()).when(answerTo('2026-12-08', [managementPlan]), onDay('2026-12-08')).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['awaiting_clarification'] });
    given(...aRequestAskedAboutPart()).when(answerTo('2026-11-30'), onDay('2026-12-08')).saysNo({ code: 'day_too_early', day: on('2026-11-30'), earliest: on('2026-12-01') });
    given(...aRequestAskedAboutPart()).when(answerTo('2026-12-09'), onDay('2026-12-08')).saysNo({ code: 'day_in_future', day: on('2026-12-09'), today: on('2026-12-08') });
  });

  it('is declined a second time, and for a paper that has its answer in the meantime', () => {
    given(...partAnswered).when(answerTo('2026-12-08'), onDay('2026-12-08')).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['awaiting_clarification'] });
    given(...aRequestAskedAboutPart(), ...kpisOf('2026-12-04')).when(answerTo('2026-12-08'), onDay('2026-12-08')).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['awaiting_clarification'] });
  });

  it('to two questions cannot be before the later one', () => {
    const asked = [managementPlan, kpiSet, monitoringReport('2024-25')];
    const both = [...aRequestWithUnreadMail({ asked }), classified(questionAbout(kpiSet)), received('2026-12-04', second), classified(questionAbout(managementPlan), { messageId: second })];
    given(...both).when({ type: 'RecordClarificationGiven', on: on('2026-12-03') }, onDay('2026-12-08')).saysNo({ code: 'day_too_early', day: on('2026-12-03'), earliest: on('2026-12-04') });
    given(...both).when(answerTo('2026-12-03'), onDay('2026-12-08')).records(givenFor('2026-12-03'));
    given(...both).when({ type: 'RecordClarificationGiven', on: on('2026-12-04') }, onDay('2026-12-08')).records(clarificationGiven('2026-12-04', { papers: [kpiSet, managementPlan] }));
  });

  it('named although the council asked about everything answers everything', () => {
    given(...aRequestAwaitingClarification()).when(answerTo('2026-12-08'), onDay('2026-12-08')).records(clarificationGiven('2026-12-08'));
  });
});

describe('a request of which one part has its own time', () => {
  it('is answered in time or late by the clock of the paper that came last', () => {
    const inTime = replay([...partAnswered, ...restOf('2026-12-10'), ...kpisOf('2027-01-11')]);
    expect(inTime).toMatchObject({ position: { stage: 'answered', on: '2027-01-11', clock: clockFrom('2026-12-08') }, breaches: [] });
    const late = replay([...partAnswered, ...restOf('2026-12-10'), ...kpisOf('2027-01-12')]);
    expect(late.breaches).toEqual([{ dueOn: '2027-01-11', lastDay: '2027-01-11', until: '2027-01-12', ended: 'answered' }]);
    expect(whereItStands(late, on('2027-02-01'), bankHolidays)).toMatchObject({ answeredLate: true, daysLate: 1 });
    const restLast = replay([...partAnswered, ...kpisOf('2026-12-10'), ...restOf('2026-12-23')]);
    expect(restLast).toMatchObject({ position: { stage: 'answered', clock: clockFrom('2026-11-23') }, breaches: [{ lastDay: '2026-12-22', until: '2026-12-23' }] });
  });

  it('answered in one letter is late by the clock that ran out first', () => {
    const all = [received('2026-12-23', second), classified(answer(says(kpiSet, 'refused'), says(managementPlan, 'refused')), { messageId: second })];
    expect(replay([...partAnswered, ...all]).position).toMatchObject({ stage: 'answered', clock: clockFrom('2026-11-23') });
  });

  it('keeps each clock when only one is extended, or comes under another law', () => {
    const later = [...partAnswered, ...restOf('2026-12-10'), received('2026-12-14', third), classified(extension(), { messageId: third, clock: extendedFrom('2026-12-08', '2026-12-14') })];
    expect(replay(later)).toMatchObject({ position: { clock: extendedFrom('2026-12-08', '2026-12-14') }, partQuestions: [{ clock: extendedFrom('2026-12-08', '2026-12-14') }] });
    const rest = [...partAnswered, received('2026-12-14', third), classified(extension(), { messageId: third, clock: extendedFrom('2026-11-23', '2026-12-14') })];
    expect(replay(rest)).toMatchObject({ position: { clock: extendedFrom('2026-11-23', '2026-12-14') }, partQuestions: [{ clock: clockFrom('2026-12-08') }] });
    expect(replay([...partAnswered, regimeRecorded('EIR')])).toMatchObject({ position: { clock: { regime: 'EIR' } }, partQuestions: [{ clock: { regime: 'FOIA' } }] });
  });

  it('starts afresh altogether after a question about everything', () => {
    const asked = [...partAnswered, received('2026-12-10', second), classified(question, { messageId: second }), clarificationGiven('2026-12-14')];
    expect(replay(asked)).toMatchObject({ position: { stage: 'awaiting_response', clock: clockFrom('2026-12-14') }, partQuestions: [{ clock: clockFrom('2026-12-14') }] });
    expect(replay([...asked, ...restOf('2026-12-20', 'refused', fourth)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-14') });
  });
});
