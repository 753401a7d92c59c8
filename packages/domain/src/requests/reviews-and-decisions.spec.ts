import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  aComplaintMade, aDecisionNotice, anAnsweredRequest, anAppeal, appealLodged, aRemindedRequest, aRequestAwaitingResponse, aReviewAnswered, aReviewAsked, bounced, classified, decisionNotice, followUpSent,
  given, kpiSet, letterNumber, managementPlan, messageNumber, monitoringReport, onDay, received, reviewClockFrom, reviewOutcome, says, transfer,
} from '../testing/index.ts';
import type { Classification } from './foi-request.events.ts';
import { replay } from './replay.ts';

const [second, third, fourth] = [messageNumber(2), messageNumber(3), messageNumber(4)];
const isSaidToBe = (classification: Classification, messageId = second) => ({ type: 'ClassifyMessage', messageId, classification }) as const;
const upheld = reviewOutcome(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'refused'));

describe('the outcome of a review', () => {
  const arrived = [...aReviewAsked(), received('2027-01-29', second)];

  it('is recorded paper by paper, and the review is answered on the day it came', () => {
    given(...arrived).when(isSaidToBe(upheld), onDay('2027-02-10')).records(classified(upheld, { messageId: second, day: '2027-02-10' }));
    expect(replay([...arrived, classified(upheld, { messageId: second, day: '2027-02-10' })]).review).toEqual({
      messageId: letterNumber(2), clock: reviewClockFrom('2027-01-04'), answered: { messageId: second, on: '2027-01-29' },
    });
  });

  it('is the latest word on each paper, and the day of the first answer stays', () => {
    expect(replay([...arrived, classified(upheld, { messageId: second })])).toMatchObject({
      position: { stage: 'answered', on: '2026-12-10', outcome: 'disclosed_in_part' }, outcomes: [says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'refused')],
    });
  });

  it('is declined where no review is pending', () => {
    given(...anAnsweredRequest({ outcome: 'refused' }), received('2027-01-29', second)).when(isSaidToBe(upheld), onDay('2027-02-10')).saysNo({ code: 'no_review_pending' });
    given(...aReviewAnswered(), received('2027-02-01', third)).when(isSaidToBe(upheld, third), onDay('2027-02-10')).saysNo({ code: 'no_review_pending' });
    given(...arrived, bounced('2027-01-30', { messageId: letterNumber(2) })).when(isSaidToBe(upheld), onDay('2027-02-10')).saysNo({ code: 'no_review_pending' });
  });

  it('speaks of papers that were asked for, and says on what ground it refuses', () => {
    given(...arrived).when(isSaidToBe(reviewOutcome(says(monitoringReport('2024-25'), 'not_held'))), onDay('2027-02-10')).saysNo({ code: 'paper_not_asked', kind: 'monitoring-report', period: '2024-25' });
    given(...arrived).when(isSaidToBe(reviewOutcome(says(kpiSet, 'refused', []))), onDay('2027-02-10')).saysNo({ code: 'exemptions_missing', kind: 'kpi-set', period: null });
  });

  it('completes an answer that was outstanding in part', () => {
    const silent = [...aRequestAwaitingResponse(), received('2026-12-01'), classified({ as: 'response', papers: [says(kpiSet, 'refused')] }), followUpSent('internal_review', { day: '2027-01-04' }), received('2027-01-29', second)];
    expect(replay(silent).position.stage).toBe('awaiting_response');
    expect(replay([...silent, classified(upheld, { messageId: second })])).toMatchObject({ position: { stage: 'answered', on: '2027-01-29' }, review: { answered: { on: '2027-01-29' } } });
  });

  it('read where none was asked for is a word on the papers and no more, and a second one does not replace the first', () => {
    expect(replay([...aRequestAwaitingResponse(), received('2026-12-10'), classified(upheld)])).toMatchObject({ review: null, position: { stage: 'answered' } });
    expect(replay([...aReviewAnswered(), received('2027-02-01', third), classified(upheld, { messageId: third })]).review?.answered).toEqual({ messageId: second, on: '2027-01-29' });
  });

  it('is followed by a new one where a review is asked for again', () => {
    const again = [...aReviewAnswered(), followUpSent('internal_review', { messageId: letterNumber(4), day: '2027-02-08' })];
    expect(replay(again).review).toEqual({ messageId: letterNumber(4), clock: reviewClockFrom('2027-02-08'), answered: null });
  });
});

