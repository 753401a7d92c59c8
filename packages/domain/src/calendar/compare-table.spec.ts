import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { govUkEntry, govUkList, type GovUkList } from '../testing/gov-uk-list.ts';
import { bankHolidays } from './bank-holidays.ts';
import { changesToApply, compareTable } from './compare-table.ts';
import { withEditions } from './edition.ts';
import { readGovUkFile } from './gov-uk-file.ts';
import type { HolidayCalendar } from './working-days.ts';

const today = on('2026-11-23');
const list = (to = 2028): GovUkList => govUkList(bankHolidays, { from: 2024, to });
const compared = (value: GovUkList, calendar: HolidayCalendar = bankHolidays) => {
  const read = readGovUkFile(JSON.stringify(value));
  if (!read.ok) throw new Error(read.problem.join());
  return compareTable(calendar, read.value, today);
};
const nothing = { added: [], moreNations: [], vanished: [], retitled: [], ruledOut: [], waiting: [], incompleteYears: [], knownUntil: null };
const without = (value: GovUkList, nation: keyof GovUkList, date: string): GovUkList => ({ ...value, [nation]: { division: nation, events: value[nation].events.filter((event) => event.date !== date) } });

/** A year with as many days as are usual, none special. */
function withYear(value: GovUkList, year: number, counts = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 }): GovUkList {
  const days = ['01-01', '01-02', '12-25', '12-26', '03-19', '03-29', '04-02', '05-07', '05-28', '07-12', '08-27'].map((day) => `${year}-${day}`);
  const grown = JSON.parse(JSON.stringify(value)) as GovUkList;
  for (const [nation, count] of Object.entries(counts) as [keyof GovUkList, number][]) grown[nation].events.push(...days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay())).slice(0, count).map((day) => govUkEntry(day, 'A day')));
  return grown;
}

