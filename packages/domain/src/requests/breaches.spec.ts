import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { overdueAfter } from '../clock/statutory-clock.ts';
import { addDays, on } from '../shared/iso-date.ts';
import {
  anAnsweredRequest, answer, anyCaseFile, anyLivedCaseFile, aRequestAskedAboutPart, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse,
  aRequestWithUnreadMail, aWithdrawnRequest, classified, clarificationGiven, clockFrom, deadlinePassed, extendedFrom, extension, feeAsked, feePaid, kpiSet, managementPlan, messageNumber, question,
  questionAbout, received, regimeRecorded, says, struckOut, withdrawn,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { whereItStands } from './where-it-stands.ts';

const breaches = (...caseFile: readonly FoiRequestEvent[]) => replay(caseFile).breaches;
const [second, third, fourth] = [messageNumber(2), messageNumber(3), messageNumber(4)];
const due = { dueOn: '2026-12-22', lastDay: '2026-12-22' };
const noted = deadlinePassed('2026-12-22', '2026-12-23');
const restOn = (day: string, messageId = second): FoiRequestEvent[] => [received(day, messageId), classified(answer(says(managementPlan, 'disclosed_in_full')), { messageId, day })];
const kpisOn = (day: string, messageId = third): FoiRequestEvent[] => [received(day, messageId), classified(answer(says(kpiSet, 'disclosed_in_full')), { messageId, day })];
const asksAll = (day: string, messageId = second): FoiRequestEvent[] => [received(day, messageId), classified(question, { messageId, day })];

describe('a last lawful day that went by', () => {
  it('is none before it was noted, and open from then on', () => {
    expect(breaches(...aRequestAwaitingResponse())).toEqual([]);
    expect(breaches(...aRequestAwaitingResponse(), noted)).toEqual([{ ...due, until: null, ended: null }]);
  });

  it('ends with the answer, also where nobody had noted it', () => {
    expect(breaches(...anAnsweredRequest({ answeredOn: '2026-12-22' }))).toEqual([]);
    expect(breaches(...anAnsweredRequest({ answeredOn: '2026-12-23' }))).toEqual([{ ...due, until: '2026-12-23', ended: 'answered' }]);
    expect(breaches(...aRequestAwaitingResponse(), noted, ...restOn('2026-12-28'), ...kpisOn('2027-01-11'))).toEqual([{ ...due, until: '2027-01-11', ended: 'answered' }]);
  });

  it('is none for an answer that came in time and was read late', () => {
    expect(breaches(...aRequestAwaitingResponse(), noted, ...restOn('2026-12-21'), ...kpisOn('2026-12-22'))).toEqual([]);
  });

  it('is kept when the council then asks a question, and the clock restarts all the same', () => {
    const asked = [...aRequestAwaitingClarification({ askedOn: '2026-12-23' })];
    expect(breaches(...asked)).toEqual([{ ...due, until: '2026-12-23', ended: 'asked' }]);
    expect(replay([...asked, clarificationGiven('2026-12-30')])).toMatchObject({ position: { clock: clockFrom('2026-12-30') }, breaches: [{ ended: 'asked' }] });
    expect(breaches(...aRequestAwaitingClarification({ askedOn: '2026-12-22' }), noted)).toEqual([]);
  });

  it('can be followed by another of the new clock, and the oldest comes first', () => {
    const twice = [...aRequestAwaitingClarification({ askedOn: '2026-12-23' }), clarificationGiven('2026-12-30'), ...asksAll('2027-02-01'), clarificationGiven('2027-02-02'), deadlinePassed('2027-03-02')];
    expect(breaches(...twice).map(({ lastDay, until, ended }) => [lastDay, until, ended])).toEqual([
      ['2026-12-22', '2026-12-23', 'asked'], ['2027-01-29', '2027-02-01', 'asked'], ['2027-03-02', null, null],
    ]);
  });

  it('is none of a question that came after the answer, although the answer was read last', () => {
    const readLast = [...aRequestAwaitingResponse(), ...asksAll('2026-12-28'), ...restOn('2026-12-21', third), ...kpisOn('2026-12-22', fourth)];
    expect(breaches(...readLast)).toEqual([]);
    expect(breaches(...aRequestAwaitingResponse(), ...asksAll('2026-12-28'), ...restOn('2026-12-21', third), ...kpisOn('2026-12-24', fourth))).toEqual([{ ...due, until: '2026-12-24', ended: 'answered' }]);
    expect(breaches(...aRequestAwaitingResponse(), ...asksAll('2026-12-28'), ...restOn('2026-12-21', third), ...kpisOn('2026-12-28', fourth))).toEqual([{ ...due, until: '2026-12-28', ended: 'answered' }]);
  });

  it('is none while the council waits for us, however it answers then', () => {
    const request = replay([...aRequestAwaitingClarification(), ...restOn('2027-02-01'), ...kpisOn('2027-02-01')]);
    expect(request).toMatchObject({ position: { stage: 'answered', clock: clockFrom('2026-11-23') }, breaches: [] });
    expect(whereItStands(request, on('2027-02-02'), bankHolidays)).toMatchObject({ answeredLate: false, daysLate: 0 });
  });

  it('is the later reading’s for a letter that came on a Saturday', () => {
    const saturday = (answeredOn: string) => breaches(...anAnsweredRequest({ receivedOn: '2026-10-31', answeredOn }));
    expect(saturday('2026-12-01')).toEqual([]);
    expect(saturday('2026-12-02')).toEqual([{ dueOn: '2026-11-27', lastDay: '2026-12-01', until: '2026-12-02', ended: 'answered' }]);
  });

  it('moves with a valid extension, and with the days left out for a fee', () => {
    const extended = [...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') }), noted];
    expect(breaches(...extended)).toEqual([]);
    expect(breaches(...extended, deadlinePassed('2027-01-25'))).toEqual([{ dueOn: '2027-01-25', lastDay: '2027-01-25', until: null, ended: null }]);
    expect(breaches(...aRequestAwaitingFee(), noted)).toEqual([]);
    expect(breaches(...aRequestAwaitingFee(), noted, feePaid('2026-12-08'))).toEqual([]);
    expect(breaches(...aRequestAwaitingFee(), feePaid('2026-12-08'), deadlinePassed('2027-01-05'))).toMatchObject([{ lastDay: '2027-01-05' }]);
  });

  it('is under another law what that law makes of it', () => {
    const extended = [...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })];
    expect(breaches(...extended, regimeRecorded('EIR'), ...restOn('2026-12-28', third), ...kpisOn('2026-12-28', fourth))).toMatchObject([{ lastDay: '2026-12-22', until: '2026-12-28' }]);
  });

  it('stays open when we withdraw after it, noted or not, and is none when we withdraw before', () => {
    expect(breaches(...aRequestAwaitingResponse(), withdrawn('2026-12-22'))).toEqual([]);
    expect(breaches(...aRequestAwaitingResponse(), withdrawn('2026-12-23'))).toEqual([{ ...due, until: null, ended: null }]);
    expect(breaches(...aWithdrawnRequest(), ...restOn('2027-01-11'), ...kpisOn('2027-01-12'))).toEqual([{ ...due, until: '2027-01-12', ended: 'answered' }]);
  });

  it('is not of a question about a part that came in time, and is of one that came late', () => {
    const part = [...aRequestAskedAboutPart(), ...restOn('2026-12-10')];
    expect(breaches(...part, noted)).toEqual([]);
    const again = [...aRequestAskedAboutPart(), clarificationGiven('2026-12-08', { papers: [kpiSet] }), received('2027-01-12', fourth), classified(questionAbout(kpiSet), { messageId: fourth, day: '2027-01-12' })];
    expect(breaches(...again)).toEqual([{ dueOn: '2027-01-11', lastDay: '2027-01-11', until: '2027-01-12', ended: 'asked' }]);
    expect(breaches(...again, ...restOn('2026-12-10'))).toEqual([{ dueOn: '2027-01-11', lastDay: '2027-01-11', until: '2027-01-12', ended: 'asked' }]);
  });

  it('of a part is kept when a question about everything stops all time', () => {
    const part = [...aRequestAskedAboutPart(), clarificationGiven('2026-12-08', { papers: [kpiSet] }), ...restOn('2026-12-10')];
    expect(breaches(...part, ...asksAll('2027-01-12', fourth))).toEqual([{ dueOn: '2027-01-11', lastDay: '2027-01-11', until: '2027-01-12', ended: 'asked' }]);
    expect(breaches(...part, ...asksAll('2027-01-11', fourth))).toEqual([]);
    expect(breaches(...part, ...asksAll('2027-01-12', fourth), clarificationGiven('2027-01-14'))).toMatchObject([{ lastDay: '2027-01-11', ended: 'asked' }]);
  });

  it('of a part that was answered is kept while the rest is stopped, at a question or at a fee', () => {
    const late = [...aRequestAskedAboutPart(), clarificationGiven('2026-11-24', { papers: [kpiSet] }), ...kpisOn('2026-12-28')];
    expect(breaches(...late)).toMatchObject([{ lastDay: '2026-12-23', until: '2026-12-28' }]);
    expect(breaches(...late, ...asksAll('2026-12-29', fourth)).map(({ lastDay, until }) => [lastDay, until])).toEqual([['2026-12-22', '2026-12-29'], ['2026-12-23', '2026-12-28']]);
  });

  it('is none of a part answered while a fee is awaited', () => {
    const paused = [...aRequestAskedAboutPart(), clarificationGiven('2026-12-08', { papers: [kpiSet] }), received('2026-12-10', fourth), feeAsked('2026-12-10', { messageId: fourth })];
    expect(breaches(...paused, ...kpisOn('2027-01-28'))).toEqual([]);
  });

  it('goes with the entry its clock came from', () => {
    expect(breaches(...aRequestAskedAgain({ givenOn: '2026-12-03' }), deadlinePassed('2027-01-06'))).toHaveLength(1);
    expect(breaches(...aRequestAskedAgain({ givenOn: '2026-12-03' }), deadlinePassed('2027-01-06'), struckOut(6))).toEqual([]);
  });
});

