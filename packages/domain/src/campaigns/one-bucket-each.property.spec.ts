import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { workingDaysLate } from '../clock/start-clock.ts';
import { isOverdue, isPastDue, operativeDueOn, overdueAfter } from '../clock/statutory-clock.ts';
import { trueNow } from '../reminders/due-to-be-said.ts';
import { openReview } from '../requests/after-the-answer.ts';
import { aftermath, aftermathOn } from '../requests/aftermath-today.ts';
import { aftermathOf } from '../requests/aftermath.ts';
import { nextStep } from '../requests/next-step.ts';
import { replay } from '../requests/replay.ts';
import { whereItStands } from '../requests/where-it-stands.ts';
import { RequestId } from '../shared/ids.ts';
import { addDays, instant, on } from '../shared/iso-date.ts';
import {
  acknowledgement, aComplaintMade, aDecisionNotice, aDraft, anAnsweredRequest, anyLivedCaseFile, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestOfUncertainDelivery, aRequestSending,
  aRequestWithUnreadMail, aReviewAnswered, aReviewAsked, aWithdrawnRequest, classified, clockFrom, extendedFrom, extension,
} from '../testing/index.ts';
import { BoardBucket, boardBucket, countByBucket, isLate } from './board-bucket.ts';

const requestId = RequestId.parse('00000000-0000-4000-8000-000000000001');

/** Received on a working day, a Saturday, a Sunday, a bank holiday, and before Christmas; one extended; one begun afresh. */
const waiting = [
  ...['2026-11-23', '2026-10-31', '2026-11-01', '2026-08-31', '2026-12-14', '2026-03-25'].map((receivedOn) => aRequestAwaitingResponse({ receivedOn })),
  aRequestWithUnreadMail(),
  [...aRequestWithUnreadMail(), classified(acknowledgement)],
  [...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })],
  aRequestAskedAgain(),
];
const others = [aDraft(), aRequestSending(), aRequestOfUncertainDelivery(), aRequestAwaitingClarification(), aRequestAwaitingFee(), anAnsweredRequest(), aReviewAsked(), aReviewAnswered(), aComplaintMade(), aDecisionNotice(), aWithdrawnRequest()];

const from60BeforeTo60After = (due: ReturnType<typeof on>) => Array.from({ length: 121 }, (_, at) => addDays(due, at - 60));
const factsOf = (caseFile: Parameters<typeof replay>[0]) => {
  const request = replay(caseFile);
  const { position } = request;
  return { request, stage: position.stage, overdueAfter: position.stage === 'awaiting_response' ? overdueAfter(position.clock) : null };
};

describe('the bucket of a request, every day from sixty before it is due to sixty after', () => {
  it('is one and the same for the board, the clock, the next step, the sentence on its page and the reminders', () => {
    for (const caseFile of waiting) {
      const { request, ...facts } = factsOf(caseFile);
      if (request.position.stage !== 'awaiting_response') throw new Error('This one should be waiting.');
      const { clock } = request.position;
      for (const today of from60BeforeTo60After(operativeDueOn(clock))) {
        const bucket = boardBucket(facts, today);
        const late = today > overdueAfter(clock);
        expect(bucket).toBe(late ? 'late' : 'waiting');
        expect(isLate(facts, today)).toBe(late);
        expect(isOverdue(clock, today)).toBe(late);
        if (!late) expect(workingDaysLate(clock, today, bankHolidays)).toBe(0);
        if (late) expect(isPastDue(clock, today)).toBe(true);

        const step = nextStep({ ...request, unclassified: [] }, { today, calendar: bankHolidays, address: 'usable', hold: null, unpublished: 0 });
        expect(step.step).toBe(late ? 'remind' : 'wait');
        expect(whereItStands(request, today, bankHolidays).stands === 'late').toBe(late);
        const moment = { today, now: instant(new Date(`${today}T12:00:00Z`)), calendar: bankHolidays };
        const said = trueNow({ requestId, request, campaign: 'open', claimUntil: null, undelivered: null, applicantLeft: false }, moment).map(({ kind }) => kind);
        expect(said.includes('overdue')).toBe(late);
        expect(said.includes('due_today')).toBe(today === operativeDueOn(clock) && !late);
      }
    }
  });

  it('does not depend on mail nobody has read', () => {
    const read = factsOf(aRequestAwaitingResponse());
    const unread = factsOf(aRequestWithUnreadMail());
    for (const today of from60BeforeTo60After(on('2026-12-22'))) expect(boardBucket(unread, today)).toBe(boardBucket(read, today));
  });

  it('is never late, whatever the day, at any other stage', () => {
    for (const caseFile of others) for (const today of from60BeforeTo60After(on('2026-12-22'))) expect(isLate(factsOf(caseFile), today)).toBe(false);
  });

  it('is one of many that add up to all of them', () => {
    const all = [...waiting, ...others].map(factsOf);
    for (const today of from60BeforeTo60After(on('2026-12-22'))) {
      const counts = countByBucket(all.map((facts) => boardBucket(facts, today)));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
      for (const facts of all) expect(BoardBucket.options.filter((bucket) => boardBucket(facts, today) === bucket)).toHaveLength(1);
    }
  });

  it('has beside it at most one second fact, which never moves it: from the case file and from a row the same', () => {
    const after = [[aReviewAsked(), ['review_asked', 'review_overdue']], [aReviewAnswered(), ['review_answered']], [aComplaintMade(), ['complained']], [aDecisionNotice(), ['decided']]] as const;
    for (const [caseFile, words] of after) {
      const { request, ...facts } = factsOf(caseFile);
      const row = { aftermath: aftermathOf(request), reviewAtMostBy: openReview(request)?.clock.atMostBy ?? null };
      const said = from60BeforeTo60After(on('2027-03-01')).map((today) => {
        expect(boardBucket(facts, today)).toBe('answered');
        expect(aftermathOn(row, today)).toBe(aftermath(request, today));
        return aftermath(request, today);
      });
      expect([...new Set(said)]).toEqual([...words]);
    }
  });

  it('goes from waiting to late once and never back, in the life of any request whose file stays as it is', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, (caseFile) => {
        const { request, ...facts } = factsOf(caseFile);
        const due = request.position.stage === 'awaiting_response' ? operativeDueOn(request.position.clock) : operativeDueOn(clockFrom('2026-11-23'));
        const buckets = from60BeforeTo60After(due).map((today) => boardBucket(facts, today));
        const changes = buckets.filter((bucket, at) => at > 0 && bucket !== buckets[at - 1]);
        expect(changes).toEqual(facts.stage === 'awaiting_response' ? ['late'] : []);
      }),
      { numRuns: 50 },
    );
  });
});
