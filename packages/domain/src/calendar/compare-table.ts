import type { IsoDate } from '../shared/iso-date.ts';
import type { CalendarChange } from './edition.ts';
import type { GovUkDay, GovUkFile } from './gov-uk-file.ts';
import { Nation, type Holiday, type HolidayCalendar } from './working-days.ts';

/** A day with where it is a holiday. */
export type ListedDay = { readonly day: IsoDate; readonly title: string; readonly nations: readonly Nation[]; readonly isSubstitute: boolean };

/** What a downloaded list says otherwise than the table in force. */
export type TableComparison = {
  /** The years the list has, by division. */
  readonly years: readonly { readonly nation: Nation; readonly from: number; readonly to: number }[];
  /** Days within what the table knows, or in years that are now complete, that it does not have. */
  readonly added: readonly ListedDay[];
  /** Days the table has, listed for more nations. */
  readonly moreNations: readonly ListedDay[];
  /** Days of ours that the list, in years it has, no longer holds: in these nations. Never removed. */
  readonly vanished: readonly (ListedDay & { readonly isPast: boolean })[];
  /** Days called something else: told, never changed. */
  readonly retitled: readonly { readonly day: IsoDate; readonly ours: string; readonly theirs: string }[];
  /** Days the list has that were found here to be no holidays: they stay out. */
  readonly ruledOut: readonly ListedDay[];
  /** Days past the table in years that are not listed whole for all three divisions: left for a later list. */
  readonly waiting: readonly ListedDay[];
  readonly incompleteYears: readonly { readonly year: number; readonly lacking: readonly Nation[] }[];
  /** The last day the table would be complete for, where that is later than now. */
  readonly knownUntil: IsoDate | null;
};

/** How many bank holidays each division has in a year with nothing special in it, and how many of them in its first four days. */
const usualInAYear: Readonly<Record<Nation, number>> = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 };
const usualInNewYear: Readonly<Record<Nation, number>> = { 'england-and-wales': 1, scotland: 2, 'northern-ireland': 1 };

/** A year is whole with its usual days from New Year, moved or not, to Christmas and Boxing Day: a special day makes up for no other. */
function isWhole(days: readonly GovUkDay[], nation: Nation, year: number): boolean {
  const listed = days.filter((each) => each.nation === nation && yearOf(each.day) === year).map(({ day }) => day.slice(5));
  return listed.length >= usualInAYear[nation] && listed.filter((day) => day <= '01-04').length >= usualInNewYear[nation] && listed.filter((day) => day >= '12-25').length >= 2;
}

/** Compares a downloaded list with the table in force. `today` tells the past from the future. */
export function compareTable(calendar: HolidayCalendar, { days }: GovUkFile, today: IsoDate): TableComparison {
  const years = yearsOf(days);
  const { knownUntil, incompleteYears } = completeness(calendar, days, years);
  const until = knownUntil ?? calendar.knownUntil;
  const listed = byDay(days).filter(({ day }) => day >= calendar.knownFrom);
  const covered = listed.filter(({ day }) => day <= until);
  const unknown = covered.filter(({ day }) => !calendar.holidays.has(day));
  return {
    years,
    added: unknown.filter(({ day }) => !calendar.ruledOut?.has(day)),
    moreNations: covered.flatMap((each) => nationsBeyond(each, calendar.holidays.get(each.day))),
    vanished: vanished(calendar, days, years).map((each) => ({ ...each, isPast: each.day < today })),
    retitled: covered.flatMap(({ day, title }) => {
      const ours = calendar.holidays.get(day)?.title;
      return ours === undefined || plainTitle(ours).includes(plainTitle(title)) ? [] : [{ day, ours, theirs: title }];
    }),
    ruledOut: unknown.filter(({ day }) => calendar.ruledOut?.has(day)),
    waiting: listed.filter(({ day }) => day > until),
    incompleteYears,
    knownUntil,
  };
}

