import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { eirChargeLapsesAfter } from '../clock/eir.ts';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, answer, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestWithUnreadMail, classified,
  clarificationGiven, clockFrom, clockWithFee, eirClockFrom, extendedFrom, extension, feeAsked, feePaid, feesNotice, given, kpiSet, managementPlan, messageNumber, onDay, question, received,
  regimeRecorded, says, withdrawn,
} from '../testing/index.ts';
import type { FoiRequestCommand } from './foi-request.commands.ts';
import { replay } from './replay.ts';
import { whereItStands } from './where-it-stands.ts';

const second = messageNumber(2);
const isSaidToBe = (classification: Extract<FoiRequestCommand, { type: 'ClassifyMessage' }>['classification'], messageId = messageNumber(1)) =>
  ({ type: 'ClassifyMessage', messageId, classification }) as const;
const paid = (day: string) => ({ type: 'RecordFeePaid', on: on(day) }) as const;

describe('a fees notice', () => {
  it('given in time stops the clock, and says until when it can be paid', () => {
    given(...aRequestWithUnreadMail()).when(isSaidToBe(feesNotice), onDay('2026-12-01')).records(feeAsked('2026-12-01'));
    expect(replay(aRequestAwaitingFee({ noticeOn: '2026-12-01' })).position).toEqual({
      stage: 'awaiting_fee', since: '2026-12-01', lapsesAfter: '2027-02-28', clock: clockFrom('2026-11-23'),
    });
  });

  it('is in time on the last lawful day, by the later reading, however late it is read', () => {
    given(...aRequestWithUnreadMail({ messageOn: '2026-12-22' })).when(isSaidToBe(feesNotice), onDay('2027-01-20')).records(feeAsked('2026-12-22', { day: '2027-01-20' }));
  });

  it('given after the last lawful day is on file and stops nothing', () => {
    const late = feeAsked('2026-12-23', { inTime: false });
    given(...aRequestWithUnreadMail({ messageOn: '2026-12-23' })).when(isSaidToBe(feesNotice), onDay('2026-12-23')).records(late);
    expect(replay([...aRequestWithUnreadMail({ messageOn: '2026-12-23' }), late]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
  });

  it('under EIR can be paid for sixty working days', () => {
    const lapsesAfter = eirChargeLapsesAfter(on('2026-12-02'), bankHolidays);
    given(...aRequestAwaitingResponse(), regimeRecorded('EIR'), received('2026-12-02'))
      .when(isSaidToBe(feesNotice), onDay('2026-12-02'))
      .records(feeAsked('2026-12-02', { lapsesAfter }));
    expect(lapsesAfter).toBe('2027-03-02');
  });

  it('a second time changes nothing: the first is still to be paid', () => {
    const again = [...aRequestAwaitingFee(), received('2026-12-04', second)];
    given(...again).when(isSaidToBe(feesNotice, second), onDay('2026-12-04')).records(feeAsked('2026-12-04', { messageId: second, inTime: false }));
    expect(replay([...again, feeAsked('2026-12-04', { messageId: second })]).position).toMatchObject({ stage: 'awaiting_fee', since: '2026-12-01' });
  });

  it('after the answer, or after we withdrew, stops nothing', () => {
    for (const caseFile of [anAnsweredRequest(), [...aRequestAwaitingResponse(), withdrawn()]]) {
      const read = [...caseFile, received('2026-12-15', second)];
      given(...read).when(isSaidToBe(feesNotice, second), onDay('2026-12-15')).records(feeAsked('2026-12-15', { messageId: second, inTime: false }));
      expect(replay([...read, feeAsked('2026-12-15', { messageId: second })]).position).toEqual(replay(caseFile).position);
    }
  });

  it('is declined rather than guessed where the last day to pay is beyond the known bank holidays', () => {
    given(...aRequestAwaitingResponse({ receivedOn: '2028-11-01' }), regimeRecorded('EIR', { receivedOn: '2028-11-01' }), received('2028-11-20'))
      .when(isSaidToBe(feesNotice), onDay('2028-11-20'))
      .saysNo({ code: 'outside_calendar', day: on('2028-11-20'), knownUntil: on('2028-12-31') });
  });
});

describe('a fee and a question together', () => {
  const both = [...aRequestAwaitingFee(), received('2026-12-03', second), classified(question, { messageId: second, day: '2026-12-03' })];

  it('are both waited for: answering the question does not pay the fee', () => {
    expect(replay(both).position).toMatchObject({ stage: 'awaiting_clarification', since: '2026-12-03' });
    expect(replay([...both, clarificationGiven('2026-12-04')]).position).toEqual({
      stage: 'awaiting_fee', since: '2026-12-01', lapsesAfter: '2027-02-28', clock: clockFrom('2026-12-04'),
    });
  });

  it('are no breach however late the question comes: the clock stood still for the fee', () => {
    expect(replay([...aRequestAwaitingFee(), received('2027-01-20', second), classified(question, { messageId: second, day: '2027-01-20' })])).toMatchObject({ position: { stage: 'awaiting_clarification' }, breaches: [] });
  });

  it('stop the clock from the question on, where the notice came second', () => {
    const notice = [...aRequestAwaitingClarification({ askedOn: '2026-12-01' }), received('2026-12-28', second)];
    given(...notice).when(isSaidToBe(feesNotice, second), onDay('2026-12-28')).records(feeAsked('2026-12-28', { messageId: second }));
    expect(replay([...notice, feeAsked('2026-12-28', { messageId: second }), clarificationGiven('2026-12-30')]).position).toMatchObject({ stage: 'awaiting_fee', since: '2026-12-28', clock: clockFrom('2026-12-30') });
  });
});

describe('paying a fee', () => {
  it('lets the rest of the time run on, the days from the notice to the payment left out', () => {
    given(...aRequestAwaitingFee()).when(paid('2026-12-08'), onDay('2026-12-09')).records(feePaid('2026-12-08'));
    expect(replay([...aRequestAwaitingFee(), feePaid('2026-12-08')]).position).toEqual({ stage: 'awaiting_response', clock: clockWithFee('2026-11-23', '2026-12-01', '2026-12-08') });
    expect(clockWithFee('2026-11-23', '2026-12-01', '2026-12-08').dueOn).toBe('2027-01-05');
  });

  it('may be on the day of the notice, and until the last day to pay', () => {
    given(...aRequestAwaitingFee()).when(paid('2026-12-01'), onDay('2026-12-09')).records(feePaid('2026-12-01'));
    given(...aRequestAwaitingFee()).when(paid('2027-02-28'), onDay('2027-03-09')).records(feePaid('2027-02-28'));
  });

  it('is declined after the last day to pay: the council owes no answer then', () => {
    given(...aRequestAwaitingFee()).when(paid('2027-03-01'), onDay('2027-03-09')).saysNo({ code: 'fee_lapsed', after: on('2027-02-28') });
  });

  it('is declined before the notice, and in the future', () => {
    given(...aRequestAwaitingFee()).when(paid('2026-11-30'), onDay('2026-12-09')).saysNo({ code: 'day_too_early', day: on('2026-11-30'), earliest: on('2026-12-01') });
    given(...aRequestAwaitingFee()).when(paid('2026-12-10'), onDay('2026-12-09')).saysNo({ code: 'day_in_future', day: on('2026-12-10'), today: on('2026-12-09') });
  });

  it('is declined where no fee is awaited, and a second time', () => {
    given(...aRequestAwaitingResponse()).when(paid('2026-12-01'), onDay('2026-12-09')).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['awaiting_fee'] });
    given(...aRequestAwaitingFee(), feePaid('2026-12-08')).when(paid('2026-12-08'), onDay('2026-12-09')).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['awaiting_fee'] });
    given(...aDraft()).when(paid('2026-12-01'), onDay('2026-12-09')).saysNo({ code: 'wrong_stage', stage: 'draft', allowed: ['awaiting_fee'] });
  });

  it('is declined rather than guessed where the bank holidays are not known', () => {
    given(...aRequestAwaitingFee({ receivedOn: '2028-11-01', noticeOn: '2028-11-20' }))
      .when(paid('2028-12-20'), onDay('2028-12-20'))
      .saysNo({ code: 'outside_calendar', day: on('2028-12-20'), knownUntil: on('2028-12-31') });
  });

  it('for which nobody asked restarts nothing', () => {
    expect(replay([...aRequestAwaitingResponse(), feePaid('2026-12-08')]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
    expect(replay([...aRequestAskedAgain(), feePaid('2026-12-08')]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-03') });
  });
});

describe('while a fee is awaited', () => {
  it('an answer ends the request, and is not late: no day counted', () => {
    const inFull = answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'disclosed_in_full'));
    const request = replay([...aRequestAwaitingFee(), received('2027-02-01', second), classified(inFull, { messageId: second })]);
    expect(request).toMatchObject({ position: { stage: 'answered', on: '2027-02-01' }, breaches: [] });
    expect(whereItStands(request, on('2027-02-02'), bankHolidays)).toMatchObject({ stands: 'answered', answeredLate: false, daysLate: 0 });
  });

  it('a notice of extension is in time, for no day has counted since', () => {
    const notice = [...aRequestAwaitingFee(), received('2026-12-28', second)];
    const command = isSaidToBe(extension(['s.36']), second);
    const extended = { ...clockFrom('2026-11-23'), extendedDueOn: on('2027-01-25'), extendedDueOnByCode: on('2027-01-25'), provisional: [on('2027-01-04')] };
    given(...notice).when(command, onDay('2026-12-28')).records(classified(extension(['s.36']), { messageId: second, day: '2026-12-28', clock: extended }));
    const request = replay([...notice, classified(extension(['s.36']), { messageId: second, clock: extended })]);
    expect(request).toMatchObject({ position: { stage: 'awaiting_fee', clock: extended }, extensions: [{ refused: null }] });
  });

  it('a notice of extension from before the fees notice counts from its own day', () => {
    const between = [...aRequestAwaitingFee({ receivedOn: '2026-10-31', noticeOn: '2026-11-30' }), received('2026-11-27', second)];
    const extended = extendedFrom('2026-10-31', '2026-11-27');
    expect([extended.extendedDueOn, extended.extendedDueOnByCode]).toEqual(['2026-12-30', '2026-12-31']);
    given(...between).when(isSaidToBe(extension(['s.36']), second), onDay('2026-12-01')).records(classified(extension(['s.36']), { messageId: second, day: '2026-12-01', clock: extended }));
  });

  it('the request stands at the fee until the last day to pay, and after that the council owes nothing', () => {
    const fee = { since: '2026-12-01', lapsesAfter: '2027-02-28' };
    expect(whereItStands(replay(aRequestAwaitingFee()), on('2027-02-28'), bankHolidays)).toEqual({ stands: 'fee', ...fee });
    expect(whereItStands(replay(aRequestAwaitingFee()), on('2027-03-01'), bankHolidays)).toEqual({ stands: 'fee_lapsed', ...fee });
  });

  it('another law has another last day to pay', () => {
    const lapsesAfter = eirChargeLapsesAfter(on('2026-12-01'), bankHolidays);
    given(...aRequestAwaitingFee()).when({ type: 'RecordRegime', regime: 'EIR' }, onDay('2026-12-01')).records(regimeRecorded('EIR', { lapsesAfter }));
    expect(replay([...aRequestAwaitingFee(), regimeRecorded('EIR', { lapsesAfter })]).position).toEqual({ stage: 'awaiting_fee', since: '2026-12-01', lapsesAfter, clock: eirClockFrom('2026-11-23') });
    expect(replay([...aRequestAwaitingFee(), regimeRecorded('EIR')]).position).toMatchObject({ lapsesAfter: '2027-02-28' });
  });
});
