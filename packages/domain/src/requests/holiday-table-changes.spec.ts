import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import type { HolidayCalendar } from '../calendar/working-days.ts';
import { recomputeReviewClock } from '../clock/review-clock.ts';
import { recomputeClock } from '../clock/start-clock.ts';
import type { StatutoryClock } from '../clock/statutory-clock.ts';
import { on, type IsoDate } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRemindedRequest, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestSending, aReviewAnswered, aReviewAsked,
  aWithdrawnRequest, answer, classified, clarificationGiven, clockFrom, clockRecalculated, drafted, extendedFrom, extension, followUpSent, given, kpiSet, managementPlan, messageNumber, onDay, received,
  reviewClockFrom, says, sentElsewhere, struckOut,
} from '../testing/index.ts';
import { replay } from './replay.ts';

const recalculate = { type: 'RecalculateClock' } as const;
/** The table with one more bank holiday, proclaimed for that day alone. */
const withHoliday = (...days: string[]): HolidayCalendar => ({
  ...bankHolidays, version: 'another edition', holidays: new Map([...bankHolidays.holidays, ...days.map((day): [IsoDate, { title: string; nations: []; basis: string; provisional: boolean }] => [on(day), { title: 'Proclaimed', nations: [], basis: 'proclamation', provisional: false }])]),
});
const under = (calendar: HolidayCalendar) => onDay('2026-12-02', { calendar });
const added = withHoliday('2026-12-15');
const change = (before: StatutoryClock, calendar = added) => ({ before, after: recomputeClock(before, calendar) });
const reviewChange = (askedOn: string, calendar: HolidayCalendar) => ({ before: reviewClockFrom(askedOn), after: recomputeReviewClock(reviewClockFrom(askedOn), calendar) });
const first = clockFrom('2026-11-23');