describe('a complaint', () => {
  it('is on file with what it is about and the day the ICO had it', () => {
    expect(replay(aComplaintMade()).complaint).toEqual({ messageId: letterNumber(3), about: 'refusal', on: '2027-02-08' });
    expect(replay(aReviewAnswered()).complaint).toBeNull();
  });

  it('is none where it does not say what it is about, nor is a letter that speaks of one', () => {
    expect(replay([...aRemindedRequest(), followUpSent('ico_complaint', { messageId: letterNumber(3) })]).complaint).toBeNull();
    expect(replay([...aRemindedRequest(), followUpSent('other', { messageId: letterNumber(3), about: 'silence' })]).complaint).toBeNull();
    const { review: _, ...withoutClock } = followUpSent('internal_review');
    expect(replay([...aRequestAwaitingResponse(), withoutClock, { ...followUpSent('internal_review'), purpose: 'other', messageId: letterNumber(3) }]).review).toBeNull();
  });
});

describe('a decision notice', () => {
  const arrived = [...aComplaintMade(), received('2027-05-06', third)];

  it('is recorded with the day it was sent, what it decided and the days it gives', () => {
    given(...arrived).when(isSaidToBe(decisionNotice(), third), onDay('2027-05-06')).records(classified(decisionNotice(), { messageId: third, day: '2027-05-06' }));
    expect(replay(aDecisionNotice()).decision).toEqual({ messageId: third, sentOn: '2027-05-04', decided: 'upheld', complyBy: '2027-06-08' });
  });

  it('that tells the council to do nothing has no day to do it by', () => {
    expect(replay(aDecisionNotice({ days: null })).decision).toMatchObject({ complyBy: null });
  });

  it('needs no complaint on file: the ICO’s letter says that there was one', () => {
    given(...aRequestAwaitingResponse(), received('2027-05-06')).when(isSaidToBe(decisionNotice(), messageNumber(1)), onDay('2027-05-06')).records(classified(decisionNotice(), { day: '2027-05-06' }));
  });

  it('is declined where it was sent after it came, in the future, or before the request', () => {
    const sentOn = (day: string) => isSaidToBe(decisionNotice({ sentOn: day }), third);
    given(...arrived).when(sentOn('2027-05-07'), onDay('2027-05-10')).saysNo({ code: 'received_before_sent', sentOn: on('2027-05-07'), receivedOn: on('2027-05-06') });
    given(...arrived).when(sentOn('2027-05-11'), onDay('2027-05-10')).saysNo({ code: 'day_in_future', day: on('2027-05-11'), today: on('2027-05-10') });
    given(...arrived).when(sentOn('2027-05-10'), onDay('2027-05-10')).saysNo({ code: 'received_before_sent', sentOn: on('2027-05-10'), receivedOn: on('2027-05-06') });
    given(...arrived).when(sentOn('2026-11-22'), onDay('2027-05-10')).saysNo({ code: 'day_too_early', day: on('2026-11-22'), earliest: on('2026-11-23') });
    given(...arrived).when(sentOn('2027-05-06'), onDay('2027-05-06')).records(classified(decisionNotice({ sentOn: '2027-05-06' }), { messageId: third, day: '2027-05-06' }));
  });

  it('is the one that was sent last, in whatever order they are read', () => {
    const two = [...aDecisionNotice(), received('2027-09-01', fourth)];
    expect(replay([...two, classified(decisionNotice({ sentOn: '2027-09-01', days: null }), { messageId: fourth })]).decision).toMatchObject({ messageId: fourth, sentOn: '2027-09-01' });
    expect(replay([...two, classified(decisionNotice({ sentOn: '2027-05-03', days: null }), { messageId: fourth })]).decision).toMatchObject({ messageId: third, sentOn: '2027-05-04' });
    expect(replay([...two, classified(decisionNotice({ sentOn: '2027-05-04', days: null }), { messageId: fourth })]).decision).toMatchObject({ messageId: fourth });
  });
});

