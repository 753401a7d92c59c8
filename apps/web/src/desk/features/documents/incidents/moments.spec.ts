import { describe, expect, it } from 'vitest';
import { fieldsOf, hoursLeft, momentOf, momentWords } from './moments.ts';

describe('the moment something was noticed', () => {
  it('is said as people in London say it', () => {
    expect(momentWords('2026-07-01T08:05:00.000Z')).toMatch(/^Wed,? 1 Jul 2026, 09:05$/);
  });

  it('begins 72 hours that are counted down, and end', () => {
    const now = new Date('2026-11-22T10:00:00.000Z');
    expect(hoursLeft('2026-11-25T09:59:00.000Z', now)).toBe('71 hours are left of the 72.');
    expect(hoursLeft('2026-11-22T11:30:00.000Z', now)).toBe('90 minutes are left of the 72 hours.');
    expect(hoursLeft('2026-11-22T09:59:00.000Z', now)).toBe('The 72 hours are over.');
  });

  it('goes into two fields and comes out of them the same', () => {
    const { day, hour } = fieldsOf(new Date('2026-11-22T10:04:00.000Z'));
    expect(momentOf(day, hour)).toBe('2026-11-22T10:04:00.000Z');
    expect(momentOf('', hour)).toBeNull();
  });
});
