import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pendingMigrations } from '@openvalve/db';
import { bankHolidays, changesToApply, compareTable, IsoDate, londonDay, longDay, plainDay, readGovUkFile, withEditions, type HolidayCalendar } from '@openvalve/domain';
import { applyList } from '../calendar/apply-list.ts';
import { markDay, type Mark, type MarkProblem } from '../calendar/mark-day.ts';
import { calendarStatus } from '../calendar/status.ts';
import { readTableInForce } from '../calendar/table-in-force.ts';
import { whatWouldMove } from '../calendar/what-would-move.ts';
import type { Deps } from '../deps.ts';
import { comparisonLines, isAlarming, moveLines, tableLine } from './calendar-words.ts';
import { whereHeld } from './clock-words.ts';

/** Lines to print, and the exit code: 0 fine, 1 somebody has to look, 2 not understood. */
export type CalendarAnswer = { readonly lines: readonly string[]; readonly code: number };

/** Does something with this installation's database, and closes it afterwards. */
export type WithDatabase = <T>(work: (deps: Deps) => Promise<T>) => Promise<T>;

const usage = [
  'calendar check FILE.json                       what a downloaded list says otherwise; changes nothing',
  'calendar apply FILE.json --why WORDS           adds what it adds [--provisional DAY,DAY] [--proclaimed-on DAY]',
  'calendar mark DAY provisional|confirmed|not-a-holiday --why WORDS   what a listed day is found to be',
  'calendar status                                the table in force, and what is not certain of it',
];

const refused = (...lines: string[]): CalendarAnswer => ({ lines: [...lines, ...usage.map((line) => `  ${line}`)], code: 2 });

/** `npm run calendar -- …`. `withDatabase` is null where this machine has none: then only the table is compared. */
export async function calendarCommand(args: readonly string[], withDatabase: WithDatabase | null): Promise<CalendarAnswer> {
  const given = optionsIn(args);
  if (typeof given === 'string') return refused(given);
  const { words: [what = '', about = '', as = '', ...more], why, provisional, proclaimedOn } = given;
  if (more.length > 0) return refused(`"${more[0]}" is a word too many.`);
  if (what === 'check') return textOf(about, (text) => check(text, withDatabase));
  if (!['apply', 'mark', 'status'].includes(what)) return refused(what === '' ? 'Say what to do.' : `"${what}" is nothing the calendar can do.`);
  if (withDatabase === null) return { lines: ['There is no database here: set DATABASE_URL, or start the program once.'], code: 2 };
  if (what === 'status') return withDatabase(upToDate(status));
  if (why.trim() === '') return refused('Say why, for whoever reads it in a year: --why "Proclaimed on 3 December 2026, Gazette 12345".');
  if (what === 'apply') return textOf(about, (text) => withDatabase(upToDate((deps) => apply(deps, { text, why: why.trim(), provisional, proclaimedOn }))));
  if (!IsoDate.safeParse(about).success) return refused(`"${about}" is not a day such as 2027-01-04.`);
  const mark = marks.find((each) => each === as);
  if (mark === undefined) return refused(`"${as}" is none of provisional, confirmed and not-a-holiday.`);
  return withDatabase(upToDate((deps) => markFor(deps, { day: about as IsoDate, as: mark, why: why.trim() })));
}

type Options = { readonly words: readonly string[]; readonly why: string; readonly provisional: ReadonlySet<IsoDate>; readonly proclaimedOn: IsoDate | null };

/** What was given, or a sentence about what of it cannot be read. */
function optionsIn(args: readonly string[]): Options | string {
  const one = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { why: one, provisional: one, 'proclaimed-on': one }, allowPositionals: true, strict: true });
    const days = (values.provisional ?? '').split(',').map((day) => day.trim()).filter(Boolean);
    const strange = [...days, ...(values['proclaimed-on'] === undefined ? [] : [values['proclaimed-on']])].find((day) => !IsoDate.safeParse(day).success);
    if (strange !== undefined) return `"${strange}" is not a day such as 2027-01-04.`;
    return { words: positionals, why: values.why ?? '', provisional: new Set(days as IsoDate[]), proclaimedOn: (values['proclaimed-on'] as IsoDate | undefined) ?? null };
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ', 1)[0]}.` : String(error);
  }
}

async function textOf(file: string, work: (text: string) => Promise<CalendarAnswer>): Promise<CalendarAnswer> {
  if (file === '') return refused('Say which file: download https://www.gov.uk/bank-holidays.json first.');
  if (!existsSync(file)) return { lines: [`There is no file ${file} in ${process.cwd()}.`], code: 2 };
  if (!statSync(file).isFile()) return { lines: [`${file} is no file. Name the downloaded list itself.`], code: 2 };
  return work(readFileSync(file, 'utf8'));
}

const unread = (problems: readonly string[]): CalendarAnswer => ({ lines: ['The list cannot be used, and nothing was changed:', ...problems.map((problem) => `  ${problem}`)], code: 2 });

