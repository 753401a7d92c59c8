import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, londonDay, on, weekday, type IsoDate } from '../shared/iso-date.ts';
import { isTimeToRemind, londonHour, type RemindWhen } from './time-to-remind.ts';

const joinedOn = on('2026-01-05');
const daily = (hour: number): RemindWhen => ({ remind: 'daily', hour, weekday: 1 });
const weekly = (day: number, hour = 8): RemindWhen => ({ remind: 'weekly', hour, weekday: day });
const time = (when: RemindWhen, now: string, consideredOn: string | null = null, joined: IsoDate = joinedOn): boolean =>
  isTimeToRemind({ ...when, consideredOn: consideredOn === null ? null : on(consideredOn), joinedOn: joined }, new Date(now));

const hour = 3_600_000;
/** Every hour from one moment to another, and the days on which it was time, with somebody going through them each time. */
function turns(when: RemindWhen, from: string, until: string, awake: (now: Date) => boolean = () => true): string[] {
  const found: string[] = [];
  let consideredOn: IsoDate | null = addDays(londonDay(new Date(from)), -1);
  for (let now = Date.parse(from); now < Date.parse(until); now += hour) {
    const moment = new Date(now);
    if (!awake(moment) || !isTimeToRemind({ ...when, consideredOn, joinedOn }, moment)) continue;
    found.push(moment.toISOString().slice(0, 16));
    consideredOn = londonDay(moment);
  }
  return found;
}

describe('reminders once a day', () => {
  it('come at the hour in London, in winter and in summer', () => {
    expect([time(daily(8), '2026-12-14T07:59:59Z', '2026-12-13'), time(daily(8), '2026-12-14T08:00:00Z', '2026-12-13')]).toEqual([false, true]);
    expect([time(daily(8), '2026-06-15T06:59:59Z', '2026-06-14'), time(daily(8), '2026-06-15T07:00:00Z', '2026-06-14')]).toEqual([false, true]);
  });

  it('come once: not again in the same day, however often it is looked', () => {
    expect(time(daily(8), '2026-12-14T20:00:00Z', '2026-12-14')).toBe(false);
  });

  it('come later in the day where the hour was missed, and not in the night after', () => {
    expect(time(daily(8), '2026-12-14T22:30:00Z', '2026-12-13')).toBe(true);
    expect(time(daily(8), '2026-12-15T03:00:00Z', '2026-12-13')).toBe(false);
  });

  it('come on the day somebody joins, when the hour is over already', () => {
    expect(time(daily(8), '2026-12-14T12:00:00Z', null, on('2026-12-14'))).toBe(true);
  });

  it('come once on the night in March that has no hour after one, whatever hour was chosen', () => {
    for (const chosen of [0, 1, 2]) expect(turns(daily(chosen), '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z')).toHaveLength(1);
    expect(turns(daily(1), '2026-03-29T00:00:00Z', '2026-03-30T12:00:00Z')).toEqual(['2026-03-29T01:00', '2026-03-30T00:00']);
  });

  it('come once on the night in October that has it twice', () => {
    expect(turns(daily(1), '2026-10-24T23:00:00Z', '2026-10-25T23:00:00Z')).toEqual(['2026-10-25T00:00']);
  });

  it('after a week asleep come once, on waking', () => {
    const asleep = (now: Date): boolean => now < new Date('2026-12-02T00:00:00Z') || now >= new Date('2026-12-09T14:00:00Z');
    expect(turns(daily(8), '2026-12-01T00:00:00Z', '2026-12-11T00:00:00Z', asleep)).toEqual(['2026-12-01T08:00', '2026-12-09T14:00', '2026-12-10T08:00']);
  });
});

describe('reminders once a week', () => {
  it('come on the day chosen, and on no other', () => {
    expect(turns(weekly(4, 18), '2026-11-29T00:00:00Z', '2026-12-20T00:00:00Z')).toEqual(['2026-12-03T18:00', '2026-12-10T18:00', '2026-12-17T18:00']);
  });

  it('wait for the first such day after somebody joined', () => {
    expect(time(weekly(1), '2026-12-16T12:00:00Z', null, on('2026-12-16'))).toBe(false);
    expect(time(weekly(1), '2026-12-21T12:00:00Z', null, on('2026-12-16'))).toBe(true);
  });

  it('come on the next day the program runs where the day was missed', () => {
    const asleep = (now: Date): boolean => londonDay(now) !== '2026-12-03';
    expect(turns(weekly(4), '2026-11-30T00:00:00Z', '2026-12-11T00:00:00Z', asleep)).toEqual(['2026-12-04T08:00', '2026-12-10T08:00']);
  });
});

describe('the time to remind, over any days asleep and awake,', () => {
  const anyWhen = fc.record({ remind: fc.constantFrom('daily' as const, 'weekly' as const), hour: fc.integer({ min: 0, max: 23 }), weekday: fc.integer({ min: 0, max: 6 }) });

  it('comes at most once a day, never before the hour, and for a weekly person at most once between two of their days', () => {
    fc.assert(
      fc.property(anyWhen, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (when, awake) => {
        const found = turns(when, '2026-10-10T00:00:00Z', '2026-11-10T00:00:00Z', (now) => awake[Math.floor(now.getTime() / (12 * hour)) % awake.length] ?? true);
        const days = found.map((moment) => londonDay(new Date(`${moment}Z`)));
        expect(new Set(days).size).toBe(days.length);
        for (const moment of found) expect(londonHour(new Date(`${moment}Z`))).toBeGreaterThanOrEqual(when.hour);
        if (when.remind === 'weekly') {
          const weeks = days.map((day) => addDays(day, -((weekday(day) - when.weekday + 7) % 7)));
          expect(new Set(weeks).size).toBe(weeks.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
