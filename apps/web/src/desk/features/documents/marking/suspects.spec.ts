import { MarkReason } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { suspectsLeft } from './suspects.ts';

const box = { x: 100, y: 50, width: 40, height: 10 };
const thing = (kind: string, more: object = {}) => ({ kind, page: 1, place: 'in the text', count: 1, sample: 'Robin', box: null, ...more });
const mark = (more: object) => ({ id: 'm', page: 1, box: null, cells: null, reason: MarkReason.enum.child, words: null, madeBy: 'Ada', ...more });
const left = (hidden: ReturnType<typeof thing>[], marks: ReturnType<typeof mark>[] = [], notNeeded: string[] = []) => suspectsLeft({ hidden }, marks, new Set(notNeeded)).map(({ kind }) => kind);

describe('what a person has to decide about', () => {
  it('is what could be somebody, and not what no copy has anyway', () => {
    expect(left([thing('name', { box }), thing('macro'), thing('upn', { place: 'C7' }), thing('name', { page: null })])).toEqual(['name', 'upn']);
  });

  it('is settled by a mark over all of it, and not by one over its edge', () => {
    const name = [thing('name', { box })];
    expect(left(name, [mark({ box: { x: 99, y: 49, width: 42, height: 12 } })])).toEqual([]);
    expect(left(name, [mark({ box: { x: 120, y: 49, width: 42, height: 12 } })])).toEqual(['name']);
    expect(left(name, [mark({ page: 2, box })])).toEqual(['name']);
  });

  it('is settled in a sheet by its cell, row, column or all of it', () => {
    const number = [thing('small-number', { place: 'C7' })];
    for (const cells of ['C7', 'B2:D9', 'C:C', '7:7', '*']) expect(left(number, [mark({ cells })])).toEqual([]);
    expect(left(number, [mark({ cells: 'C8' })])).toEqual(['small-number']);
  });

  it('is settled by somebody who says that nothing is needed', () => {
    const [suspect] = suspectsLeft({ hidden: [thing('phone', { box })] }, [], new Set());
    expect(left([thing('phone', { box })], [], [suspect?.key ?? ''])).toEqual([]);
  });

  it('can be marked only where its place is known', () => {
    expect(suspectsLeft({ hidden: [thing('name')] }, [], new Set())[0]?.mark).toBeNull();
    expect(suspectsLeft({ hidden: [thing('name', { place: 'C7' })] }, [], new Set())[0]?.mark).toEqual({ page: 1, cells: 'C7' });
  });
});
