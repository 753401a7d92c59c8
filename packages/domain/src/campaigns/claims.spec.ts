import { describe, expect, it } from 'vitest';
import type { Instant } from '../shared/iso-date.ts';
import { claimLasts, claimLastsHours, claimUntil } from './claims.ts';

describe('a claim', () => {
  it('lasts 48 hours', () => {
    expect(claimUntil('2026-11-23T09:02:00.000Z' as Instant)).toBe('2026-11-25T09:02:00.000Z');
    expect(claimLastsHours * 3_600_000).toBe(claimLasts);
  });

  it('lasts 48 hours across the night the clocks go back', () => {
    expect(claimUntil(new Date('2026-10-24T12:00:00.000Z'))).toBe('2026-10-26T12:00:00.000Z');
  });
});