describe('an appeal to the tribunal', () => {
  const appeal = (by: 'us' | 'council', day: string) => ({ type: 'RecordAppeal', by, on: on(day) }) as const;

  it('is recorded, by us or by the council', () => {
    given(...aDecisionNotice()).when(appeal('us', '2027-05-20'), onDay('2027-05-21')).records(appealLodged('us', '2027-05-20'));
    given(...aDecisionNotice()).when(appeal('council', '2027-05-20'), onDay('2027-05-21')).records(appealLodged('council', '2027-05-20'));
  });

  it('by the council suspends what it was told to do; ours does not', () => {
    expect(replay(anAppeal({ by: 'council' }))).toMatchObject({ appeal: { by: 'council', on: '2027-05-20' }, decision: { complyBy: null } });
    expect(replay(anAppeal({ by: 'us' }))).toMatchObject({ appeal: { by: 'us' }, decision: { complyBy: '2027-06-08' } });
    expect(replay([...anAppeal({ by: 'council' }), appealLodged('us', '2027-05-21')])).toMatchObject({ appeal: { by: 'us' }, decision: { complyBy: null } });
  });

  it('is recorded after the twenty-eighth day too: the tribunal may allow it', () => {
    given(...aDecisionNotice()).when(appeal('us', '2027-08-02'), onDay('2027-08-02')).records(appealLodged('us', '2027-08-02'));
  });

  it('is said once, and may be corrected', () => {
    given(...anAppeal()).when(appeal('council', '2027-05-20'), onDay('2027-05-21')).staysQuiet();
    given(...anAppeal()).when(appeal('council', '2027-05-19'), onDay('2027-05-21')).records(appealLodged('council', '2027-05-19'));
    given(...anAppeal()).when(appeal('us', '2027-05-20'), onDay('2027-05-21')).records(appealLodged('us', '2027-05-20'));
  });

  it('is declined without a decision notice, before it, and in the future', () => {
    given(...aComplaintMade()).when(appeal('us', '2027-05-20'), onDay('2027-05-21')).saysNo({ code: 'no_decision_notice' });
    given(...aDecisionNotice()).when(appeal('us', '2027-05-03'), onDay('2027-05-21')).saysNo({ code: 'day_too_early', day: on('2027-05-03'), earliest: on('2027-05-04') });
    given(...aDecisionNotice()).when(appeal('us', '2027-05-22'), onDay('2027-05-21')).saysNo({ code: 'day_in_future', day: on('2027-05-22'), today: on('2027-05-21') });
    given(...aDecisionNotice()).when(appeal('us', '2027-05-04'), onDay('2027-05-04')).records(appealLodged('us', '2027-05-04'));
  });

  it('against no notice counts for nothing, and a later notice is one nobody has appealed against', () => {
    expect(replay([...aComplaintMade(), appealLodged('us', '2027-05-20')])).toMatchObject({ appeal: null, decision: null });
    const later = [...anAppeal(), received('2027-09-01', fourth), classified(decisionNotice({ sentOn: '2027-09-01' }), { messageId: fourth })];
    expect(replay(later)).toMatchObject({ appeal: null, decision: { complyBy: '2027-10-06' } });
  });
});

describe('word that the request was passed on', () => {
  it('is on file, and moves no clock of ours', () => {
    given(...aRequestAwaitingResponse(), received('2026-12-01')).when(isSaidToBe(transfer, messageNumber(1)), onDay('2026-12-01')).records(classified(transfer));
    expect(replay([...aRequestAwaitingResponse(), received('2026-12-01'), classified(transfer)]).position).toEqual(replay(aRequestAwaitingResponse()).position);
  });
});
