import type { FollowUp } from '../foi-request.ts';
import { startedByFollowUp } from './after-the-answer.ts';
import { changed, type Event, type Folding } from './folding.ts';

/** A letter after the first one, on its way. One that failed is handed over again as a new one. */
export function followUpSubmitted(folding: Folding, { messageId, purpose }: Event<'FollowUpSubmitted'>): Folding {
  const others = folding.request.followUps.filter((one) => one.messageId !== messageId);
  const followUp: FollowUp = { messageId, purpose, state: 'sending', attemptId: null, channel: 'tracker', sentOn: null, receivedOn: null, rehearsal: false };
  return changed(folding, { followUps: [...others, followUp] });
}

/** It went: a complaint or a review has begun with it. */
export function followUpSent(folding: Folding, event: Event<'FollowUpSent'>): Folding {
  const { messageId, purpose, channel, sentOn, receivedOn, rehearsal = false } = event;
  const { followUps } = folding.request;
  const sent: FollowUp = { messageId, purpose, state: 'sent', attemptId: null, channel, sentOn, receivedOn, rehearsal };
  const known = followUps.some((one) => one.messageId === messageId);
  return startedByFollowUp(changed(folding, { followUps: known ? followUps.map((one) => (one.messageId === messageId ? sent : one)) : [...followUps, sent] }), event);
}

/** The mail server rejected it, or a person saw that it had not gone: it can be sent again. */
export const followUpFailed = (folding: Folding, { messageId, attemptId }: Event<'FollowUpFailed'>): Folding =>
  onItsWay(folding, messageId, (one) => ({ ...notSent(one), attemptId }));

/** Nobody can know whether it went. */
export const followUpUncertain = (folding: Folding, { messageId, attemptId }: Event<'FollowUpUncertain'>): Folding =>
  onItsWay(folding, messageId, (one) => ({ ...one, state: 'uncertain', attemptId }));

/** A person looked. Where it went, it is on its way until that is written down. */
export const followUpSettled = (folding: Folding, { messageId, went }: Event<'FollowUpSettled'>): Folding =>
  went ? folding : onItsWay(folding, messageId, notSent);

/** It came back. What it had started is left out before (`withoutWhatBounced`). */
export const followUpBounced = (folding: Folding, { messageId }: Event<'MessageBounced'>): Folding =>
  changed(folding, { followUps: folding.request.followUps.map((one) => (one.messageId === messageId ? notSent(one) : one)) });

const notSent = (one: FollowUp): FollowUp => ({ ...one, state: 'not_sent', attemptId: null, channel: null, sentOn: null, receivedOn: null, rehearsal: false });

const onItsWay = (folding: Folding, messageId: FollowUp['messageId'], change: (one: FollowUp) => FollowUp): Folding =>
  changed(folding, {
    followUps: folding.request.followUps.map((one) => (one.messageId === messageId && (one.state === 'sending' || one.state === 'uncertain') ? change(one) : one)),
  });
