import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { BoardBucket } from './board-bucket.ts';
import { boardRowsShown, bucketOrder, type BoardLine } from './board-rows.ts';

const row = (name: string, facts: Partial<BoardLine> = {}): BoardLine => ({
  name, region: 'London', bucket: 'waiting', aftermath: null, volunteer: { id: 'robin' }, dueOn: on('2026-12-22'), daysLate: 0, dueToday: false, dueThisWeek: false, ...facts,
});
const names = (rows: readonly BoardLine[], filter: Parameters<typeof boardRowsShown>[1] = {}): string[] => boardRowsShown(rows, filter, 'robin').map(({ name }) => name);

describe('the rows of the board', () => {
  it('put what is late first, the latest of them before the others', () => {
    expect(names([row('Answered', { bucket: 'answered' }), row('Waiting'), row('Late', { bucket: 'late', daysLate: 1 }), row('Later', { bucket: 'late', daysLate: 9 })])).toEqual(['Later', 'Late', 'Waiting', 'Answered']);
  });

  it('put what is due sooner first, then the name; what has no due date comes last of its bucket', () => {
    const rows = [row('York', { dueOn: on('2026-12-18') }), row('None', { dueOn: null }), row('Bury'), row('Kent'), row('Bath', { dueOn: on('2026-12-18') })];
    expect(names(rows)).toEqual(['Bath', 'York', 'Bury', 'Kent', 'None']);
  });

  it('put a review past its time before the others of its bucket', () => {
    const rows = [row('Bury', { bucket: 'answered' }), row('Kent', { bucket: 'answered', aftermath: 'review_overdue' }), row('Bath', { bucket: 'answered', aftermath: 'review_asked' }), row('Waiting')];
    expect(names(rows)).toEqual(['Waiting', 'Kent', 'Bath', 'Bury']);
    expect(names(rows.toReversed())).toEqual(['Waiting', 'Kent', 'Bath', 'Bury']);
  });

  it('can be those with a review, a complaint, a decision or an appeal', () => {
    const rows = [row('Bury', { bucket: 'answered', aftermath: 'review_overdue' }), row('Late', { bucket: 'late', aftermath: 'complained' }), row('Kent')];
    expect(names(rows, { after: 'review_overdue' })).toEqual(['Bury']);
    expect(names(rows, { after: 'complained' })).toEqual(['Late']);
    expect(names(rows, { after: '' })).toHaveLength(3);
  });

  it('know every bucket', () => {
    expect(bucketOrder.toSorted()).toEqual(BoardBucket.options.toSorted());
  });

  it('can be of one bucket, of one region, one’s own, or due this week or today', () => {
    const rows = [
      row('Late', { bucket: 'late' }), row('Kent', { region: 'South East' }), row('Sam’s', { volunteer: { id: 'sam' } }), row('Free', { volunteer: null }), row('Today', { dueToday: true }), row('Soon', { dueThisWeek: true }),
    ];
    expect(names(rows, { bucket: 'late' })).toEqual(['Late']);
    expect(names(rows, { region: 'South East' })).toEqual(['Kent']);
    expect(names(rows, { mine: 'yes' })).toEqual(['Late', 'Kent', 'Soon', 'Today']);
    expect(names(rows, { due: 'week' })).toEqual(['Soon', 'Today']);
    expect(names(rows, { region: 'London', bucket: 'waiting', due: 'week' })).toEqual(['Soon', 'Today']);
  });

  it('are found by part of a name, however it is typed', () => {
    const rows = [row('Stoke-on-Trent'), row('Bury'), row('St Helens')];
    expect(names(rows, { q: 'STOKE on' })).toEqual(['Stoke-on-Trent']);
    expect(names(rows, { q: 'st' })).toEqual(['St Helens', 'Stoke-on-Trent']);
    expect(names(rows, { q: '' })).toHaveLength(3);
  });
});
