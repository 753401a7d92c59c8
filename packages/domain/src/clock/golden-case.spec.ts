import { describe, expect, it } from 'vitest';
import { checkGoldenCase } from './golden-case.ts';

const plain = { kind: 'request', regime: 'FOIA', n_days: '20', receipt_input: '2026-09-07', receipt_date: '2026-09-07', events: '[]', due_date: '2026-10-05' };

describe('checking a worked case', () => {
  it('compares the columns the file has', () => {
    expect(checkGoldenCase(plain)).toEqual({ known: true, differences: [] });
  });

  it('names each column that differs, with both values', () => {
    expect(checkGoldenCase({ ...plain, due_date: '2026-10-04', extended_due_date: '2026-11-02' })).toEqual({
      known: true,
      differences: ['due_date: the file says 2026-10-04, we compute 2026-10-05', 'extended_due_date: the file says 2026-11-02, we compute nothing'],
    });
  });

  it('notices a contested day that is not ours', () => {
    expect(checkGoldenCase({ ...plain, contested: 'provisional:2026-09-09 (never)' }).differences).toEqual(['contested: the file says provisional:2026-09-09, we compute nothing']);
  });

  it.each([
    ['a kind nobody has computed', { kind: 'subject_access' }],
    ['the law of Scotland', { regime: 'FOISA' }],
    ['a number of days that is not twenty', { n_days: '60' }],
    ['an event nobody has computed', { events: '[{"type":"strike","date":"2026-09-09"}]' }],
    ['events that cannot be read', { events: '[{' }],
  ])('does not know %s, and says so', (_, change) => {
    expect(checkGoldenCase({ ...plain, ...change })).toEqual({ known: false, differences: [] });
  });

  it('says what is wrong with a day that cannot be read, and with one beyond the table', () => {
    expect(checkGoldenCase({ ...plain, receipt_input: 'next Monday' }).differences[0]).toContain('neither a day nor a moment');
    expect(checkGoldenCase({ ...plain, receipt_input: '2028-12-29' }).differences[0]).toContain('2029-01-01 is outside');
    expect(checkGoldenCase({ ...plain, as_of: '2026-02-30' }).differences).toHaveLength(1);
  });

  it('knows a fee that was never paid, or paid too late', () => {
    const notice = '{"type":"fees_notice_given","date":"2026-09-08"}';
    const late = `[${notice},{"type":"fee_received","date":"2026-12-10"}]`;
    for (const events of [`[${notice}]`, late]) {
      expect(checkGoldenCase({ ...plain, events, due_date: '', as_of: '2026-12-08', status_as_of: 'fee_lapsed', working_day_count: '0' })).toEqual({ known: true, differences: [] });
    }
    expect(checkGoldenCase({ ...plain, events: `[${notice}]`, due_date: '', as_of: '2026-12-07', status_as_of: 'awaiting_fee' })).toEqual({ known: true, differences: [] });
  });

  it('knows the sixty working days an EIR charge can be paid in', () => {
    expect(checkGoldenCase({ kind: 'fee_lapse', regime: 'EIR', receipt_input: '2026-09-10', due_date: '2026-12-04' })).toEqual({ known: true, differences: [] });
  });
});
