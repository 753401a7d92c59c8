import { describe, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRemindedRequest, aRequestAwaitingClarification, aRequestAwaitingResponse, aReviewAnswered, aReviewAsked, aWithdrawnRequest, bounced, clarificationGiven, followUpFailed,
  followUpSent, followUpSubmitted, followUpUncertain, given, letterNumber, onDay,
} from '../testing/index.ts';
import type { FoiRequestCommand } from './foi-request.commands.ts';

type ByHand = Extract<FoiRequestCommand, { type: 'RecordFollowUpSentElsewhere' }>;
const one = letterNumber(2);
const chaser: ByHand = { type: 'RecordFollowUpSentElsewhere', messageId: one, purpose: 'chaser', channel: 'own-email', sentOn: on('2026-12-28'), receivedOn: on('2026-12-28') };
const complaint: ByHand = { ...chaser, messageId: letterNumber(3), purpose: 'ico_complaint', channel: 'ico-form', sentOn: on('2027-02-08'), receivedOn: on('2027-02-08') };
const today = onDay('2027-02-10');

describe('a later letter sent by hand', () => {
  it('joins the case file with its channel and its days', () => {
    given(...aRequestAwaitingResponse()).when(chaser, today).records(followUpSent('chaser', { channel: 'own-email' }));
    given(...aRequestAwaitingResponse()).when({ ...chaser, channel: 'post', receivedOn: on('2026-12-30') }, today).records(followUpSent('chaser', { channel: 'post', sentOn: '2026-12-28', day: '2026-12-30' }));
  });

  it('can be one the tracker could not deliver, or that came back', () => {
    given(...aRequestAwaitingResponse(), followUpSubmitted('chaser'), followUpFailed()).when(chaser, today).records(followUpSent('chaser', { channel: 'own-email' }));
    given(...aRemindedRequest(), bounced('2026-12-29', { messageId: one })).when(chaser, today).records(followUpSent('chaser', { channel: 'own-email' }));
  });

  it('is declined where the tracker has it in hand, or has sent it', () => {
    const taken = { code: 'follow_up_already_sent', messageId: one } as const;
    given(...aRequestAwaitingResponse(), followUpSubmitted('chaser')).when(chaser, today).saysNo(taken);
    given(...aRequestAwaitingResponse(), followUpSubmitted('chaser'), followUpUncertain()).when(chaser, today).saysNo(taken);
    given(...aRemindedRequest()).when(chaser, today).saysNo(taken);
  });

  it('starts the clock of a review on the day the council had it', () => {
    given(...anAnsweredRequest({ outcome: 'refused' }))
      .when({ ...chaser, purpose: 'internal_review', channel: 'post', sentOn: on('2026-12-30'), receivedOn: on('2027-01-04') }, today)
      .records(followUpSent('internal_review', { channel: 'post', sentOn: '2026-12-30', day: '2027-01-04' }));
  });

  it('answers the open question on the day the council had it, and not before it was asked', () => {
    const reply: ByHand = { ...chaser, purpose: 'clarification_answer', sentOn: on('2026-12-02'), receivedOn: on('2026-12-03') };
    given(...aRequestAwaitingClarification()).when(reply, today).records(followUpSent('clarification_answer', { channel: 'own-email', sentOn: '2026-12-02', day: '2026-12-03' }), clarificationGiven('2026-12-03', { messageId: one }));
    given(...aRequestAwaitingClarification({ askedOn: '2026-12-04' })).when(reply, today).saysNo({ code: 'day_too_early', day: on('2026-12-03'), earliest: on('2026-12-04') });
  });

  it('is declined on days that cannot be', () => {
    const waiting = aRequestAwaitingResponse();
    given(...waiting).when({ ...chaser, sentOn: on('2027-02-11') }, today).saysNo({ code: 'day_in_future', day: on('2027-02-11'), today: on('2027-02-10') });
    given(...waiting).when({ ...chaser, receivedOn: on('2027-02-11') }, today).saysNo({ code: 'day_in_future', day: on('2027-02-11'), today: on('2027-02-10') });
    given(...waiting).when({ ...chaser, sentOn: on('2026-11-22') }, today).saysNo({ code: 'day_too_early', day: on('2026-11-22'), earliest: on('2026-11-23') });
    given(...waiting).when({ ...chaser, receivedOn: on('2026-12-27') }, today).saysNo({ code: 'received_before_sent', sentOn: on('2026-12-28'), receivedOn: on('2026-12-27') });
  });

  it('may have gone today', () => {
    given(...aRequestAwaitingResponse()).when({ ...chaser, sentOn: on('2027-02-10'), receivedOn: on('2027-02-10') }, today).records(followUpSent('chaser', { channel: 'own-email', day: '2027-02-10' }));
  });

  it('is declined where it made no sense on the day it went', () => {
    given(...aRequestAwaitingResponse()).when({ ...chaser, sentOn: on('2026-12-22'), receivedOn: on('2026-12-24') }, today).saysNo({ code: 'nothing_to_follow_up', purpose: 'chaser' });
  });

  it.each([['draft', aDraft()], ['withdrawn', aWithdrawnRequest()]] as const)('is declined for a request that is %s', (stage, caseFile) => {
    given(...caseFile).when(chaser, today).saysNo({ code: 'wrong_stage', stage, allowed: ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered'] });
  });

  it('is declined by the form of the ICO, which no council reads', () => {
    given(...aRequestAwaitingResponse()).when({ ...chaser, channel: 'ico-form' }, today).saysNo({ code: 'nothing_to_follow_up', purpose: 'chaser' });
  });

  it('is declined rather than guessed where the review would end beyond the known bank holidays', () => {
    given(...anAnsweredRequest({ outcome: 'refused', receivedOn: '2028-11-01', answeredOn: '2028-11-20' }))
      .when({ ...chaser, purpose: 'internal_review', sentOn: on('2028-12-20'), receivedOn: on('2028-12-20') }, onDay('2028-12-20'))
      .saysNo({ code: 'outside_calendar', day: on('2028-12-20'), knownUntil: on('2028-12-31') });
  });
});

describe('a complaint made to the ICO', () => {
  const about = (what: 'silence' | 'review_silent' | 'refusal', how = {}) => followUpSent('ico_complaint', { messageId: letterNumber(3), day: '2027-02-08', channel: 'ico-form', about: what, ...how });

  it('is recorded with what it is about', () => {
    given(...aRemindedRequest()).when({ ...complaint, about: 'silence' }, today).records(about('silence'));
    given(...aReviewAnswered()).when({ ...complaint, about: 'refusal' }, today).records(about('refusal'));
  });

  it.each(['own-email', 'post'] as const)('can go by %s', (channel) => {
    given(...aRemindedRequest()).when({ ...complaint, about: 'silence', channel }, today).records(about('silence', { channel }));
  });

  it.each(['council-form', 'whatdotheyknow'] as const)('cannot go by %s, which does not reach it', (channel) => {
    given(...aRemindedRequest()).when({ ...complaint, about: 'silence', channel }, today).saysNo({ code: 'nothing_to_follow_up', purpose: 'ico_complaint' });
  });

  it('is declined before a reminder, before the review, and without saying what it is about', () => {
    given(...aRequestAwaitingResponse()).when({ ...complaint, about: 'silence' }, today).saysNo({ code: 'chase_first' });
    given(...anAnsweredRequest({ outcome: 'refused' })).when({ ...complaint, about: 'refusal' }, today).saysNo({ code: 'nothing_to_follow_up', purpose: 'ico_complaint' });
    given(...aReviewAsked()).when({ ...complaint, about: 'review_silent' }, today).saysNo({ code: 'nothing_to_follow_up', purpose: 'ico_complaint' });
    given(...aRemindedRequest()).when(complaint, today).saysNo({ code: 'nothing_to_follow_up', purpose: 'ico_complaint' });
  });

  it('alone says what it is about: no other letter does', () => {
    given(...aRequestAwaitingResponse()).when({ ...chaser, about: 'silence' }, today).records(followUpSent('chaser', { channel: 'own-email' }));
  });
});
