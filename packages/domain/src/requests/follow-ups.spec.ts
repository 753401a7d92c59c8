import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRemindedRequest, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestSending, aReviewAnswered, aReviewAsked, attempt, aWithdrawnRequest, classified,
  clarificationGiven, clockFrom, followUpFailed, followUpSent, followUpSettled, followUpSubmitted, followUpUncertain, given, kpiSet, letterNumber, messageNumber, onDay, question, received, regimeRecorded,
} from '../testing/index.ts';
import { replay } from './replay.ts';

const [one, other] = [letterNumber(2), letterNumber(3)];
const submit = (purpose: 'chaser' | 'other' | 'ico_complaint' | 'internal_review' | 'clarification_answer' = 'chaser', messageId = one) => ({ type: 'SubmitFollowUp', messageId, purpose }) as const;
const late = onDay('2026-12-28');
const going = [...aRequestAwaitingResponse(), followUpSubmitted('chaser')];
const unsure = [...going, followUpUncertain()];
const withCouncil = ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered'] as const;

describe('pressing Send on a letter after the first', () => {
  it('records which letter it is and what it is for', () => {
    given(...aRequestAwaitingResponse()).when(submit(), late).records(followUpSubmitted('chaser'));
    expect(replay(going).followUps).toEqual([
      { messageId: one, purpose: 'chaser', state: 'sending', attemptId: null, channel: 'tracker', sentOn: null, receivedOn: null, rehearsal: false },
    ]);
  });

  it('leaves the request and its clock as they are', () => {
    expect(replay(going).position).toEqual(replay(aRequestAwaitingResponse()).position);
  });

  it('a second time is declined: one letter goes', () => {
    given(...going).when(submit(), late).saysNo({ code: 'follow_up_already_sent', messageId: one });
    given(...unsure).when(submit(), late).saysNo({ code: 'follow_up_already_sent', messageId: one });
    given(...aRemindedRequest()).when(submit(), late).saysNo({ code: 'follow_up_already_sent', messageId: one });
  });

  it('from another draft of the same purpose is declined while the first is on its way', () => {
    given(...going).when(submit('chaser', other), late).saysNo({ code: 'follow_up_already_sent', messageId: one });
    given(...aRemindedRequest()).when(submit('chaser', other), late).records(followUpSubmitted('chaser', { messageId: other }));
    given(...going).when(submit('other', other), late).records(followUpSubmitted('other', { messageId: other }));
    given(...aRequestAwaitingClarification(), followUpSubmitted('other')).when(submit('clarification_answer', other), late).records(followUpSubmitted('clarification_answer', { messageId: other }));
  });

  it('of two letters with a purpose of their own lets both go', () => {
    given(...aRequestAwaitingResponse(), followUpSubmitted('other')).when(submit('other', other), late).records(followUpSubmitted('other', { messageId: other }));
    given(...aRequestAwaitingResponse(), followUpSubmitted('other')).when(submit('other'), late).saysNo({ code: 'follow_up_already_sent', messageId: one });
  });

  it('is possible again after it failed, and it is then the last that was handed over', () => {
    given(...going, followUpFailed()).when(submit(), late).records(followUpSubmitted('chaser'));
    const again = [...going, followUpFailed(), followUpSubmitted('other', { messageId: other }), followUpSubmitted('chaser')];
    expect(replay(again).followUps.map(({ messageId, state }) => [messageId, state])).toEqual([[other, 'sending'], [one, 'sending']]);
  });

  it('is declined for a complaint to the ICO, which the volunteer makes with their own hand', () => {
    given(...aRemindedRequest()).when(submit('ico_complaint', other), onDay('2027-02-01')).saysNo({ code: 'nothing_to_follow_up', purpose: 'ico_complaint' });
  });

  it('is declined where it makes no sense', () => {
    given(...aRequestAwaitingResponse()).when(submit(), onDay('2026-12-22')).saysNo({ code: 'nothing_to_follow_up', purpose: 'chaser' });
  });

  it.each([['draft', aDraft()], ['sending', aRequestSending()], ['withdrawn', aWithdrawnRequest()]] as const)('is declined for a request that is %s', (stage, caseFile) => {
    given(...caseFile).when(submit('other'), late).saysNo({ code: 'wrong_stage', stage, allowed: withCouncil });
  });
});

