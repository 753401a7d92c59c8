import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../agreements/document-kind.ts';
import { Outcome } from '../requests/foi-request.events.ts';
import { alsoLive, alsoUnderReview, targetStatus, TargetStatus, type TargetFacts } from './target-status.ts';

const years = ['2022-23', '2023-24', '2024-25'] as Period[];
const [first, second, third] = years as [Period, Period, Period];

const wanted: TargetFacts = { inProgramme: true, wanted: [null], alreadyPublic: [], answers: [], live: [], underReview: [], claimed: false };
const series: TargetFacts = { ...wanted, wanted: years };
const said = (outcome: Outcome, period: Period | null = null) => ({ period, outcome });

describe('the status of a target', () => {
  it.each<[TargetStatus, Partial<TargetFacts>]>([
    ['not-asked', {}],
    ['claimed', { claimed: true }],
    ['asked', { live: [null], claimed: true }],
    ['refused', { answers: [said('refused')] }],
    ['not-held', { answers: [said('not_held')] }],
    ['obtained-in-part', { answers: [said('disclosed_in_part')] }],
    ['obtained-in-full', { answers: [said('disclosed_in_full')] }],
    ['already-public', { alreadyPublic: [null], answers: [said('refused')], live: [null] }],
    ['not-in-programme', { inProgramme: false, alreadyPublic: [null], answers: [said('disclosed_in_full')], live: [null], claimed: true }],
  ])('is %s', (status, facts) => {
    expect(targetStatus({ ...wanted, ...facts })).toBe(status);
  });

  it('is the council’s latest word where a later request was answered otherwise', () => {
    expect(targetStatus({ ...wanted, answers: [said('not_held'), said('refused')] })).toBe('refused');
  });

  it('stays obtained once the council gave it, whatever it says about a later request', () => {
    expect(targetStatus({ ...wanted, answers: [said('disclosed_in_full'), said('refused')] })).toBe('obtained-in-full');
    expect(targetStatus({ ...wanted, answers: [said('disclosed_in_part'), said('not_held')] })).toBe('obtained-in-part');
    expect(targetStatus({ ...wanted, answers: [said('disclosed_in_part'), said('disclosed_in_full')] })).toBe('obtained-in-full');
  });

  it('is asked again after a draft, not refused, where a first request was only withdrawn', () => {
    expect(targetStatus({ ...wanted, live: [null] })).toBe('asked');
  });
});

describe('the status of a series', () => {
  it.each<[TargetStatus, string, Partial<TargetFacts>]>([
    ['obtained-in-full', 'every year asked for was given', { answers: [said('disclosed_in_full', first), said('disclosed_in_full', second)] }],
    ['obtained-in-full', 'some were given and the others are not held', { answers: [said('disclosed_in_full', first), said('not_held', second)] }],
    ['obtained-in-part', 'one was given and another is still to come', { answers: [said('disclosed_in_full', first)], live: [first, second] }],
    ['obtained-in-part', 'one was given and another refused', { answers: [said('disclosed_in_full', first), said('refused', second)] }],
    ['not-held', 'none of those asked for is held', { answers: [said('not_held', first), said('not_held', second)] }],
    ['refused', 'one is not held and another is refused', { answers: [said('not_held', first), said('refused', second)] }],
    ['asked', 'one is not held and another is still to come', { answers: [said('not_held', first)], live: [first, second] }],
    ['already-public', 'every year wanted was public already', { alreadyPublic: years }],
    ['asked', 'one year was public already and the others were asked for', { alreadyPublic: [first], live: [second, third] }],
    ['obtained-in-full', 'one year was public already and the others were given', { alreadyPublic: [first], answers: [said('disclosed_in_full', second), said('not_held', third)] }],
    ['obtained-in-full', 'a year that was refused was public already and the others were given', { alreadyPublic: [first], answers: [said('refused', first), said('disclosed_in_full', second)] }],
    ['not-asked', 'no year of it is known yet', { wanted: [] }],
    ['not-asked', 'one year was public already and nobody has asked for the others', { alreadyPublic: [first] }],
  ])('is %s when %s', (status, _, facts) => {
    expect(targetStatus({ ...series, ...facts })).toBe(status);
  });

  it('stays obtained in full when a new financial year begins that nobody has asked for', () => {
    expect(targetStatus({ ...series, wanted: [...years, '2025-26' as Period], answers: years.map((year) => said('disclosed_in_full', year)) })).toBe('obtained-in-full');
  });
});

