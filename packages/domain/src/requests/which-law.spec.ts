import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { extendClock } from '../clock/extend-clock.ts';
import { leaveOutForFee } from '../clock/leave-out-for-fee.ts';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestSending, aRequestWithUnreadMail, aWithdrawnRequest, claimedReceipt,
  classified, clockFrom, drafted, eirClockFrom, extendedFrom, extension, feePaid, given, messageNumber, onDay, received, regimeRecorded, sentElsewhere,
} from '../testing/index.ts';
import { replay } from './replay.ts';

const eir = { type: 'RecordRegime', regime: 'EIR' } as const;
const foia = { type: 'RecordRegime', regime: 'FOIA' } as const;
const today = onDay('2026-12-01');
const withCouncil = ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered'] as const;
const eirExtended = (noticeOn: string) => {
  const extended = extendClock(eirClockFrom('2026-11-23'), { on: on(noticeOn), exemptions: [] }, bankHolidays);
  if (!extended.valid) throw new Error(extended.why);
  return extended.clock;
};

describe('the law a council deals with a request under', () => {
  it('is recorded, and time runs from the same day by it', () => {
    given(...aRequestAwaitingResponse()).when(eir, today).records(regimeRecorded('EIR'));
    expect(replay([...aRequestAwaitingResponse(), regimeRecorded('EIR')]).position).toEqual({ stage: 'awaiting_response', clock: eirClockFrom('2026-11-23') });
    expect(replay([...aRequestAwaitingResponse(), regimeRecorded('EIR'), regimeRecorded('FOIA')]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
  });

  it('is nothing to record where it is the same', () => {
    given(...aRequestAwaitingResponse()).when(foia, today).staysQuiet();
    given(...aRequestAwaitingResponse(), regimeRecorded('EIR')).when(eir, today).staysQuiet();
  });

  it('can be recorded while the council waits for us, and after the answer', () => {
    given(...aRequestAwaitingClarification()).when(eir, today).records(regimeRecorded('EIR'));
    expect(replay([...aRequestAwaitingClarification(), regimeRecorded('EIR')]).position).toEqual({ stage: 'awaiting_clarification', since: '2026-12-01', clock: eirClockFrom('2026-11-23') });
    expect(replay([...anAnsweredRequest(), regimeRecorded('EIR')]).position).toMatchObject({ stage: 'answered', clock: { regime: 'EIR' } });
    expect(replay([...aRequestAskedAgain({ givenOn: '2026-12-03' }), regimeRecorded('EIR', { receivedOn: '2026-12-03' })]).position).toEqual({ stage: 'awaiting_response', clock: eirClockFrom('2026-12-03') });
  });

  it('keeps the days left out for a fee', () => {
    const paid = leaveOutForFee(eirClockFrom('2026-11-23'), { noticeOn: on('2026-12-01'), paidOn: on('2026-12-08') }, bankHolidays);
    if (!paid.ok) throw new Error(paid.problem.code);
    given(...aRequestAwaitingFee(), feePaid('2026-12-08')).when(eir, onDay('2026-12-09')).records({ type: 'RegimeRecorded', regime: 'EIR', on: on('2026-12-09'), clock: paid.value });
  });

  it('drops an extension that only the other law knows', () => {
    const extended = [...aRequestWithUnreadMail(), classified(extension(['s.36']), { clock: extendedFrom('2026-11-23', '2026-12-01') })];
    given(...extended).when(eir, today).records(regimeRecorded('EIR'));
    expect(replay([...extended, regimeRecorded('EIR')])).toMatchObject({ position: { clock: eirClockFrom('2026-11-23') }, extensions: [{ refused: 'wrong_regime' }] });
  });

  it('takes in a notice on file that it recognises, given in time by it', () => {
    const claimed = [...aRequestWithUnreadMail(), classified(extension([]))];
    expect(replay(claimed).extensions).toMatchObject([{ refused: 'only_absolute' }]);
    const taken = { ...regimeRecorded('EIR'), clock: eirExtended('2026-12-01') };
    given(...claimed).when(eir, today).records(taken);
    expect(replay([...claimed, taken])).toMatchObject({ position: { clock: eirExtended('2026-12-01') }, extensions: [{ refused: null }] });
  });

  it('takes in no notice that was late, or was about a clock from before the last question', () => {
    const late = [...aRequestWithUnreadMail({ messageOn: '2026-12-23' }), classified(extension([]))];
    given(...late).when(eir, onDay('2026-12-28')).records(regimeRecorded('EIR', { day: '2026-12-28' }));
    expect(replay([...late, regimeRecorded('EIR')]).extensions).toMatchObject([{ refused: 'late' }]);
    const second = messageNumber(2);
    const before = [...aRequestAwaitingResponse(), received('2026-11-30', second), classified(extension([]), { messageId: second }), ...aRequestAskedAgain().slice(3)];
    given(...before).when(eir, onDay('2026-12-04')).records(regimeRecorded('EIR', { receivedOn: '2026-12-03', day: '2026-12-04' }));
    expect(replay([...before, regimeRecorded('EIR', { receivedOn: '2026-12-03' })]).extensions).toMatchObject([{ refused: 'only_absolute' }]);
  });

  it('takes in a notice of the very day time began', () => {
    const sameDay = [...aRequestWithUnreadMail({ messageOn: '2026-11-23' }), classified(extension([]))];
    given(...sameDay).when(eir, today).records({ ...regimeRecorded('EIR'), clock: eirExtended('2026-11-23') });
    expect(replay([...sameDay, regimeRecorded('EIR')]).extensions).toMatchObject([{ refused: null }]);
  });

  it('says nothing of a notice once we withdrew', () => {
    const claimed = [...aRequestWithUnreadMail(), classified(extension([])), ...aWithdrawnRequest().slice(3)];
    expect(replay([...claimed, regimeRecorded('EIR')]).extensions).toMatchObject([{ refused: 'only_absolute' }]);
  });

  it.each([['draft', aDraft()], ['sending', aRequestSending()], ['withdrawn', aWithdrawnRequest()]] as const)('is declined for a request that is %s', (stage, caseFile) => {
    given(...caseFile).when(eir, today).saysNo({ code: 'wrong_stage', stage, allowed: withCouncil });
    const { version: _, strikeable: __, ...after } = replay([...caseFile, regimeRecorded('EIR')]);
    expect(replay(caseFile)).toMatchObject(after);
  });

  it('is declined rather than guessed where the bank holidays are not known', () => {
    const short = { ...bankHolidays, knownUntil: on('2026-12-10') };
    given(...aRequestAwaitingResponse()).when(eir, onDay('2026-12-01', { calendar: short })).saysNo({ code: 'outside_calendar', day: on('2026-11-23'), knownUntil: on('2026-12-10') });
  });
});

describe('the day the council says it received the request', () => {
  const claims = (day: string) => ({ type: 'RecordClaimedReceipt', claimedOn: on(day) }) as const;

  it('is kept beside ours, and moves no clock', () => {
    given(...aRequestAwaitingResponse()).when(claims('2026-11-25'), today).records(claimedReceipt('2026-11-25'));
    const request = replay([...aRequestAwaitingResponse(), claimedReceipt('2026-11-25')]);
    expect(request).toMatchObject({ claimedReceiptOn: '2026-11-25', receivedOn: '2026-11-23', position: { clock: clockFrom('2026-11-23') } });
    expect(replay(aRequestAwaitingResponse()).claimedReceiptOn).toBeNull();
  });

  it('is nothing to record where it is ours, or was said before', () => {
    given(...aRequestAwaitingResponse()).when(claims('2026-11-23'), today).staysQuiet();
    given(...aRequestAwaitingResponse(), claimedReceipt('2026-11-25')).when(claims('2026-11-25'), today).staysQuiet();
  });

  it('can be said otherwise later, and is then the later word', () => {
    given(...aRequestAwaitingResponse(), claimedReceipt('2026-11-25')).when(claims('2026-11-23'), today).records(claimedReceipt('2026-11-23'));
    expect(replay([...aRequestAwaitingResponse(), claimedReceipt('2026-11-25'), claimedReceipt('2026-11-24')]).claimedReceiptOn).toBe('2026-11-24');
  });

  it('is not before the tracker handed the letter over, and not in the future', () => {
    given(...aRequestAwaitingResponse()).when(claims('2026-11-22'), today).saysNo({ code: 'day_too_early', day: on('2026-11-22'), earliest: on('2026-11-23') });
    given(...aRequestAwaitingResponse()).when(claims('2026-12-02'), today).saysNo({ code: 'day_in_future', day: on('2026-12-02'), today: on('2026-12-01') });
    given(...aRequestAwaitingResponse()).when(claims('2026-12-01'), today).records(claimedReceipt('2026-12-01'));
  });

  it('may be earlier than we thought for a letter that went by hand', () => {
    given(drafted(), sentElsewhere({ channel: 'post' })).when(claims('2026-11-20'), today).records(claimedReceipt('2026-11-20'));
    given(drafted(), sentElsewhere({ channel: 'post' })).when(claims('2004-12-31'), today).saysNo({ code: 'day_too_early', day: on('2004-12-31'), earliest: on('2005-01-01') });
  });

  it('can be recorded as long as the council has the request', () => {
    for (const caseFile of [aRequestAwaitingClarification(), aRequestAwaitingFee(), anAnsweredRequest({ answeredOn: '2026-12-01' })]) given(...caseFile).when(claims('2026-11-25'), today).records(claimedReceipt('2026-11-25'));
    given(...aDraft()).when(claims('2026-11-25'), today).saysNo({ code: 'wrong_stage', stage: 'draft', allowed: withCouncil });
    given(...aWithdrawnRequest()).when(claims('2026-11-25'), today).saysNo({ code: 'wrong_stage', stage: 'withdrawn', allowed: withCouncil });
  });
});