describe('a downloaded list beside the table in force', () => {
  it('says nothing new where it says the same, whatever years it has', () => {
    expect(compared(list())).toMatchObject(nothing);
    expect(compared(govUkList(bankHolidays, { from: 2000, to: 2010 }))).toMatchObject(nothing);
    expect(compared(list(2027)).years).toEqual([{ nation: 'england-and-wales', from: 2024, to: 2027 }, { nation: 'scotland', from: 2024, to: 2027 }, { nation: 'northern-ireland', from: 2024, to: 2027 }]);
  });

  it('has a new day named with its nations', () => {
    const grown = list();
    grown.scotland.events.push(govUkEntry('2027-06-14', 'A victory'));
    grown['northern-ireland'].events.push(govUkEntry('2027-06-14', 'A victory'));
    expect(compared(grown)).toMatchObject({ ...nothing, added: [{ day: '2027-06-14', title: 'A victory', nations: ['scotland', 'northern-ireland'], isSubstitute: false }] });
  });

  it('has a new nation of a known day named', () => {
    const grown = list();
    grown['england-and-wales'].events.push(govUkEntry('2026-11-30', 'St Andrew’s Day'));
    expect(compared(grown)).toMatchObject({ ...nothing, moreNations: [{ day: '2026-11-30', nations: ['england-and-wales'] }] });
  });

  it('tells of a vanished day, past or still to come, and in which nation it vanished', () => {
    const shrunk = without(without(list(), 'scotland', '2026-06-15'), 'scotland', '2027-01-04');
    expect(compared(shrunk)).toMatchObject({
      ...nothing, vanished: [{ day: '2026-06-15', nations: ['scotland'], isPast: true }, { day: '2027-01-04', nations: ['scotland'], isPast: false }],
    });
    expect(compared(without(list(), 'northern-ireland', '2027-12-27')).vanished).toMatchObject([{ day: '2027-12-27', nations: ['northern-ireland'] }]);
    const ofToday = { ...bankHolidays, holidays: new Map([...bankHolidays.holidays, [today, { title: 'Today', nations: ['scotland' as const], basis: 'x', provisional: false }] as const]) };
    expect(compared(list(), ofToday).vanished).toMatchObject([{ day: today, isPast: false }]);
  });

  it('does not miss years that the list does not have at all, as when all before 2024 were gone', () => {
    expect(compared(govUkList(bankHolidays, { from: 2025, to: 2027 })).vanished).toEqual([]);
  });

  it('tells of another title, and takes no offence at apostrophes and moved days', () => {
    const other = list();
    for (const event of other.scotland.events) event.title = event.title.replaceAll('’', "'").toUpperCase();
    expect(compared(other)).toMatchObject(nothing);
    for (const event of other.scotland.events) event.title = ` ${event.title.replaceAll(' ', '  ')} `;
    expect(compared(other)).toMatchObject(nothing);
    const moved = list();
    moved.scotland.events = moved.scotland.events.map((event) => (event.date === '2027-01-04' ? { ...event, title: '2nd January, moved' } : event));
    expect(compared(moved)).toMatchObject(nothing);
    const alone = list();
    alone.scotland.events = alone.scotland.events.map((event) => (event.date === '2026-11-30' ? { ...event, title: 'Haggis Day' } : event));
    expect(compared(alone).retitled).toEqual([{ day: '2026-11-30', ours: 'St Andrew’s Day', theirs: 'Haggis Day' }]);
  });

  it('takes the table further only by years listed whole for all three divisions', () => {
    const whole = withYear(list(), 2029);
    expect(compared(whole)).toMatchObject({ knownUntil: '2029-12-31', incompleteYears: [], waiting: [], vanished: [] });
    expect(compared(whole).added.map(({ day }) => day)).toContain('2029-01-01');
    const partly = withYear(list(), 2029, { 'england-and-wales': 8, scotland: 8, 'northern-ireland': 10 });
    expect(compared(partly)).toMatchObject({ knownUntil: null, incompleteYears: [{ year: 2029, lacking: ['scotland'] }], added: [] });
    expect(compared(partly).waiting.map(({ day }) => day)).toContain('2029-01-01');
  });

  it('finds every year of our own table whole, since St Andrew’s Day is a holiday', () => {
    for (let year = 2007; year <= 2028; year += 1) {
      const shorter = { ...bankHolidays, knownUntil: on(`${year - 1}-12-31`) };
      expect(compared(govUkList(bankHolidays, { from: year, to: year }), shorter)).toMatchObject({ knownUntil: `${year}-12-31`, incompleteYears: [] });
    }
  });

  it('takes no year for whole that lacks its New Year or its Christmas, however many special days it has', () => {
    const lacking = (nation: keyof GovUkList, date: string) => {
      const whole = withYear(list(), 2029, { 'england-and-wales': 11, scotland: 11, 'northern-ireland': 11 });
      return compared(without(whole, nation, date)).incompleteYears;
    };
    expect(lacking('scotland', '2029-01-02')).toEqual([{ year: 2029, lacking: ['scotland'] }]);
    expect(lacking('northern-ireland', '2029-12-26')).toEqual([{ year: 2029, lacking: ['northern-ireland'] }]);
    expect(lacking('england-and-wales', '2029-01-02')).toEqual([]);
    expect(lacking('scotland', '2029-08-27')).toEqual([]);
  });

  it('does not take the table over a year that is not whole to one that is', () => {
    const gap = withYear(list(), 2030);
    expect(compared(gap)).toMatchObject({ knownUntil: null, incompleteYears: [{ year: 2029, lacking: ['england-and-wales', 'scotland', 'northern-ireland'] }], added: [] });
    expect(compared(withYear(withYear(list(), 2029), 2030))).toMatchObject({ knownUntil: '2030-12-31', incompleteYears: [] });
    const oneMore = withYear(withYear(list(), 2029), 2030, { 'england-and-wales': 1, scotland: 1, 'northern-ireland': 1 });
    expect(compared(oneMore)).toMatchObject({ knownUntil: '2029-12-31', incompleteYears: [{ year: 2030 }], waiting: [{ day: '2030-01-01' }] });
  });

  it('names one year of a gap and not a hundred, where a day is listed by mistake in a far year', () => {
    const far = list();
    far.scotland.events.push(govUkEntry('2125-12-24', 'A slip'));
    expect(compared(far).incompleteYears.map(({ year }) => year)).toEqual([2029, 2125]);
  });

  it('has a day that was ruled out here told apart from a new one', () => {
    const later = withEditions(bankHolidays, [{ number: 1, changes: [{ change: 'ruled_out', day: on('2027-01-04') }], knownUntil: null }]);
    expect(compared(list(), later)).toMatchObject({ ...nothing, ruledOut: [{ day: '2027-01-04' }] });
  });

  it('leaves days from before the table alone', () => {
    const older = list();
    older.scotland.events.push(govUkEntry('1999-12-31', 'The millennium'), govUkEntry('2001-06-01', 'A day'));
    expect(compared(older).added.map(({ day }) => day)).toEqual(['2001-06-01']);
  });

  it('takes the first and the last day of the table as part of it', () => {
    const short: HolidayCalendar = { ...bankHolidays, knownFrom: on('2027-06-07'), knownUntil: on('2027-06-14') };
    const grown = list(2027);
    for (const day of ['2027-06-04', '2027-06-07', '2027-06-14', '2027-06-15']) grown.scotland.events.push(govUkEntry(day, 'A day'));
    const { added, waiting } = compared(grown, short);
    expect(added.map(({ day }) => day)).toEqual(['2027-06-07', '2027-06-14']);
    expect(waiting.map(({ day }) => day)[0]).toBe('2027-06-15');
  });

  it('has years of its own for each division, and misses a day only in the years that division has', () => {
    const uneven = { ...list(), scotland: govUkList(bankHolidays, { from: 2026, to: 2027 }).scotland, 'northern-ireland': govUkList(bankHolidays, { from: 2025, to: 2026 })['northern-ireland'] };
    expect(compared(uneven)).toMatchObject({ ...nothing, years: [{ from: 2024, to: 2028 }, { from: 2026, to: 2027 }, { from: 2025, to: 2026 }] });
    const without2026 = without(uneven, 'scotland', '2026-01-02');
    const without2027 = without(without2026, 'scotland', '2027-12-28');
    expect(compared(without2027).vanished).toEqual([
      { day: '2026-01-02', title: '2nd January', nations: ['scotland'], isSubstitute: false, isPast: true }, { day: '2027-12-28', title: 'Boxing Day, moved', nations: ['scotland'], isSubstitute: false, isPast: false },
    ]);
  });

  it('looks at every year any division has for whether it is whole', () => {
    const onlyEngland = withYear(list(), 2029, { 'england-and-wales': 8, scotland: 0, 'northern-ireland': 0 });
    expect(compared(onlyEngland).incompleteYears).toEqual([{ year: 2029, lacking: ['scotland', 'northern-ireland'] }]);
  });
});

