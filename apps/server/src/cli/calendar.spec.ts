import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCalendarEditions, readCaseFile } from '@openvalve/db';
import { bankHolidays } from '@openvalve/domain';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { aList, aListTo2029 } from '../calendar/testing/a-list.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { calendarCommand, type CalendarAnswer, type WithDatabase } from './calendar.ts';

const theWorld = useWorld();
const folder = mkdtempSync(join(tmpdir(), 'openvalve-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (text: string): string => {
  const file = join(folder, 'bank-holidays.json');
  writeFileSync(file, text);
  return file;
};
const withWorld: WithDatabase = (work) => work(theWorld().deps);
const calendar = (...args: string[]): Promise<CalendarAnswer> => calendarCommand(args, withWorld);
const said = async (answer: Promise<CalendarAnswer>): Promise<string> => (await answer).lines.join('\n');
const tenth = { day: '2026-12-10', nations: ['scotland', 'northern-ireland'] as const };

describe('checking a downloaded list', () => {
  it('says that it says what the table says', async () => {
    const { lines, code } = await calendar('check', fileOf(aList()));
    expect(lines).toEqual([
      `The table in force is ${bankHolidays.version}, known until 31 December 2028.`,
      'The list has England and Wales 2024 to 2028, Scotland 2024 to 2028, Northern Ireland 2024 to 2028.',
      'It says what the table says.', '', 'No running clock would move.', 'Nothing was changed.',
    ]);
    expect(code).toBe(0);
  });

  it('names what was added with its nations, and the running clocks it would move, and changes nothing', async () => {
    const { requestId } = await aRequestWithTheCouncil(theWorld());
    const { lines, code } = await calendar('check', fileOf(aList({ added: [tenth] })));
    expect(lines).toContain('Added: days the table does not have');
    expect(lines).toContain('  Thursday 10 December 2026: A victory (Scotland and Northern Ireland only)');
    expect(lines).toContain('1 running clock would move:');
    expect(lines).toContain(`  kent, request ${requestId}: due 22 December 2026, would be due 23 December 2026`);
    expect(code).toBe(0);
    expect(await listCalendarEditions(theWorld().db)).toEqual([]);
    expect((await readCaseFile(theWorld().db, requestId)).map(({ event }) => event.type)).not.toContain('ClockRecalculated');
  });

  it('is loud about a day to come that vanished, and ends with 1', async () => {
    const { lines, code } = await calendar('check', fileOf(aList({ without: ['2027-01-04', '2026-06-15'] })));
    expect(lines[3]).toMatch(/^VANISHED, AND STILL TO COME: the table keeps it/);
    expect(lines[4]).toBe('  Monday 4 January 2027: 2nd January, moved (Scotland only)');
    expect(lines).toContain('Vanished from the list, and past: kept, as history always is');
    expect(code).toBe(1);
  });

  it('says how much further the table would reach, or what of a year is not there yet', async () => {
    expect(await said(calendar('check', fileOf(aListTo2029())))).toContain('With it the table would be known until 31 December 2029.');
    const partly = JSON.parse(aListTo2029()) as Record<string, { events: { date: string }[] }>;
    partly['scotland']?.events.pop();
    const words = await said(calendar('check', fileOf(JSON.stringify(partly))));
    expect(words).toContain('  2029: not yet whole for Scotland');
    expect(words).not.toContain('would be known until');
  });

  it('tells of other titles, more nations, days ruled out and what was not read', async () => {
    await calendar('mark', '2027-01-04', 'not-a-holiday', '--why', 'No proclamation was made.');
    const other = aList({ added: [{ day: '2026-11-30', nations: ['england-and-wales'], title: 'St Andrew’s Day' }] }).replace('"Christmas Day","date":"2026-12-25"', '"Midwinter","date":"2026-12-25"').replace('{', '{"updated":"today",');
    const words = await said(calendar('check', fileOf(other)));
    expect(words).toContain('Now a holiday in more nations\n  Monday 30 November 2026: St Andrew’s Day (England and Wales only)');
    expect(words).toContain('Listed, and ruled out here: it stays a working day until it is confirmed\n  Monday 4 January 2027: 2nd January (Scotland only)');
    expect(words).toContain('Friday 25 December 2026: “Christmas Day” here, “Midwinter” in the list');
    expect(words).toContain('"updated" is not a division and was not read.');
  });

  it('works where there is no database: then the table alone is compared', async () => {
    const { lines, code } = await calendarCommand(['check', fileOf(aList({ added: [tenth] }))], null);
    expect(lines).toContain('  Thursday 10 December 2026: A victory (Scotland and Northern Ireland only)');
    expect(lines.at(-2)).toContain('There is no database here.');
    expect(lines.at(-1)).toBe('Nothing was changed.');
    expect(code).toBe(0);
  });

  it('works where the database cannot be asked, and says so', async () => {
    const broken: WithDatabase = () => Promise.reject(new Error('connect ECONNREFUSED'));
    expect((await calendarCommand(['check', fileOf(aList())], broken)).lines.join('\n')).toContain('The database could not be asked (connect ECONNREFUSED).');
    await sql`delete from kysely_migration where name like '%calendar%'`.execute(theWorld().db);
    expect(await said(calendar('check', fileOf(aList())))).toContain('The database is not as this program needs it.');
    expect(await calendar('status')).toMatchObject({ code: 1, lines: [expect.stringContaining('start the program once')] });
  });

  it('names what of a list cannot be read, and ends with 2', async () => {
    const { lines, code } = await calendar('check', fileOf(aList().replace('"2026-11-30"', '"30/11/26"')));
    expect(lines).toEqual(['The list cannot be used, and nothing was changed:', expect.stringMatching(/^ {2}scotland, entry \d+ \(St Andrew’s Day\): "30\/11\/26" is not a day/)]);
    expect(code).toBe(2);
  });
});

describe('applying a downloaded list', () => {
  it('says what was applied, as which edition, and how many clocks move', async () => {
    await aRequestWithTheCouncil(theWorld());
    const { lines, code } = await calendar('apply', fileOf(aList({ added: [tenth] })), '--why', 'GOV.UK added a day.');
    expect(lines.at(-2)).toBe(`Applied as edition 1. The table in force is ${bankHolidays.version}+1, known until 31 December 2028.`);
    expect(lines.at(-1)).toMatch(/^1 running clock is computed again by the worker/);
    expect(code).toBe(0);
    expect(await said(calendar('apply', fileOf(aList({ added: [tenth] })), '--why', 'Again.'))).toContain('There is nothing to apply.');
    expect(await listCalendarEditions(theWorld().db)).toMatchObject([{ number: 1, why: 'GOV.UK added a day.' }]);
  });

  it('takes the marks it is given', async () => {
    const file = fileOf(aList({ added: [tenth, { day: '2027-06-14' }] }));
    expect((await calendar('apply', file, '--why', 'Both.', '--provisional', '2027-06-14', '--proclaimed-on', '2026-11-20')).code).toBe(0);
    expect(await listCalendarEditions(theWorld().db)).toMatchObject([{ changes: [{ proclaimedOn: '2026-11-20' }, { provisional: true }] }]);
    expect(await said(calendar('status'))).toContain('Not certain: Monday 14 June 2027, A victory (Scotland only)');
  });

  it('without a reason is not done', async () => {
    expect(await calendar('apply', fileOf(aList({ added: [tenth] })))).toMatchObject({ code: 2, lines: expect.arrayContaining([expect.stringContaining('Say why')]) as string[] });
    expect(await calendar('apply', fileOf(aList({ added: [tenth] })), '--why', ' ')).toMatchObject({ code: 2 });
    expect(await listCalendarEditions(theWorld().db)).toEqual([]);
  });

  it('that cannot be read changes nothing', async () => {
    expect(await calendar('apply', fileOf('{}'), '--why', 'x')).toMatchObject({ code: 2, lines: expect.arrayContaining(['  The division "scotland" is missing.']) as string[] });
  });
});

describe('marking a day', () => {
  it('says what it is now and how many clocks move', async () => {
    theWorld().timeIs('2026-12-03T09:00:00.000Z');
    await aRequestWithTheCouncil(theWorld());
    const { lines, code } = await calendar('mark', '2027-01-04', 'not-a-holiday', '--why', 'No proclamation was made.');
    expect(lines[0]).toBe('Monday 4 January 2027 is no bank holiday, and counts as a working day.');
    expect(lines[2]).toMatch(/^1 running clock is computed again/);
    expect(code).toBe(0);
    expect(await said(calendar('mark', '2027-01-04', 'confirmed', '--why', 'It was after all.'))).toContain('is a bank holiday for certain.');
    expect(await said(calendar('mark', '2027-08-02', 'provisional', '--why', 'It vanished from the list.'))).toContain('Monday 2 August 2027 is counted as a bank holiday, and not certain.');
  });

  it.each([
    ['2026-12-25', 'not-a-holiday', 'is certain. Only a provisional day can be confirmed or ruled out; history is not removed.'],
    ['2026-12-24', 'confirmed', 'is not in the table.'],
    ['2027-01-04', 'provisional', 'is provisional as it is.'],
    ['2026-06-15', 'provisional', 'is past. Only a day still to come can be made provisional'],
  ])('%s as %s is declined with the reason', async (day, as, reason) => {
    expect(await calendar('mark', day, as, '--why', 'Because.')).toMatchObject({ code: 2, lines: [expect.stringContaining(reason), 'Nothing was changed.'] });
  });
});

describe('a calendar command that makes no sense', () => {
  it.each([
    ['nothing', [], 'Say what to do.'],
    ['a word nobody knows', ['forget'], '"forget" is nothing the calendar can do.'],
    ['no file', ['check'], 'Say which file'],
    ['a file that is not there', ['check', 'nowhere.json'], 'There is no file nowhere.json'],
    ['a folder', ['check', '.'], '. is no file. Name the downloaded list itself.'],
    ['a day that is none', ['mark', 'monday', 'confirmed', '--why', 'x'], '"monday" is not a day'],
    ['a mark that is none', ['mark', '2027-01-04', 'maybe', '--why', 'x'], '"maybe" is none of provisional, confirmed and not-a-holiday.'],
    ['a provisional day that is none', ['apply', 'a.json', '--why', 'x', '--provisional', 'soon'], '"soon" is not a day'],
    ['a day of proclamation that is none', ['apply', 'a.json', '--why', 'x', '--proclaimed-on', '2026-02-30'], '"2026-02-30" is not a day'],
    ['an option nobody knows', ['check', 'a.json', '--force'], "Unknown option '--force'"],
    ['a word too many', ['mark', '2027-01-04', 'confirmed', 'really', '--why', 'x'], '"really" is a word too many.'],
  ])('with %s gets a sentence, and ends with 2', async (_, args, words) => {
    const { lines, code } = await calendar(...args);
    expect(lines[0]).toContain(words);
    expect(code).toBe(2);
  });

  it('writes nothing where there is no database, and says so', async () => {
    for (const args of [['apply', fileOf(aList()), '--why', 'x'], ['mark', '2027-01-04', 'confirmed', '--why', 'x'], ['status']]) {
      expect(await calendarCommand(args, null)).toEqual({ lines: ['There is no database here: set DATABASE_URL, or start the program once.'], code: 2 });
    }
  });
});

describe('how the table stands', () => {
  it('is told with what is not certain, and ends with 1 when the next list has to be applied', async () => {
    const { lines, code } = await calendar('status');
    expect(lines.slice(0, 3)).toEqual([
      `The table in force is ${bankHolidays.version}, known until 31 December 2028: 769 days.`, 'Nothing was applied: it is the table the program brings.', expect.stringContaining('Not certain: Monday 4 January 2027'),
    ]);
    expect(code).toBe(0);
    theWorld().timeIs('2028-11-01T09:00:00.000Z');
    expect(await calendar('status')).toMatchObject({ code: 1, lines: [expect.stringContaining('60 days. APPLY THE NEXT LIST'), expect.any(String)] });
  });
});