describe('a later letter handed over', () => {
  const handedOver = { type: 'RecordFollowUpSent', messageId: one, handedOverOn: on('2026-12-28') } as const;

  it('is recorded on that day, however late', () => {
    given(...going).when(handedOver, onDay('2027-01-20')).records(followUpSent('chaser'));
    expect(replay(aRemindedRequest()).followUps).toEqual([
      { messageId: one, purpose: 'chaser', state: 'sent', attemptId: null, channel: 'tracker', sentOn: '2026-12-28', receivedOn: '2026-12-28', rehearsal: false },
    ]);
  });

  it('is recorded where nobody was sure of it', () => {
    given(...unsure).when(handedOver, late).records(followUpSent('chaser'));
  });

  it('to the catcher is a rehearsal', () => {
    given(...going).when({ ...handedOver, rehearsal: true }, late).records({ ...followUpSent('chaser'), rehearsal: true });
    expect(replay([...going, { ...followUpSent('chaser'), rehearsal: true }]).followUps).toMatchObject([{ rehearsal: true }]);
  });

  it('starts the clock of the review it asks for, under the law of the request', () => {
    const asking = [...anAnsweredRequest({ outcome: 'refused' }), followUpSubmitted('internal_review')];
    given(...asking).when(handedOver, late).records(followUpSent('internal_review'));
    given(...anAnsweredRequest({ outcome: 'refused' }), regimeRecorded('EIR'), followUpSubmitted('internal_review')).when(handedOver, late).records(followUpSent('internal_review', { regime: 'EIR' }));
  });

  it('starts no second clock where a review is pending already', () => {
    const { review: _, ...without } = followUpSent('internal_review', { messageId: other, day: '2027-01-06' });
    given(...aReviewAsked(), followUpSubmitted('internal_review', { messageId: other }))
      .when({ ...handedOver, messageId: other, handedOverOn: on('2027-01-06') }, onDay('2027-01-06'))
      .records(without);
  });

  it('answers the open question, and time runs afresh from that day', () => {
    const answering = [...aRequestAwaitingClarification(), followUpSubmitted('clarification_answer')];
    given(...answering).when(handedOver, late).records(followUpSent('clarification_answer'), clarificationGiven('2026-12-28', { messageId: one }));
    expect(replay([...answering, followUpSent('clarification_answer'), clarificationGiven('2026-12-28', { messageId: one })]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-28') });
  });

  it('of any other purpose answers no question', () => {
    given(...aRequestAwaitingClarification(), followUpSubmitted('other')).when(handedOver, late).records(followUpSent('other'));
  });

  it('starts a new clock where the last review was answered', () => {
    given(...aReviewAnswered(), followUpSubmitted('internal_review', { messageId: other }))
      .when({ ...handedOver, messageId: other, handedOverOn: on('2027-02-08') }, onDay('2027-02-08'))
      .records(followUpSent('internal_review', { messageId: other, day: '2027-02-08' }));
  });

  it('answers the questions about parts', () => {
    given(...aRequestAskedAboutPart(), followUpSubmitted('clarification_answer'))
      .when(handedOver, late)
      .records(followUpSent('clarification_answer'), clarificationGiven('2026-12-28', { papers: [kpiSet], messageId: one }));
  });

  it('answers no question that is settled, or that came after it: it went all the same', () => {
    given(...aRequestAwaitingResponse(), followUpSubmitted('clarification_answer')).when(handedOver, late).records(followUpSent('clarification_answer'));
    const asked = [...aRequestAwaitingResponse(), followUpSubmitted('clarification_answer'), received('2026-12-29'), classified(question)];
    given(...asked).when(handedOver, onDay('2026-12-29')).records(followUpSent('clarification_answer'));
  });

  it('is declined for a day that cannot be', () => {
    given(...going).when({ ...handedOver, handedOverOn: on('2026-12-29') }, late).saysNo({ code: 'day_in_future', day: on('2026-12-29'), today: on('2026-12-28') });
    given(...going).when({ ...handedOver, handedOverOn: on('2026-11-22') }, late).saysNo({ code: 'day_too_early', day: on('2026-11-22'), earliest: on('2026-11-23') });
  });

  it('is declined where nothing of that number is on its way', () => {
    given(...aRequestAwaitingResponse()).when(handedOver, late).saysNo({ code: 'follow_up_unknown', messageId: one });
    given(...going, followUpFailed()).when(handedOver, late).saysNo({ code: 'follow_up_unknown', messageId: one });
    given(...aRemindedRequest()).when(handedOver, late).saysNo({ code: 'follow_up_already_sent', messageId: one });
  });

  it('is declined rather than guessed where the review or the new time would end beyond the known bank holidays', () => {
    const outside = { code: 'outside_calendar', day: on('2028-12-20'), knownUntil: on('2028-12-31') } as const;
    const asking = [...anAnsweredRequest({ outcome: 'refused', receivedOn: '2028-11-01', answeredOn: '2028-11-20' }), followUpSubmitted('internal_review')];
    given(...asking).when({ ...handedOver, handedOverOn: on('2028-12-20') }, onDay('2028-12-20')).saysNo(outside);
    const answering = [...aRequestAwaitingClarification({ receivedOn: '2028-11-01', askedOn: '2028-11-10' }), followUpSubmitted('clarification_answer')];
    given(...answering).when({ ...handedOver, handedOverOn: on('2028-12-20') }, onDay('2028-12-20')).saysNo(outside);
  });
});

describe('a later letter that may not have gone', () => {
  const failed = { type: 'RecordFollowUpFailure', messageId: one, attemptId: attempt, permanent: true } as const;
  const unknown = { type: 'RecordFollowUpUncertain', messageId: one, attemptId: attempt } as const;
  const settle = (went: boolean, handedOverOn: string | null = '2026-12-28') => ({ type: 'SettleFollowUp', messageId: one, went, handedOverOn: handedOverOn === null ? null : on(handedOverOn) }) as const;
  const nextDay = onDay('2026-12-29');

  it('was rejected by the mail server: it did not go, and the attempt is kept for whoever wrote it', () => {
    given(...going).when(failed, late).records(followUpFailed());
    given(...unsure).when(failed, late).records(followUpFailed());
    expect(replay([...going, followUpFailed()]).followUps).toMatchObject([{ state: 'not_sent', attemptId: attempt, channel: null }]);
  });

  it('is rejected once, and not after it went', () => {
    given(...going, followUpFailed()).when(failed, late).saysNo({ code: 'follow_up_unknown', messageId: one });
    given(...aRemindedRequest()).when(failed, late).saysNo({ code: 'follow_up_already_sent', messageId: one });
    expect(replay([...aRemindedRequest(), followUpFailed()]).followUps).toMatchObject([{ state: 'sent' }]);
  });

  it('is uncertain where nobody can know, said once', () => {
    given(...going).when(unknown, late).records(followUpUncertain());
    given(...unsure).when(unknown, late).staysQuiet();
    given(...aRequestAwaitingResponse()).when(unknown, late).saysNo({ code: 'follow_up_unknown', messageId: one });
    expect(replay(unsure).followUps).toMatchObject([{ state: 'uncertain', attemptId: attempt }]);
    expect(replay([...aRemindedRequest(), followUpUncertain()]).followUps).toMatchObject([{ state: 'sent' }]);
  });

  it('is settled as gone, on the day it was handed over or else the latest it can have been', () => {
    given(...unsure).when(settle(true), nextDay).records(followUpSettled(true), followUpSent('chaser'));
    given(...unsure).when(settle(true, null), nextDay).records(followUpSettled(true), followUpSent('chaser', { day: '2026-12-29' }));
    given(...unsure).when({ ...settle(true), rehearsal: true }, nextDay).records(followUpSettled(true), { ...followUpSent('chaser'), rehearsal: true });
    expect(replay([...unsure, followUpSettled(true)]).followUps).toMatchObject([{ state: 'uncertain' }]);
  });

  it('is settled as not gone, and can be sent again', () => {
    given(...unsure).when(settle(false, null), nextDay).records(followUpSettled(false));
    expect(replay([...unsure, followUpSettled(false)]).followUps).toMatchObject([{ state: 'not_sent', attemptId: null }]);
  });

  it('is not settled where nothing is uncertain, nor on a day that has not come', () => {
    given(...going).when(settle(true), nextDay).saysNo({ code: 'follow_up_unknown', messageId: one });
    given(...aRequestAwaitingResponse()).when(settle(true), nextDay).saysNo({ code: 'follow_up_unknown', messageId: one });
    given(...aRemindedRequest()).when(settle(true), nextDay).saysNo({ code: 'follow_up_already_sent', messageId: one });
    given(...unsure).when(settle(true, '2026-12-30'), nextDay).saysNo({ code: 'day_in_future', day: on('2026-12-30'), today: on('2026-12-29') });
  });

  it('goes in the place it had, and leaves those beside it', () => {
    const three = [...going, followUpSubmitted('other', { messageId: other }), followUpSent('chaser')];
    expect(replay(three).followUps).toMatchObject([{ messageId: one, state: 'sent' }, { messageId: other, state: 'sending' }]);
  });

  it('is one of several: what happens to one leaves the others', () => {
    const two = [...going, followUpSubmitted('other', { messageId: other }), followUpUncertain({ messageId: other }), followUpFailed()];
    expect(replay(two).followUps).toMatchObject([{ state: 'not_sent' }, { state: 'uncertain' }]);
    expect(replay([...two, received('2026-12-29', messageNumber(1))]).followUps).toHaveLength(2);
  });
});