describe('breaches, whatever happened', () => {
  it('end after their last day, and come oldest first', () => {
    fc.assert(
      fc.property(fc.oneof(anyCaseFile, anyLivedCaseFile), (caseFile) => {
        const found = replay(caseFile).breaches;
        for (const { dueOn, lastDay, until, ended } of found) {
          expect(dueOn <= lastDay).toBe(true);
          expect(until === null).toBe(ended === null);
          if (until !== null) expect(until > lastDay).toBe(true);
        }
        expect(found.map(({ lastDay }) => lastDay)).toEqual(found.map(({ lastDay }) => lastDay).toSorted());
      }),
    );
  });

  it('hold the running clock’s exactly where its last day was noted as passed', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, (caseFile) => {
        const { position, breaches: found, deadlinesNoted, partQuestions } = replay(caseFile);
        if (position.stage !== 'awaiting_response' || partQuestions.length > 0) return;
        const lastDay = overdueAfter(position.clock);
        expect(found.some((breach) => breach.lastDay === lastDay && breach.until === null)).toBe(deadlinesNoted.includes(lastDay));
        const after = replay([...caseFile, deadlinePassed(lastDay, addDays(lastDay, 1))]);
        expect(after.breaches.filter(({ until }) => until === null)).toHaveLength(1);
      }),
    );
  });
});