describe('another edition of the holiday table', () => {
  it('moves the running clock, and what was believed before stays on file', () => {
    given(...aRequestAwaitingResponse()).when(recalculate, under(added)).records(clockRecalculated({ statutory: change(first) }, '2026-12-02'));
    expect(change(first).after.dueOn).toBe('2026-12-23');
    expect(replay([...aRequestAwaitingResponse(), clockRecalculated({ statutory: change(first) }, '2026-12-02')])).toMatchObject({
      position: { stage: 'awaiting_response', clock: change(first).after }, recalculated: { entry: 4, on: '2026-12-02', dueBefore: '2026-12-22', dueAfter: '2026-12-23' },
    });
  });

  it('is nothing to record where no date moves, although the table has another name', () => {
    given(...aRequestAwaitingResponse()).when(recalculate, under({ ...bankHolidays, version: 'another edition' })).staysQuiet();
    given(...aRequestAwaitingResponse()).when(recalculate, under(withHoliday('2026-12-19'))).staysQuiet();
    given(...aRequestAwaitingResponse()).when(recalculate, under(withHoliday('2026-12-23'))).staysQuiet();
  });

  it('moves a clock that stands still, at a question or at a fee', () => {
    given(...aRequestAwaitingClarification()).when(recalculate, under(added)).records(clockRecalculated({ statutory: change(first) }, '2026-12-02'));
    given(...aRequestAwaitingFee()).when(recalculate, under(added)).records(clockRecalculated({ statutory: change(first) }, '2026-12-02'));
    expect(replay([...aRequestAwaitingClarification(), clockRecalculated({ statutory: change(first) })]).position).toMatchObject({ stage: 'awaiting_clarification', clock: change(first).after });
    expect(replay([...aRequestAwaitingFee(), clockRecalculated({ statutory: change(first) })]).position).toMatchObject({ stage: 'awaiting_fee', clock: change(first).after });
  });

  it('makes a question in time that was late by the table before', () => {
    const asked = aRequestAwaitingClarification({ askedOn: '2026-12-23' });
    expect(replay(asked).breaches).toHaveLength(1);
    expect(replay([...asked, clockRecalculated({ statutory: change(first) })]).breaches).toEqual([]);
    const before = [...asked, clarificationGiven('2026-12-28'), clockRecalculated({ statutory: change(first) })];
    expect(replay(before)).toMatchObject({ breaches: [{ lastDay: '2026-12-22', ended: 'asked' }], recalculated: null });
  });

  it('moves each clock of a request that has two, that of its position last told', () => {
    const parts = [...aRequestAskedAboutPart(), clarificationGiven('2026-12-08', { papers: [kpiSet] })];
    const ofPart = clockFrom('2026-12-08');
    const recorded = [clockRecalculated({ statutory: change(ofPart) }, '2026-12-02'), clockRecalculated({ statutory: change(first) }, '2026-12-02')];
    given(...parts).when(recalculate, under(added)).records(...recorded);
    expect(replay([...parts, ...recorded])).toMatchObject({
      position: { clock: change(first).after }, partQuestions: [{ clock: change(ofPart).after }], recalculated: { entry: 8, dueBefore: '2026-12-22' },
    });
    given(...parts).when(recalculate, under(withHoliday('2027-01-06'))).records(clockRecalculated({ statutory: change(ofPart, withHoliday('2027-01-06')) }, '2026-12-02'));
  });

  it('leaves the clock of a part that has its answer, and says once what two clocks share', () => {
    const kpis = [received('2026-12-10', messageNumber(2)), classified(answer(says(kpiSet, 'refused')), { messageId: messageNumber(2) })];
    const parts = [...aRequestAskedAboutPart(), clarificationGiven('2026-12-08', { papers: [kpiSet] })];
    given(...parts, ...kpis).when(recalculate, under(added)).records(clockRecalculated({ statutory: change(first) }, '2026-12-02'));
    const rest = [received('2026-12-10', messageNumber(2)), classified(answer(says(managementPlan, 'refused')), { messageId: messageNumber(2) })];
    given(...parts, ...rest).when(recalculate, under(added)).records(clockRecalculated({ statutory: change(clockFrom('2026-12-08')) }, '2026-12-02'));
  });

  it('moves an extended clock and the later reading', () => {
    const extended = extendedFrom('2026-11-23', '2026-12-01');
    const january = withHoliday('2027-01-18');
    given(...aRequestAwaitingResponse(), received('2026-12-01'), classified(extension(), { clock: extended })).when(recalculate, under(january)).records(clockRecalculated({ statutory: change(extended, january) }, '2026-12-02'));
    const saturday = clockFrom('2026-10-31');
    const later = change(saturday, withHoliday('2026-12-01'));
    expect([later.after.dueOn, later.after.dueOnByCode]).toEqual(['2026-11-27', '2026-12-02']);
    const both = change(saturday, withHoliday('2026-11-16'));
    expect(replay([drafted(), sentElsewhere({ receivedOn: '2026-10-31' }), clockRecalculated({ statutory: both })]).recalculated).toMatchObject({ dueBefore: '2026-11-27', dueAfter: '2026-12-01' });
    expect(replay([drafted(), sentElsewhere({ receivedOn: '2026-10-31' }), clockRecalculated({ statutory: later })]).recalculated).toMatchObject({ dueBefore: '2026-12-01', dueAfter: '2026-12-02' });
  });

  it('moves a review nobody has answered', () => {
    const inJanuary = withHoliday('2027-01-18');
    const inFebruary = withHoliday('2027-02-15');
    given(...aReviewAsked()).when(recalculate, under(inJanuary)).records(clockRecalculated({ review: reviewChange('2027-01-04', inJanuary) }, '2026-12-02'));
    const moved = replay([...aReviewAsked(), clockRecalculated({ review: reviewChange('2027-01-04', inJanuary) })]);
    expect(moved).toMatchObject({ review: { clock: { normallyBy: '2027-02-02', atMostBy: '2027-03-02' }, answered: null }, recalculated: { entry: 8, dueBefore: '2027-02-01', dueAfter: '2027-02-02' } });
    expect(replay([...aReviewAsked(), clockRecalculated({ review: reviewChange('2027-01-04', inFebruary) })]).recalculated).toMatchObject({ dueBefore: '2027-03-01', dueAfter: '2027-03-02' });
    given(...aReviewAnswered()).when(recalculate, under(inJanuary)).staysQuiet();
    given(...aReviewAsked()).when(recalculate, under(withHoliday('2026-12-15'))).staysQuiet();
  });

  it('moves a review under EIR', () => {
    const asked = reviewClockFrom('2027-01-04', 'EIR');
    const inJanuary = withHoliday('2027-01-18');
    const changed = { before: asked, after: recomputeReviewClock(asked, inJanuary) };
    const eir = [...anAnsweredRequest({ outcome: 'refused' }), followUpSent('internal_review', { day: '2027-01-04', regime: 'EIR' })];
    given(...eir).when(recalculate, under(inJanuary)).records(clockRecalculated({ review: changed }, '2026-12-02'));
    expect(replay([...eir, clockRecalculated({ review: changed })]).recalculated).toMatchObject({ dueBefore: '2027-03-01', dueAfter: '2027-03-02' });
  });

  it('moves a clock and a review in one entry, and tells of the clock', () => {
    const both = [...aRequestAwaitingResponse(), received('2026-12-01'), classified(answer(says(kpiSet, 'refused'))), followUpSent('internal_review', { day: '2026-12-07' })];
    const event = clockRecalculated({ statutory: change(first), review: reviewChange('2026-12-07', added) }, '2026-12-02');
    given(...both).when(recalculate, under(added)).records(event);
    expect(replay([...both, event])).toMatchObject({ position: { clock: change(first).after }, review: { clock: reviewChange('2026-12-07', added).after }, recalculated: { dueBefore: '2026-12-22' } });
  });

  it.each([
    ['not begun', []], ['a draft', aDraft()], ['on its way', aRequestSending()], ['answered', anAnsweredRequest()], ['withdrawn', aWithdrawnRequest()],
  ])('leaves a request that is %s as it is', (_, caseFile) => {
    given(...caseFile).when(recalculate, under(added)).staysQuiet();
  });

  it('says nothing a second time', () => {
    given(...aRequestAwaitingResponse(), clockRecalculated({ statutory: change(first) })).when(recalculate, under(added)).staysQuiet();
  });

  it('is declined rather than guessed where it ends before the clock does', () => {
    given(...aRemindedRequest()).when(recalculate, under({ ...bankHolidays, knownUntil: on('2026-12-10') })).saysNo({ code: 'outside_calendar', day: on('2026-12-02'), knownUntil: on('2026-12-10') });
  });
});

