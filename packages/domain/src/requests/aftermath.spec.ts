import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { reviewClock } from '../clock/review-clock.ts';
import { MessageId } from '../shared/ids.ts';
import { on } from '../shared/iso-date.ts';
import { aftermathOf } from './aftermath.ts';
import { isLive, liveStages } from './live-stages.ts';

const messageId = MessageId.parse('0b0e7c5e-7a0c-4d5f-9a43-1c1f4a1f0001');
const nothing = { review: null, complaint: null, decision: null, appeal: null };
const review = (asked: string, answered?: string) => ({ messageId, clock: reviewClock('FOIA', on(asked), bankHolidays), answered: answered === undefined ? null : { messageId, on: on(answered) } });
const complaint = (day: string) => ({ messageId, about: 'silence' as const, on: on(day) });
const decision = (day: string) => ({ messageId, sentOn: on(day), decided: 'upheld' as const, complyBy: null });

describe('the latest of what came after an answer, or in its place', () => {
  it('is nothing where nothing came', () => {
    expect(aftermathOf(nothing)).toBeNull();
  });

  it.each([
    ['review_asked', { complaint: complaint('2026-11-02'), review: review('2026-11-20') }],
    ['review_answered', { review: review('2026-11-02', '2026-11-20') }],
    ['complained', { review: review('2026-11-02'), complaint: complaint('2026-12-20') }],
    ['decided', { complaint: complaint('2026-11-02'), decision: decision('2026-12-20') }],
    ['review_asked', { complaint: complaint('2026-11-02'), decision: decision('2026-11-10'), review: review('2026-11-20') }],
    ['appealed', { decision: decision('2026-11-10'), appeal: { by: 'council' as const, on: on('2026-11-20') } }],
  ])('goes by its day: %s', (latest, what) => {
    expect(aftermathOf({ ...nothing, ...what })).toBe(latest);
  });

  it('of several on one day is the furthest on', () => {
    expect(aftermathOf({ ...nothing, review: review('2026-11-20', '2026-11-20'), complaint: complaint('2026-11-20') })).toBe('complained');
    expect(aftermathOf({ ...nothing, decision: decision('2026-11-20'), appeal: { by: 'us', on: on('2026-11-20') } })).toBe('appealed');
  });
});

describe('a request that is with the council, or on its way there', () => {
  it('is at one of four stages, a fee among them', () => {
    expect(liveStages.every(isLive)).toBe(true);
    expect((['not_started', 'draft', 'answered', 'withdrawn'] as const).some(isLive)).toBe(false);
  });
});
