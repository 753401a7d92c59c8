import type { FoiRequestEvent, Outcome } from '../requests/foi-request.events.ts';
import { anAnsweredRequest, aRequestAwaitingResponse, aRequestWithUnreadMail } from './case-files.ts';
import { classified, received, says } from './events.ts';
import { kpiSet, letterNumber, managementPlan, messageNumber } from './people-and-places.ts';
import { appealLodged, decisionNotice, feeAsked, followUpSent, followUpSubmitted, questionAbout, reviewOutcome } from './what-the-law-adds.ts';

/** A request stopped for a fee: entry 4 the notice, entry 5 its reading. */
export const aRequestAwaitingFee = ({ receivedOn = '2026-11-23', noticeOn = '2026-12-01' }: { receivedOn?: string; noticeOn?: string } = {}): FoiRequestEvent[] => [
  ...aRequestWithUnreadMail({ receivedOn, messageOn: noticeOn }), feeAsked(noticeOn),
];

/** A question about the KPI set only; time runs on for the management plan. */
export const aRequestAskedAboutPart = ({ receivedOn = '2026-11-23', askedOn = '2026-12-01' }: { receivedOn?: string; askedOn?: string } = {}): FoiRequestEvent[] => [
  ...aRequestWithUnreadMail({ receivedOn, messageOn: askedOn }), classified(questionAbout(kpiSet), { day: askedOn }),
];

/** Due on 22 December 2026, and reminded on the 28th: entries 4 and 5, letter 2. */
export const aRemindedRequest = ({ remindedOn = '2026-12-28' }: { remindedOn?: string } = {}): FoiRequestEvent[] => [
  ...aRequestAwaitingResponse(), followUpSubmitted('chaser', { day: remindedOn }), followUpSent('chaser', { day: remindedOn }),
];

/** Refused on 10 December 2026, and asked to look again on 4 January 2027: entries 6 and 7, letter 2. */
export const aReviewAsked = ({ outcome = 'refused', askedOn = '2027-01-04' }: { outcome?: Outcome; askedOn?: string } = {}): FoiRequestEvent[] => [
  ...anAnsweredRequest({ outcome }), followUpSubmitted('internal_review', { day: askedOn }), followUpSent('internal_review', { day: askedOn }),
];

/** Its outcome: entries 8 and 9, message 2. */
export const aReviewAnswered = ({ outcome = 'refused', answeredOn = '2027-01-29' }: { outcome?: Outcome; answeredOn?: string } = {}): FoiRequestEvent[] => [
  ...aReviewAsked(), received(answeredOn, messageNumber(2)),
  classified(reviewOutcome(says(managementPlan, outcome), says(kpiSet, outcome)), { messageId: messageNumber(2), day: answeredOn }),
];

/** Taken to the ICO by its own form: entry 10, letter 3. */
export const aComplaintMade = ({ complainedOn = '2027-02-08' }: { complainedOn?: string } = {}): FoiRequestEvent[] => [
  ...aReviewAnswered(), followUpSent('ico_complaint', { messageId: letterNumber(3), day: complainedOn, channel: 'ico-form', about: 'refusal' }),
];

/** Decided for us: entries 11 and 12, message 3. */
export const aDecisionNotice = ({ sentOn = '2027-05-04', days = 35 }: { sentOn?: string; days?: number | null } = {}): FoiRequestEvent[] => [
  ...aComplaintMade(), received(sentOn, messageNumber(3)), classified(decisionNotice({ sentOn, days }), { messageId: messageNumber(3), day: sentOn }),
];

/** And appealed against: entry 13. */
export const anAppeal = ({ by = 'council', on = '2027-05-20' }: { by?: 'us' | 'council'; on?: string } = {}): FoiRequestEvent[] => [...aDecisionNotice(), appealLodged(by, on)];
