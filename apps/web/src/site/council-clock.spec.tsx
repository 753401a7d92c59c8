import { on, startClock, bankHolidays, type StoryStep } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderCouncil } from './render-council.tsx';
import { storyLine } from './request-story-words.ts';
import { mainOf, wordsOf } from './testing/html.ts';
import { aCouncil, aFrame, aLateRequest, aRequest } from './testing/views.ts';
import type { PublicRequest } from './views.ts';

const page = (request: PublicRequest): string => renderCouncil(aFrame('/councils/examplebury'), aCouncil({ requests: [request] }));
const words = (request: PublicRequest): string => wordsOf(mainOf(page(request)));
const extended = { of: 40, dueOn: on('2027-01-11') } as const;
const stopped = { dueOn: null, day: null } as const;

describe('the clock on a council’s page', () => {
  it('leads to the page on which every day of it is counted', () => {
    expect(page(aRequest())).toMatch(/<a href="\/why\/[0-9a-f-]{36}">Why this date\?<\/a>/);
    expect(page(aRequest())).toContain('href="/how-we-ask"');
  });

  it('has forty days from the first of them where time was extended, and calls them what they are', () => {
    const html = page(aRequest({ day: 9, ...extended }));
    expect(html.match(/<i[ >]/g)).toHaveLength(40);
    expect(wordsOf(html)).toContain('Day 9 of 40');
    expect(wordsOf(html)).toContain('the ICO expects 40 working days at most');
    expect(wordsOf(html)).toContain('The council took more time, and should answer by Monday 11 January 2027.');
    expect(words(aRequest({ day: 9, regime: 'EIR', ...extended }))).toContain('The law then gives it 40 working days.');
  });

  it('counts a restarted request from the day the council had the answer to its question', () => {
    const said = words(aRequest({ startedOn: on('2026-12-03'), dueOn: on('2027-01-05'), day: 7 }));
    expect(said).toContain('From 3 Dec');
    expect(said).toContain('They began again when Examplebury had the answer to its question, on Thursday 3 December. It must answer by Tuesday 5 January 2027.');
  });

  it('shows no due date while a question stops it', () => {
    const said = words(aRequest({ stage: 'awaiting_clarification', stopped: { since: on('2026-12-01'), payBy: null, lapsed: false }, ...stopped }));
    expect(said).toContain('No due date');
    expect(said).toContain('asked what was meant on Tuesday 1 December 2026');
    expect(said).toContain('The council asked a question first, so no day is due.');
    expect(said).not.toMatch(/\blate\b/i);
  });

  it('shows no due date while a fee stops it, and until when it can be paid', () => {
    const fee = (lapsed: boolean) => words(aRequest({ stage: 'awaiting_fee', stopped: { since: on('2026-12-01'), payBy: on('2027-02-28'), lapsed }, ...stopped }));
    expect(fee(false)).toContain('It can be paid until Sunday 28 February 2027.');
    expect(fee(true)).toContain('It was not, so the council need no longer answer.');
    expect(fee(true)).toContain('Not paid in time');
  });

  it('is not there once it answered and nothing is open, and says when that was', () => {
    const said = words(aRequest({ stage: 'answered', answeredOn: on('2026-12-03'), day: null }));
    expect(said).toContain('It answered our request on Thursday 3 December 2026.');
    expect(said).not.toContain('The law gives');
  });

  it.each([
    ['review_asked', on('2027-01-25'), 'In review', 'By the code of practice it has until Monday 25 January 2027 at most.'],
    ['review_overdue', on('2027-01-25'), 'Review late', 'It had until Monday 25 January 2027'],
    ['complained', null, 'With the ICO', 'We have asked the ICO, who oversees the law, to look at the answer.'],
    ['decided', on('2027-06-08'), 'ICO decided', 'has to be done by Tuesday 8 June 2027'],
    ['appealed', null, 'At the Tribunal', 'before the First-tier Tribunal'],
  ] as const)('gives way after the answer to what is open: %s', (is, by, title, detail) => {
    const said = words(aRequest({ stage: 'answered', answeredOn: on('2026-12-03'), day: null, after: { is, by } }));
    expect(said).toContain(title);
    expect(said).toContain(detail);
    expect(said).not.toContain('Day 20 of 20');
  });

  it('stays beside a complaint about silence', () => {
    const said = words(aLateRequest(12, { after: { is: 'complained', by: null } }));
    expect(said).toContain('Late by 12 working days');
    expect(said).toContain('We have told the ICO, who oversees the law, that no answer came.');
  });
});

