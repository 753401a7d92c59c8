import { describe, expect, it } from 'vitest';
import { dayIn } from './written-day.ts';

describe('a day as people write it', () => {
  it.each([
    ['2 November 2026 at 09:15', '2026-11-02'], ['Monday, November 2, 2026 9:15 AM', '2026-11-02'], ['02/11/2026 09:15', '2026-11-02'], ['11/25/2026', '2026-11-25'], ['2.11.26', '2026-11-02'],
    ['2nd of November 2026', '2026-11-02'], ['2026-11-02T09:15', '2026-11-02'], ['31 February 2026', null], ['soon', null], ['2 Brumaire 2026', null],
  ])('%s is %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});
