import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CouncilStatus, councilStatus, countByStatus } from './council-status.ts';
import { TargetStatus } from './target-status.ts';

describe('one word for a council', () => {
  it.each<[CouncilStatus, TargetStatus[]]>([
    ['not-in-programme', []],
    ['not-in-programme', ['not-in-programme', 'not-in-programme']],
    ['obtained-in-full', ['obtained-in-full', 'already-public', 'not-held']],
    ['obtained-in-part', ['obtained-in-full', 'asked']],
    ['obtained-in-part', ['obtained-in-part', 'refused', 'already-public']],
    ['already-public', ['already-public', 'refused']],
    ['already-public', ['already-public', 'not-held']],
    ['not-held', ['not-held', 'not-held']],
    ['refused', ['refused', 'not-held', 'asked']],
    ['asked', ['asked', 'not-held', 'claimed']],
    ['claimed', ['claimed', 'claimed']],
    ['not-asked', ['not-asked', 'not-held']],
    ['not-asked', ['not-asked', 'not-in-programme']],
  ])('is %s when its targets are %j', (word, statuses) => {
    expect(councilStatus(statuses)).toBe(word);
  });

  it('does not depend on the order of its targets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TargetStatus.options)), (statuses) => {
        expect(councilStatus(statuses)).toBe(councilStatus(statuses.toReversed()));
      }),
    );
  });

  it('is the word of its targets where all have the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TargetStatus.options), fc.integer({ min: 1, max: 9 }), (status, many) => {
        expect(councilStatus(Array.from({ length: many }, () => status))).toBe(status);
      }),
    );
  });
});

describe('the counts of councils', () => {
  it('add up: every council has exactly one word', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...TargetStatus.options))), (councils) => {
        const counts = countByStatus(councils.map(councilStatus));
        expect(Object.keys(counts)).toEqual([...CouncilStatus.options]);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(councils.length);
      }),
    );
  });
});
