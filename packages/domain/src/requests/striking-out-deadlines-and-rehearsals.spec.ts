import { describe, expect, it } from 'vitest';
import {
  aRequestAwaitingResponse, clockFrom, deadlinePassed, drafted, followUpSent, followUpSubmitted, letterNumber, regimeRecorded, sendFailed, sent, sentElsewhere, struckOut, submitted,
} from '../testing/index.ts';
import { replay } from './replay.ts';
import { strikeOuts } from './struck-out.ts';

describe('the deadlines a strike-out takes with it', () => {
  it('are those of the clock that entry brought, and no others', () => {
    const caseFile = [drafted(), sentElsewhere(), deadlinePassed('2026-12-22'), deadlinePassed('2026-12-23'), struckOut(2)];
    expect([...strikeOuts(caseFile)]).toEqual([[2, 5], [3, 5]]);
  });

  it('are those noted after it, and before it was struck out', () => {
    const caseFile = [drafted(), deadlinePassed('2026-12-22'), sentElsewhere(), deadlinePassed('2026-12-22'), struckOut(3), deadlinePassed('2026-12-22')];
    expect([...strikeOuts(caseFile).keys()]).toEqual([3, 4]);
  });

  it('go once, with the first strike-out that takes them', () => {
    const caseFile = [drafted(), sentElsewhere(), regimeRecorded('EIR'), deadlinePassed('2026-12-22'), struckOut(3), struckOut(2)];
    expect([...strikeOuts(caseFile)]).toEqual([[3, 5], [4, 5], [2, 6]]);
  });

  it('are none where the entry brought no clock', () => {
    expect([...strikeOuts([...aRequestAwaitingResponse(), followUpSent('chaser', { channel: 'post' }), deadlinePassed('2026-12-22'), struckOut(4)]).keys()]).toEqual([4]);
  });
});

describe('a rehearsal struck out', () => {
  const rehearsed = { ...sent(), rehearsal: true as const };

  it('takes the pressing of Send before it, and not the next one', () => {
    expect(replay([drafted(), submitted(), rehearsed, struckOut(3), submitted()]).position).toMatchObject({ stage: 'sending' });
    expect(replay([drafted(), submitted(), rehearsed, submitted(), struckOut(3)]).position).toMatchObject({ stage: 'sending' });
  });

  it('takes no pressing of Send of a letter that went by hand, nor of another letter', () => {
    expect(replay([drafted(), submitted(), sentElsewhere(), struckOut(3)]).position).toMatchObject({ stage: 'sending' });
    const other = { ...submitted(), messageId: letterNumber(9) };
    expect(replay([drafted(), other, rehearsed, struckOut(3)]).position).toMatchObject({ stage: 'sending' });
  });

  it('that nobody had pressed Send on takes nothing else', () => {
    expect(replay([drafted(), sendFailed(), rehearsed, struckOut(3)])).toMatchObject({ position: { stage: 'draft' }, about: { councilSlug: 'bexley' } });
  });

  it('of a later letter takes its own pressing of Send, and not another letter’s', () => {
    const chaser = { ...followUpSent('chaser'), rehearsal: true as const };
    const two = [...aRequestAwaitingResponse(), followUpSubmitted('chaser'), followUpSubmitted('other', { messageId: letterNumber(3) }), chaser, struckOut(6)];
    expect(replay(two)).toMatchObject({ position: { clock: clockFrom('2026-11-23') }, followUps: [{ messageId: letterNumber(3), state: 'sending' }] });
    const byHand = [...aRequestAwaitingResponse(), followUpSubmitted('chaser'), followUpSent('chaser', { channel: 'post' }), struckOut(5)];
    expect(replay(byHand).followUps).toMatchObject([{ state: 'sending' }]);
  });
});

describe('a request of which nothing is on file', () => {
  it('has nothing', () => {
    expect(replay([])).toEqual({
      position: { stage: 'not_started' }, about: null, channel: null, letterId: null, rehearsal: false, asked: [], outcomes: [], receivedOn: null, guardPass: null, unclassified: [], classified: [],
      messages: [], deadlinesNoted: [], followUps: [], extensions: [], partQuestions: [], breaches: [], claimedReceiptOn: null, review: null, complaint: null, decision: null, appeal: null,
      recalculated: null, strikeable: [], struckOut: [], version: 0,
    });
  });
});
