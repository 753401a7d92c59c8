import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../calendar/bank-holidays.ts';
import { addDays, on, type IsoDate } from '../../shared/iso-date.ts';
import {
  aComplaintMade, aDecisionNotice, anAnsweredRequest, anAppeal, anyLivedCaseFile, aRemindedRequest, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestAwaitingFee, aReviewAnswered, aReviewAsked,
  letterNumber, onDay,
} from '../../testing/index.ts';
import { isOver } from '../after-the-answer.ts';
import { complaintGrounds } from '../complaint-grounds.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import { decide } from '../foi-request.decide.ts';
import { letterFor, nextStep } from '../next-step.ts';
import { replay } from '../replay.ts';

const stepOn = (request: ReturnType<typeof replay>, today: IsoDate) => nextStep(request, { today, calendar: bankHolidays, address: 'usable', hold: null, unpublished: 0 });

/** What a random life seldom comes to, in every outcome. */
const eachStage = (['refused', 'disclosed_in_part', 'not_held'] as const).flatMap((outcome) => [
  anAnsweredRequest({ outcome, answeredOn: '2026-12-10' }), aReviewAsked({ outcome, askedOn: '2026-12-14' }), aReviewAnswered({ outcome }), aComplaintMade(), aDecisionNotice(), anAppeal(), anAppeal({ by: 'us' }),
  aRequestAwaitingFee(), aRequestAskedAboutPart(), aRequestAwaitingClarification(), aRemindedRequest({ remindedOn: '2026-12-23' }),
]);

/** One of those, or any life, looked at on the last day something happened or any number of days later. */
const anyLife = fc.oneof(anyLivedCaseFile, fc.constantFrom(...eachStage));
const daysLater = fc.integer({ min: 0, max: 300 });
const lastDayOf = (life: readonly FoiRequestEvent[]): IsoDate => on([...JSON.stringify(life).matchAll(/"(?:on|receivedOn|sentOn|claimedOn)":"([\d-]+)"/g)].map(([, day = '']) => day).toSorted().at(-1) ?? '');

describe('the letter of the next step', () => {
  it('is one that may be sent that day, in the life of any request', () => {
    fc.assert(
      fc.property(anyLife, daysLater, (life, days) => {
        const today = addDays(lastDayOf(life), days);
        const request = replay(life);
        const opens = letterFor(stepOn(request, today));
        if (!opens) return;
        const { purpose, about } = opens;
        const decision = decide(
          request,
          { type: 'RecordFollowUpSentElsewhere', messageId: letterNumber(9), purpose, channel: 'own-email', sentOn: today, receivedOn: today, ...(about ? { about } : {}) },
          onDay(today),
        );
        expect(['nothing_to_follow_up', 'chase_first', 'wrong_stage']).not.toContain(decision.ok ? null : decision.problem.code);
      }),
      { numRuns: 1000 },
    );
  });

  it('is none once a request is over, and a complaint always has something to say', () => {
    fc.assert(
      fc.property(anyLife, daysLater, (life, days) => {
        const today = addDays(lastDayOf(life), days);
        const request = replay(life);
        const step = stepOn(request, today);
        if (isOver(request)) expect(['read_answer', 'settle_delivery', 'wait_for_delivery', 'nothing', 'ask_review']).toContain(step.step);
        if (step.step === 'complain' || step.step === 'report_noncompliance') expect(complaintGrounds(request, step.about, today)).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
