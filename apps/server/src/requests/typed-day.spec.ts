import { describe, expect, it } from 'vitest';
import { typedDay } from './typed-day.ts';

describe('a day as somebody types it', () => {
  it.each([
    '2026-11-28', ' 2026-11-28 ', '28/11/2026', '28.11.2026', '28-11-2026', '28 November 2026', '28 Nov 2026', '28th november  2026', 'Saturday 28 November 2026', 'Sat, 28 Nov. 2026',
  ])('is understood when written “%s”', (typed) => {
    expect(typedDay(typed)).toBe('2026-11-28');
  });

  it('has the day before the month, as in Britain', () => {
    expect(typedDay('3/4/2026')).toBe('2026-04-03');
  });

  it.each(['', 'tomorrow', '31 February 2026', '2026-02-31', '31/2/2026', '11/28/2026', '28 Brumaire 2026', '28 November', '28/11/26', '<script>'])('is none when it is “%s”', (typed) => {
    expect(typedDay(typed)).toBeNull();
  });
});
