import { z } from 'zod';
import { plainDay } from '../shared/day-words.ts';
import { IsoDate, laterOf } from '../shared/iso-date.ts';
import { unreachable } from '../shared/result.ts';
import { Nation, type Holiday, type HolidayCalendar, type HolidayDoubt } from './working-days.ts';

/** One thing that a later edition of the holiday table says otherwise than the one before. Nothing is ever taken out of history. */
export const CalendarChange = z.discriminatedUnion('change', [
  /** A bank holiday the table did not have. `proclaimedOn`: proclaimed while requests ran, so that older clocks are contested. */
  z.object({
    change: z.literal('added'), day: IsoDate, title: z.string().min(1), nations: z.array(Nation).min(1), basis: z.string().min(1), provisional: z.boolean(), proclaimedOn: IsoDate.nullable(),
  }),
  /** A day the table has is a holiday in these nations as well. */
  z.object({ change: z.literal('nations'), day: IsoDate, nations: z.array(Nation).min(1) }),
  /** A day the table has turned out not to be certain: it vanished from the list, or its proclamation was never made. */
  z.object({ change: z.literal('provisional'), day: IsoDate }),
  /** A day that was provisional, or had been ruled out, is a bank holiday for certain. */
  z.object({ change: z.literal('confirmed'), day: IsoDate }),
  /** A provisional day turned out to be none. */
  z.object({ change: z.literal('ruled_out'), day: IsoDate }),
]);
export type CalendarChange = z.infer<typeof CalendarChange>;

/** What one edition changed. `knownUntil`: the last day the table is complete for since then; null where that did not change. */
export type CalendarEdition = { readonly number: number; readonly changes: readonly CalendarChange[]; readonly knownUntil: IsoDate | null };

/** The table in force: the one the program brings, and every edition since. Days that both have are one day. */
export function withEditions(builtIn: HolidayCalendar, editions: readonly CalendarEdition[]): HolidayCalendar {
  const telling = editions.filter(({ changes, knownUntil }) => changes.length > 0 || knownUntil !== null);
  const last = telling.at(-1);
  if (!last) return builtIn;
  const table: Table = { holidays: new Map(builtIn.holidays), ruledOut: new Map(builtIn.ruledOut) };
  for (const { changes } of telling) for (const change of changes) apply(table, change);
  const knownUntil = telling.reduce((latest, edition) => laterOf(latest, edition.knownUntil ?? latest), builtIn.knownUntil);
  return { version: `${builtIn.version}+${last.number}`, holidays: inOrder(table.holidays), knownFrom: builtIn.knownFrom, knownUntil, ruledOut: table.ruledOut };
}

type Table = { readonly holidays: Map<IsoDate, Holiday>; readonly ruledOut: Map<IsoDate, Holiday> };

function apply({ holidays, ruledOut }: Table, change: CalendarChange): void {
  const { day } = change;
  const held = holidays.get(day);
  switch (change.change) {
    case 'added':
      if (held) holidays.set(day, inNations(held, change.nations));
      else holidays.set(day, addedHoliday(change));
      return;
    case 'nations':
      if (held) holidays.set(day, inNations(held, change.nations));
      return;
    case 'provisional':
      if (held && !held.provisional) holidays.set(day, { ...held, provisional: true, doubt: { kind: 'provisional', words: 'Listed before, and since found not to be certain' } });
      return;
    case 'confirmed': {
      const listed = held ?? ruledOut.get(day);
      if (!listed) return;
      holidays.set(day, withoutDoubt(listed));
      ruledOut.delete(day);
      return;
    }
    case 'ruled_out':
      // A table reviewed later may be certain of it: that is the later word.
      if (!held?.provisional) return;
      holidays.delete(day);
      ruledOut.set(day, held);
      return;
    default:
      unreachable(change);
  }
}

function addedHoliday({ title, nations, basis, provisional, proclaimedOn }: Extract<CalendarChange, { change: 'added' }>): Holiday {
  const doubt = doubtOf({ provisional, proclaimedOn });
  return { title, nations: inNationOrder(nations), basis, provisional, ...(doubt ? { doubt } : {}) };
}

function doubtOf({ provisional, proclaimedOn }: { provisional: boolean; proclaimedOn: IsoDate | null }): HolidayDoubt | null {
  if (provisional) return { kind: 'provisional', words: 'Listed by GOV.UK, and needs a proclamation that had not been seen when it was added' };
  if (proclaimedOn === null) return null;
  return { kind: 'retroactive', words: `Proclaimed on ${plainDay(proclaimedOn)}, after the clock of earlier requests had started`, proclaimedOn };
}

const withoutDoubt = ({ doubt: _doubt, ...holiday }: Holiday): Holiday => ({ ...holiday, provisional: false });

const inNations = (holiday: Holiday, more: readonly Nation[]): Holiday => ({ ...holiday, nations: inNationOrder([...holiday.nations, ...more]) });

const inNationOrder = (nations: readonly Nation[]): Nation[] => Nation.options.filter((nation) => nations.includes(nation));

const inOrder = (holidays: ReadonlyMap<IsoDate, Holiday>): Map<IsoDate, Holiday> => new Map([...holidays].sort(([one], [other]) => (one < other ? -1 : 1)));
