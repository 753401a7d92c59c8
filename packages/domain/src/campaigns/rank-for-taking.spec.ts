import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilSlug } from '../shared/ids.ts';
import { on } from '../shared/iso-date.ts';
import { rankForTaking, type FreeCouncil } from './rank-for-taking.ts';

const council = (slug: string, facts: Partial<FreeCouncil> = {}): FreeCouncil => ({
  slug: slug as CouncilSlug, addressKnown: true, planNotPublic: true, lastAskedOn: null, amountGbp: null, ...facts,
});
const order = (free: readonly FreeCouncil[], seed?: string): string[] => rankForTaking(free, seed).map(({ slug }) => slug);

describe('the next best council to take', () => {
  it('has an address before anything else, because a letter can go today', () => {
    expect(order([council('kent', { addressKnown: false, amountGbp: 142_000_000 }), council('bury', { planNotPublic: false })])).toEqual(['bury', 'kent']);
  });

  it('then has a plan that is not public', () => {
    expect(order([council('bury', { planNotPublic: false, amountGbp: 20_000_000 }), council('york')])).toEqual(['york', 'bury']);
  });

  it('then was never asked, or longest ago', () => {
    expect(order([council('bury', { lastAskedOn: on('2026-03-01') }), council('kent', { lastAskedOn: on('2024-03-01') }), council('york')])).toEqual(['york', 'kent', 'bury']);
  });

  it('then has the larger agreement, in bands', () => {
    expect(order([council('bury', { amountGbp: 20_000_000 }), council('kent', { amountGbp: 142_000_000 }), council('bolton')])).toEqual(['kent', 'bury', 'bolton']);
  });

  it('is by name where nothing else tells them apart', () => {
    expect(order([council('york'), council('bury'), council('kent')])).toEqual(['bury', 'kent', 'york']);
  });
});

describe('volunteers who look at the same moment', () => {
  const alike = ['bolton', 'bury', 'darlington', 'hounslow', 'kirklees', 'medway', 'merton', 'salford', 'slough', 'torbay'].map((slug) => council(slug));

  it('are offered different councils where the councils are alike', () => {
    const firsts = Array.from({ length: 50 }, (_, volunteer) => order(alike, `volunteer ${volunteer}`)[0]);
    expect(new Set(firsts).size).toBeGreaterThan(6);
  });

  it('are all offered the better council first where they are not', () => {
    const best = council('kent', { amountGbp: 142_000_000 });
    const firsts = Array.from({ length: 50 }, (_, volunteer) => order([...alike, best], `volunteer ${volunteer}`)[0]);
    expect(new Set(firsts)).toEqual(new Set(['kent']));
  });

  it('are each offered the same order again when they look again', () => {
    expect(order(alike, 'robin')).toEqual(order(alike.toReversed(), 'robin'));
  });
});

describe('the ranking', () => {
  it('loses no council, adds none and changes none', () => {
    const any = fc.uniqueArray(
      fc.record({
        slug: fc.stringMatching(/^[a-z][a-z-]{1,8}[a-z]$/).map((slug) => slug as CouncilSlug),
        addressKnown: fc.boolean(), planNotPublic: fc.boolean(), lastAskedOn: fc.option(fc.constant(on('2026-03-01'))), amountGbp: fc.option(fc.nat(200_000_000)),
      }),
      { selector: ({ slug }) => slug },
    );
    fc.assert(
      fc.property(any, fc.string(), (free, seed) => {
        const ranked = rankForTaking(free, seed);
        expect(new Set(ranked)).toEqual(new Set(free));
        expect(ranked).toHaveLength(free.length);
      }),
    );
  });
});
