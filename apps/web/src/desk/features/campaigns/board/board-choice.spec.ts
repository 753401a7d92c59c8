import { BoardBucket } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { BoardRow } from '../queries.ts';
import { bucketOrder, rowsShown } from './board-choice.ts';

const row = (name: string, change: Partial<BoardRow> = {}): BoardRow => ({
  slug: name.toLowerCase() as BoardRow['slug'], name, region: 'London', bucket: 'waiting', requestId: null, volunteer: null, receivedOn: null, dueOn: null, day: null, of: 20,
  daysLate: 0, dueToday: false, dueThisWeek: false, claimUntil: null, unclassified: 0, outcome: null, answeredOn: null, ...change,
});

const rows = [
  row('Bexley', { dueOn: '2026-12-22' as BoardRow['dueOn'], dueThisWeek: true, volunteer: { id: 'me', name: 'Robin' } }),
  row('Torbay', { bucket: 'late', daysLate: 3, region: 'South West' }),
  row('Surrey', { bucket: 'late', daysLate: 9, region: 'South East' }),
  row('Kent', { bucket: 'answered', region: 'South East' }),
  row('Croydon', { dueOn: '2026-12-21' as BoardRow['dueOn'] }),
];
const names = (choice: Parameters<typeof rowsShown>[1]) => rowsShown(rows, choice, 'me').map(({ name }) => name);

describe('the board', () => {
  it('lists late councils first, the latest at the top, then by due date', () => {
    expect(names({})).toEqual(['Surrey', 'Torbay', 'Croydon', 'Bexley', 'Kent']);
  });

  it('opens exactly the list that a count counts', () => {
    for (const bucket of BoardBucket.options) expect(names({ bucket })).toHaveLength(rows.filter((each) => each.bucket === bucket).length);
  });

  it('joins filters: a region, what is due this week, one’s own, part of a name', () => {
    expect(names({ region: 'South East', bucket: 'late' })).toEqual(['Surrey']);
    expect(names({ due: 'week' })).toEqual(['Bexley']);
    expect(names({ mine: 'yes' })).toEqual(['Bexley']);
    expect(names({ q: 'TOR' })).toEqual(['Torbay']);
  });

  it('has a place for every bucket there is', () => {
    expect(bucketOrder.toSorted()).toEqual(BoardBucket.options.toSorted());
  });
});
