import { on } from '../shared/iso-date.ts';
import type { Holiday, HolidayCalendar, HolidayDoubt, Nation } from './working-days.ts';

/** Day, title, nations by their letters, basis: a line of the generated module. */
export type HolidayRow = readonly [day: string, title: string, nations: string, basis: string];
export type DoubtRow = readonly [day: string, doubt: { readonly kind: HolidayDoubt['kind']; readonly words: string; readonly proclaimedOn?: string }];

const nationOf: Record<string, Nation> = { E: 'england-and-wales', S: 'scotland', N: 'northern-ireland' };

const nationsOf = (letters: string): Nation[] =>
  letters.split('').map((letter) => {
    const nation = nationOf[letter];
    if (!nation) throw new Error(`"${letter}" stands for no nation`);
    return nation;
  });

/** The calendar the rows of the generated module make. */
export function holidayCalendar(table: {
  readonly version: string;
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly rows: readonly HolidayRow[];
  readonly doubts: readonly DoubtRow[];
}): HolidayCalendar {
  const doubts = new Map<string, HolidayDoubt>(
    table.doubts.map(([day, { kind, words, proclaimedOn }]) => [day, { kind, words, ...(proclaimedOn === undefined ? {} : { proclaimedOn: on(proclaimedOn) }) }]),
  );
  const holidays = table.rows.map(([day, title, nations, basis]): [ReturnType<typeof on>, Holiday] => {
    const doubt = doubts.get(day);
    return [on(day), { title, nations: nationsOf(nations), basis, provisional: doubt?.kind === 'provisional', ...(doubt ? { doubt } : {}) }];
  });
  return { version: table.version, knownFrom: on(table.knownFrom), knownUntil: on(table.knownUntil), holidays: new Map(holidays) };
}