async function check(text: string, withDatabase: WithDatabase | null): Promise<CalendarAnswer> {
  const file = readGovUkFile(text);
  if (!file.ok) return unread(file.problem);
  const compared = (table: HolidayCalendar, now: Date) => {
    const comparison = compareTable(table, file.value, londonDay(now));
    return { comparison, lines: [tableLine(table), ...comparisonLines(comparison, file.value.notes)] };
  };
  const alone = (why: string): CalendarAnswer => {
    const { comparison, lines } = compared(bankHolidays, new Date());
    return { lines: [...lines, '', `${why} The list was compared with the table this program brings; which running clocks would move was not looked at.`, 'Nothing was changed.'], code: isAlarming(comparison) ? 1 : 0 };
  };
  if (withDatabase === null) return alone('There is no database here.');
  try {
    return await withDatabase(async (deps) => {
      if ((await pendingMigrations(deps.db)).length > 0) return alone('The database is not as this program needs it.');
      const table = await readTableInForce(deps.db);
      const { comparison, lines } = compared(table, deps.now());
      const changes = changesToApply(comparison, { provisional: new Set(), proclaimedOn: null });
      const after = withEditions(table, [{ number: 0, changes, knownUntil: comparison.knownUntil }]);
      return { lines: [...lines, '', ...moveLines(await whatWouldMove(deps, after)), 'Nothing was changed.'], code: isAlarming(comparison) ? 1 : 0 };
    });
  } catch (error) {
    return alone(`The database could not be asked (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** A command that writes needs the database as this program knows it. */
const upToDate = (work: (deps: Deps) => Promise<CalendarAnswer>) => async (deps: Deps): Promise<CalendarAnswer> =>
  (await pendingMigrations(deps.db)).length > 0 ? { lines: ['The database is not as this program needs it: start the program once, and give the command again.'], code: 1 } : work(deps);

async function apply(deps: Deps, list: Parameters<typeof applyList>[1]): Promise<CalendarAnswer> {
  const applied = await applyList(deps, list);
  if (!applied.ok) return unread(applied.problem);
  const { comparison, notes, edition, table } = applied.value;
  const code = isAlarming(comparison) ? 1 : 0;
  if (edition === null) return { lines: [tableLine(table), ...comparisonLines(comparison, notes), '', 'There is nothing to apply.'], code };
  return { lines: [...comparisonLines(comparison, notes), '', ...(await after(deps, edition.number, table))], code };
}

const declinedWords: Readonly<Record<MarkProblem, string>> = {
  not_a_holiday_here: 'is not in the table. Only a day that is listed can be confirmed or ruled out.',
  already_certain: 'is certain. Only a provisional day can be confirmed or ruled out; history is not removed.',
  already_provisional: 'is provisional as it is.',
  is_past: 'is past. Only a day still to come can be made provisional; history is not removed.',
  already_ruled_out: 'was ruled out before.',
};

const marks = ['provisional', 'confirmed', 'not-a-holiday'] as const satisfies readonly Mark[];

const markedWords: Readonly<Record<Mark, string>> = {
  provisional: 'counted as a bank holiday, and not certain',
  confirmed: 'a bank holiday for certain',
  'not-a-holiday': 'no bank holiday, and counts as a working day',
};

async function markFor(deps: Deps, { day, as, why }: { day: IsoDate; as: Mark; why: string }): Promise<CalendarAnswer> {
  const marked = await markDay(deps, { day, as, why });
  if (!marked.ok) return { lines: [`${longDay(day)} ${declinedWords[marked.problem]}`, 'Nothing was changed.'], code: 2 };
  const { edition, table } = marked.value;
  return { lines: [`${longDay(day)} is ${markedWords[as]}.`, ...(await after(deps, edition.number, table))], code: 0 };
}

async function after(deps: Deps, number: number, table: HolidayCalendar): Promise<string[]> {
  const { moves } = await whatWouldMove(deps, table);
  return [
    `Applied as edition ${number}. ${tableLine(table)}`,
    moves.length === 0
      ? 'No running clock moves.'
      : `${moves.length} running clock${moves.length === 1 ? ' is' : 's are'} computed again by the worker, at once or when it next starts: before, after and why are in each case file, and the volunteers are told.`,
  ];
}

async function status(deps: Deps): Promise<CalendarAnswer> {
  const { version, knownUntil, daysLeft, endsSoon, edition, provisional } = await calendarStatus(deps);
  return {
    lines: [
      `The table in force is ${version}, known until ${plainDay(knownUntil)}: ${daysLeft} days${endsSoon ? '. APPLY THE NEXT LIST' : ''}.`,
      edition === null ? 'Nothing was applied: it is the table the program brings.' : `Edition ${edition.number}, applied ${edition.appliedAt}: ${edition.why}`,
      ...provisional.map(({ day, title, nations, words }) => `  Not certain: ${longDay(day)}, ${title} (${whereHeld(nations)}): ${words}`),
    ],
    code: endsSoon ? 1 : 0,
  };
}
