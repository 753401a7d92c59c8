import { describe, expect, it } from 'vitest';
import { letterRuns } from './letter-runs.ts';

describe('the letter as it will arrive', () => {
  it('underlines what the writer changed from the campaign’s words', () => {
    expect(letterRuns('Please send the plan.', 'Please send the whole plan.', [])).toEqual([
      [{ text: 'Please send the ', added: false, flagged: false }, { text: 'whole', added: true, flagged: false }, { text: ' plan.', added: false, flagged: false }],
    ]);
  });

  it('marks what the checks point at, also inside a change', () => {
    const [runs] = letterRuns('Send it.', 'Send all papers to me. Send it.', ['all papers']);
    expect(runs?.filter(({ flagged }) => flagged)).toEqual([{ text: 'all papers', added: true, flagged: true }]);
  });

  it('keeps the paragraphs, and loses no word of them', () => {
    const body = 'Dear team,\n\n1. The plan\n2. The set\n\nYours';
    const runs = letterRuns('Dear team,\n\nYours', body, ['plan']);
    expect(runs.map((paragraph) => paragraph.map(({ text }) => text).join(''))).toEqual(['Dear team,', '1. The plan\n2. The set', 'Yours']);
  });
});
