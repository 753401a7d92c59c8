import { describe, expect, it } from 'vitest';
import { explainForPerson } from './explain-clock.ts';

const explained = (...args: string[]) => explainForPerson(args);
const text = (...args: string[]): string => explained(...args).lines.join('\n');

describe('a count for a person', () => {
  it('begins with the last day by both readings and with when a council may be called late', () => {
    expect(explained('--received', '2026-11-28').lines.slice(0, 3)).toEqual([
      'Received on Saturday 28 November 2026.',
      'Due on Wednesday 30 December 2026 by the Act, and on Thursday 31 December 2026 by the Code’s reading, which takes it as received on 1 December 2026.',
      'Nobody is called late before Friday 1 January 2027.',
    ]);
    expect(explained('--received', '2026-09-07').lines[1]).toBe('Due on Monday 5 October 2026. Both readings agree.');
  });

  it('shows every day, each weekend and each holiday with its name and nation', () => {
    const { lines, code } = explained('--received', '2026-11-28');
    const from = lines.indexOf('Every day');
    expect(lines.slice(from + 1, from + 6)).toEqual([
      '  Sat 28 Nov 2026    0  received: day 0',
      '  Sun 29 Nov 2026    -  weekend',
      '  Mon 30 Nov 2026    -  St Andrew’s Day, a bank holiday in Scotland only',
      '  Tue 1 Dec 2026     1',
      '  Wed 2 Dec 2026     2',
    ]);
    expect(lines).toContain('  Wed 30 Dec 2026   20  the last day by the law');
    expect(lines).toContain('  Thu 31 Dec 2026   21  the last day by the Code’s reading');
    expect(lines).toContain('  Friday 25 December 2026: Christmas Day, the whole of the UK (common law; named in FOIA s.10(6); BFDA 1971 Sch.1)');
    expect(lines).toContain('  s.10(1), Freedom of Information Act 2000: an answer promptly, and at most 20 working days after the day of receipt');
    expect(code).toBe(0);
  });

  it('says what is provisional, and what the dates would be without it', () => {
    const said = text('--received', '2026-12-03');
    expect(said).toContain('  Monday 4 January 2027: Scotland only, and needs a Scottish proclamation');
    expect(said).toContain('  Mon 4 Jan 2027     -  2nd January, moved, a bank holiday in Scotland only, not yet certain');
    expect(said).toMatch(/If Mon 4 Jan 2027 is no bank holiday after all \(s\.10\(6\)\): due Tue 5 Jan 2027, and late after Tue 5 Jan 2027/);
  });

  it('names the holiday a request arrived on, and says where no holiday moved the date', () => {
    expect(text('--received', '2026-11-30')).toContain('0  received: day 0; St Andrew’s Day, a bank holiday in Scotland only');
    expect(text('--received', '2026-09-07')).toContain('No bank holiday moved the date.');
  });

  it('counts under EIR by its own regulations', () => {
    const said = text('--received', '2026-11-28', '--regime', 'eir');
    expect(said).toContain('by the Regulations');
    expect(said).toContain('reg 5(2), Environmental Information Regulations 2004');
    expect(said).toContain('A valid notice of extension by Wed 30 Dec 2026 (reg 7): to Fri 29 Jan 2027');
    expect(said).not.toContain('what the ICO expects');
  });

  it('counts another number of days when asked, and says that the law’s is twenty', () => {
    const said = text('--received', '2026-09-07', '--days', '10');
    expect(said).toContain('Due on Monday 21 September 2026');
    expect(said).toContain('20 working days after the day of receipt; 10 were counted here because you asked');
    expect(text('--received', '2026-09-07', '--days', '1')).toMatch(/receipt; 1 was counted here because you asked/);
    expect(text('--received', '2026-09-07', '--days', '1')).toContain(': 1 working day afresh');
  });

  it('offers no extension that would end before the time there is, and none it cannot date', () => {
    expect(text('--received', '2026-12-05', '--days', '60')).not.toContain('notice of extension');
    expect(text('--received', '2028-11-27')).toMatch(/to a day past the holiday table$/m);
  });

  it.each([
    ['2026-11-27', 'it had not arrived yet'],
    ['2026-12-10', 'working day 8: in time'],
    ['2026-12-30', 'working day 20: in time'],
    ['2026-12-31', 'working day 21: the due date passed by one reading; by the other there is still time'],
    ['2027-01-01', 'working day 21: overdue.'],
    ['2027-01-05', 'working day 22: overdue, by 1 working day.'],
    ['2027-01-06', 'working day 23: overdue, by 2 working days.'],
  ])('says how it stands on %s: %s', (asOf, said) => {
    expect(explained('--received', '2026-11-28', '--as-of', asOf).lines[3]).toContain(said);
  });

  it('takes a moment and counts from its day in London', () => {
    expect(explained('--received', '2026-07-03T23:30:00Z').lines[0]).toBe('Received on Saturday 4 July 2026.');
  });
});

describe('a count that was asked for wrongly', () => {
  it.each([
    ['nothing', [], 'Say when the council received the request'],
    ['a day that is none', ['--received', 'tomorrow'], '--received "tomorrow" is neither a day'],
    ['a day that does not exist', ['--received', '2026-02-30'], '--received "2026-02-30" is neither a day'],
    ['no day after the word', ['--received'], 'received'],
    ['another law', ['--received', '2026-11-28', '--regime', 'FOISA'], '--regime "FOISA" is neither FOIA nor EIR'],
    ['no number of days', ['--received', '2026-11-28', '--days', 'many'], '--days "many" is not a number of working days'],
    ['no days at all', ['--received', '2026-11-28', '--days', '0'], '--days "0" is not a number of working days'],
    ['a day to look from that is none', ['--received', '2026-11-28', '--as-of', 'now'], '--as-of "now" is not a day'],
    ['an option nobody knows', ['--received', '2026-11-28', '--nation', 'wales'], "Unknown option '--nation'"],
    ['a word too many', ['--received', '2026-11-28', '2026-11-29'], 'Unexpected argument'],
    ['a day beyond the table', ['--received', '2028-12-20'], 'bank holidays are known from 1 January 2000 to 31 December 2028'],
    ['a day before the table', ['--received', '1999-01-01'], 'bank holidays are known from'],
    ['a day to look from beyond the table', ['--received', '2026-11-28', '--as-of', '2031-01-01'], 'bank holidays are known from'],
  ])('with %s gets a sentence and nothing else, and ends with 2', (_, args, said) => {
    const { lines, code } = explained(...args);
    expect(lines[0]).toContain(said);
    expect(code).toBe(2);
    expect(lines.length).toBeLessThanOrEqual(2);
  });
});
