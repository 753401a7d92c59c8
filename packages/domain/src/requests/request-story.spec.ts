import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import {
  aDecisionNotice, anAnsweredRequest, anAppeal, answer, anyCaseFile, aRemindedRequest, aRequestAskedAgain, aRequestAwaitingResponse, aReviewAnswered, aReviewAsked, aWithdrawnRequest, appealLodged,
  bounced, classified, deadlinePassed, followUpSent, kpiSet, letterNumber, managementPlan, messageNumber, question, received, says, struckOut,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { requestStory } from './request-story.ts';

const told = (caseFile: readonly FoiRequestEvent[], today = '2026-12-10') => requestStory(caseFile, { today: on(today), calendar: bankHolidays });
const days = (caseFile: readonly FoiRequestEvent[], today?: string) => told(caseFile, today).map((step) => [step.what, step.on]);

describe('the story of a request, as anybody may read it', () => {
  it('begins with what the council received; of a draft there is nothing to tell', () => {
    expect(told([])).toEqual([]);
    expect(days(aRequestAskedAgain())).toEqual([['received', '2026-11-23'], ['question', '2026-12-01'], ['question_answered', '2026-12-03']]);
  });

  it('dates a missed day by the law, whether or not it was noted, and tells of it once', () => {
    const late = [['received', '2026-11-23'], ['late', '2026-12-23']];
    expect(days(aRequestAwaitingResponse(), '2026-12-22')).toEqual([['received', '2026-11-23']]);
    expect(days(aRequestAwaitingResponse(), '2026-12-29')).toEqual(late);
    expect(days([...aRequestAwaitingResponse(), deadlinePassed('2026-12-22', '2026-12-29')], '2026-12-29')).toEqual(late);
  });

  it('says how late an answer came, after the day it missed', () => {
    expect(told(anAnsweredRequest({ answeredOn: '2026-12-29' }), '2027-01-20').slice(1)).toEqual([
      { what: 'late', on: '2026-12-23', lastDay: '2026-12-22' }, { what: 'answered', on: '2026-12-29', how: 'whole', daysLate: 3 },
    ]);
    expect(told(anAnsweredRequest(), '2027-01-20').at(-1)).toEqual({ what: 'answered', on: '2026-12-10', how: 'whole', daysLate: null });
  });

  it('tells an answer about some papers from the one that completes it, and from one that follows', () => {
    const part = [...aRequestAwaitingResponse(), received('2026-12-07'), classified(answer(says(managementPlan, 'disclosed_in_full')))];
    expect(told(part).at(-1)).toMatchObject({ what: 'answered', how: 'part' });
    const rest = [...part, received('2026-12-08', messageNumber(2)), classified(answer(says(kpiSet, 'refused')), { messageId: messageNumber(2) })];
    expect(told(rest).at(-1)).toMatchObject({ what: 'answered', how: 'whole' });
    const more = [...rest, received('2026-12-09', messageNumber(3)), classified(answer(says(kpiSet, 'disclosed_in_full')), { messageId: messageNumber(3) })];
    expect(told(more).at(-1)).toMatchObject({ what: 'answered', how: 'again', on: '2026-12-09' });
  });

  it('goes on through review, complaint, decision and appeal, each on its day', () => {
    expect(days(anAppeal(), '2027-06-01').slice(1)).toEqual([
      ['answered', '2026-12-10'], ['review_asked', '2027-01-04'], ['review_answered', '2027-01-29'], ['complained', '2027-02-08'], ['decided', '2027-05-04'], ['appealed', '2027-05-20'],
    ]);
    expect(told(aReviewAsked(), '2027-01-10').at(-1)).toMatchObject({ what: 'review_asked', atMostBy: '2027-03-01', statutory: false });
    expect(told(aDecisionNotice(), '2027-05-10').at(-1)).toMatchObject({ what: 'decided', decided: 'upheld', complyBy: '2027-06-08' });
  });

  it('has our reminder, and not one that came back or was struck out', () => {
    expect(told(aRemindedRequest(), '2026-12-29').at(-1)).toEqual({ what: 'wrote', on: '2026-12-28', purpose: 'chaser' });
    expect(days([...aRemindedRequest(), bounced('2026-12-29', { messageId: letterNumber(2) })], '2026-12-29')).toEqual([['received', '2026-11-23'], ['late', '2026-12-23']]);
    const byHand = [...aRequestAwaitingResponse(), followUpSent('chaser', { channel: 'own-email' }), struckOut(4)];
    expect(days(byHand, '2026-12-22')).toEqual([['received', '2026-11-23']]);
  });

  it('has no review or complaint whose letter came back, and no appeal against nothing', () => {
    expect(days([...aReviewAsked(), bounced('2027-01-05', { messageId: letterNumber(2) })]).map(([what]) => what)).toEqual(['received', 'answered']);
    expect(days([...aReviewAnswered(), appealLodged('us', '2027-02-01')]).map(([what]) => what)).not.toContain('appealed');
  });

  it('ends with our withdrawal', () => {
    expect(days(aWithdrawnRequest()).at(-1)).toEqual(['withdrawn', '2026-12-01']);
  });

  it('does not call late what came in time and was only read later', () => {
    const readLate = [...aRequestAwaitingResponse(), received('2026-12-22'), deadlinePassed('2026-12-22', '2026-12-23'), classified(question, { day: '2026-12-24' })];
    expect(days(readLate, '2026-12-24')).toEqual([['received', '2026-11-23'], ['question', '2026-12-22']]);
  });

  it('can be told of any case file, in the order of its days', () => {
    fc.assert(fc.property(anyCaseFile, (caseFile) => {
      const dates = told(caseFile, '2027-03-01').map((step) => step.on);
      return dates.every((day, at) => at === 0 || (dates[at - 1] ?? '') <= day);
    }));
  });
});
