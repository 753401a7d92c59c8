import { describe, expect, it } from 'vitest';
import { govUkEntry, govUkList } from '../testing/gov-uk-list.ts';
import { bankHolidays } from './bank-holidays.ts';
import { readGovUkFile } from './gov-uk-file.ts';

const list = () => govUkList(bankHolidays, { from: 2026, to: 2027 });
const problemsOf = (value: unknown): readonly string[] => {
  const read = readGovUkFile(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? [] : read.problem;
};

describe('GOV.UK’s list of bank holidays', () => {
  it('is read entry by entry, in the order of days, with what is a moved day', () => {
    const read = readGovUkFile(`\uFEFF${JSON.stringify(list())}`);
    if (!read.ok) throw new Error(read.problem.join());
    expect(read.value.notes).toEqual([]);
    expect(read.value.days[0]).toEqual({ day: '2026-01-01', nation: 'england-and-wales', title: 'New Year’s Day', isSubstitute: false });
    expect(read.value.days.filter(({ day }) => day === '2027-01-04')).toEqual([{ day: '2027-01-04', nation: 'scotland', title: '2nd January', isSubstitute: true }]);
    expect(read.value.days.map(({ day }) => day)).toEqual(read.value.days.map(({ day }) => day).toSorted());
  });

  it.each([
    ['nothing', '', 'is not JSON'],
    ['a page instead of the list', '<!doctype html>', 'is not JSON'],
    ['a list of something', '[]', 'is not JSON'],
    ['half a list', '{"england-and-wales":', 'is not JSON'],
  ])('that is %s is refused', (_, text, said) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(said)]);
  });

  it('has to have all three divisions, each with its own name and its days', () => {
    const { scotland: _, ...without } = list();
    expect(problemsOf(without)).toEqual(['The division "scotland" is missing.']);
    expect(problemsOf({ ...list(), scotland: { division: 'england-and-wales', events: list().scotland.events } })).toEqual(['The division "scotland" calls itself "england-and-wales".']);
    expect(problemsOf({ ...list(), scotland: { division: 'scotland', events: [] } })).toEqual(['The division "scotland" lists no days.']);
    expect(problemsOf({ ...list(), scotland: { division: 'scotland' } })).toEqual(['The division "scotland" lists no days.']);
    expect(problemsOf({ ...list(), scotland: [] })).toEqual(['The division "scotland" is missing.']);
    expect(problemsOf({ ...list(), jersey: { division: 'jersey', events: [] } })).toEqual(['"jersey" is a division we do not know.']);
  });

  it('is read with titles that have blanks around them, and with remarks that are no text', () => {
    const other = list();
    const events = [{ title: ' A day ', date: '2027-06-07', notes: 7 }, ...other.scotland.events];
    const read = readGovUkFile(JSON.stringify({ ...other, scotland: { events } }));
    expect(read.ok && read.value.days.find(({ day }) => day === '2027-06-07')).toEqual({ day: '2027-06-07', nation: 'scotland', title: 'A day', isSubstitute: false });
  });

  it('may leave a division without its own name', () => {
    expect(problemsOf({ ...list(), scotland: { events: list().scotland.events } })).toEqual([]);
  });

  it.each([
    ['a day written the other way round', govUkEntry('30/11/11', 'St Andrew’s Day'), 'scotland, entry 1 (St Andrew’s Day): "30/11/11" is not a day such as 2027-11-30.'],
    ['a day that does not exist', govUkEntry('2027-02-30', 'Nothing'), 'scotland, entry 1 (Nothing): "2027-02-30" is not a day such as 2027-11-30.'],
    ['no day', { title: 'Nothing' }, 'scotland, entry 1 (Nothing): nothing is not a day such as 2027-11-30.'],
    ['a number for a day', { title: 'Nothing', date: 20270101 }, 'scotland, entry 1 (Nothing): 20270101 is not a day such as 2027-11-30.'],
    ['no title', { date: '2027-06-07', title: ' ' }, 'scotland, entry 1 ("2027-06-07") has no title.'],
    ['a number for a title', { date: '2027-06-07', title: 7 }, 'scotland, entry 1 ("2027-06-07") has no title.'],
    ['a wrong day after a title with blanks', govUkEntry('soon', ' A day '), 'scotland, entry 1 (A day): "soon" is not a day such as 2027-11-30.'],
    ['a word for an entry', 'St Andrew’s Day', 'scotland, entry 1 is not an entry with a title and a date.'],
    ['nothing for an entry', null, 'scotland, entry 1 is not an entry with a title and a date.'],
  ])('with %s is refused, and the entry named', (_, entry, said) => {
    const other = list();
    expect(problemsOf({ ...other, scotland: { division: 'scotland', events: [entry, ...other.scotland.events] } })).toEqual([said]);
  });

  it('with a day twice is refused, and the second named', () => {
    const other = list();
    other.scotland.events.push(govUkEntry('2027-08-02', 'Summer bank holiday'));
    expect(problemsOf(other)).toEqual([`scotland, entry ${other.scotland.events.length} (Summer bank holiday): 2027-08-02 is listed twice.`]);
  });

  it('has everything that is wrong with it named at once', () => {
    const other = list();
    other.scotland.events.push(govUkEntry('soon', 'A day'), govUkEntry('later', 'Another'));
    expect(problemsOf({ ...other, 'northern-ireland': null })).toHaveLength(3);
  });

  it('may hold what we do not read: that is told once, and changes nothing', () => {
    const other = list();
    const events = other.scotland.events.map((entry) => ({ ...entry, id: 7 }));
    const read = readGovUkFile(JSON.stringify({ ...other, scotland: { division: 'scotland', updated: 'today', events }, last_updated: '24/11/2025' }));
    expect(read).toMatchObject({ ok: true, value: { notes: ['"last_updated" is not a division and was not read.', '"updated" of a division was not read.', '"id" of an entry was not read.'] } });
    expect(read.ok && read.value.days).toHaveLength(Object.values(other).flatMap((division) => division.events).length);
  });

  it('may hold a day of a weekend, which is no working day anyway', () => {
    const other = list();
    other.scotland.events.push(govUkEntry('2027-11-27', 'A Saturday'), govUkEntry('2027-11-28', 'A Sunday'));
    const read = readGovUkFile(JSON.stringify(other));
    expect(read.ok && read.value.notes.map((note) => note.slice(-64))).toEqual([
      expect.stringContaining('2027-11-27 is a Saturday, which is no working day anyway.'), expect.stringContaining('2027-11-28 is a Sunday, which is no working day anyway.'),
    ]);
    expect(read.ok && read.value.days.some(({ day }) => day === '2027-11-27' || day === '2027-11-28')).toBe(false);
  });
});
