import { bankHolidays, explainClock, extendClock, on, startClock, type ClockStep } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderWhy } from './render-why.tsx';
import { wordsOf } from './testing/html.ts';
import { aFrame } from './testing/views.ts';
import type { WhyView } from './why-views.ts';
import { stepWords } from './why-story-words.ts';

/** Words as they are read: a full stop after words that stand out has no space before it. */
const unspaced = (words: string): string => words.replaceAll(' .', '.');

const clockOf = (day: string) => startClock({ receivedOn: on(day) }, bankHolidays);

const aWhy = (received: string, more: Partial<WhyView> = {}): WhyView => {
  const clock = clockOf(received);
  return {
    council: { slug: 'kent', name: 'Kent' }, programmeName: 'Safety Valve', regime: 'FOIA', state: 'running', since: null, receivedOn: on(received), dueOn: clock.dueOn,
    lateFrom: explainClock(clock, bankHolidays).lateFrom, daysLate: 0, late: false, fee: null, breaches: [], claimed: null, story: [{ what: 'received', on: on(received), clock }],
    explanation: explainClock(clock, bankHolidays), rehearsal: false, address: 'https://desk.example.org/why/1', ...more,
  };
};
const why = (received: string, more?: Partial<WhyView>): string => unspaced(wordsOf(renderWhy(aFrame('/why/1'), aWhy(received, more))));

describe('the page that says why a date is what it is', () => {
  it('names each holiday skipped and where it is one', () => {
    const said = why('2026-11-28');
    expect(said).toContain('St Andrew’s Day (Scotland): not a working day');
    expect(said).toContain('A holiday only in Scotland. English councils are open');
    expect(said).toContain('Christmas Day (all of the UK): not a working day');
  });

  it('gives both readings of a weekend arrival, and the day before which nobody is called late', () => {
    const said = why('2026-11-28');
    expect(said).toContain('The other reading: Thu 31 Dec');
    expect(said).toContain('We will not call this council late before Friday 1 January 2027.');
    expect(why('2026-11-23')).toContain('Only one reading');
  });

  it('says which day is not certain and what would change the date', () => {
    const said = why('2026-12-07');
    expect(said).toContain('Mon 4 Jan 2027 is not certain.');
    expect(said).toContain('If Mon 4 Jan 2027 is not proclaimed a bank holiday after all, the date is Thursday 7 January 2027 (section 10(6)).');
    expect(said).toContain('An acknowledgement, an automatic reply, advice to narrow the request or a closed office changes nothing.');
  });

  it('says that the fortieth day of an extension is the ICO’s expectation and not the law', () => {
    const extension = extendClock(clockOf('2026-11-23'), { on: on('2026-12-10'), exemptions: ['s.36'] }, bankHolidays);
    if (!extension.valid) throw new Error('That extension is valid.');
    const said = why('2026-11-23', { explanation: explainClock(extension.clock, bankHolidays), dueOn: extension.clock.extendedDueOn ?? extension.clock.dueOn });
    expect(said).toContain('the ICO expects 40 working days at most');
    expect(said).toContain('With the time it took, an answer is expected by');
    expect(said).toContain('Day 20: the last day without the extra time.');
    expect(said).toContain('Section 10(3), Freedom of Information Act 2000 Guidance, not law');
  });

  it.each([
    ['question', 'Kent asked a question on Monday 7 December. No day counts until it has the answer.'],
    ['fee', 'Kent sent a fees notice on Monday 7 December. No day counts until it is paid.'],
    ['answered', 'Answered in time, on Monday 7 December 2026.'],
  ] as const)('of a request that stands at “%s” says so first', (state, words) => {
    expect(why('2026-11-23', { state, since: on('2026-12-07') })).toContain(words);
  });

  it('calls it late only when it is told so, with the days counted from the later reading', () => {
    expect(why('2026-11-23')).not.toMatch(/\bworking days? late\b/);
    expect(why('2026-11-23', { late: true, daysLate: 3 })).toContain('it is 3 working days late, counted from the later of the two readings');
    expect(why('2026-11-23', { state: 'answered', since: on('2026-12-29'), late: true, daysLate: 1 })).toContain('Answered on Tuesday 29 December 2026, 1 working day late.');
  });

  it('keeps the council’s own day of receipt beside ours', () => {
    const said = why('2026-11-23', { claimed: { receivedOn: on('2026-11-25'), dueOn: on('2026-12-24'), lateFrom: on('2026-12-25') } });
    expect(said).toContain('Kent says it received the request on Wednesday 25 November 2026. Counted from there, the last lawful day would be Thursday 24 December 2026.');
  });

  it('says which rules it rests on and where each is written, and which is guidance', () => {
    const said = why('2026-11-28');
    expect(said).toContain('at the latest on the 20th working day after the day it received the request. Section 10(1), Freedom of Information Act 2000 Law');
    expect(said).toContain('Paragraph 4.2, code of practice under section 45 (2018) Guidance, not law');
    expect(why('2026-11-23')).not.toContain('Guidance, not law');
  });

  it('counts from the day the council had the answer to its question, and says so', () => {
    const said = why('2026-12-03', { receivedOn: on('2026-11-23') });
    expect(said).toContain('The council had the answer to its question on Thursday 3 December 2026.');
    expect(said).toContain('Kent received it on Monday 23 November 2026.');
    expect(said).toContain('The council had the answer to its question. The count starts after this day');
  });

  it('keeps a missed day that a question followed, and lets nothing that is to come change a count that is over', () => {
    const said = why('2026-11-23', { state: 'question', since: on('2026-12-29'), breaches: [{ dueOn: on('2026-12-22'), lastDay: on('2026-12-22'), until: on('2026-12-29'), ended: 'asked' }] });
    expect(said).toContain('Its last lawful day, Tuesday 22 December 2026, went by with no answer; on Tuesday 29 December 2026 it asked a question.');
    expect(said).not.toContain('What would change this date');
  });

  it('leaves out what would have had to come sooner', () => {
    const late = why('2026-11-09', { late: true, daysLate: 4 });
    expect(late).not.toMatch(/fees notice by|names an exemption|proclaimed anywhere/);
    expect(late).toContain('20 working days begin again on the day it has the answer');
  });

  it('says of a fee by when it can be paid, and that it was not', () => {
    expect(why('2026-11-23', { state: 'fee', since: on('2026-12-01'), fee: { payBy: on('2027-02-28'), lapsed: false } })).toContain('It can be paid until Sunday 28 February 2027');
    expect(why('2026-11-23', { state: 'fee', since: on('2026-12-01'), fee: { payBy: on('2027-02-28'), lapsed: true } })).toContain('since then the council need not answer');
  });

  it('says on paper of which day it is, who counted and where it can be read', () => {
    expect(why('2026-11-23')).toContain('Counted on Monday 14 December 2026 by Example Parents. This page is at https://desk.example.org/why/1');
  });

  it('says of a rehearsal that nobody was asked', () => {
    expect(why('2026-11-23', { rehearsal: true })).toContain('Kent has not been asked, and nothing below happened.');
  });
});

