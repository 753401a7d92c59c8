import { z } from 'zod';
import { dayOf, ordinalOf, weekdayOf } from './day-ordinals.ts';

/** A calendar day in Europe/London, `2026-03-30`. Days are compared as text and never pass through a `Date` in local time. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  }, 'There is no such day')
  .brand<'IsoDate'>();
export type IsoDate = z.infer<typeof IsoDate>;

/** A moment, in UTC, `2026-03-30T09:15:00.000Z`. */
export const Instant = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** The same text as a day, or an error that names it. For literals and tables; input from people goes through `IsoDate.safeParse`. */
export const on = (text: string): IsoDate => IsoDate.parse(text);

/** The moment as text, in UTC. */
export const instant = (moment: Date): Instant => moment.toISOString() as Instant;

/** The day `count` calendar days after `day` (before it, when negative). */
export const addDays = (day: IsoDate, count: number): IsoDate => dayOf(ordinalOf(day) + count);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => ordinalOf(to) - ordinalOf(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: IsoDate): number => weekdayOf(ordinalOf(day));

const londonParts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in London at a moment: half past eleven at night in UTC is already tomorrow there in summer. */
export const londonDay = (moment: Date): IsoDate => {
  const { year, month, day } = Object.fromEntries(londonParts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}` as IsoDate;
};

/** The later of two days. */
export const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
