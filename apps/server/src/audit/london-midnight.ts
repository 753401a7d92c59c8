import { addDays, londonDay, type IsoDate } from '@openvalve/domain';

/** The moment a London day begins, or the day so many after it: midnight there is 23:00 the day before in UTC all summer. */
export function londonMidnight(day: IsoDate, { after = 0 } = {}): Date {
  const wanted = addDays(day, after);
  const inUtc = new Date(`${wanted}T00:00:00.000Z`);
  const anHourBefore = new Date(inUtc.getTime() - 3_600_000);
  return londonDay(anHourBefore) === wanted ? anHourBefore : inUtc;
}
