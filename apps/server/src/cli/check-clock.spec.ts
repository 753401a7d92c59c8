import { describe, expect, it } from 'vitest';
import { checkClock } from './check-clock.ts';

const heading = 'case_id,kind,regime,n_days,receipt_input,receipt_date,events,due_date,due_date_code_reading,extended_due_date,operative_due_date,as_of,working_day_count,status_as_of,contested';
const row = (id: string, dueOn: string, kind = 'request') => `${id},${kind},FOIA,20,2026-09-07,2026-09-07,[],${dueOn},${dueOn},,${dueOn},2026-09-21,10,in_time,`;

describe('a file of worked cases', () => {
  it('passes where every date agrees with ours', () => {
    expect(checkClock([heading, row('P001', '2026-10-05')].join('\n'))).toEqual({ lines: ['1 passed, 0 failed'], failed: 0 });
  });

  it('has each differing row named, with both dates', () => {
    const { lines, failed } = checkClock([heading, row('P001', '2026-10-05'), row('P002', '2026-10-06')].join('\n'));
    expect(failed).toBe(1);
    expect(lines[0]).toMatch(/^P002 .*due_date: the file says 2026-10-06, we compute 2026-10-05/);
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
  });

  it('has rows of a kind we do not compute counted, and not as passed', () => {
    const { lines } = checkClock([heading, row('P001', '2026-10-05', 'moon_phase'), row('P002', '2026-10-05', 'moon_phase')].join('\n'));
    expect(lines).toEqual(['skipped 2 of kind "moon_phase": not computed', '0 passed, 0 failed']);
  });
});