function byDay(days: readonly GovUkDay[]): ListedDay[] {
  const found = new Map<IsoDate, { title: string; nations: Nation[]; isSubstitute: boolean }>();
  for (const { day, nation, title, isSubstitute } of days) {
    const known = found.get(day) ?? { title, nations: [], isSubstitute: true };
    found.set(day, { title: known.title, nations: [...known.nations, nation], isSubstitute: known.isSubstitute && isSubstitute });
  }
  return [...found].map(([day, rest]) => ({ day, ...rest }));
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

const yearsOf = (days: readonly GovUkDay[]): TableComparison['years'] =>
  Nation.options.map((nation) => {
    const years = days.filter((each) => each.nation === nation).map(({ day }) => yearOf(day));
    return { nation, from: Math.min(...years), to: Math.max(...years) };
  });

/** Year after year from where the table ends, as long as each is listed whole for all three divisions. */
function completeness({ knownUntil }: HolidayCalendar, days: readonly GovUkDay[], years: TableComparison['years']): Pick<TableComparison, 'knownUntil' | 'incompleteYears'> {
  const last = Math.max(...years.map(({ to }) => to));
  const incompleteYears: { year: number; lacking: Nation[] }[] = [];
  const listed = new Set(days.map(({ day }) => yearOf(day)));
  let complete: IsoDate | null = null;
  for (let year = yearOf(knownUntil) + 1; year <= last; year += 1) {
    // Of the years with nothing listed the first is named: a day of 2125 is no reason to name a hundred.
    if (!listed.has(year) && incompleteYears.length > 0) continue;
    const lacking = Nation.options.filter((nation) => !isWhole(days, nation, year));
    if (lacking.length > 0) incompleteYears.push({ year, lacking });
    else if (incompleteYears.length === 0) complete = `${year}-12-31` as IsoDate;
  }
  return { knownUntil: complete, incompleteYears };
}

function nationsBeyond({ nations, ...each }: ListedDay, held: Holiday | undefined): ListedDay[] {
  const more = held ? nations.filter((nation) => !held.nations.includes(nation)) : [];
  return more.length > 0 ? [{ ...each, nations: more }] : [];
}

function vanished({ holidays }: HolidayCalendar, days: readonly GovUkDay[], years: TableComparison['years']): ListedDay[] {
  const listed = new Set(days.map(({ day, nation }) => `${day} ${nation}`));
  return [...holidays].flatMap(([day, { title, nations }]) => {
    const gone = nations.filter((nation) => {
      const covered = years.find((each) => each.nation === nation);
      return covered !== undefined && yearOf(day) >= covered.from && yearOf(day) <= covered.to && !listed.has(`${day} ${nation}`);
    });
    return gone.length > 0 ? [{ day, title, nations: gone, isSubstitute: false }] : [];
  });
}

/** Without the marks that differ between lists: apostrophes, case, and what is said of a moved day. */
const plainTitle = (title: string): string => title.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll(', moved', '').replaceAll(/\s+/g, ' ').trim();

/** What applying a comparison would change. Nothing vanishes, and no title changes. */
export function changesToApply({ added, moreNations }: TableComparison, { provisional, proclaimedOn }: { provisional: ReadonlySet<IsoDate>; proclaimedOn: IsoDate | null }): CalendarChange[] {
  return [
    ...added.map((each): CalendarChange => {
      const { day, title, nations, isSubstitute } = each;
      const isProvisional = provisional.has(day) || needsScottishProclamation(each);
      return {
        change: 'added', day, title: isSubstitute ? `${title}, moved` : title, nations: [...nations], provisional: isProvisional, proclaimedOn: isProvisional ? null : proclaimedOn,
        basis: 'listed by GOV.UK; the legal basis was not looked up',
      };
    }),
    ...moreNations.map(({ day, nations }): CalendarChange => ({ change: 'nations', day, nations: [...nations] })),
  ];
}

/** The moved 2 January is a bank holiday in Scotland only where it is proclaimed, and has been listed when it was not (clock.md W). */
const needsScottishProclamation = ({ nations, title, isSubstitute }: ListedDay): boolean =>
  isSubstitute && nations.length === 1 && nations[0] === 'scotland' && plainTitle(title).startsWith('2nd january');
