import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import { eirRepresentationsBy, eirReviewDue, icoComplaintBy, lastDayToAppeal, reviewDue, reviewToBeAskedBy, tribunalAppealBy } from './after-the-answer.ts';

describe('the last day to appeal to the tribunal', () => {
  it.each([
    ['2026-11-26', '2026-12-24', '2026-12-24', 'a working day is the last day itself'],
    ['2026-11-27', '2026-12-25', '2026-12-29', 'Christmas Day rolls over the weekend and the moved Boxing Day'],
    ['2026-11-28', '2026-12-26', '2026-12-29', 'a Saturday rolls'],
    ['2026-11-29', '2026-12-27', '2026-12-29', 'a Sunday rolls'],
    ['2026-11-02', '2026-11-30', '2026-11-30', 'St Andrew’s Day is a holiday in Scotland only, and the tribunal’s rule does not say “in any part of the United Kingdom”'],
    ['2026-02-17', '2026-03-17', '2026-03-17', 'St Patrick’s Day is one in Northern Ireland only'],
    ['2026-12-07', '2027-01-04', '2027-01-04', '4 January 2027 is one in Scotland only'],
    ['2026-03-06', '2026-04-03', '2026-04-07', 'Good Friday rolls over Easter Monday, which England keeps'],
  ])('for a notice sent on %s is %s, and rolls to %s, because %s', (sentOn, by, rollsTo) => {
    expect(tribunalAppealBy(on(sentOn), bankHolidays)).toEqual({ by, rollsTo });
    expect(lastDayToAppeal(on(sentOn))).toBe(by);
  });
});

describe('the last days of what follows an answer', () => {
  it('are forty working days to ask for a review, twenty and at most forty to answer it', () => {
    expect(reviewToBeAskedBy(on('2026-10-01'), bankHolidays)).toBe('2026-11-26');
    expect(reviewDue(on('2026-11-23'), bankHolidays)).toEqual({ normallyBy: '2026-12-22', atMostBy: '2027-01-25' });
  });

  it('under EIR are forty working days each, in law', () => {
    expect(eirRepresentationsBy(on('2026-10-01'), bankHolidays)).toBe('2026-11-26');
    expect(eirReviewDue(on('2026-11-23'), bankHolidays)).toBe('2027-01-25');
  });

  it('are six weeks to complain to the ICO', () => {
    expect(icoComplaintBy(on('2026-11-12'))).toBe('2026-12-24');
  });
});