describe('what applying a list changes', () => {
  const ofAdded = (date: string, title: string, notes: string, nations: (keyof GovUkList)[], options: Partial<Parameters<typeof changesToApply>[1]> = {}) => {
    const grown = list();
    for (const nation of nations) grown[nation].events.push(govUkEntry(date, title, notes));
    return changesToApply(compared(grown), { provisional: new Set(), proclaimedOn: null, ...options });
  };

  it('is the new days, with the nations and where they come from', () => {
    expect(ofAdded('2027-06-14', 'A victory', '', ['scotland'])).toEqual([
      { change: 'added', day: '2027-06-14', title: 'A victory', nations: ['scotland'], provisional: false, proclaimedOn: null, basis: 'listed by GOV.UK; the legal basis was not looked up' },
    ]);
    expect(ofAdded('2027-06-14', 'A victory', 'Substitute day', ['scotland'])[0]).toMatchObject({ title: 'A victory, moved', provisional: false });
  });

  it('marks a moved 2 January of Scotland as provisional by itself, and any day somebody says', () => {
    const moved = (nations: (keyof GovUkList)[], title = '2nd January', notes = 'Substitute day') => ofAdded('2027-01-05', title, notes, nations)[0];
    expect(moved(['scotland'])).toMatchObject({ provisional: true });
    expect([moved(['scotland', 'england-and-wales']), moved(['england-and-wales']), moved(['scotland'], 'Not the 2nd January'), moved(['scotland'], 'A victory'), moved(['scotland'], '2nd January', '')].map((each) => each && 'provisional' in each && each.provisional)).toEqual([false, false, false, false, false]);
    expect(moved(['scotland'], '2nd January (substitute day)')).toMatchObject({ provisional: true });
    expect(ofAdded('2027-06-14', 'A victory', '', ['scotland'], { provisional: new Set([on('2027-06-14')]) })[0]).toMatchObject({ provisional: true });
  });

  it('keeps the day of proclamation of a day that is certain', () => {
    const proclaimedOn = on('2026-11-20');
    expect(ofAdded('2026-12-10', 'A funeral', '', ['scotland'], { proclaimedOn })[0]).toMatchObject({ proclaimedOn });
    expect(ofAdded('2026-12-10', 'A funeral', '', ['scotland'], { proclaimedOn, provisional: new Set([on('2026-12-10')]) })[0]).toMatchObject({ proclaimedOn: null });
  });

  it('is more nations for a known day, and never a day less or another title', () => {
    const other = without(list(), 'scotland', '2027-01-04');
    other['england-and-wales'].events.push(govUkEntry('2026-11-30', 'Haggis Day'));
    expect(changesToApply(compared(other), { provisional: new Set(), proclaimedOn: null })).toEqual([{ change: 'nations', day: '2026-11-30', nations: ['england-and-wales'] }]);
  });
});
