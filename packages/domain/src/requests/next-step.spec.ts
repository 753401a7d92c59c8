import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import {
  acknowledgement, aDraft, anAnsweredRequest, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestOfUncertainDelivery, aRequestSending,
  aRequestWithUnreadMail, aWithdrawnRequest, classified, extendedFrom, extension, guardPassed, messageNumber, received, requestNumber,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import type { Hold } from './guard.ts';
import { addressAtHand, nextStep, type NextStepFacts } from './next-step.ts';
import { replay } from './replay.ts';

const hold: Hold = {
  because: { requestId: requestNumber(9), councilName: 'Bexley', receivedOn: on('2026-10-05') }, lastDay: on('2027-01-04'), freesOn: on('2027-01-05'),
};
const step = (caseFile: readonly FoiRequestEvent[], today: string, facts: Partial<NextStepFacts> = {}) =>
  nextStep(replay(caseFile), { today: on(today), calendar: bankHolidays, address: 'usable', hold: null, unpublished: 0, ...facts });

describe('the one next step on a draft', () => {
  it('is to find an address where there is none', () => {
    expect(step(aDraft(), '2026-11-23', { address: 'none' })).toEqual({ step: 'find_address', waitingForCoordinator: false });
  });

  it('is to find an address or wait for a coordinator where one was proposed from outside the council’s own site', () => {
    expect(step(aDraft(), '2026-11-23', { address: 'needs_coordinator' })).toEqual({ step: 'find_address', waitingForCoordinator: true });
  });

  it('is to check the address from the register before its first use', () => {
    expect(step(aDraft(), '2026-11-23', { address: 'check_first' })).toEqual({ step: 'check_address' });
  });

  it('is to find an address even while the guard holds the council', () => {
    expect(step(aDraft(), '2026-11-23', { address: 'none', hold })).toMatchObject({ step: 'find_address' });
  });

  it('is to wait while the guard holds the council, with the day it frees', () => {
    expect(step(aDraft(), '2026-11-23', { hold })).toEqual({ step: 'wait_for_guard', freesOn: '2027-01-05' });
  });

  it('is to write the letter once a coordinator has passed the guard', () => {
    expect(step([...aDraft(), guardPassed('2027-01-05')], '2026-11-23', { hold })).toEqual({ step: 'write_letter' });
  });

  it('is to write the letter', () => {
    expect(step(aDraft(), '2026-11-23')).toEqual({ step: 'write_letter' });
  });
});

describe('the one next step on a letter on its way', () => {
  it('is to wait for the mail server', () => {
    expect(step(aRequestSending(), '2026-11-23')).toEqual({ step: 'wait_for_delivery' });
  });

  it('is to say whether it went, where nobody can tell', () => {
    expect(step(aRequestOfUncertainDelivery(), '2026-11-23')).toEqual({ step: 'settle_delivery' });
  });
});

describe('the one next step on a request the council has', () => {
  it('is to wait, through the last lawful day itself', () => {
    expect(step(aRequestAwaitingResponse(), '2026-12-22')).toEqual({ step: 'wait', until: '2026-12-22' });
  });

  it('is to remind the council on the day after', () => {
    expect(step(aRequestAwaitingResponse(), '2026-12-23')).toEqual({ step: 'remind', lateSince: '2026-12-22' });
  });

  it('is still to wait where the later reading of a weekend arrival has not passed', () => {
    const onSunday = aRequestAwaitingResponse({ receivedOn: '2026-11-22' });

    expect(step(onSunday, '2026-12-22')).toEqual({ step: 'wait', until: '2026-12-22' });
    expect(step(onSunday, '2026-12-23')).toEqual({ step: 'remind', lateSince: '2026-12-22' });
  });

  it('is to wait for the fortieth working day after a valid extension', () => {
    const extended = [...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })];
    expect(step(extended, '2026-12-23')).toEqual({ step: 'wait', until: extendedFrom('2026-11-23', '2026-12-01').extendedDueOn });
  });

  it('is to answer its question, since the day it came', () => {
    expect(step(aRequestAwaitingClarification({ askedOn: '2026-12-01' }), '2026-12-20')).toEqual({ step: 'answer_question', since: '2026-12-01', closesAbout: '2027-01-30', askedLate: false });
  });

  it('is to wait again once the question is answered', () => {
    expect(step(aRequestAskedAgain({ givenOn: '2026-12-03' }), '2026-12-23')).toMatchObject({ step: 'wait' });
  });
});

describe('a message nobody has read', () => {
  it.each([
    ['awaiting an answer', aRequestAwaitingResponse(), '2026-12-01'],
    ['overdue', aRequestAwaitingResponse(), '2027-02-01'],
    ['drafted', aDraft(), '2026-12-01'],
    ['stopped at a question', aRequestAwaitingClarification(), '2026-12-10'],
    ['answered', anAnsweredRequest(), '2026-12-12'],
    ['withdrawn', aWithdrawnRequest(), '2026-12-12'],
  ])('is the next thing to read on a request that is %s: it may be the answer', (_, caseFile, today) => {
    expect(step([...caseFile, received('2026-12-01', messageNumber(5))], today, { address: 'none' })).toEqual({ step: 'read_answer', messages: 1 });
  });

  it('gives way to the reminder once it is read as an acknowledgement', () => {
    expect(step([...aRequestWithUnreadMail(), classified(acknowledgement)], '2026-12-23')).toMatchObject({ step: 'remind' });
  });
});

describe('the one next step at the end', () => {
  it('is to publish what the council gave', () => {
    expect(step(anAnsweredRequest(), '2026-12-12', { unpublished: 2 })).toEqual({ step: 'publish', papers: 2 });
  });

  it('is nothing once all of it is public', () => {
    expect(step(anAnsweredRequest(), '2026-12-12')).toEqual({ step: 'nothing', because: 'answered', outcome: 'disclosed_in_full' });
  });

  it('is nothing after we withdrew, and before there is a request', () => {
    expect(step(aWithdrawnRequest(), '2026-12-12')).toEqual({ step: 'nothing', because: 'withdrawn', outcome: null });
    expect(step([], '2026-12-12')).toEqual({ step: 'nothing', because: 'not_started', outcome: null });
  });
});

describe('the best address at hand', () => {
  it('is one that can be used now, before one to check, before one a coordinator has to confirm', () => {
    expect(addressAtHand([{ state: 'needs_coordinator' }, { state: 'check_first' }, { state: 'usable' }])).toBe('usable');
    expect(addressAtHand([{ state: 'needs_coordinator' }, { state: 'check_first' }])).toBe('check_first');
    expect(addressAtHand([{ state: 'hint' }, { state: 'needs_coordinator' }])).toBe('needs_coordinator');
  });

  it('is none where all there is is a hint or out of use', () => {
    expect(addressAtHand([{ state: 'hint' }, { state: 'retired' }])).toBe('none');
    expect(addressAtHand([])).toBe('none');
  });
});
