import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { overdueAfter } from '../clock/statutory-clock.ts';
import { isOver } from '../requests/after-the-answer.ts';
import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { replay } from '../requests/replay.ts';
import { addDays, instant, on, type Instant, type IsoDate } from '../shared/iso-date.ts';
import { anyDay, anyLivedCaseFile, aRequestAwaitingResponse, requestNumber } from '../testing/index.ts';
import { dueToBeSaid, keyOf, trueNow, type Hearer, type Moment, type RequestFacts } from './due-to-be-said.ts';
import { mostUrgentFirst, SayingKind, urgencyOf, type Saying, type SayingKey } from './saying.ts';
import { undeliveredAttempt } from './undelivered.ts';

const at = (moment: string): Instant => instant(new Date(moment));
const noon = (day: string): Moment => ({ today: on(day), now: at(`${day}T12:00:00Z`), calendar: bankHolidays });

const factsOf = (caseFile: readonly FoiRequestEvent[], more: Partial<RequestFacts> = {}): RequestFacts => ({
  requestId: requestNumber(1), request: replay(caseFile), campaign: 'open', claimUntil: null, undelivered: undeliveredAttempt(caseFile), applicantLeft: false, ...more,
});
const applicant: Hearer = { isApplicant: true, isCoordinator: false, noted: [] };
const coordinator: Hearer = { isApplicant: false, isCoordinator: true, noted: [] };

const said = (caseFile: readonly FoiRequestEvent[], day: string, hearer: Hearer = applicant, more: Partial<RequestFacts> = {}): string[] =>
  dueToBeSaid({ ...factsOf(caseFile, more), ...hearer }, noon(day)).map(keyOf);

/** Received on Monday 23 November 2026; Monday the 30th is a holiday in Scotland. Due, by both readings, on Tuesday 22 December. */
const waiting = aRequestAwaitingResponse();

/** A day for each step of somebody's year with a request, some of them missed. */
const daysAwake = fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { maxLength: 60 }).map((days) => days.toSorted((one, other) => one - other).map((days_) => addDays(on('2026-11-23'), days_)));

describe('over any life of a request, on whichever days the program ran', () => {
  const live = (caseFile: readonly FoiRequestEvent[], days: readonly IsoDate[], hearer: Hearer) => {
    const noted: SayingKey[] = [];
    const told: { day: IsoDate; saying: Saying }[] = [];
    for (const day of days) {
      for (const saying of dueToBeSaid({ ...factsOf(caseFile), ...hearer, noted }, noon(day))) {
        told.push({ day, saying });
        noted.push(saying, ...saying.overtakes);
      }
    }
    return told;
  };

  it('each thing is said once to each, and the same day asked twice says nothing new', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, daysAwake, fc.boolean(), (caseFile, days, coordinates) => {
        const told = live(caseFile, days.flatMap((day) => [day, day]), { ...applicant, isCoordinator: coordinates }).map(({ saying }) => keyOf(saying));
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it('an overdue council is mentioned on the first day the program runs, and nothing milder of that clock afterwards', () => {
    fc.assert(
      fc.property(daysAwake, (days) => {
        const told = live(waiting, days, applicant);
        const firstLate = days.find((day) => day > overdueAfter(clockOf(waiting)));
        expect(told.find(({ saying }) => saying.kind === 'overdue')?.day).toBe(firstLate);
        const kinds = told.map(({ saying }) => saying.kind);
        expect(kinds.toSorted((one, other) => urgencyOf(other) - urgencyOf(one))).toEqual(kinds);
      }),
    );
  });

  it('says nothing of a request that is over, whatever else is on file', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, anyDay, (caseFile, day) => {
        if (isOver(replay(caseFile))) expect(trueNow(factsOf(caseFile), noon(day))).toEqual([]);
      }),
    );
  });

  it('says of everybody’s request the same to its volunteer as, where they left, to the coordinators, but for days that only might matter', () => {
    const theirs: ReadonlySet<SayingKind> = new Set(['due_soon', 'due_today', 'claim_ending']);
    fc.assert(
      fc.property(anyLivedCaseFile, anyDay, (caseFile, day) => {
        const stays = new Set(said(caseFile, day, { ...applicant, isCoordinator: true }));
        const left = said(caseFile, day, { ...coordinator, isApplicant: true }, { applicantLeft: true });
        for (const key of left) expect(stays).toContain(key);
        for (const key of stays) if (!left.includes(key)) expect([...theirs, 'overdue']).toContain(key.split(' ')[0]);
      }),
    );
  });
});

describe('several things', () => {
  const saying = (kind: SayingKind, day: string, request = 1) => ({ kind, on: on(day), requestId: requestNumber(request) });

  it('are said in the order of their urgency, and of two alike the one that waited longer first', () => {
    const all = [saying('due_soon', '2026-12-22'), saying('overdue', '2026-12-20', 2), saying('overdue', '2026-12-20', 1), saying('overdue', '2026-12-10', 3), saying('escalation', '2026-12-01')];
    expect(mostUrgentFirst(all)).toEqual([all[4], all[3], all[2], all[1], all[0]]);
  });

  it('are in one order, however they were found', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ kind: fc.constantFrom(...SayingKind.options), on: anyDay, requestId: fc.integer({ min: 1, max: 3 }).map(requestNumber) })), (all) => {
        expect(mostUrgentFirst(all.toReversed())).toEqual(mostUrgentFirst(all));
      }),
    );
  });
});

function clockOf(caseFile: readonly FoiRequestEvent[]) {
  const { position } = replay(caseFile);
  if (position.stage !== 'awaiting_response') throw new Error('No clock runs.');
  return position.clock;
}