describe('a recalculation of what is not believed any more', () => {
  it('counts for nothing where the letter it was about was struck out', () => {
    const corrected = [drafted(), sentElsewhere(), clockRecalculated({ statutory: change(first) }), struckOut(2), sentElsewhere({ receivedOn: '2026-11-20' })];
    expect(replay(corrected)).toMatchObject({ position: { clock: clockFrom('2026-11-20') }, recalculated: null });
  });

  it.each<[string, Partial<StatutoryClock>]>([
    ['law', { regime: 'EIR' }], ['start', { startedOn: on('2026-11-24') }], ['due date', { dueOn: on('2026-12-21') }], ['later reading', { dueOnByCode: on('2026-12-24') }],
    ['extension', { extendedDueOn: on('2027-01-25') }], ['later reading of an extension', { extendedDueOnByCode: on('2027-01-25') }], ['days left out', { leftOut: [on('2026-12-01')] }],
  ])('counts for nothing where the clock has another %s', (_, other) => {
    const caseFile = [...aRequestAwaitingResponse(), clockRecalculated({ statutory: { before: { ...first, ...other }, after: change(first).after } })];
    expect(replay(caseFile)).toMatchObject({ position: { clock: first }, recalculated: null });
  });

  it('counts whatever the table was called when the clock was computed', () => {
    const renamed = { ...first, calendarVersion: 'older' as StatutoryClock['calendarVersion'], provisional: [on('2026-12-15')] };
    expect(replay([...aRequestAwaitingResponse(), clockRecalculated({ statutory: { before: renamed, after: change(first).after } })]).recalculated).not.toBeNull();
  });

  it.each([
    ['asked on another day', { askedOn: on('2027-01-05') }], ['of another law', { regime: 'EIR' as const }], ['with another normal day', { normallyBy: on('2027-02-03') }], ['with another last day', { atMostBy: on('2027-03-03') }],
  ])('counts for nothing of a review %s, or one that is answered', (_, other) => {
    const review = reviewChange('2027-01-04', withHoliday('2027-01-18'));
    expect(replay([...aReviewAsked(), clockRecalculated({ review: { ...review, before: { ...review.before, ...other } } })])).toMatchObject({ recalculated: null, review: { clock: review.before } });
    expect(replay([...aReviewAnswered(), clockRecalculated({ review })])).toMatchObject({ recalculated: null, review: { clock: review.before } });
    expect(replay([...aRequestAwaitingResponse(), clockRecalculated({ review })]).recalculated).toBeNull();
  });
});
