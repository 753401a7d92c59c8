import type { ComplaintAbout, Decided, FollowUpPurpose } from '../requests/foi-request.events.ts';
import type { FoiRequest, FollowUp } from '../requests/foi-request.ts';
import { addDays, on } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import { letterNumber, messageNumber } from './people-and-places.ts';
import { reviewClockFrom } from './what-the-law-adds.ts';

/** A request as a case file leaves it, and then one more thing: what a rule may see, without the events that led to it. */
export type Change = (request: FoiRequest) => FoiRequest;

/** A request with these changes, made in this order. */
export const after = (request: FoiRequest, ...changes: readonly Change[]): FoiRequest => changes.reduce((so, change) => change(so), request);

/** With a letter after the first: sent and received on one day unless told otherwise. */
export const withLetter = (purpose: FollowUpPurpose, day: string, more: Partial<FollowUp> = {}): Change => (request) => ({
  ...request,
  followUps: [
    ...request.followUps,
    { messageId: letterNumber(request.followUps.length + 2), purpose, state: 'sent', attemptId: null, channel: 'tracker', sentOn: on(day), receivedOn: on(day), rehearsal: false, ...more },
  ],
});

/** With a review asked for on a day, and answered on another. */
export const withReview = (askedOn: string, { answeredOn, regime = 'FOIA' }: { answeredOn?: string; regime?: Regime } = {}): Change => (request) => ({
  ...request,
  review: { messageId: letterNumber(90), clock: reviewClockFrom(askedOn, regime), answered: answeredOn === undefined ? null : { messageId: messageNumber(90), on: on(answeredOn) } },
});

/** With a complaint to the ICO. */
export const withComplaint = (about: ComplaintAbout, day: string): Change => (request) => ({ ...request, complaint: { messageId: letterNumber(91), about, on: on(day) } });

/** With a decision notice, and so many days to comply; null where there is nothing to do. */
export const withDecision = (sentOn: string, { decided = 'upheld', days = 30 }: { decided?: Decided; days?: number | null } = {}): Change => (request) => ({
  ...request,
  decision: { messageId: messageNumber(91), sentOn: on(sentOn), decided, complyBy: days === null ? null : addDays(on(sentOn), days) },
  appeal: null,
});

/** With an appeal lodged. The council's suspends what it was told to do. */
export const withAppeal = (by: 'us' | 'council', day: string): Change => (request) => ({
  ...request,
  appeal: { by, on: on(day) },
  decision: request.decision && by === 'council' ? { ...request.decision, complyBy: null } : request.decision,
});
