import type { HolidayCalendar } from '../calendar/working-days.ts';
import { lastDayOfSixty } from '../clock/aggregation.ts';
import type { RequestId } from '../shared/ids.ts';
import { addDays, type IsoDate } from '../shared/iso-date.ts';

/** A request already with an answering body: what the guard against asking twice looks at. */
export type EarlierRequest = {
  readonly requestId: RequestId;
  readonly councilName: string;
  readonly receivedOn: IsoDate;
};

/** Why a new request waits: an earlier one was received within sixty consecutive working days (s.12(4), Fees Regulations 2004 reg 5). */
export type Hold = {
  readonly because: EarlierRequest;
  /** The last day of the sixty, counting the earlier receipt as day 1. */
  readonly lastDay: IsoDate;
  /** The first day on which a new request is free. */
  readonly freesOn: IsoDate;
};

/**
 * Whether a new request to an answering body has to wait, and for which earlier one: the one that frees it last. A body may
 * add up the cost of requests about the same or similar information, from people acting together, that reach it within any
 * sixty consecutive working days (s.12(4); SI 2004/3244 reg 5). Safety Valve and Delivering Better Value count as similar,
 * answered or not makes no difference, and one letter to each of many councils is never added up.
 *
 * `earlier` is every request to the same answering body about either programme, in any campaign or elsewhere.
 * @throws CalendarExhausted when the sixty days run past the holiday table.
 */
export function guardAgainstAskingTwice(earlier: readonly EarlierRequest[], today: IsoDate, calendar: HolidayCalendar): Hold | null {
  let hold: Hold | null = null;
  for (const because of earlier) {
    const lastDay = lastDayOfSixty(because.receivedOn, calendar);
    if (today <= lastDay && (hold === null || lastDay > hold.lastDay)) hold = { because, lastDay, freesOn: addDays(lastDay, 1) };
  }
  return hold;
}
