import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import { after, withComplaint, withDecision, withReview, type Change } from '../testing/after-an-answer.ts';
import {
  aDraft, anAnsweredRequest, answer, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, aReviewAnswered, aWithdrawnRequest, classified, kpiSet, managementPlan, messageNumber,
  monitoringReport, received, says,
} from '../testing/index.ts';
import { complaintWindow, complianceDueBy, isAllGiven, isOver, lastAnswerOn, openComplaint, openReview, reviewWindow, saidNotHeld, withheld } from './after-the-answer.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';

const refused = anAnsweredRequest({ outcome: 'refused' });
const given = anAnsweredRequest();
const notHeld = anAnsweredRequest({ outcome: 'not_held' });
const of = (caseFile: readonly FoiRequestEvent[], ...changes: readonly Change[]) => after(replay(caseFile), ...changes);

describe('what an answer kept back', () => {
  it('is what was refused or given in part, of the papers asked for; what is not held is apart', () => {
    const mixed = [
      ...aRequestAwaitingResponse({ asked: [managementPlan, kpiSet, monitoringReport('2024-25'), monitoringReport('2025-26')] }), received('2026-12-10'),
      classified(answer(says(managementPlan, 'refused'), says(kpiSet, 'disclosed_in_part'), says(monitoringReport('2024-25'), 'not_held'), says(monitoringReport('2025-26'), 'disclosed_in_full'), says(monitoringReport('2020-21'), 'refused'))),
    ];
    expect(withheld(replay(mixed)).map(({ kind }) => kind)).toEqual(['dsg-management-plan', 'kpi-set']);
    expect(saidNotHeld(replay(mixed)).map(({ period }) => period)).toEqual(['2024-25']);
    expect(isAllGiven(replay(mixed))).toBe(false);
  });

  it('is nothing where all was given, and nobody knows yet while something is awaited', () => {
    expect(isAllGiven(replay(given))).toBe(true);
    expect(isAllGiven(replay(notHeld))).toBe(false);
    expect(isAllGiven(replay([...aRequestAwaitingResponse(), received('2026-12-10'), classified(answer(says(kpiSet, 'disclosed_in_full')))]))).toBe(false);
  });
});

describe('the day of the latest answer', () => {
  it('is the latest on which one reached us, to the request or to a review, whatever was read last', () => {
    expect(lastAnswerOn(replay(aRequestWithUnreadMail()))).toBeNull();
    expect(lastAnswerOn(replay(refused))).toBe('2026-12-10');
    expect(lastAnswerOn(replay(aReviewAnswered({ answeredOn: '2027-01-29' })))).toBe('2027-01-29');
    const two = [
      ...aRequestAwaitingResponse(), received('2026-12-10', messageNumber(1)), received('2026-12-05', messageNumber(2)), received('2026-12-11', messageNumber(3)),
      classified(answer(says(kpiSet, 'refused')), { messageId: messageNumber(1) }), classified(answer(says(managementPlan, 'refused')), { messageId: messageNumber(2) }),
      classified({ as: 'acknowledgement' }, { messageId: messageNumber(3) }),
    ];
    expect(lastAnswerOn(replay(two))).toBe('2026-12-10');
  });
});

describe('what is open', () => {
  const late = aRequestAwaitingResponse();

  it('is a review nobody answered', () => {
    expect(openReview(of(refused))).toBeNull();
    expect(openReview(of(refused, withReview('2027-01-11')))?.clock.askedOn).toBe('2027-01-11');
    expect(openReview(of(refused, withReview('2027-01-11', { answeredOn: '2027-02-08' })))).toBeNull();
  });

  it('is a complaint about silence while the council is silent', () => {
    expect(openComplaint(of(late))).toBeNull();
    expect(openComplaint(of(late, withComplaint('silence', '2026-12-23')))?.on).toBe('2026-12-23');
    expect(openComplaint(of(late, withComplaint('silence', '2026-12-22')))).toBeNull();
    expect(openComplaint(of(aRequestAwaitingClarification(), withComplaint('silence', '2027-01-13')))).toBeNull();
    expect(openComplaint(of(refused, withComplaint('silence', '2027-01-13')))).toBeNull();
  });

  it('is a complaint about a review until that has an answer, and one about an answer until it is decided', () => {
    expect(openComplaint(of(refused, withReview('2027-01-11'), withComplaint('review_silent', '2027-03-09')))?.about).toBe('review_silent');
    expect(openComplaint(of(refused, withReview('2027-01-11', { answeredOn: '2027-03-10' }), withComplaint('review_silent', '2027-03-09')))).toBeNull();
    expect(openComplaint(of(refused, withComplaint('refusal', '2027-03-09')))?.about).toBe('refusal');
  });

  it('is no complaint that was decided on its day or later, and one made after the decision', () => {
    expect(openComplaint(of(refused, withComplaint('refusal', '2027-03-09'), withDecision('2027-03-09')))).toBeNull();
    expect(openComplaint(of(refused, withComplaint('refusal', '2027-03-09'), withDecision('2027-03-08')))?.on).toBe('2027-03-09');
  });

  it('is what the ICO told the council, until an answer since', () => {
    expect(complianceDueBy(of(refused))).toBeNull();
    expect(complianceDueBy(of(refused, withDecision('2026-12-11')))).toBe('2027-01-10');
    expect(complianceDueBy(of(refused, withDecision('2026-12-10')))).toBeNull();
    expect(complianceDueBy(of(refused, withDecision('2026-12-11', { days: null })))).toBeNull();
  });

  it('is that too where only some of what is awaited was answered since', () => {
    const partly = [...late, received('2027-03-10'), classified(answer(says(kpiSet, 'disclosed_in_full')))];
    expect(complianceDueBy(of(partly, withDecision('2027-03-01')))).toBe('2027-03-31');
  });
});

