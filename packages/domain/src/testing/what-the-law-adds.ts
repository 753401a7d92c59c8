import { bankHolidays } from '../calendar/bank-holidays.ts';
import { feeLapsesAfter, leaveOutForFee } from '../clock/leave-out-for-fee.ts';
import { reviewClock, type ReviewClock } from '../clock/review-clock.ts';
import { startClock } from '../clock/start-clock.ts';
import type { StatutoryClock } from '../clock/statutory-clock.ts';
import type { PaperAsked } from '../agreements/document-kind.ts';
import type {
  Classification, ComplaintAbout, Decided, FoiRequestEvent, FollowUpChannel, FollowUpPurpose, PaperOutcome,
} from '../requests/foi-request.events.ts';
import type { MessageId } from '../shared/ids.ts';
import { on } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import { classified, clockFrom } from './events.ts';
import { attempt, letter, letterNumber, messageNumber } from './people-and-places.ts';

type Made<T extends FoiRequestEvent['type']> = Extract<FoiRequestEvent, { type: T }>;

/** The clock of a request dealt with under EIR from the day it was received. */
export const eirClockFrom = (receivedOn: string): StatutoryClock => startClock({ receivedOn: on(receivedOn), regime: 'EIR' }, bankHolidays);

/** The clock of a request whose fee was asked for and paid on these days. */
export function clockWithFee(receivedOn: string, noticeOn: string, paidOn: string): StatutoryClock {
  const paid = leaveOutForFee(clockFrom(receivedOn), { noticeOn: on(noticeOn), paidOn: on(paidOn) }, bankHolidays);
  if (!paid.ok) throw new Error(`A fee asked for on ${noticeOn} and paid on ${paidOn}: ${paid.problem.code}`);
  return paid.value;
}

/** The clock of a review the council was asked for on a day. */
export const reviewClockFrom = (askedOn: string, regime: Regime = 'FOIA'): ReviewClock => reviewClock(regime, on(askedOn), bankHolidays);

export const bounced = (day: string, { messageId = letter, why = 'bounced' }: { messageId?: MessageId; why?: 'bounced' | 'told_to_write_elsewhere' } = {}): FoiRequestEvent => ({
  type: 'MessageBounced', messageId, why, on: on(day),
});
export const claimedReceipt = (claimedOn: string, day = '2026-12-01'): FoiRequestEvent => ({ type: 'ClaimedReceiptRecorded', claimedOn: on(claimedOn), on: on(day) });
export const regimeRecorded = (regime: Regime, { receivedOn = '2026-11-23', day = '2026-12-01', lapsesAfter }: { receivedOn?: string; day?: string; lapsesAfter?: string } = {}): Made<'RegimeRecorded'> => ({
  type: 'RegimeRecorded', regime, on: on(day), clock: startClock({ receivedOn: on(receivedOn), regime }, bankHolidays), ...(lapsesAfter ? { lapsesAfter: on(lapsesAfter) } : {}),
});
/** A fees notice read: one given in time says until when it can be paid, a late one (`inTime: false`) does not. */
export const feeAsked = (
  noticeOn: string,
  { messageId = messageNumber(1), day = noticeOn, inTime = true, lapsesAfter = feeLapsesAfter('FOIA', on(noticeOn), bankHolidays) }:
    { messageId?: MessageId; day?: string; inTime?: boolean; lapsesAfter?: string } = {},
): FoiRequestEvent => ({ ...classified(feesNotice, { messageId, day }), ...(inTime ? { lapsesAfter: on(lapsesAfter) } : {}) });
export const feePaid = (paidOn: string, { receivedOn = '2026-11-23', noticeOn = '2026-12-01' }: { receivedOn?: string; noticeOn?: string } = {}): FoiRequestEvent => ({
  type: 'FeePaid', on: on(paidOn), clock: clockWithFee(receivedOn, noticeOn, paidOn),
});

type Letter = { messageId?: MessageId; day?: string };
export const followUpSubmitted = (purpose: FollowUpPurpose, { messageId = letterNumber(2), day = '2026-12-28' }: Letter = {}): FoiRequestEvent => ({
  type: 'FollowUpSubmitted', messageId, purpose, on: on(day),
});
/** Gone by the tracker on one day, unless told otherwise. A review starts its clock on the day it was received. */
export function followUpSent(
  purpose: FollowUpPurpose,
  { messageId = letterNumber(2), day = '2026-12-28', channel = 'tracker', sentOn = day, about, regime = 'FOIA' }:
    Letter & { channel?: FollowUpChannel; sentOn?: string; about?: ComplaintAbout; regime?: Regime } = {},
): Made<'FollowUpSent'> {
  return {
    type: 'FollowUpSent', messageId, purpose, channel, sentOn: on(sentOn), receivedOn: on(day),
    ...(purpose === 'internal_review' ? { review: reviewClockFrom(day, regime) } : {}), ...(about ? { about } : {}),
  };
}
export const followUpFailed = ({ messageId = letterNumber(2), day = '2026-12-28' }: Letter = {}): FoiRequestEvent => ({ type: 'FollowUpFailed', messageId, attemptId: attempt, permanent: true, on: on(day) });
export const followUpUncertain = ({ messageId = letterNumber(2), day = '2026-12-28' }: Letter = {}): FoiRequestEvent => ({ type: 'FollowUpUncertain', messageId, attemptId: attempt, on: on(day) });
export const followUpSettled = (went: boolean, { messageId = letterNumber(2), day = '2026-12-29' }: Letter = {}): FoiRequestEvent => ({ type: 'FollowUpSettled', messageId, went, on: on(day) });
export const appealLodged = (by: 'us' | 'council', day: string): FoiRequestEvent => ({ type: 'AppealLodged', by, on: on(day) });

type Change<T> = { before: T; after: T };
export const clockRecalculated = (changes: { statutory?: Change<StatutoryClock>; review?: Change<ReviewClock> }, day = '2026-12-01'): FoiRequestEvent => ({
  type: 'ClockRecalculated', why: 'holiday_table', on: on(day), ...changes,
});

/** What else a message can be said to be. */
export const feesNotice: Classification = { as: 'fees_notice' };
export const transfer: Classification = { as: 'transfer' };
export const questionAbout = (...papers: PaperAsked[]): Classification => ({ as: 'clarification_request', papers });
export const reviewOutcome = (...papers: PaperOutcome[]): Classification => ({ as: 'review_outcome', papers });
export const decisionNotice = ({ sentOn = '2027-05-04', decided = 'upheld', days = 35 }: { sentOn?: string; decided?: Decided; days?: number | null } = {}): Classification => ({
  as: 'decision_notice', sentOn: on(sentOn), decided, days,
});
