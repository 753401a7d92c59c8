import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { remarksOf } from './things-to-check.ts';

describe('what the case asks to be looked at before a letter goes', () => {
  it('says in one line what has to go with a complaint', () => {
    expect(remarksOf([{ code: 'attach_request' }, { code: 'attach_refusal_notice' }, { code: 'attach_review_request' }])).toEqual([
      { icon: 'paper', look: false, words: 'With it go the request, the refusal and the request for a review. All of it is in the pack.' },
    ]);
  });

  it('leaves a gap to the look at the words themselves', () => {
    expect(remarksOf([{ code: 'answer_the_gap' }])).toEqual([]);
  });

  it('names the decisions cited, and the days that went by', () => {
    expect(remarksOf([{ code: 'look_for_appeals', references: ['IC-376145-D4X0', 'IC-324935-G1D3'] }])[0]?.words).toContain('It cites IC-376145-D4X0 and IC-324935-G1D3.');
    expect(remarksOf([{ code: 'review_window_passed', by: on('2027-02-17') }])[0]?.words).toContain('ended on Wednesday 17 February 2027');
  });
});
