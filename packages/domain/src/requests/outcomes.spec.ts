import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kpiSet, managementPlan, monitoringReport, says } from '../testing/index.ts';
import { Outcome } from './foi-request.events.ts';
import { allAnswered, overallOutcome } from './outcomes.ts';

const of = (...outcomes: Outcome[]) => overallOutcome(outcomes.map((outcome) => ({ outcome })));

describe('one word for an answer', () => {
  it.each<[Outcome, Outcome[]]>([
    ['disclosed_in_full', ['disclosed_in_full', 'disclosed_in_full']],
    ['disclosed_in_full', ['disclosed_in_full', 'not_held']],
    ['disclosed_in_part', ['disclosed_in_full', 'refused']],
    ['disclosed_in_part', ['disclosed_in_full', 'disclosed_in_part']],
    ['disclosed_in_part', ['disclosed_in_part', 'not_held']],
    ['disclosed_in_part', ['not_held', 'refused', 'disclosed_in_full']],
    ['refused', ['refused', 'not_held']],
    ['refused', ['refused']],
    ['not_held', ['not_held', 'not_held']],
  ])('is %s when the papers are %s', (word, outcomes) => {
    expect(of(...outcomes)).toBe(word);
  });

  it('does not depend on the order of the papers', () => {
    const outcomes = fc.array(fc.constantFrom(...Outcome.options), { minLength: 1 });
    fc.assert(
      fc.property(outcomes, (said) => {
        expect(of(...said)).toBe(of(...said.toReversed()));
      }),
    );
  });

  it('cannot be had where no paper was asked for', () => {
    expect(() => of()).toThrow('An answer about no paper has no outcome');
  });
});

describe('a request', () => {
  it('is answered when every paper asked for is, each year of a series by itself', () => {
    const asked = [managementPlan, monitoringReport('2023-24'), monitoringReport('2024-25')];
    const first = [says(managementPlan, 'disclosed_in_full'), says(monitoringReport('2023-24'), 'refused')];

    expect(allAnswered(asked, first)).toBe(false);
    expect(allAnswered(asked, [...first, says(monitoringReport('2024-25'), 'not_held')])).toBe(true);
  });

  it('is not answered by an answer about something else', () => {
    expect(allAnswered([managementPlan], [says(kpiSet, 'disclosed_in_full')])).toBe(false);
  });

  it('that asked for nothing is never answered', () => {
    expect(allAnswered([], [])).toBe(false);
  });
});
