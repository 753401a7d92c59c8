import { describe, expect, it } from 'vitest';
import { moduleText } from '../../build-tables.mjs';
import holidays from '../../data/bank_holidays.csv?raw';
import marks from '../../data/holiday_marks.csv?raw';
import { on } from '../shared/iso-date.ts';
import { readTable } from '../shared/table.ts';
import { bankHolidays } from './bank-holidays.ts';
// oxlint-disable-next-line import/default -- the module as text, which has a default export where the module has none
import written from './bank-holidays.ts?raw';

const titleOn = (day: string) => bankHolidays.holidays.get(on(day))?.title;
const nationsOn = (day: string) => bankHolidays.holidays.get(on(day))?.nations;

describe('the holiday table', () => {
  it('is the reviewed tables, written out: the module and the files never differ', () => {
    expect(written).toBe(moduleText(holidays, marks));
  });

  it('is built differently when a day is added, and then has another version', () => {
    const longer = moduleText(`${holidays}2028-06-01,A new holiday,scotland,no,proclamation s.1(3),\r\n`, marks);
    expect(longer).not.toBe(written);
    expect(/version: '([^']+)'/.exec(longer)?.[1]).not.toBe(bankHolidays.version);
  });

  it('cannot be built from a day that does not exist, a day beyond the table, or a mark on no holiday', () => {
    expect(() => moduleText(`${holidays}2027-02-30,Nothing,scotland,no,none,\r\n`, marks)).toThrow('2027-02-30');
    expect(() => moduleText(`${holidays}2029-01-01,Nothing,scotland,no,none,\r\n`, marks)).toThrow('outside 2000-01-01 to 2028-12-31');
    expect(() => moduleText(holidays, `${marks}2026-06-16,provisional,,no,none\n`)).toThrow('2026-06-16');
  });

  it('holds every row of the reviewed table with its nation', () => {
    for (const { date = '', division } of readTable(holidays)) expect([date, nationsOn(date)]).toEqual([date, expect.arrayContaining([division])]);
    expect(bankHolidays.holidays.size).toBe(new Set(readTable(holidays).map(({ date }) => date)).size);
  });

  it('knows the six days of 2026 that England does not keep', () => {
    const notEnglish = [...bankHolidays.holidays].filter(([day, { nations }]) => day.startsWith('2026') && !nations.includes('england-and-wales'));
    expect(notEnglish.map(([day]) => day)).toEqual(['2026-01-02', '2026-03-17', '2026-06-15', '2026-07-13', '2026-08-03', '2026-11-30']);
  });

  it('knows the days proclaimed for one year only', () => {
    expect(titleOn('2022-09-19')).toBe('Bank Holiday for the State Funeral of Queen Elizabeth II');
    expect(titleOn('2026-06-15')).toBe('World Cup bank holiday');
    expect(titleOn('2012-06-05')).toContain('Diamond Jubilee');
  });

  it('has no St Andrew’s Day before 2007, when it became a bank holiday', () => {
    expect(bankHolidays.holidays.has(on('2006-11-30'))).toBe(false);
    expect(titleOn('2007-11-30')).toBe('St Andrew’s Day');
  });

  it('puts the Scottish summer holiday of 2027 on 2 August, not on the 30th, which GOV.UK once published', () => {
    expect(nationsOn('2027-08-02')).toEqual(['scotland']);
    expect(nationsOn('2027-08-30')).not.toContain('scotland');
  });

  it('says of a moved holiday that it was moved', () => {
    expect(titleOn('2026-12-28')).toBe('Boxing Day, moved');
  });

  it('marks 4 January 2027 and 2028 as provisional and no other day', () => {
    expect([...bankHolidays.holidays].filter(([, { provisional }]) => provisional).map(([day]) => day)).toEqual(['2027-01-04', '2028-01-04']);
  });

  it('keeps the doubt about 4 January 2010 and 2011, and the day the State Funeral was proclaimed', () => {
    expect(bankHolidays.holidays.get(on('2010-01-04'))?.doubt?.kind).toBe('disputed');
    expect(bankHolidays.holidays.get(on('2022-09-19'))?.doubt).toMatchObject({ kind: 'retroactive', proclaimedOn: '2022-09-10' });
  });
});
