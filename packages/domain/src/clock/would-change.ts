import { withoutHoliday } from '../calendar/another-edition.ts';
import { CalendarExhausted, type Holiday, type HolidayCalendar, type HolidayDoubt } from '../calendar/working-days.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { ruleOf, sectionsOfChange, type ClockRule } from './clock-rules.ts';
import { computeClock, extendedOf } from './readings.ts';
import { operativeDueOn, overdueAfter, type StatutoryClock } from './statutory-clock.ts';

/** A day counted as a holiday of which the law is not certain for this clock. */
export type ContestedDay = { readonly day: IsoDate; readonly holiday: Holiday; readonly doubt: HolidayDoubt };

/** Something that would make a running clock’s dates others than they are, with the dates that would be. */
export type WouldChange =
  /** This day, counted as a holiday, turns out not to be one. */
  | { readonly what: 'day_is_no_holiday'; readonly day: IsoDate; readonly holiday: Holiday; readonly doubt: HolidayDoubt; readonly section: string; readonly dueOn: IsoDate; readonly lastDay: IsoDate }
  /** The council asks what it needs to find the papers: no day counts until it has its answer, then all of them afresh. */
  | { readonly what: 'clarification'; readonly section: string; readonly days: number }
  /** A fee is asked for by `by`, the later reading’s day: no day counts from that notice to the payment, both included. */
  | { readonly what: 'fees_notice'; readonly section: string; readonly by: IsoDate }
  /** A valid notice of extension by `by`, the Act’s day; `until` is the fortieth working day, null where that is past the holiday table. */
  | { readonly what: 'extension'; readonly section: string; readonly by: IsoDate; readonly until: IsoDate | null; readonly binding: ClockRule['binding'] }
  /** Another bank holiday is proclaimed on a working day up to the last one. */
  | { readonly what: 'new_holiday'; readonly section: string; readonly until: IsoDate };

/** What would change a running clock, the days in doubt first. `contested` are those of its window, `within` its number of days. */
export function whatWouldChange(clock: StatutoryClock, { contested, within }: { contested: readonly ContestedDay[]; within: number }, calendar: HolidayCalendar): WouldChange[] {
  const section = sectionsOfChange[clock.regime];
  const until = fortieth(clock, calendar);
  const canBeExtended = clock.extendedDueOnByCode === null && (until === null || until > clock.dueOn);
  return [
    ...contested.map(({ day, holiday, doubt }): WouldChange => {
      const without = computeClock({ ...clock, extended: extendedOf(clock), within }, withoutHoliday(calendar, day));
      return { what: 'day_is_no_holiday', day, holiday, doubt, section: section.holiday, dueOn: operativeDueOn(without), lastDay: overdueAfter(without) };
    }),
    ...(canBeExtended ? [{ what: 'extension', section: section.extension, by: clock.dueOn, until, binding: ruleOf(clock.regime, 'extension').binding } as const] : []),
    { what: 'clarification', section: section.clarification, days: within },
    { what: 'fees_notice', section: section.fee, by: clock.dueOnByCode },
    { what: 'new_holiday', section: section.holiday, until: overdueAfter(clock) },
  ];
}

function fortieth(clock: StatutoryClock, calendar: HolidayCalendar): IsoDate | null {
  try {
    return computeClock({ ...clock, extended: { byAct: true, byCode: false } }, calendar).extendedDueOn;
  } catch (error) {
    if (error instanceof CalendarExhausted) return null;
    throw error;
  }
}
