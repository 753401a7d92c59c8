import { describe, expect, it } from 'vitest';
import { tree } from './sources.ts';
import { duplicateTitles, heldBackTests } from './test-titles.ts';

const spec = (text: string, path = 'packages/domain/src/a.spec.ts') => ({ path, text });

describe('the title of a test', () => {
  it('belongs to one test', () => {
    expect(duplicateTitles(tree)).toEqual([]);
  });

  it('is refused a second time, in the same file or another', () => {
    const due = "describe('the deadline', () => { it('is a working day', () => {}); });";
    expect(duplicateTitles([spec(due), spec(due, 'packages/domain/src/b.spec.ts')])).toHaveLength(1);
    expect(duplicateTitles([spec("describe('a', () => { it('says no', () => {}); it('says no', () => {}); });")])).toHaveLength(1);
    expect(duplicateTitles([spec("describe('a', () => { it('says no', () => {}); }); describe('b', () => { it('says no', () => {}); });")])).toEqual([]);
  });
});

describe('a test', () => {
  it('is never held back', () => {
    expect(heldBackTests(tree)).toEqual([]);
  });

  it('is refused when it runs alone, or not at all', () => {
    expect(heldBackTests([spec("it.only('a', () => {}); describe.skip('b', () => {}); it.todo('c'); test.fixme('d', () => {});")])).toHaveLength(4);
    expect(heldBackTests([spec("it('a', () => { expect(list.only('x')).toBe(1); });")])).toEqual([]);
  });
});