describe('each thing that happened to a request, on the council’s page', () => {
  const clock = startClock({ receivedOn: on('2026-11-23') }, bankHolidays);
  const day = on('2026-12-01');
  const steps: StoryStep[] = [
    { what: 'received', on: day, clock }, { what: 'bounced', on: day, clock: null }, { what: 'acknowledgement', on: day, clock: null }, { what: 'transfer', on: day, clock: null },
    { what: 'claimed_receipt', on: day, clock: null, claimedOn: on('2026-11-25') }, { what: 'question', on: day, clock: null, part: false, late: false }, { what: 'question', on: day, clock: null, part: false, late: true },
    { what: 'question', on: day, clock: null, part: true, late: false }, { what: 'question_answered', on: day, clock, part: false }, { what: 'question_answered', on: day, clock, part: true },
    { what: 'fees_notice', on: day, clock: null, stopped: true }, { what: 'fees_notice', on: day, clock: null, stopped: false }, { what: 'fee_paid', on: day, clock },
    { what: 'extension', on: day, clock, exemptions: ['s.36'] }, { what: 'extension', on: day, clock: null, exemptions: [] }, { what: 'regime', on: day, clock, regime: 'EIR' }, { what: 'regime', on: day, clock, regime: 'FOIA' },
    { what: 'holiday_table', on: day, clock, before: startClock({ receivedOn: on('2026-11-20') }, bankHolidays) }, { what: 'late', on: day, lastDay: on('2026-11-30') },
    { what: 'wrote', on: day, purpose: 'chaser' }, { what: 'wrote', on: day, purpose: 'extension_challenge' }, { what: 'wrote', on: day, purpose: 'fee_query' }, { what: 'wrote', on: day, purpose: 'review_chaser' }, { what: 'wrote', on: day, purpose: 'other' },
    { what: 'answered', on: day, how: 'whole', daysLate: null }, { what: 'answered', on: day, how: 'whole', daysLate: 0 }, { what: 'answered', on: day, how: 'part', daysLate: null }, { what: 'answered', on: day, how: 'again', daysLate: null },
    { what: 'review_asked', on: day, atMostBy: on('2027-01-25'), statutory: false }, { what: 'review_asked', on: day, atMostBy: on('2027-01-25'), statutory: true }, { what: 'review_answered', on: day },
    { what: 'complained', on: day, about: 'silence' }, { what: 'complained', on: day, about: 'review_silent' }, { what: 'complained', on: day, about: 'refusal' },
    { what: 'decided', on: day, decided: 'upheld', complyBy: on('2027-06-08') }, { what: 'decided', on: day, decided: 'partly_upheld', complyBy: null }, { what: 'decided', on: day, decided: 'not_upheld', complyBy: null },
    { what: 'appealed', on: day, by: 'us' }, { what: 'appealed', on: day, by: 'council' }, { what: 'withdrawn', on: day },
  ];
  const lines = steps.map((step) => storyLine(step, { council: 'Kent', campaign: 'Safety Valve papers' }));

  it('has a line of its own, in whole sentences', () => {
    expect(new Set(lines.map(({ title, detail }) => `${title} ${detail}`)).size).toBe(steps.length);
    for (const { title, detail } of lines) expect(`${title} ${detail ?? ''}`.trim()).toMatch(/^[A-Z].*\.$/);
  });

  it('is red only where a last lawful day was missed', () => {
    expect(lines.filter(({ late }) => late).map(({ title }) => title)).toEqual(['No answer by the last lawful day, Monday 30 November 2026.', 'Kent answered, late: the last lawful day has passed.']);
  });
});
