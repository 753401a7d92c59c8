import { describe, expect, it } from 'vitest';
import { holidayCalendar, type DoubtRow, type HolidayRow } from './holiday-rows.ts';

const table = (rows: readonly HolidayRow[], doubts: readonly DoubtRow[] = []) => holidayCalendar({ version: 'test', knownFrom: '2026-01-01', knownUntil: '2027-12-31', rows, doubts });

describe('a row of the holiday table', () => {
  it('names its nations by their letters', () => {
    const { holidays } = table([['2026-12-25', 'Christmas Day', 'ESN', 'the Act'], ['2026-11-30', 'St Andrew’s Day', 'S', 'Scotland’s own Act'], ['2026-03-17', 'St Patrick’s Day', 'N', 'the 1971 Act']]);
    expect([...holidays.values()].map(({ nations }) => nations)).toEqual([['england-and-wales', 'scotland', 'northern-ireland'], ['scotland'], ['northern-ireland']]);
    expect(holidays.get('2026-12-25' as never)).toEqual({ title: 'Christmas Day', nations: ['england-and-wales', 'scotland', 'northern-ireland'], basis: 'the Act', provisional: false });
  });

  it('with a letter that stands for no nation stops everything, and says which letter', () => {
    expect(() => table([['2026-12-25', 'Christmas Day', 'EX', 'the Act']])).toThrow('"X" stands for no nation');
  });

  it('carries what is doubted about it: a day not yet proclaimed is provisional, a disputed one is not', () => {
    const rows: HolidayRow[] = [['2027-05-03', 'Early May', 'E', 'a'], ['2027-06-07', 'Extra day', 'E', 'b'], ['2027-08-30', 'Summer', 'E', 'c']];
    const { holidays } = table(rows, [['2027-05-03', { kind: 'provisional', words: 'Not proclaimed yet.' }], ['2027-06-07', { kind: 'disputed', words: 'Two sources differ.', proclaimedOn: '2026-11-01' }]]);
    expect([...holidays.values()].map(({ provisional, doubt }) => [provisional, doubt ?? null])).toEqual([
      [true, { kind: 'provisional', words: 'Not proclaimed yet.' }],
      [false, { kind: 'disputed', words: 'Two sources differ.', proclaimedOn: '2026-11-01' }],
      [false, null],
    ]);
  });

  it('makes a calendar that knows from when, until when and by which table it was made', () => {
    expect(table([])).toEqual({ version: 'test', knownFrom: '2026-01-01', knownUntil: '2027-12-31', holidays: new Map() });
  });
});
