import { describe, expect, it } from 'vitest';
import { checkClock } from './check-clock.ts';

const heading = 'case_id,kind,regime,n_days,receipt_input,receipt_date,events,due_date,due_date_code_reading,extended_due_date,operative_due_date,as_of,working_day_count,status_as_of,contested';
const row = (id: string, dueOn: string, kind = 'request') => `${id},${kind},FOIA,20,2026-09-07,2026-09-07,[],${dueOn},${dueOn},,${dueOn},2026-09-21,10,in_time,`;

describe('a file of worked cases', () => {
  it('passes where every date agrees with ours', () => {
    expect(checkClock([heading, row('P001', '2026-10-05')].join('\n'))).toEqual({ lines: ['1 passed, 0 failed'], failed: 0, skipped: 0 });
  });

  it('has each differing row named, with both dates', () => {
    const { lines, failed } = checkClock([heading, row('P001', '2026-10-05'), row('P002', '2026-10-06')].join('\n'));
    expect(failed).toBe(1);
    expect(lines[0]).toMatch(/^P002 .*due_date: the file says 2026-10-06, we compute 2026-10-05/);
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
  });

  it('has rows of a kind we do not compute named and counted, and not as passed', () => {
    const { lines, skipped } = checkClock([heading, row('P001', '2026-10-05', 'moon_phase'), row('P002', '2026-10-05', 'moon_phase')].join('\n'));
    expect(lines).toEqual(['skipped 2 of kind "moon_phase", which is not computed: P001, P002', '0 passed, 0 failed']);
    expect(skipped).toBe(2);
  });

  it('is read with a byte order mark, with line ends of either kind, and with columns nobody knows', () => {
    const wider = [`${heading},colour`, `${row('P001', '2026-10-05')},red`].join('\r\n');
    expect(checkClock(`\uFEFF${wider}\r\n`).lines).toEqual(['1 passed, 0 failed']);
  });

  it.each([
    ['nothing in it', '', 'it has no rows'],
    ['a heading only', `${heading}\n`, 'it has no rows'],
    ['other columns altogether', 'name,colour\nKent,red\n', 'it has no column "kind"'],
  ])('with %s fails, and says why', (_, csv, why) => {
    const { lines, failed } = checkClock(csv);
    expect(lines[0]).toContain(why);
    expect([failed, lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
  });

  const passes = (csv: string) => expect(checkClock(csv)).toEqual({ lines: ['1 passed, 0 failed'], failed: 0, skipped: 0 });
  const written = row('P001', '2026-10-05');

  it('is read with semicolons or tabs, blanks around quoted cells, capital headings and old line ends', () => {
    for (const separator of [';', '\t', ', ']) passes(`${heading.replaceAll(',', separator)}\n${written.replaceAll(',', separator)}\n`);
    passes(`${heading}\n${written.split(',').map((cell) => ` "${cell}" `).join(',')}`);
    passes(`${heading.toUpperCase()}\r${written}\r`);
    passes(`\n${heading},explanation\n\n${written},It said "20 days"\n,,,\n`);
  });

  it('has a row that ends early or goes on judged by itself', () => {
    passes(`${heading},source\n${written}\n`);
    passes(`${heading}\n${written},,\n`);
    expect(checkClock(`${heading}\n${written},x,,y\n${written}\n`).lines).toEqual(['P001: the row has more cells than the heading: x, y', '1 passed, 1 failed']);
    expect(checkClock(`${heading}\nP001,request\n${written}\n`).lines.at(-1)).toBe('1 passed, 1 failed');
  });

  it('reads a quotation mark that is never closed as part of its cell, and never takes what it swallowed as passed', () => {
    passes(`${heading}\n"${written}\n`);
    const { lines, failed, skipped } = checkClock(`${heading}\n${written}\n"${written}\n${written.replace('[]', '"[]"')}\n`);
    expect([lines.at(-1), failed + skipped]).toEqual(['1 passed, 0 failed', 1]);
  });

  it('keeps commas, line ends and doubled quotation marks within a quoted cell', () => {
    const events = '"[{""type"":""clarification_received"",\r\n""date"":""2026-09-07""}]"';
    passes(`${heading}\r\n${written.replace('[]', events)}\r\n`);
  });
});
