import { readDate } from '../headers/dates.ts';
import { Headers } from '../headers/head-of.ts';
import { Budget, mailLimits } from '../limits.ts';
import { readHead } from '../structure/head.ts';

/** As much of a mail as its head may be. */
const longestHead = 256 * 1024;

/**
 * When a mail arrived, by what it says of itself: the day the last server wrote down, else the sender's own. For past mail, where
 * nobody else knows. Null where it says neither, or a day before there was mail.
 */
export function arrivalOf(raw: Uint8Array): Date | null {
  const start = raw.subarray(0, longestHead);
  const headers = new Headers(readHead(start, 0, start.length, new Budget(mailLimits), 'mail').fields);
  const received = headers.all('received')[0];
  const stamps = [received?.slice(received.lastIndexOf(';') + 1), headers.first('date')];
  for (const stamp of stamps) {
    const moment = stamp ? readDate(stamp) : null;
    if (moment !== null && new Date(moment).getUTCFullYear() >= 1990) return new Date(moment);
  }
  return null;
}
