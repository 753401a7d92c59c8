import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledgement, anAnsweredRequest, answer, anyCaseFile, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, classified,
  clockFrom, drafted, extendedFrom, extension, given, kpiSet, managementPlan, messageNumber, onDay, question, received, says, sentElsewhere, struckOut,
} from '../testing/index.ts';
import { decide } from './foi-request.decide.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { canStrikeOut, isStruckOut } from './struck-out.ts';

const strike = (entry: number) => ({ type: 'StrikeOutEntry', entry }) as const;
const later = onDay('2026-12-01');

describe('striking out a mistake', () => {
  const misread = [...aRequestWithUnreadMail(), classified(acknowledgement)];

  it('leaves the entry on file, and the message unread again', () => {
    given(...misread).when(strike(5), later).records(struckOut(5));
    expect(replay([...misread, struckOut(5)])).toMatchObject({ unclassified: [messageNumber(1)], classified: [], version: 6, struckOut: [5] });
    expect(isStruckOut([...misread, struckOut(5)], 5)).toBe(true);
    expect(isStruckOut(misread, 5)).toBe(false);
  });

  it('lets the message be read again', () => {
    given(...misread, struckOut(5))
      .when({ type: 'ClassifyMessage', messageId: messageNumber(1), classification: question }, later)
      .records(classified(question));
  });

  it('is possible for a message recorded by mistake, and what was said of it goes with it', () => {
    given(...misread).when(strike(4), later).records(struckOut(4));
    expect(replay([...misread, struckOut(4)])).toMatchObject({ unclassified: [], classified: [], messages: [] });
  });

  it('is possible for a letter recorded as sent elsewhere, which makes it a draft again', () => {
    const caseFile = [drafted(), sentElsewhere()];
    given(...caseFile).when(strike(2), later).records(struckOut(2));
    expect(replay([...caseFile, struckOut(2)])).toMatchObject({ position: { stage: 'draft' }, receivedOn: null, channel: null });
  });

  it('keeps an answer for the letter that is recorded again with the right day', () => {
    const caseFile = [drafted(), sentElsewhere(), received('2026-12-10'), classified(answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'not_held')))];
    const corrected = [...caseFile, struckOut(2), sentElsewhere({ receivedOn: '2026-11-20' })];

    expect(replay(corrected).position).toMatchObject({ stage: 'answered', on: '2026-12-10', clock: clockFrom('2026-11-20') });
  });

  it('is possible for an answer, and the clock runs as if it had not come', () => {
    expect(replay([...anAnsweredRequest(), struckOut(5)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
  });

  it('is possible for a question, and the clock runs as if it had never stopped', () => {
    given(...aRequestAwaitingClarification()).when(strike(5), later).records(struckOut(5));
    expect(replay([...aRequestAwaitingClarification(), struckOut(5)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
  });

  it('of a question leaves what was sent to the council without effect: it restarts nothing', () => {
    expect(replay([...aRequestAskedAgain(), struckOut(5)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
  });

  it('is possible for an answer to a question, which is then open again', () => {
    given(...aRequestAskedAgain()).when(strike(6), onDay('2026-12-04')).records(struckOut(6, '2026-12-04'));
    expect(replay([...aRequestAskedAgain(), struckOut(6)]).position.stage).toBe('awaiting_clarification');
  });

  it('is nothing to do a second time', () => {
    given(...misread, struckOut(5)).when(strike(5), later).staysQuiet();
  });
});

describe('striking out is declined', () => {
  it('for a letter this program sent: it went', () => {
    given(...aRequestAwaitingResponse()).when(strike(3), later).saysNo({ code: 'entry_cannot_be_struck_out', entry: 3, first: null });
  });

  it('for taking the council, and for pressing Send', () => {
    given(...aRequestAwaitingResponse()).when(strike(1), later).saysNo({ code: 'entry_cannot_be_struck_out', entry: 1, first: null });
    given(...aRequestAwaitingResponse()).when(strike(2), later).saysNo({ code: 'entry_cannot_be_struck_out', entry: 2, first: null });
  });

  it('for an entry that is not there', () => {
    given(...aRequestAwaitingResponse()).when(strike(99), later).saysNo({ code: 'entry_cannot_be_struck_out', entry: 99, first: null });
  });

  it('for a strike-out: what is right is recorded again', () => {
    const caseFile = [...aRequestWithUnreadMail(), classified(acknowledgement), struckOut(5)];
    given(...caseFile).when(strike(6), later).saysNo({ code: 'entry_cannot_be_struck_out', entry: 6, first: null });
  });

  it('for a question that was answered since, until that is struck out', () => {
    given(...aRequestAskedAgain()).when(strike(5), onDay('2026-12-04')).saysNo({ code: 'entry_cannot_be_struck_out', entry: 5, first: 6 });
    given(...aRequestAskedAgain(), struckOut(6)).when(strike(5), later).records(struckOut(5));
  });

  it('for the message with such a question, too', () => {
    given(...aRequestAskedAgain()).when(strike(4), onDay('2026-12-04')).saysNo({ code: 'entry_cannot_be_struck_out', entry: 4, first: 6 });
  });

  it('for a letter sent elsewhere from which a later clock was computed', () => {
    const caseFile = [
      drafted(), sentElsewhere(), received('2026-12-01'), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') }),
    ];
    given(...caseFile).when(strike(2), later).saysNo({ code: 'entry_cannot_be_struck_out', entry: 2, first: 4 });
    expect(canStrikeOut(caseFile, 2)).toBe(false);
    expect(canStrikeOut(caseFile, 4)).toBe(true);
  });

  it('for an answer to a question on which an extension was built', () => {
    const caseFile = [
      ...aRequestAskedAgain({ givenOn: '2026-12-03' }), received('2026-12-10', messageNumber(2)),
      classified(extension(), { messageId: messageNumber(2), clock: extendedFrom('2026-12-03', '2026-12-10') }),
    ];
    given(...caseFile).when(strike(6), onDay('2026-12-11')).saysNo({ code: 'entry_cannot_be_struck_out', entry: 6, first: 8 });
  });
});

describe('a struck-out entry', () => {
  /** Everything but the numbers of entries, which are others without it. */
  const facts = ({ version: _, struckOut: __, strikeable: ___, recalculated, ...rest }: ReturnType<typeof replay>) => ({ ...rest, recalculated: recalculated && { ...recalculated, entry: 0 } });
  /** What may go with an entry: a deadline its clock had passed, and the answer to a question that a letter carried. */
  const mayGoWithIt = (event: FoiRequestEvent | undefined) => event?.type === 'DeadlinePassed' || (event?.type === 'ClarificationGiven' && event.messageId !== undefined);
  const without = (caseFile: readonly FoiRequestEvent[], gone: readonly number[]) => caseFile.filter((_, index) => !gone.includes(index + 1));

  it('counts as never made, in any case file, and takes nothing with it but deadlines its clock had passed and the answer it carried', () => {
    const noStrikes = anyCaseFile.map((caseFile) => caseFile.filter(({ type }) => type !== 'EntryStruckOut'));
    fc.assert(
      fc.property(noStrikes, (caseFile) => {
        for (const { entry } of replay(caseFile).strikeable) {
          const after = replay([...caseFile, struckOut(entry)]);
          expect(after.struckOut.filter((gone) => gone !== entry && !mayGoWithIt(caseFile[gone - 1]))).toEqual([]);
          expect(facts(after)).toEqual(facts(replay(without(caseFile, after.struckOut))));
        }
      }),
    );
  });

  it('is offered to be struck out exactly where the command would be recorded', () => {
    fc.assert(
      fc.property(anyCaseFile, (caseFile) => {
        const recorded = caseFile.map((_, index) => decide(replay(caseFile), strike(index + 1), later)).map((decision) => decision.ok && decision.value.length === 1);
        expect(recorded).toEqual(caseFile.map((_, index) => canStrikeOut(caseFile, index + 1)));
      }),
      { numRuns: 50 },
    );
  });
});