describe('each thing that happened to a clock', () => {
  const clock = clockOf('2026-11-23');
  const steps: ClockStep[] = [
    { what: 'received', on: on('2026-11-23'), clock }, { what: 'question', on: on('2026-12-01'), clock: null, part: true, late: false }, { what: 'question', on: on('2026-12-01'), clock: null, part: false, late: true },
    { what: 'question', on: on('2026-12-01'), clock: null, part: false, late: false }, { what: 'question_answered', on: on('2026-12-01'), clock, part: false }, { what: 'question_answered', on: on('2026-12-01'), clock, part: true },
    { what: 'fees_notice', on: on('2026-12-01'), clock: null, stopped: true }, { what: 'fees_notice', on: on('2026-12-01'), clock: null, stopped: false },
    { what: 'fee_paid', on: on('2026-12-01'), clock }, { what: 'extension', on: on('2026-12-01'), clock, exemptions: ['s.36'] }, { what: 'extension', on: on('2026-12-01'), clock: null, exemptions: [] },
    { what: 'regime', on: on('2026-12-01'), clock, regime: 'EIR' }, { what: 'regime', on: on('2026-12-01'), clock, regime: 'FOIA' }, { what: 'holiday_table', on: on('2026-12-01'), clock, before: clockOf('2026-11-20') },
    { what: 'claimed_receipt', on: on('2026-12-01'), clock: null, claimedOn: on('2026-11-25') }, { what: 'deadline_passed', on: on('2026-12-23'), clock: null, dueOn: on('2026-12-22') },
    { what: 'acknowledgement', on: on('2026-12-01'), clock: null }, { what: 'transfer', on: on('2026-12-01'), clock: null }, { what: 'bounced', on: on('2026-12-01'), clock: null },
  ];

  it('has its own sentence, and names the date it led to where it moved the clock', () => {
    const said = steps.map(stepWords);
    expect(new Set(said).size).toBe(steps.length);
    for (const [at, step] of steps.entries()) expect(said[at]?.includes('Due Tuesday 22 December 2026.')).toBe(step.clock !== null);
  });

  it('names the grounds of an extension with what they are about', () => {
    expect(stepWords({ what: 'extension', on: on('2026-12-01'), clock: null, exemptions: ['s.36', 's.43(2)'] })).toContain('naming section 36 (prejudice to effective conduct of public affairs) and section 43(2)');
  });
});
