import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { nextStep } from '../requests/next-step.ts';
import { replay } from '../requests/replay.ts';
import { addDays, instant, on } from '../shared/iso-date.ts';
import { after, withComplaint, withDecision, withLetter, withReview, type Change } from '../testing/after-an-answer.ts';
import { anAnsweredRequest, aRequestAwaitingResponse, aRequestWithUnreadMail, classified, extendedFrom, extension, requestNumber } from '../testing/index.ts';
import { trueNow, type RequestFacts } from './due-to-be-said.ts';

const moment = (day: string) => ({ today: on(day), now: instant(new Date(`${day}T12:00:00Z`)), calendar: bankHolidays });
const factsOf = (caseFile: readonly FoiRequestEvent[], changes: readonly Change[]): RequestFacts => ({
  requestId: requestNumber(1), request: after(replay(caseFile), ...changes), campaign: 'open', claimUntil: null, undelivered: null, applicantLeft: false,
});

const refused = anAnsweredRequest({ outcome: 'refused' });
const late = aRequestAwaitingResponse();

describe('the page and the mail', () => {
  const steps = { review_due: 'chase_review', review_overdue: 'complain', not_complied: 'report_noncompliance', appeal_ending: 'consider_appeal', complaint_ending: 'complain', review_ending: 'ask_review', ico_open: 'complain' };
  const lives: readonly (readonly [readonly FoiRequestEvent[], readonly Change[]])[] = [
    [refused, []], [refused, [withReview('2027-01-11')]], [refused, [withReview('2027-01-11', { regime: 'EIR' })]], [refused, near()], [refused, [...near(), withComplaint('refusal', '2027-03-01')]],
    [refused, [withDecision('2027-04-03')]], [refused, [withDecision('2027-04-03', { decided: 'partly_upheld' })]], [late, []], [late, [withLetter('chaser', '2026-12-29')]],
    [late, [withLetter('chaser', '2026-12-29'), withComplaint('silence', '2027-02-01'), withDecision('2027-04-03')]],
    [[...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })], [withLetter('chaser', '2027-01-25')]],
  ];

  function near(): Change[] {
    return [withReview('2027-01-11', { answeredOn: '2027-02-08' })];
  }

  it('never disagree, on any day of a year, about what there is to do', () => {
    for (const [caseFile, changes] of lives) {
      const facts = factsOf(caseFile, changes);
      for (let day = on('2026-12-10'); day <= '2027-12-10'; day = addDays(day, 1)) {
        const { step } = nextStep(facts.request, { ...moment(day), address: 'usable', hold: null, unpublished: 0 });
        for (const { kind } of trueNow(facts, moment(day))) if (kind in steps) expect([day, step]).toEqual([day, steps[kind as keyof typeof steps]]);
      }
    }
  });
});
