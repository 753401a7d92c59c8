import type { HolidayCalendar } from '../calendar/working-days.ts';
import { declined, ok, type Result } from '../shared/result.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { eirChargeLapsesAfter } from './eir.ts';
import { foiaFeeLapsesAfter } from './foia.ts';
import { answerWithin, computeClock, daysFromTo, extendedOf } from './readings.ts';
import type { Regime } from '../shared/regime.ts';
import type { StatutoryClock } from './statutory-clock.ts';

/** The last day on which a fee can be paid; after it the council owes no answer (FOIA s.9(2), EIR reg 8(5)). */
export const feeLapsesAfter = (regime: Regime, noticeOn: IsoDate, calendar: HolidayCalendar): IsoDate =>
  regime === 'EIR' ? eirChargeLapsesAfter(noticeOn, calendar) : foiaFeeLapsesAfter(noticeOn);

/** A fees notice given after the last day for answering does not stop the clock (s.9(1)). */
export const isFeesNoticeInTime = (clock: StatutoryClock, noticeOn: IsoDate): boolean => noticeOn <= clock.dueOnByCode;

export type FeeProblem =
  | { readonly code: 'notice_late'; readonly dueOn: IsoDate }
  | { readonly code: 'paid_before_notice'; readonly noticeOn: IsoDate }
  | { readonly code: 'fee_lapsed'; readonly after: IsoDate };

/**
 * The clock once a fee is paid. The days from the notice to the payment, both included, do not count (FOIA s.10(2), EIR
 * reg 8(6)); what is left of the time is left, it does not start afresh.
 */
export function leaveOutForFee(
  clock: StatutoryClock,
  { noticeOn, paidOn, within = answerWithin }: { noticeOn: IsoDate; paidOn: IsoDate; within?: number },
  calendar: HolidayCalendar,
): Result<StatutoryClock, FeeProblem> {
  if (!isFeesNoticeInTime(clock, noticeOn)) return declined({ code: 'notice_late', dueOn: clock.dueOnByCode });
  if (paidOn < noticeOn) return declined({ code: 'paid_before_notice', noticeOn });
  const after = feeLapsesAfter(clock.regime, noticeOn, calendar);
  if (paidOn > after) return declined({ code: 'fee_lapsed', after });
  const leftOut = [...new Set([...clock.leftOut, ...daysFromTo(noticeOn, paidOn)])].sort();
  return ok(computeClock({ ...clock, leftOut, extended: extendedOf(clock), within }, calendar));
}