describe('a live request beside a final answer', () => {
  it('is a second fact', () => {
    expect(alsoLive({ ...wanted, answers: [said('refused')], live: [null] })).toBe(true);
  });

  it('is not said where being asked is the status itself, or where no request is live', () => {
    expect(alsoLive({ ...wanted, live: [null] })).toBe(false);
    expect(alsoLive({ ...wanted, answers: [said('refused')] })).toBe(false);
  });
});

describe('a review beside a final answer', () => {
  it.each<[TargetStatus, Partial<TargetFacts>]>([
    ['refused', { answers: [said('refused')] }],
    ['not-held', { answers: [said('not_held')] }],
    ['obtained-in-part', { answers: [said('disclosed_in_part')] }],
  ])('is a second fact of what is %s, and the status stays', (status, facts) => {
    expect(targetStatus({ ...wanted, ...facts, underReview: [null] })).toBe(status);
    expect(alsoUnderReview({ ...wanted, ...facts, underReview: [null] })).toBe(true);
    expect(alsoUnderReview({ ...wanted, ...facts })).toBe(false);
  });

  it('is not said of what we have in full, of what is public anyway, or before there is an answer', () => {
    for (const facts of [{ answers: [said('disclosed_in_full')] }, { alreadyPublic: [null], answers: [said('refused')] }, { live: [null] }, {}]) {
      expect(alsoUnderReview({ ...wanted, ...facts, underReview: [null] })).toBe(false);
    }
  });
});

describe('the first that holds', () => {
  const period = fc.constantFrom<Period | null>(null, ...years);
  const anyFacts: fc.Arbitrary<TargetFacts> = fc.record({
    inProgramme: fc.boolean(),
    wanted: fc.constantFrom<readonly (Period | null)[]>([null], years, []),
    alreadyPublic: fc.array(period, { maxLength: 3 }),
    answers: fc.array(fc.record({ period, outcome: fc.constantFrom(...Outcome.options) }), { maxLength: 4 }),
    live: fc.array(period, { maxLength: 3 }),
    underReview: fc.array(period, { maxLength: 2 }),
    claimed: fc.boolean(),
  });
  const place = (facts: TargetFacts): number => TargetStatus.options.indexOf(targetStatus(facts));

  it('is always one of the nine', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(TargetStatus.options).toContain(targetStatus(facts));
      }),
    );
  });

  it('never comes later for being claimed, asked, or found public', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const free = { ...facts, live: [], claimed: false };
        expect(place({ ...free, claimed: true })).toBeLessThanOrEqual(place(free));
        expect(place({ ...facts, alreadyPublic: [null] })).toBeLessThanOrEqual(place(facts));
      }),
    );
  });

  it('is never claimed or not asked while a request is with the council', () => {
    fc.assert(
      fc.property(anyFacts, period, (facts, asked) => {
        expect(['claimed', 'not-asked']).not.toContain(targetStatus({ ...facts, live: [asked] }));
      }),
    );
  });

  it('says a paper is not held only where no council gave or refused one that was asked for', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const word = targetStatus(facts);
        const outcomes = facts.answers.filter(({ period: year }) => !facts.alreadyPublic.includes(year)).map(({ outcome }) => outcome);
        expect(word !== 'not-held' || !outcomes.some((outcome) => outcome.startsWith('disclosed'))).toBe(true);
      }),
    );
  });
});
