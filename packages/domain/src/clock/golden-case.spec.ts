import { describe, expect, it } from 'vitest';
import { checkGoldenCase } from './golden-case.ts';

const plain = { kind: 'request', regime: 'FOIA', n_days: '20', receipt_input: '2026-09-07', receipt_date: '2026-09-07', events: '[]', due_date: '2026-10-05' };
const fine = { known: true, differences: [] };
const differences = (row: Record<string, string>): readonly string[] => {
  const verdict = checkGoldenCase(row);
  return verdict.known ? verdict.differences : [verdict.why];
};

describe('checking a worked case', () => {
  it('compares the columns the file has', () => {
    expect(checkGoldenCase(plain)).toEqual(fine);
  });

  it('takes no offence at blanks around a cell, at a number written with a point, and at columns that are not there', () => {
    const blank = Object.fromEntries(Object.entries({ ...plain, as_of: '2026-10-05', working_day_count: '20', status_as_of: 'due_today', operative_due_date: '2026-10-05', contested: '' }).map(([column, cell]) => [column, ` ${cell} `]));
    expect(checkGoldenCase({ ...blank, n_days: ' 20.00 ' })).toEqual(fine);
    expect(checkGoldenCase({ kind: 'request', regime: 'FOIA', receipt_date: ' 2026-09-07 ' })).toEqual(fine);
    expect(differences({ kind: 'request', regime: 'FOIA' })).toEqual(['receipt_input: "" is neither a day nor a moment']);
    expect(checkGoldenCase({})).toEqual({ known: false, why: 'kind ""' });
    expect(checkGoldenCase({ regime: 'EIR' })).toEqual({ known: false, why: 'kind ""' });
    expect(differences({ ...plain, n_days: '20 or so' })).toEqual(['n_days: "20 or so" is not a number of days']);
  });

  it('reads capitals and small letters alike, and a row that names no law as one of the law its kind is of', () => {
    expect(checkGoldenCase({ ...plain, kind: 'Request', regime: 'foia', as_of: '2026-10-05', working_day_count: '20.0', status_as_of: 'Due_today' })).toEqual(fine);
    expect(checkGoldenCase({ ...plain, regime: '' })).toEqual(fine);
    expect(checkGoldenCase({ kind: 'eir_review_due', receipt_input: '2026-10-01', due_date: '2026-11-26' })).toEqual(fine);
  });

  it.each(['["s43","s40(2)"]', '[43]', '43', '"s40(2), s43"', '"s40(2);43"'])('reads exemptions as a list, as a number and as a text with commas: %s', (exemptions) => {
    const events = `[{ "type": "Pit_extension_notice ", "date": " 2026-09-25", "exemptions": ${exemptions} }]`;
    expect(checkGoldenCase({ ...plain, events, extended_due_date: '2026-11-02', operative_due_date: '2026-11-02' })).toEqual(fine);
  });

  it('reads an empty list of events, none and nothing alike', () => {
    expect(['', '[]', ' null '].map((events) => checkGoldenCase({ ...plain, events }))).toEqual([fine, fine, fine]);
  });

  it('compares every column there is', () => {
    const wrong = { ...plain, due_date: 'x', due_date_code_reading: 'x', extended_due_date: 'x', operative_due_date: 'x', as_of: '2026-09-21', working_day_count: 'x', status_as_of: 'x', contested: 'x' };
    expect(differences(wrong).map((each) => each.split(':')[0])).toEqual(['due_date', 'due_date_code_reading', 'extended_due_date', 'operative_due_date', 'working_day_count', 'status_as_of', 'contested']);
    expect(differences({ kind: 'ico_complaint_window', regime: 'FOIA', receipt_input: '2026-11-12', contested: 'provisional:2027-01-04 and disputed:2010-01-04' })).toEqual(['contested: the file says provisional:2027-01-04 disputed:2010-01-04, we compute nothing']);
  });

  it('names each column that differs, with both values', () => {
    expect(differences({ ...plain, due_date: '2026-10-04', extended_due_date: '2026-11-02' })).toEqual([
      'due_date: the file says 2026-10-04, we compute 2026-10-05', 'extended_due_date: the file says 2026-11-02, we compute nothing',
    ]);
  });

  it('takes an empty cell for “there is none” where the kind can have one, and for nothing elsewhere', () => {
    expect(differences({ ...plain, due_date: '', due_date_code_reading: '' })).toEqual([
      'due_date: the file says nothing, we compute 2026-10-05', 'due_date_code_reading: the file says nothing, we compute 2026-10-05',
    ]);
    const window = { kind: 'ico_complaint_window', regime: 'FOIA', receipt_input: '2026-11-12', due_date: '2026-12-24', operative_due_date: '2026-12-24' };
    expect(checkGoldenCase({ ...window, due_date_code_reading: '', extended_due_date: '', working_day_count: '', status_as_of: '', contested: '' })).toEqual(fine);
    expect(differences({ ...window, extended_due_date: '2026-12-25' })).toEqual(['extended_due_date: the file says 2026-12-25, we compute nothing']);
  });

  it('does not compare the standing of a row that names no day for it', () => {
    expect(checkGoldenCase({ ...plain, as_of: '', working_day_count: '', status_as_of: '' })).toEqual(fine);
  });

  it('compares the day of receipt in London with the one listed, and does without one', () => {
    expect(differences({ ...plain, receipt_input: '2026-07-03T23:30:00Z', receipt_date: '2026-07-03', due_date: '2026-08-04' })).toEqual(['receipt_date: the file says 2026-07-03, we compute 2026-07-04']);
    expect(checkGoldenCase({ ...plain, receipt_date: '' })).toEqual(fine);
    expect(checkGoldenCase({ ...plain, receipt_input: '' })).toEqual(fine);
  });

  it.each([
    ['a kind nobody has computed', { kind: 'subject_access' }, 'kind "subject_access"'],
    ['a kind that is a word of the language it is written in', { kind: 'constructor' }, 'kind "constructor"'],
    ['the law of Scotland', { regime: 'FOISA' }, 'regime "FOISA"'],
  ])('does not know %s, and says so', (_, change, why) => {
    expect(checkGoldenCase({ ...plain, ...change })).toEqual({ known: false, why });
  });

  it.each([
    ['a day of receipt that cannot be read', { receipt_input: 'next Monday' }, 'receipt_input: "next Monday" is neither a day nor a moment'],
    ['a day beyond the table', { receipt_input: '2028-12-29' }, '2029-01-01 is outside'],
    ['a day that does not exist', { as_of: '2026-02-30' }, 'as_of: "2026-02-30" is not a day'],
    ['a number of days that is none', { n_days: 'twenty' }, 'n_days: "twenty" is not a number of days'],
    ['fewer days than none', { n_days: '-1' }, 'n_days: "-1" is not a number of days'],
    ['an event nobody has computed', { events: '[{"type":"strike","date":"2026-09-09"}]' }, 'events: "strike" is no event we compute'],
    ['an event on no day', { events: '[{"type":"fee_received","date":"soon"}]' }, 'events: "soon" is neither a day nor a moment'],
    ['an exemption that does not exist', { events: '[{"type":"pit_extension_notice","date":"2026-09-09","exemptions":["s99"]}]' }, 'events: "s99" names no exemption we know'],
    ['events that cannot be read', { events: '[{' }, 'events: is not a list of events'],
    ['events that are no list', { events: '{"type":"fee_received"}' }, 'events: is not a list of events'],
  ])('fails a row with %s, and passes over nothing', (_, change, why) => {
    const said = differences({ ...plain, ...change });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(why);
  });

  it('notices a contested day that is not ours', () => {
    expect(differences({ ...plain, contested: 'provisional:2026-09-09 (never)' })).toEqual(['contested: the file says provisional:2026-09-09, we compute nothing']);
    expect(differences({ ...plain, contested: 'who knows' })).toEqual(['contested: the file says who knows, we compute nothing']);
  });

  it('asks for each contested day that is ours, and lets a disputed one of the past be named or not', () => {
    const winter = { kind: 'request', regime: 'FOIA', receipt_input: '2026-12-03', due_date: '2027-01-06' };
    expect(differences({ ...winter, contested: '' })).toEqual(['contested: the file says nothing, we compute provisional:2027-01-04']);
    expect(checkGoldenCase({ ...winter, contested: 'provisional:2027-01-04 (Scotland only)' })).toEqual(fine);
    const disputed = { kind: 'request', regime: 'FOIA', receipt_input: '2009-12-10', due_date: '2010-01-13' };
    expect(['', 'disputed:2010-01-04 (no proclamation)'].map((contested) => checkGoldenCase({ ...disputed, contested }))).toEqual([fine, fine]);
    expect(differences({ ...disputed, contested: 'provisional:2010-01-04' })).toHaveLength(1);
  });
});
