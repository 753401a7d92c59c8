import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  acknowledgement, aComplaintMade, aDecisionNotice, anAnsweredRequest, anAppeal, answer, aRemindedRequest, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestAwaitingFee,
  aRequestAwaitingResponse, aRequestWithUnreadMail, aReviewAnswered, aReviewAsked, bounced, classified, clarificationGiven, deadlinePassed, drafted, extendedFrom, extension, feesNotice, followUpSent,
  followUpSubmitted, kpiSet, letterNumber, managementPlan, messageNumber, question, received, says, sentElsewhere, withdrawn,
} from '../testing/index.ts';
import { followUpProblem } from './decide/follow-up-purpose.ts';
import type { ComplaintAbout, FollowUpPurpose, FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { lateSince } from './replay/breaches.ts';

const no = (caseFile: readonly FoiRequestEvent[], purpose: FollowUpPurpose, day: string, about?: ComplaintAbout) => followUpProblem(replay(caseFile), { purpose, about, on: on(day) })?.code ?? null;
const waiting = aRequestAwaitingResponse();
const second = messageNumber(2);
const inPart = [...aRequestWithUnreadMail(), classified(answer(says(kpiSet, 'disclosed_in_full')))];
const lateAnswer = anAnsweredRequest({ answeredOn: '2027-01-20' });

describe('a reminder', () => {
  it('makes sense from the day after the last lawful day', () => {
    expect([no(waiting, 'chaser', '2026-12-22'), no(waiting, 'chaser', '2026-12-23')]).toEqual(['nothing_to_follow_up', null]);
  });

  it('made sense on a day when the council was late, although it has answered or asked since', () => {
    expect(['2026-12-22', '2026-12-23', '2027-01-20', '2027-01-21'].map((day) => no(lateAnswer, 'chaser', day))).toEqual(['nothing_to_follow_up', null, null, 'nothing_to_follow_up']);
    expect(no(aRequestAwaitingClarification({ askedOn: '2027-01-20' }), 'chaser', '2027-01-11')).toBeNull();
  });

  it('makes no sense while the council waits for us, or after it answered in time', () => {
    expect(no(aRequestAwaitingClarification(), 'chaser', '2027-02-01')).toBe('nothing_to_follow_up');
    expect(no(aRequestAwaitingFee(), 'chaser', '2027-02-01')).toBe('nothing_to_follow_up');
    expect(no(anAnsweredRequest(), 'chaser', '2027-02-01')).toBe('nothing_to_follow_up');
  });
});

describe('the last lawful day that had gone by', () => {
  it('is that of the clock that ran on that day', () => {
    const again = [...aRequestAwaitingClarification({ askedOn: '2026-12-24' }), clarificationGiven('2026-12-30')];
    expect(['2026-12-23', '2026-12-24', '2026-12-25', '2027-01-30'].map((day) => lateSince(replay(again), on(day)))).toEqual(['2026-12-22', '2026-12-22', null, '2027-01-29']);
  });

  it('goes on while the council has said nothing, also after we withdrew', () => {
    expect(lateSince(replay([...waiting, deadlinePassed('2026-12-22'), withdrawn('2027-01-11')]), on('2027-02-01'))).toBe('2026-12-22');
  });
});

describe('an answer to its question', () => {
  it('makes sense while one is open, about all of it or a part', () => {
    expect(no(aRequestAwaitingClarification(), 'clarification_answer', '2026-12-03')).toBeNull();
    expect(no(aRequestAskedAboutPart(), 'clarification_answer', '2026-12-03')).toBeNull();
    expect(no(waiting, 'clarification_answer', '2026-12-03')).toBe('nothing_to_follow_up');
    expect(no([...aRequestAskedAboutPart(), withdrawn()], 'clarification_answer', '2026-12-03')).toBe('nothing_to_follow_up');
    expect(no([...aRequestAwaitingClarification(), clarificationGiven('2026-12-02')], 'clarification_answer', '2026-12-03')).toBe('nothing_to_follow_up');
  });
});

describe('a challenge to a notice of extension', () => {
  const refused = [...aRequestWithUnreadMail(), classified(extension(['s.41']))];

  it('makes sense from the day of one that the law does not recognise', () => {
    expect([no(refused, 'extension_challenge', '2026-11-30'), no(refused, 'extension_challenge', '2026-12-01')]).toEqual(['nothing_to_follow_up', null]);
  });

  it('makes no sense of one that the law recognises, or of none', () => {
    expect(no([...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })], 'extension_challenge', '2026-12-02')).toBe('nothing_to_follow_up');
    expect(no(waiting, 'extension_challenge', '2026-12-02')).toBe('nothing_to_follow_up');
  });
});

