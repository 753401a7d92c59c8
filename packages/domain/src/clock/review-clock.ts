import { z } from 'zod';
import type { HolidayCalendar } from '../calendar/working-days.ts';
import { IsoDate } from '../shared/iso-date.ts';
import { Regime } from '../shared/regime.ts';
import { eirReviewDue, reviewDue } from './after-the-answer.ts';

/** When an internal review was asked for and when it is due, as computed on a day with a holiday table. Written into the case file. */
export const ReviewClock = z.object({
  regime: Regime,
  /** The day the council received it: day 0. */
  askedOn: IsoDate,
  /** FOIA: the twentieth working day, by guidance (s.45 Code para 5.4). Null under EIR, which has one limit only. */
  normallyBy: IsoDate.nullable(),
  /** The fortieth working day: under FOIA the most the guidance allows, under EIR the law (reg 11(4)). */
  atMostBy: IsoDate,
  calendarVersion: z.string().brand<'CalendarVersion'>(),
});
export type ReviewClock = z.infer<typeof ReviewClock>;

/**
 * The clock of a review the council was asked for on a day: under FOIA twenty working days and forty at most (s.45 Code paras
 * 5.4-5.5, guidance), under EIR forty (reg 11(4), law). Throws `CalendarExhausted` when a date would fall outside the table.
 */
export function reviewClock(regime: Regime, askedOn: IsoDate, calendar: HolidayCalendar): ReviewClock {
  const calendarVersion = calendar.version as ReviewClock['calendarVersion'];
  if (regime === 'EIR') return { regime, askedOn, normallyBy: null, atMostBy: eirReviewDue(askedOn, calendar), calendarVersion };
  return { regime, askedOn, ...reviewDue(askedOn, calendar), calendarVersion };
}

/** The same review's clock under another edition of the holiday table. */
export const recomputeReviewClock = ({ regime, askedOn }: ReviewClock, calendar: HolidayCalendar): ReviewClock => reviewClock(regime, askedOn, calendar);
