import { bankHolidays, MessageId, on, startClock, type ExemptionCode, type Instant, type Outcome } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { EntryView, RequestView } from '../../queries.ts';
import { isUnderWay, pathOf } from './path-of.ts';

type Case = Parameters<typeof pathOf>[0];

const clock = { ...startClock({ receivedOn: on('2026-11-23') }, bankHolidays), day: 5, daysLate: 0, overdue: false, pastDue: false, dueToday: false };
const waiting: Case = {
  stage: 'awaiting_response', clock, fee: null, review: null, reviewWindow: null, complaint: null, complaintWindow: null, decision: null, appeal: null, nextStep: { step: 'wait', until: on('2026-12-22') }, papers: [], chronology: [], today: on('2027-01-02'),
};
const paper = (outcome: Outcome, exemptions: ExemptionCode[] = []): RequestView['papers'][number] => ({
  kind: 'kpi-set', name: 'KPI set', period: null, status: 'refused', outcome: { kind: 'kpi-set', period: null, outcome, exemptions }, asked: true, published: null,
});
const messageId = MessageId.parse('00000000-0000-4000-8000-000000000001');
const entry = (number: number, event: EntryView['event']): EntryView => ({ entry: number, at: '2026-12-21T09:00:00.000Z' as Instant, actor: { name: 'Robin', system: false }, event, struckOut: null, canStrikeOut: false, messageId });
const refused: Case = {
  ...waiting, stage: 'answered', papers: [paper('refused', ['s.36'])], reviewWindow: { by: on('2027-02-17'), tooLate: false },
  nextStep: { step: 'ask_review', because: 'withheld', by: on('2027-02-17'), tooLate: false, regime: 'FOIA' },
  chronology: [
    entry(2, { type: 'MessageClassified', messageId, on: on('2026-12-21'), classification: { as: 'response', papers: [{ kind: 'kpi-set', period: null, outcome: 'refused', exemptions: ['s.36'] }] } }),
    entry(1, { type: 'MessageReceived', messageId, receivedOn: on('2026-12-21') }),
  ],
};
const review = { askedOn: on('2027-01-04'), normallyBy: on('2027-02-01'), atMostBy: on('2027-03-01'), statutory: false, overdue: false, pastNormal: false, answeredOn: null };

const states = (request: Case) => pathOf(request)?.map(({ state }) => state);
const linesOf = (request: Case, key: string) => pathOf(request)?.find((stage) => stage.key === key)?.lines;

describe('where a case goes from here', () => {
  it('is not asked before a council has it, nor once it gave everything', () => {
    expect(pathOf({ ...waiting, stage: 'draft' })).toBeNull();
    expect(pathOf({ ...refused, papers: [paper('disclosed_in_full')] })).toBeNull();
  });

  it('is only there to be opened while all is in time', () => {
    expect(isUnderWay(waiting)).toBe(false);
    expect(states(waiting)).toEqual(['now', 'ahead', 'ahead', 'ahead']);
    expect(isUnderWay(refused)).toBe(true);
  });

  it('goes round the review when a council is silent', () => {
    const late: Case = { ...waiting, clock: { ...clock, overdue: true, daysLate: 12 }, nextStep: { step: 'remind', lateSince: on('2026-12-22') } };
    expect(states(late)).toEqual(['now', 'not_needed', 'ahead', 'ahead']);
    expect(linesOf(late, 'answer')).toContain('12 working days late');
    const complained: Case = { ...late, complaint: { about: 'silence', on: on('2027-01-25') }, nextStep: { step: 'wait_for_ico', since: on('2027-01-25') } };
    expect(states(complained)).toEqual(['missed', 'not_needed', 'now', 'ahead']);
    expect(linesOf({ ...complained, complaint: null, nextStep: { step: 'complain', about: 'silence', by: null } }, 'ico')).toEqual(['Can be asked now']);
    expect(linesOf(complained, 'ico')).toEqual(['Asked Mon 25 Jan']);
  });

  it('after a refusal gives the day it came and the last day to ask for a review', () => {
    expect(pathOf(refused)?.[0]).toMatchObject({ title: 'Refused', lines: ['On Mon 21 Dec 2026', 'Due Tue 22 Dec 2026'] });
    expect(linesOf(refused, 'review')).toEqual(['Ask by Wed 17 Feb']);
  });

  it('gives both days of a review, and says which kind of limit they are', () => {
    expect(linesOf({ ...refused, review }, 'review')).toEqual(['Asked Mon 4 Jan', 'Should answer by Mon 1 Feb', 'At most by Mon 1 Mar']);
    expect(linesOf({ ...refused, review: { ...review, normallyBy: null, statutory: true } }, 'review')).toContain('Has to answer by Mon 1 Mar');
    expect(pathOf({ ...refused, review: { ...review, overdue: true } })?.[1]).toMatchObject({ late: true });
  });

  it('ends at the Tribunal, with the day an appeal has to be there', () => {
    const decided: Case = {
      ...refused, review: { ...review, answeredOn: on('2027-02-01') }, complaint: { about: 'refusal', on: on('2027-02-10') }, nextStep: { step: 'consider_appeal', by: on('2027-07-01'), rollsTo: on('2027-07-01') },
      decision: { sentOn: on('2027-06-03'), decided: 'not_upheld', complyBy: null, appealBy: on('2027-07-01'), rollsTo: null },
    };
    expect(states(decided)).toEqual(['done', 'done', 'done', 'now']);
    expect(linesOf(decided, 'ico')).toEqual(['Asked Wed 10 Feb', 'Decided for the council, Thu 3 Jun']);
    expect(linesOf(decided, 'tribunal')).toEqual(['Appeal by Thu 1 Jul']);
    expect(linesOf({ ...decided, appeal: { by: 'us', on: on('2027-06-20') } }, 'tribunal')).toEqual(['We appealed Sun 20 Jun']);
  });
});