describe('a letter about a fee', () => {
  it('makes sense once there was a notice, in time or late', () => {
    expect(no(aRequestAwaitingFee(), 'fee_query', '2026-12-02')).toBeNull();
    expect(no([...aRequestWithUnreadMail({ messageOn: '2026-12-23' }), classified(feesNotice)], 'fee_query', '2026-12-24')).toBeNull();
    expect(no([...aRequestWithUnreadMail(), classified(acknowledgement), received('2026-12-02', second), classified(feesNotice, { messageId: second })], 'fee_query', '2026-12-24')).toBeNull();
    expect(no([...aRequestWithUnreadMail(), classified(acknowledgement)], 'fee_query', '2026-12-24')).toBe('nothing_to_follow_up');
  });
});

describe('an internal review', () => {
  it.each(['refused', 'disclosed_in_part', 'not_held'] as const)('makes sense of an answer that says %s', (outcome) => {
    expect(no(anAnsweredRequest({ outcome }), 'internal_review', '2027-01-04')).toBeNull();
  });

  it('makes no sense of an answer in full and in time, nor of none', () => {
    expect(no(anAnsweredRequest(), 'internal_review', '2027-01-04')).toBe('nothing_to_follow_up');
    expect(no(waiting, 'internal_review', '2027-02-01')).toBe('nothing_to_follow_up');
  });

  it('makes no sense of a word on a paper nobody asked for', () => {
    const other = [...aRequestWithUnreadMail({ asked: [managementPlan] }), classified(answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'refused')))];
    expect(no(other, 'internal_review', '2027-01-04')).toBe('nothing_to_follow_up');
  });

  it('makes sense of an answer that came late, and of a part of one while the rest is late', () => {
    expect(no(lateAnswer, 'internal_review', '2027-02-01')).toBeNull();
    expect([no(inPart, 'internal_review', '2026-12-22'), no(inPart, 'internal_review', '2026-12-23')]).toEqual(['nothing_to_follow_up', null]);
  });

  it('makes no sense because the question came late, or the time has gone by with no answer', () => {
    expect(no(aRequestAwaitingClarification({ askedOn: '2027-01-20' }), 'internal_review', '2027-02-01')).toBe('nothing_to_follow_up');
  });

  it('makes no sense while one is pending, and sense again once that is answered or came back', () => {
    expect(no(aReviewAsked(), 'internal_review', '2027-01-11')).toBe('nothing_to_follow_up');
    expect(no(aReviewAnswered(), 'internal_review', '2027-02-01')).toBeNull();
    expect(no(aReviewAnswered({ outcome: 'disclosed_in_full' }), 'internal_review', '2027-02-01')).toBe('nothing_to_follow_up');
    expect(no([...aReviewAsked(), bounced('2027-01-05', { messageId: letterNumber(2) })], 'internal_review', '2027-01-11')).toBeNull();
  });
});

describe('a reminder of a review', () => {
  it('makes sense after the time a review normally takes', () => {
    expect([no(aReviewAsked(), 'review_chaser', '2027-02-01'), no(aReviewAsked(), 'review_chaser', '2027-02-02')]).toEqual(['nothing_to_follow_up', null]);
    expect(no(anAnsweredRequest({ outcome: 'refused' }), 'review_chaser', '2027-06-01')).toBe('nothing_to_follow_up');
  });

  it('makes sense under EIR after the forty days of the law', () => {
    const eir = [...anAnsweredRequest({ outcome: 'refused' }), followUpSent('internal_review', { day: '2027-01-04', regime: 'EIR' })];
    expect([no(eir, 'review_chaser', '2027-03-01'), no(eir, 'review_chaser', '2027-03-02')]).toEqual(['nothing_to_follow_up', null]);
  });

  it('made sense until the day it was answered', () => {
    const answered = aReviewAnswered({ answeredOn: '2027-02-10' });
    expect([no(answered, 'review_chaser', '2027-02-10'), no(answered, 'review_chaser', '2027-02-11')]).toEqual([null, 'nothing_to_follow_up']);
  });
});

