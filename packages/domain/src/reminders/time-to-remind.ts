import { addDays, londonDay, weekday, type IsoDate } from '../shared/iso-date.ts';

/** When a person wants their reminders. The hour is London's, 0 to 23; the weekday is 0 for Sunday to 6, and is for `weekly`. */
export type RemindWhen = { readonly remind: 'daily' | 'weekly'; readonly hour: number; readonly weekday: number };

/** When they were last gone through, whether or not there was anything to say; null before the first time. */
export type Considered = { readonly consideredOn: IsoDate | null; readonly joinedOn: IsoDate };

const londonHourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** The hour it is in London at a moment, 0 to 23. One night in March has no 1, and one in October has it twice. */
export const londonHour = (moment: Date): number => Number(londonHourFormat.format(moment));

/**
 * Whether it is time to go through a person's reminders: their hour has come, and since their day came nobody has. An hour
 * missed is made up for later that day; a weekly day missed, on the next day the program runs. Nobody is woken to be told
 * what was missed: the hour holds on that day too.
 */
export function isTimeToRemind(when: RemindWhen & Considered, now: Date): boolean {
  const today = londonDay(now);
  if (londonHour(now) < when.hour) return false;
  return (when.consideredOn ?? addDays(when.joinedOn, -1)) < lastDayFor(when, today);
}

/** The last day, up to today, that is one of theirs. */
const lastDayFor = ({ remind, weekday: theirs }: RemindWhen, today: IsoDate): IsoDate =>
  remind === 'daily' ? today : addDays(today, -((weekday(today) - theirs + 7) % 7));