describe('the time to ask for a review', () => {
  const window = (today: string, caseFile: readonly FoiRequestEvent[], ...changes: readonly Change[]) => reviewWindow(of(caseFile, ...changes), { today: on(today), calendar: bankHolidays });

  it('is forty working days from the answer, and over the day after', () => {
    expect(window('2027-02-10', refused)).toEqual({ by: '2027-02-10', tooLate: false });
    expect(window('2027-02-11', refused)).toEqual({ by: '2027-02-10', tooLate: true });
  });

  it('is not while anything is awaited, where all was given, or once one was asked for', () => {
    expect(window('2026-12-10', aRequestAwaitingResponse())).toBeNull();
    expect(window('2026-12-10', given)).toBeNull();
    expect(window('2027-01-12', refused, withReview('2027-01-11'))).toBeNull();
    expect(window('2027-02-09', refused, withReview('2027-01-11', { answeredOn: '2027-02-08' }))).toBeNull();
  });

  it('begins again with an answer after a decision notice, and not with one on its day or before the review', () => {
    const again = (day: string) => [...refused, received(day, messageNumber(2)), classified(answer(says(kpiSet, 'refused')), { messageId: messageNumber(2), day })];
    const changes = [withReview('2027-01-11', { answeredOn: '2027-02-08' }), withDecision('2027-04-03')];
    expect(window('2027-04-21', again('2027-04-20'), ...changes)).toEqual({ by: '2027-06-17', tooLate: false });
    expect(window('2027-04-21', again('2027-04-03'), ...changes)).toBeNull();
    expect(window('2027-04-21', refused, ...changes)).toBeNull();
    expect(window('2027-05-11', again('2027-04-20'), withDecision('2027-04-03'), withReview('2027-05-10'))).toBeNull();
    expect(window('2027-04-21', again('2027-04-20'), withDecision('2027-04-03'), withReview('2027-04-03'))).not.toBeNull();
  });

  it('throws what is not about the holiday table', () => {
    const calendar = { ...bankHolidays, get holidays(): never { throw new TypeError('broken'); } };
    expect(() => reviewWindow(of(refused), { today: on('2027-01-01'), calendar })).toThrow();
  });
});

describe('the time to take an answered review to the ICO', () => {
  const window = (today: string, caseFile: readonly FoiRequestEvent[], ...changes: readonly Change[]) => complaintWindow(of(caseFile, ...changes), on(today));
  const answered = withReview('2027-01-11', { answeredOn: '2027-02-08' });

  it('is six weeks, the last day too', () => {
    expect(window('2027-02-08', refused, answered)).toEqual({ by: '2027-03-22' });
    expect(window('2027-03-22', refused, answered)).toEqual({ by: '2027-03-22' });
    expect(window('2027-03-23', refused, answered)).toBeNull();
  });

  it('is also for a paper that is still said not to be held', () => {
    expect(window('2027-02-09', notHeld, answered)).toEqual({ by: '2027-03-22' });
  });

  it('is not before the review is answered, where it gave everything, or where some paper has no word yet', () => {
    expect(window('2027-02-08', refused)).toBeNull();
    expect(window('2027-02-08', refused, withReview('2027-01-11'))).toBeNull();
    expect(window('2027-02-09', given, answered)).toBeNull();
    expect(window('2027-02-09', aRequestAwaitingResponse(), answered)).toBeNull();
  });

  it('is over once a complaint about the answer was made, on the very day too, or the ICO decided', () => {
    expect(window('2027-02-09', refused, answered, withComplaint('refusal', '2027-02-08'))).toBeNull();
    expect(window('2027-02-09', refused, answered, withComplaint('refusal', '2027-02-07'))).toEqual({ by: '2027-03-22' });
    expect(window('2027-02-09', refused, answered, withComplaint('silence', '2027-02-08'))).toEqual({ by: '2027-03-22' });
    expect(window('2027-02-09', refused, answered, withDecision('2027-02-08'))).toBeNull();
    expect(window('2027-02-09', refused, answered, withDecision('2027-02-07'))).toEqual({ by: '2027-03-22' });
  });
});

describe('a request', () => {
  it.each<[string, readonly FoiRequestEvent[], readonly Change[]]>([
    ['it was withdrawn', aWithdrawnRequest(), [withReview('2027-01-11')]],
    ['everything was given', given, []],
    ['everything was given after a review and a decision', given, [withReview('2027-01-11', { answeredOn: '2027-02-08' }), withComplaint('refusal', '2027-02-09'), withDecision('2027-04-03')]],
    ['nothing is held and nobody asked further', notHeld, []],
  ])('is over where %s', (_, caseFile, changes) => {
    expect(isOver(of(caseFile, ...changes))).toBe(true);
  });

  it.each<[string, readonly FoiRequestEvent[], readonly Change[]]>([
    ['it is a draft', aDraft(), []],
    ['it is awaited', aRequestAwaitingResponse(), []],
    ['it was refused', refused, []],
    ['it was given in part', anAnsweredRequest({ outcome: 'disclosed_in_part' }), []],
    ['a review is open', given, [withReview('2027-01-11')]],
    ['a complaint is open', given, [withComplaint('refusal', '2027-01-11')]],
    ['nothing is held and a review said so again', notHeld, [withReview('2027-01-11', { answeredOn: '2027-02-08' })]],
    ['nothing is held and the ICO decided', notHeld, [withDecision('2027-01-11')]],
  ])('is not over where %s', (_, caseFile, changes) => {
    expect(isOver(of(caseFile, ...changes))).toBe(false);
  });
});