describe('a complaint to the ICO about silence', () => {
  it('takes proof that the council was reminded once it was late', () => {
    expect(no(waiting, 'ico_complaint', '2027-01-20', 'silence')).toBe('chase_first');
    expect(no(aRemindedRequest(), 'ico_complaint', '2027-01-20', 'silence')).toBeNull();
    expect([no(aRemindedRequest(), 'ico_complaint', '2026-12-27', 'silence'), no(aRemindedRequest(), 'ico_complaint', '2026-12-28', 'silence')]).toEqual(['chase_first', null]);
  });

  it('makes no sense before the council is late, or once it has answered', () => {
    expect(no(aRemindedRequest(), 'ico_complaint', '2026-12-22', 'silence')).toBe('nothing_to_follow_up');
    expect(no([...aRemindedRequest(), received('2026-12-29'), classified(answer(says(managementPlan, 'refused'), says(kpiSet, 'refused')))], 'ico_complaint', '2026-12-30', 'silence')).toBe('nothing_to_follow_up');
  });

  it.each([
    ['one that came back', [...aRemindedRequest(), bounced('2026-12-29', { messageId: letterNumber(2) })]],
    ['one still on its way', [...waiting, followUpSubmitted('chaser')]],
    ['another letter', [...waiting, followUpSent('other')]],
    ['one from before it was late', [...waiting, followUpSent('chaser', { day: '2026-12-22' })]],
    ['one that only the catcher has', [...waiting, { ...followUpSent('chaser'), rehearsal: true as const }]],
  ])('is not proved by %s', (_, caseFile) => {
    expect(no(caseFile, 'ico_complaint', '2027-01-20', 'silence')).toBe('chase_first');
  });

  it('can be rehearsed where the whole request is', () => {
    const rehearsed = [drafted(), { ...sentElsewhere(), rehearsal: true as const }, { ...followUpSent('chaser'), rehearsal: true as const }];
    expect(no(rehearsed, 'ico_complaint', '2027-01-20', 'silence')).toBeNull();
  });
});

describe('a complaint to the ICO about a review', () => {
  it('makes sense once the review is past the most it may take, unanswered', () => {
    expect([no(aReviewAsked(), 'ico_complaint', '2027-03-01', 'review_silent'), no(aReviewAsked(), 'ico_complaint', '2027-03-02', 'review_silent')]).toEqual(['nothing_to_follow_up', null]);
    expect(no(aReviewAnswered(), 'ico_complaint', '2027-03-02', 'review_silent')).toBe('nothing_to_follow_up');
    expect(no(anAnsweredRequest({ outcome: 'refused' }), 'ico_complaint', '2027-03-02', 'review_silent')).toBe('nothing_to_follow_up');
  });

  it('makes sense where its outcome still withholds something', () => {
    expect(no(aReviewAnswered(), 'ico_complaint', '2027-02-08', 'refusal')).toBeNull();
    expect(no(aReviewAnswered({ outcome: 'not_held' }), 'ico_complaint', '2027-02-08', 'refusal')).toBeNull();
    expect(no(aReviewAnswered({ outcome: 'disclosed_in_full' }), 'ico_complaint', '2027-02-08', 'refusal')).toBe('nothing_to_follow_up');
    expect(no(aReviewAsked(), 'ico_complaint', '2027-02-08', 'refusal')).toBe('nothing_to_follow_up');
    expect(no(anAnsweredRequest({ outcome: 'refused' }), 'ico_complaint', '2027-02-08', 'refusal')).toBe('nothing_to_follow_up');
  });

  it('makes sense where the council has not done what a decision notice told it', () => {
    const silent = [...aRemindedRequest(), followUpSent('ico_complaint', { messageId: letterNumber(3), channel: 'ico-form', about: 'silence' }), received('2027-05-04', second), classified({ as: 'decision_notice', sentOn: on('2027-05-04'), decided: 'upheld', days: 35 }, { messageId: second })];
    expect([no(silent, 'ico_complaint', '2027-06-08', 'refusal'), no(silent, 'ico_complaint', '2027-06-09', 'refusal')]).toEqual(['nothing_to_follow_up', null]);
    expect(no([...silent, { type: 'AppealLodged', by: 'council', on: on('2027-05-20') }], 'ico_complaint', '2027-06-09', 'refusal')).toBe('nothing_to_follow_up');
  });

  it('makes none as that where an answer has come since the notice', () => {
    const answeredSince = [...aDecisionNotice(), received('2027-12-01', messageNumber(9)), classified(answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'disclosed_in_full')), { messageId: messageNumber(9), day: '2027-12-01' })];
    expect(no(answeredSince, 'ico_complaint', '2028-01-10', 'refusal')).toBe('nothing_to_follow_up');
  });

  it('has to say what it is about', () => {
    for (const caseFile of [aRemindedRequest(), aComplaintMade(), aDecisionNotice(), anAppeal()]) expect(no(caseFile, 'ico_complaint', '2027-08-01')).toBe('nothing_to_follow_up');
  });
});

describe('any other letter', () => {
  it('makes sense on any day', () => {
    expect([no(waiting, 'other', '2026-11-23'), no([...aRequestWithUnreadMail(), classified(question)], 'other', '2026-12-24')]).toEqual([null, null]);
  });
});
