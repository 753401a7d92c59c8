import golden from '@openvalve/domain/data/golden/golden_public.csv?raw';
import { addDays, on, readTable } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { byDayAlone, byWholeCase, scoreOf } from './clock-score.ts';
import { measureClock } from './clock.ts';

const rows = readTable(golden);

describe('the bench of the clock', () => {
  it('has every worked request right by ours, with all that happened to it', async () => {
    expect(await scoreOf(byWholeCase, rows)).toEqual({ right: 81, of: 81, rightPlain: 59, ofPlain: 59 });
  });

  it('counts a way that is wrong as wrong', async () => {
    expect((await scoreOf(byDayAlone((day) => addDays(day, 28)), rows)).right).toBeLessThan(20);
    expect(byWholeCase({ ...rows[0], due_date: on('2026-10-06') })).toBe(false);
  });

  it('shows every way in one run, with its ratio to the plain loop and what it has right', async () => {
    const lines = await measureClock({ rounds: 1, milliseconds: 30 });
    const ways = lines.slice(1, -1);
    expect(ways.map((line) => line.slice(0, 34).trimEnd())).toEqual(['day by day, house style §9', 'day by day, our addDays', 'date-fns addBusinessDays', 'date-fns addBusinessDays, our tabl', 'workingday-uk', 'startClock, both readings']);
    for (const line of ways) expect(line).toMatch(/[\d,]+ a second +(the floor|[\d.e+-]+ of the floor) +\d+ of 81 right, \d+ of 59$/);
    expect(ways.at(-1)).toContain('81 of 81 right, 59 of 59');
    expect(lines.at(-1)).toMatch(/^startClock does \d+ due dates in the time the plain loop does one/);
  });
});
