import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdueAfter } from '../clock/statutory-clock.ts';
import type { Stage } from '../requests/foi-request.ts';
import { replay } from '../requests/replay.ts';
import { on } from '../shared/iso-date.ts';
import { anyDay, anyLivedCaseFile, aRequestWithUnreadMail, clockFrom } from '../testing/index.ts';
import { BoardBucket, boardBucket, countByBucket } from './board-bucket.ts';

const due = overdueAfter(clockFrom('2026-11-23'));
const stages: readonly (Stage | null)[] = [
  null, 'not_started', 'draft', 'sending', 'awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered', 'withdrawn',
];

describe('the bucket a council is in', () => {
  it.each<[BoardBucket, Stage | null]>([
    ['nobody', null], ['nobody', 'not_started'], ['nobody', 'withdrawn'], ['draft', 'draft'], ['sending', 'sending'], ['question', 'awaiting_clarification'], ['fee', 'awaiting_fee'], ['answered', 'answered'],
  ])('is %s when its request is at %s, whatever the day', (bucket, stage) => {
    expect(boardBucket({ stage, overdueAfter: null }, on('2030-01-01'))).toBe(bucket);
  });

  it('is waiting on the last lawful day, and late the day after', () => {
    expect(boardBucket({ stage: 'awaiting_response', overdueAfter: due }, on('2026-12-22'))).toBe('waiting');
    expect(boardBucket({ stage: 'awaiting_response', overdueAfter: due }, on('2026-12-23'))).toBe('late');
  });

  it('is waiting between the two readings of a weekend arrival', () => {
    const clock = clockFrom('2026-10-31');
    expect(boardBucket({ stage: 'awaiting_response', overdueAfter: overdueAfter(clock) }, on('2026-12-01'))).toBe('waiting');
  });

  it('stays late with mail nobody has read', () => {
    const { position } = replay(aRequestWithUnreadMail());
    expect(boardBucket({ stage: position.stage, overdueAfter: due }, on('2026-12-23'))).toBe('late');
  });

  it('is late only after the later reading, in the life of any request', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, anyDay, (caseFile, today) => {
        const { position } = replay(caseFile);
        const lastDay = position.stage === 'awaiting_response' ? overdueAfter(position.clock) : null;
        expect(boardBucket({ stage: position.stage, overdueAfter: lastDay }, today) === 'late').toBe(lastDay !== null && today > lastDay);
      }),
    );
  });
});

describe('the counts of the board', () => {
  it('add up: every council is in exactly one bucket', () => {
    const row = fc.record({ stage: fc.constantFrom(...stages), overdueAfter: fc.option(anyDay) });
    fc.assert(
      fc.property(fc.array(row), anyDay, (rows, today) => {
        const counts = countByBucket(rows.map((facts) => boardBucket(facts, today)));
        expect(Object.keys(counts)).toEqual([...BoardBucket.options]);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });
});
