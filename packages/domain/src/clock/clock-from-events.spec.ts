import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import { clockFromEvents, standingByAct, workingDaysCounted, type ClockEvent } from './clock-from-events.ts';
import { startClock } from './start-clock.ts';

const after = (events: readonly ClockEvent[], regime: Regime = 'FOIA') => clockFromEvents({ receivedOn: on('2026-09-01'), regime, events }, bankHolidays);
const untouched = (regime: Regime = 'FOIA') => ({ state: 'running', clock: startClock({ receivedOn: on('2026-09-01'), regime }, bankHolidays) });

describe('what has no effect in law', () => {
  it('leaves the clock as it was: a fee nobody asked for', () => {
    expect(after([{ type: 'fee_received', on: on('2026-09-08') }])).toEqual(untouched());
  });

  it('leaves the clock as it was: an extension of the other law', () => {
    expect(after([{ type: 'eir_extension_notice', on: on('2026-09-08') }])).toEqual(untouched());
    expect(after([{ type: 'pit_extension_notice', on: on('2026-09-08'), exemptions: ['s.36'] }], 'EIR')).toEqual(untouched('EIR'));
    expect(after([{ type: 'pit_extension_notice', on: on('2026-09-08'), exemptions: [] }], 'EIR')).toEqual(untouched('EIR'));
  });

  it('leaves the clock as it was: a fees notice after the last day, and its payment', () => {
    expect(after([{ type: 'fees_notice_given', on: on('2026-09-30') }, { type: 'fee_received', on: on('2026-10-02') }])).toEqual(untouched());
  });
});

describe('the days counted', () => {
  it('are the days before a fees notice, from its own day on, and every day before it', () => {
    const waiting = after([{ type: 'fees_notice_given', on: on('2026-09-08') }]);
    expect(['2026-09-03', '2026-09-07', '2026-09-08', '2026-09-09', '2026-10-30'].map((day) => workingDaysCounted(waiting, on(day), bankHolidays))).toEqual([2, 4, 4, 4, 4]);
  });

  it('are none while a question is open', () => {
    const asked = after([{ type: 'clarification_requested', on: on('2026-09-08') }]);
    expect(workingDaysCounted(asked, on('2026-09-10'), bankHolidays)).toBeNull();
    expect(standingByAct(asked, on('2026-12-31'))).toBe('awaiting_clarification');
  });

  it('go on past the due date while nothing stops them', () => {
    expect(workingDaysCounted(after([]), on('2026-09-30'), bankHolidays)).toBe(21);
  });
});

describe('how a clock stands by the Act', () => {
  it('is in time, due on its last day and overdue after it', () => {
    expect(['2026-09-28', '2026-09-29', '2026-09-30'].map((day) => standingByAct(after([]), on(day)))).toEqual(['in_time', 'due_today', 'overdue']);
  });

  it('waits for its fee to the last day to pay, and has lapsed after it', () => {
    const waiting = after([{ type: 'fees_notice_given', on: on('2026-09-29') }]);
    expect(['2026-12-28', '2026-12-29'].map((day) => standingByAct(waiting, on(day)))).toEqual(['awaiting_fee', 'fee_lapsed']);
  });
});

describe('events that overlap', () => {
  const fee = { type: 'fees_notice_given', on: on('2026-09-08') } as const;
  const paid = { type: 'fee_received', on: on('2026-09-22') } as const;
  const dates = (events: readonly ClockEvent[], regime: Regime = 'FOIA') => {
    const { clock } = after(events, regime);
    return [clock.dueOn, clock.extendedDueOn];
  };

  it('have a fees notice sent twice stop the clock on the day of the first', () => {
    const again = { type: 'fees_notice_given', on: on('2026-09-15') } as const;
    expect(after([fee, again, paid])).toEqual(after([fee, paid]));
    expect(workingDaysCounted(after([fee, again]), on('2026-10-30'), bankHolidays)).toBe(4);
    expect(standingByAct(after([fee, again]), on('2026-12-08'))).toBe('fee_lapsed');
  });

  it('have a second payment of the same fee leave out nothing more', () => {
    expect(after([fee, paid, { ...paid, on: on('2026-09-25') }])).toEqual(after([fee, paid]));
  });

  it('leave an open question open, whatever is asked and paid meanwhile', () => {
    const asked = { type: 'clarification_requested', on: on('2026-09-04') } as const;
    expect([[asked, fee], [asked, fee, paid]].map((events) => standingByAct(after(events), on('2026-12-31')))).toEqual(['awaiting_clarification', 'awaiting_clarification']);
  });

  it('have a notice of extension in time while the clock stands still for a fee', () => {
    const weighing = { type: 'pit_extension_notice', on: on('2026-10-20'), exemptions: ['s.36'] } as const;
    expect(dates([fee, weighing, { ...paid, on: on('2026-10-21') }])).toEqual(['2026-11-12', '2026-12-11']);
    expect(dates([fee, { type: 'eir_extension_notice', on: on('2026-10-20') }, { ...paid, on: on('2026-10-21') }], 'EIR')).toEqual(['2026-11-12', '2026-12-11']);
    expect(dates([weighing])).toEqual(['2026-09-29', null]);
  });

  it('never start the time before the request was received', () => {
    expect(after([{ type: 'clarification_received', on: on('2026-08-03') }])).toEqual(untouched());
  });
});
