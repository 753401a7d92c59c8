import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { tableEndsDetail, tableEndsTitle } from './calendar-words.ts';

const knownUntil = on('2028-12-31');

describe('the words for the end of the table of bank holidays', () => {
  it.each([
    [90, 'ends on', 'That is in 90 days.'],
    [1, 'ends on', 'That is tomorrow.'],
    [0, 'ends on', 'That is today.'],
    [-1, 'ended on', 'No due date can be counted now'],
  ])('with %i days left say that it %s the day, and what cannot be done', (daysLeft, verb, start) => {
    expect(tableEndsTitle({ knownUntil, daysLeft })).toBe(`The table of bank holidays ${verb} Sunday 31 December 2028`);
    expect(tableEndsDetail({ daysLeft })).toContain(start);
  });
});
