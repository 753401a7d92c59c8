import { describe, expect, it } from 'vitest';
import {
  aComplaintMade, aDecisionNotice, anAnsweredRequest, anAppeal, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse,
  aRequestWithUnreadMail, aReviewAnswered, aReviewAsked, appealLodged, bounced, claimedReceipt, classified, clarificationGiven, clockFrom, deadlinePassed, deliveryUncertain, decisionNotice, drafted,
  extendedFrom, extension, feeAsked, feePaid, followUpSent, followUpSubmitted, given, kpiSet, letterNumber, managementPlan, messageNumber, onDay, question, questionAbout, received,
  regimeRecorded, reviewOutcome, says, sent, sentElsewhere, struckOut, submitted,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { strikeableEntries, strikeOuts } from './struck-out.ts';

const [second, third] = [messageNumber(2), messageNumber(3)];
const one = letterNumber(2);
/** What has to go before an entry: its number, null for nothing, and undefined where it can never go. */
const before = (caseFile: readonly FoiRequestEvent[], entry: number) => strikeableEntries(caseFile).find((found) => found.entry === entry)?.first;
const eirExtended = (noticeOn: string) => ({ ...regimeRecorded('EIR'), clock: { ...extendedFrom('2026-11-23', noticeOn), regime: 'EIR' as const } });
const extends36 = (messageId = messageNumber(1)) => classified(extension(), { messageId, clock: extendedFrom('2026-11-23', '2026-12-01') });
const byHand = (purpose: 'internal_review' | 'clarification_answer' | 'chaser', day: string) => followUpSent(purpose, { day, channel: 'own-email' });

describe('what a person may have got wrong', () => {
  it.each<[string, FoiRequestEvent]>([
    ['that a letter came back', bounced('2026-12-01')],
    ['the day the council says it had it', claimedReceipt('2026-11-25')],
    ['the law it goes by', regimeRecorded('EIR')],
    ['that a fee was paid', feePaid('2026-12-08')],
    ['a later letter sent by hand', followUpSent('chaser', { channel: 'post' })],
    ['a rehearsal of a later letter', { ...followUpSent('chaser'), rehearsal: true }],
    ['an appeal', appealLodged('us', '2027-05-20')],
  ])('is %s', (_, event) => {
    const caseFile = [...aRequestAwaitingResponse(), event];
    expect(before(caseFile, 4)).toBeNull();
    given(...caseFile).when({ type: 'StrikeOutEntry', entry: 4 }, onDay('2026-12-01')).records(struckOut(4));
  });

  it.each<[string, FoiRequestEvent]>([
    ['a later letter the tracker sent', followUpSent('chaser')],
    ['pressing Send on it', followUpSubmitted('chaser')],
    ['a deadline that passed', deadlinePassed('2026-12-22')],
  ])('is not %s', (_, event) => {
    expect(before([...aRequestAwaitingResponse(), event], 4)).toBeUndefined();
  });
});

describe('a strike-out of what followed', () => {
  it('takes back a fee, a law and a claimed day', () => {
    expect(replay([...aRequestAwaitingFee(), feePaid('2026-12-08'), struckOut(6)]).position).toMatchObject({ stage: 'awaiting_fee' });
    expect(replay([...aRequestAwaitingResponse(), regimeRecorded('EIR'), struckOut(4)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
    expect(replay([...aRequestAwaitingResponse(), claimedReceipt('2026-11-25'), struckOut(4)]).claimedReceiptOn).toBeNull();
  });

  it('makes a letter received again that had not come back', () => {
    expect(replay([...aRequestAwaitingResponse(), bounced('2026-12-01'), struckOut(4)])).toMatchObject({ position: { stage: 'awaiting_response' }, receivedOn: '2026-11-23' });
    expect(replay([...aReviewAsked(), bounced('2027-01-05', { messageId: one }), struckOut(8)])).toMatchObject({ review: { answered: null }, followUps: [{ state: 'sent' }] });
  });

  it('takes with a letter the answer it carried, and the deadline of the time that then ran', () => {
    const answered = [...aRequestAwaitingClarification(), byHand('clarification_answer', '2026-12-03'), clarificationGiven('2026-12-03', { messageId: one }), deadlinePassed('2027-01-06'), struckOut(6)];
    expect([...strikeOuts(answered)]).toEqual([[6, 9], [7, 9], [8, 9]]);
    expect(replay(answered)).toMatchObject({ position: { stage: 'awaiting_clarification' }, followUps: [], deadlinesNoted: [] });
  });

  it('of an answer leaves the letter that carried it: it went, and answered nothing', () => {
    const answered = [...aRequestAwaitingClarification(), byHand('clarification_answer', '2026-12-03'), clarificationGiven('2026-12-03', { messageId: one }), struckOut(7)];
    expect(replay(answered)).toMatchObject({ position: { stage: 'awaiting_clarification' }, followUps: [{ state: 'sent' }], struckOut: [7] });
  });

  it('leaves the answer another letter carried, and one that no letter did', () => {
    const two = [...aRequestAwaitingClarification(), byHand('chaser', '2026-12-02'), clarificationGiven('2026-12-03'), struckOut(6)];
    expect([...strikeOuts(two).keys()]).toEqual([6]);
    const again = [...aRequestAwaitingClarification(), byHand('clarification_answer', '2026-12-02'), byHand('clarification_answer', '2026-12-03'), clarificationGiven('2026-12-03', { messageId: one }), struckOut(6)];
    expect([...strikeOuts(again).keys()]).toEqual([6]);
  });

  it('of a rehearsal leaves it as if nobody had pressed Send', () => {
    const rehearsed = [...aRequestAwaitingResponse(), followUpSubmitted('other', { messageId: letterNumber(3) }), followUpSubmitted('chaser'), { ...followUpSent('chaser'), rehearsal: true as const }, struckOut(6)];
    expect(replay(rehearsed).followUps).toMatchObject([{ messageId: letterNumber(3), state: 'sending' }]);
  });

  it('takes back a complaint, a review, a notice and an appeal', () => {
    expect(replay([...aComplaintMade(), struckOut(10)]).complaint).toBeNull();
    expect(replay([...anAnsweredRequest({ outcome: 'refused' }), byHand('internal_review', '2027-01-04'), struckOut(6)]).review).toBeNull();
    expect(replay([...aDecisionNotice(), struckOut(12)]).decision).toBeNull();
    expect(replay([...anAppeal(), struckOut(13)])).toMatchObject({ appeal: null, decision: { complyBy: '2027-06-08' } });
    expect(replay([...aReviewAnswered(), struckOut(9)]).review).toMatchObject({ answered: null });
  });
});

describe('what rests on another entry', () => {
  it('is the payment on its fees notice, where that stopped the clock', () => {
    const paid = [...aRequestAwaitingFee(), feePaid('2026-12-08')];
    expect([before(paid, 4), before(paid, 5), before(paid, 6), before(aRequestAwaitingFee(), 5)]).toEqual([6, 6, null, null]);
    expect(before([...aRequestAwaitingFee(), received('2026-12-02', second), feePaid('2026-12-08')], 5)).toBe(7);
    const late = [...aRequestWithUnreadMail({ messageOn: '2026-12-23' }), feeAsked('2026-12-23', { inTime: false }), feePaid('2026-12-08')];
    expect(before(late, 5)).toBeNull();
  });

  it('is on a fees notice the first payment, and not one of a later notice', () => {
    const twice = [...aRequestAwaitingFee(), feePaid('2026-12-08'), received('2026-12-10', second), feeAsked('2026-12-10', { messageId: second }), feePaid('2026-12-14', { noticeOn: '2026-12-10' })];
    expect([before(twice, 5), before(twice, 6), before(twice, 8)]).toEqual([6, 9, 9]);
  });

  it('is the outcome on a review asked for by hand, and none of a later one', () => {
    const answered = [...anAnsweredRequest({ outcome: 'refused' }), byHand('internal_review', '2027-01-04'), received('2027-01-29', second), classified(reviewOutcome(says(kpiSet, 'refused')), { messageId: second })];
    expect(before(answered, 6)).toBe(8);
    const reminded = [...answered.slice(0, 6), followUpSent('review_chaser', { messageId: letterNumber(3) }), ...answered.slice(6), received('2027-02-01', third), classified(question, { messageId: third })];
    expect(before(reminded, 6)).toBe(9);
    const again = [...answered, followUpSent('internal_review', { messageId: letterNumber(3), channel: 'post' }), received('2027-02-10', third), classified(reviewOutcome(says(kpiSet, 'refused')), { messageId: third })];
    expect([before(again, 6), before(again, 9)]).toEqual([8, 11]);
    expect(before([...anAnsweredRequest({ outcome: 'refused' }), byHand('chaser', '2027-01-04'), received('2027-01-29', second), classified(reviewOutcome(says(kpiSet, 'refused')), { messageId: second })], 6)).toBeNull();
  });

  it('is the appeal on its decision notice, and not one against a later notice', () => {
    expect([before(anAppeal(), 11), before(anAppeal(), 12), before(anAppeal(), 13)]).toEqual([13, 13, null]);
    const later = [...aDecisionNotice(), received('2027-09-01', second), classified(decisionNotice({ sentOn: '2027-09-01' }), { messageId: second }), appealLodged('us', '2027-09-10')];
    expect([before(later, 12), before(later, 14)]).toEqual([null, 15]);
    const between = [...aDecisionNotice(), received('2027-05-10', second), classified(question, { messageId: second }), appealLodged('us', '2027-05-20')];
    expect(before(between, 12)).toBe(15);
  });

  it('is on a law whatever was computed by it since, until another letter begins', () => {
    const eir = [...aRequestAwaitingResponse(), regimeRecorded('EIR'), received('2026-12-01')];
    expect(before([...eir, classified(question)], 4)).toBeNull();
    expect(before([...eir, classified(question), clarificationGiven('2026-12-03')], 4)).toBe(7);
    expect(before([...eir, extends36()], 4)).toBe(6);
    expect(before([...eir, feeAsked('2026-12-01')], 4)).toBe(6);
    expect(before([...eir, feeAsked('2026-12-01'), feePaid('2026-12-08')], 4)).toBe(7);
    expect(before([...eir, regimeRecorded('FOIA')], 4)).toBe(6);
    expect(before([...eir, bounced('2026-12-02'), submitted(), sent(), regimeRecorded('EIR')], 4)).toBeNull();
  });

  it('is on an extension a payment computed from it, and not a law that drops it', () => {
    const extended = [...aRequestWithUnreadMail(), extends36()];
    expect(before([...extended, received('2026-12-02', second), feeAsked('2026-12-02', { messageId: second }), feePaid('2026-12-08')], 5)).toBe(8);
    expect(before([...extended, regimeRecorded('EIR'), regimeRecorded('FOIA')], 5)).toBeNull();
  });

  it('is on a notice of extension the law that took it in, and what was computed from that', () => {
    const taken = [...aRequestWithUnreadMail(), classified(extension([])), eirExtended('2026-12-01')];
    expect([before(taken, 4), before(taken, 5)]).toEqual([6, 6]);
    expect(before([...taken, feePaid('2026-12-08')], 5)).toBe(7);
    expect(before([...aRequestWithUnreadMail(), classified(extension([])), regimeRecorded('EIR')], 5)).toBeNull();
    expect(before([...aRequestWithUnreadMail(), classified(extension([])), feePaid('2026-12-08')], 5)).toBeNull();
    expect(before([...aRequestWithUnreadMail(), classified(extension([])), clarificationGiven('2026-12-03'), eirExtended('2026-12-01')], 5)).toBeNull();
  });

  it('is on a payment, and on an answer to a question, what was computed from the clock they left', () => {
    const paid = [...aRequestAwaitingFee(), feePaid('2026-12-08'), received('2026-12-09', second), extends36(second)];
    expect(before(paid, 6)).toBe(8);
    expect(before([...aRequestAwaitingFee(), feePaid('2026-12-08'), regimeRecorded('EIR')], 6)).toBe(7);
    expect(before([...aRequestAwaitingFee(), feePaid('2026-12-08'), clarificationGiven('2026-12-10'), regimeRecorded('EIR')], 6)).toBeNull();
    expect(before([...aRequestAwaitingClarification(), clarificationGiven('2026-12-03'), regimeRecorded('EIR', { receivedOn: '2026-12-03' })], 6)).toBe(7);
  });

  it('is on an answer about a part what came before the next answer about all', () => {
    const part = [...aRequestAskedAboutPart(), clarificationGiven('2026-12-08', { papers: [kpiSet] }), clarificationGiven('2026-12-09', { papers: [managementPlan] }), regimeRecorded('EIR')];
    expect(before(part, 6)).toBe(8);
  });

  it('is on a question about a part only an answer that can be about it', () => {
    const part = aRequestAskedAboutPart();
    expect(before([...part, clarificationGiven('2026-12-08', { papers: [managementPlan] })], 5)).toBeNull();
    expect(before([...part, clarificationGiven('2026-12-08', { papers: [managementPlan] }), clarificationGiven('2026-12-09', { papers: [kpiSet] })], 5)).toBe(7);
    expect(before([...part, clarificationGiven('2026-12-08')], 5)).toBe(6);
    expect(before([...part, clarificationGiven('2026-12-08', { papers: [managementPlan, kpiSet] })], 5)).toBe(6);
    expect(before([...aRequestAwaitingClarification(), clarificationGiven('2026-12-08', { papers: [kpiSet] })], 5)).toBe(6);
    expect(before([...aRequestAwaitingResponse(), received('2026-12-01'), classified(questionAbout(kpiSet, managementPlan)), clarificationGiven('2026-12-08', { papers: [managementPlan] })], 5)).toBe(6);
  });

  it('is on a later letter what was computed since the answer it carried', () => {
    const answered = [...aRequestAwaitingClarification(), byHand('clarification_answer', '2026-12-03'), clarificationGiven('2026-12-03', { messageId: one })];
    expect(before(answered, 6)).toBeNull();
    expect(before([...answered, received('2026-12-04', second), extends36(second)], 6)).toBe(9);
    const asksToo = { ...followUpSent('internal_review', { day: '2026-12-03', channel: 'own-email' }), purpose: 'clarification_answer' as const };
    const both = [...aRequestAwaitingClarification(), asksToo, received('2026-12-05', third), classified(reviewOutcome(says(kpiSet, 'refused')), { messageId: third }), clarificationGiven('2026-12-03', { messageId: one }), regimeRecorded('EIR')];
    expect(before(both, 6)).toBe(10);
  });

  it('is on a letter sent elsewhere its law, its fee and its payment, until it came back', () => {
    const start = [drafted(), sentElsewhere()];
    expect(before([...start, regimeRecorded('EIR')], 2)).toBe(3);
    expect(before([...start, received('2026-12-01'), feeAsked('2026-12-01')], 2)).toBe(4);
    expect(before([...start, received('2026-12-01'), feeAsked('2026-12-01'), feePaid('2026-12-08')], 2)).toBe(5);
    expect(before([...start, claimedReceipt('2026-11-25'), followUpSent('chaser')], 2)).toBeNull();
    expect(before([...start, bounced('2026-12-01', { messageId: one }), regimeRecorded('EIR')], 2)).toBe(4);
    expect(before([...start, deliveryUncertain(), regimeRecorded('EIR')], 2)).toBe(4);
    expect(before([...start, bounced('2026-12-01'), sentElsewhere({ receivedOn: '2026-12-02' }), regimeRecorded('EIR', { receivedOn: '2026-12-02' })], 2)).toBeNull();
  });
});
