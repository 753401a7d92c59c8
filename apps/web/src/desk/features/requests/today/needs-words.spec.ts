import type { NextStep } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { RequestLine } from '../queries.ts';
import { grouped } from './needs-words.ts';

const line = (name: string, nextStep: NextStep, change: Partial<RequestLine> = {}): RequestLine => ({
  requestId: name as RequestLine['requestId'], council: { slug: name.toLowerCase() as RequestLine['council']['slug'], name }, campaignTitle: 'Safety Valve', programme: 'safety-valve', stage: 'awaiting_response',
  uncertain: false, dueOn: null, day: null, of: 20, daysLate: 0, dueToday: false, claimUntil: null, unclassified: 0, outcome: null, nextStep, ...change,
});

const lines = [
  line('Croydon', { step: 'wait', until: '2026-12-24' as never }),
  line('Bexley', { step: 'write_letter' }),
  line('Torbay', { step: 'remind', lateSince: '2026-12-09' as never }, { daysLate: 3 }),
  line('Devon', { step: 'find_address', waitingForCoordinator: true }),
  line('Kent', { step: 'nothing', because: 'answered', outcome: 'refused' }),
];

describe('what needs a volunteer', () => {
  it('begins with the council that is late', () => {
    expect(grouped(lines).needing.map(({ line: { council } }) => council.name)).toEqual(['Torbay', 'Bexley']);
  });

  it('leaves out what waits for somebody else: a council, a coordinator', () => {
    expect(grouped(lines).waiting.map(({ council }) => council.name).toSorted()).toEqual(['Croydon', 'Devon']);
  });

  it('shows every request once', () => {
    const { needing, waiting, over } = grouped(lines);
    expect(needing.length + waiting.length + over.length).toBe(lines.length);
  });
});
