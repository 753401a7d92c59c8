import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdueAfter } from '../clock/statutory-clock.ts';
import { on } from '../shared/iso-date.ts';
import {
  anAnsweredRequest, answer, anyDay, anyLivedCaseFile, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, aWithdrawnRequest,
  classified, deadlinePassed, drafted, extendedFrom, extension, given, managementPlan, kpiSet, onDay, received, says, sentElsewhere, struckOut,
} from '../testing/index.ts';
import { decide } from './foi-request.decide.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { canStrikeOut, strikeOuts } from './struck-out.ts';

const note = { type: 'NoteDeadline' } as const;
/** Received on Monday 23 November 2026: the twentieth working day is Tuesday 22 December. */
const lastDay = '2026-12-22';

describe('the last lawful day', () => {
  it('is not noted as passed on that day itself', () => {
    given(...aRequestAwaitingResponse()).when(note, onDay(lastDay)).staysQuiet();
  });

  it('is noted as passed the day after', () => {
    given(...aRequestAwaitingResponse()).when(note, onDay('2026-12-23')).records(deadlinePassed(lastDay, '2026-12-23'));
  });

  it('is noted however late the program comes to it', () => {
    given(...aRequestAwaitingResponse()).when(note, onDay('2027-02-01')).records(deadlinePassed(lastDay, '2027-02-01'));
  });

  it('is noted once', () => {
    given(...aRequestAwaitingResponse(), deadlinePassed(lastDay, '2026-12-23')).when(note, onDay('2026-12-23')).staysQuiet();
  });

  it('of a letter that came on a Saturday is the later reading’s', () => {
    const caseFile = aRequestAwaitingResponse({ receivedOn: '2026-11-21' });
    given(...caseFile).when(note, onDay('2026-12-22')).staysQuiet();
    given(...caseFile).when(note, onDay('2026-12-23')).records(deadlinePassed(lastDay, '2026-12-23'));
  });

  it('is not hidden by a message nobody has read', () => {
    given(...aRequestWithUnreadMail()).when(note, onDay('2026-12-23')).records(deadlinePassed(lastDay, '2026-12-23'));
  });

  it.each([
    ['draft', [drafted()]],
    ['stopped at a question', aRequestAwaitingClarification()],
    ['answered', anAnsweredRequest()],
    ['withdrawn', aWithdrawnRequest()],
  ])('of a request that is %s does not pass', (_, caseFile) => {
    given(...caseFile).when(note, onDay('2027-02-01')).staysQuiet();
  });

  it('of a new clock is noted in its turn', () => {
    const caseFile = [...aRequestAskedAgain({ givenOn: '2026-12-03' }), deadlinePassed(lastDay, '2026-12-23')];
    given(...caseFile).when(note, onDay('2027-02-01')).records(deadlinePassed(overdueAfter(clockOf(caseFile)), '2027-02-01'));
  });

  it('of an extension that came in time and was read late is noted again, and the first note stays', () => {
    const caseFile = [
      ...aRequestWithUnreadMail({ messageOn: '2026-12-18' }), deadlinePassed(lastDay, '2026-12-23'),
      classified(extension(), { day: '2026-12-28', clock: extendedFrom('2026-11-23', '2026-12-18') }),
    ];
    given(...caseFile).when(note, onDay('2026-12-29')).staysQuiet();
    given(...caseFile).when(note, onDay('2027-06-01')).records(deadlinePassed(overdueAfter(clockOf(caseFile)), '2027-06-01'));
  });

  it('is noted at most once for each clock, whenever and however often it is asked', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, fc.array(anyDay, { maxLength: 6 }), (lived, days) => {
        const caseFile: FoiRequestEvent[] = [...lived];
        for (const day of days) {
          const decision = decide(replay(caseFile), note, onDay(day));
          if (!decision.ok) throw new Error('Noting is never declined.');
          for (const event of decision.value) if (event.type === 'DeadlinePassed') expect(replay(caseFile).deadlinesNoted).not.toContain(event.dueOn);
          caseFile.push(...decision.value);
          expect(decide(replay(caseFile), note, onDay(day))).toEqual({ ok: true, value: [] });
        }
      }),
    );
  });
});

describe('a note that a deadline passed', () => {
  const noted = [drafted(), sentElsewhere(), deadlinePassed(lastDay, '2026-12-23')];

  it('is the program’s own, and nobody strikes it out', () => {
    expect(canStrikeOut(noted, 3)).toBe(false);
    expect(replay([...noted, struckOut(3)]).deadlinesNoted).toEqual([lastDay]);
  });

  it('does not stand in the way of striking out the letter its clock came from', () => {
    expect(canStrikeOut(noted, 2)).toBe(true);
  });

  it('goes with the letter its clock came from, and is made again for the letter recorded rightly', () => {
    const corrected = [...noted, struckOut(2), sentElsewhere()];
    expect([...strikeOuts(corrected)]).toEqual([[2, 4], [3, 4]]);
    expect(replay(corrected).deadlinesNoted).toEqual([]);
    given(...corrected).when(note, onDay('2026-12-28')).records(deadlinePassed(lastDay, '2026-12-28'));
  });

  it('stays where an answer is struck out: the same day had passed', () => {
    const answered = classified(answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'not_held')), { day: '2026-12-23' });
    const caseFile = [...noted, received('2026-12-23'), answered, struckOut(5)];
    expect(replay(caseFile).deadlinesNoted).toEqual([on(lastDay)]);
    given(...caseFile).when(note, onDay('2026-12-28')).staysQuiet();
  });
});

function clockOf(caseFile: readonly FoiRequestEvent[]) {
  const { position } = replay(caseFile);
  if (position.stage !== 'awaiting_response') throw new Error('No clock runs.');
  return position.clock;
}
