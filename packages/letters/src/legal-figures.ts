import { aggregationWindow, costLimit, hoursWithinCostLimit, on, type IsoDate } from '@openvalve/domain';

/** A name or a number of the law that can change: where it stands, and the day somebody last read that. */
export type LegalFigure<Value> = { readonly value: Value; readonly source: string; readonly readOn: IsoDate };

const figure = <Value>(value: Value, source: string, readOn = on('2026-11-22')): LegalFigure<Value> => ({ value, source, readOn });

/**
 * What the letters say of the law in names and numbers, in one place: when one of them changes, this file does, and the snapshots
 * show every letter it touches. The clock's own limits are computed in the domain; here they are only named.
 */
export const legalFigures = {
  /** “Information Commissioner” becomes “Information Commission” once s.119 of the Data (Use and Access) Act 2025 is fully in force (SI 2026/386). Both are called the ICO. */
  regulator: figure('ICO', 'FOIA s.18(1) as in force on 7 April 2026; SI 2026/386 reg 1(2)'),
  /** Working days to answer. */
  answerWithin: figure(20, 'FOIA s.10(1); EIR reg 5(2)'),
  /** Working days in all where time is extended: under FOIA what the ICO expects, under EIR the law. */
  extendedWithin: figure(40, 'The ICO on FOIA s.10(3), as reported by WhatDoTheyKnow; EIR reg 7(1)'),
  /** Working days a review under FOIA normally takes, and takes at most. Guidance. */
  reviewNormally: figure(20, 'Code of Practice under FOIA s.45 (2018), para 5.4, as reported; the ICO on complaints and internal reviews'),
  reviewAtMost: figure(40, 'Code of Practice under FOIA s.45 (2018), para 5.5, as reported; the ICO on complaints and internal reviews'),
  /** Working days to answer representations under EIR: law. */
  eirReview: figure(40, 'EIR reg 11(4)'),
  /** Working days within which a review is asked for. */
  askReviewWithin: figure(40, 'Code of Practice under FOIA s.45 (2018), para 5.3, as reported; EIR reg 11(2)'),
  /** Pounds: above this a council need not answer. The domain's, as are the hour of work and the window. */
  costLimit: figure(costLimit.council, costLimit.source, costLimit.readOn),
  /** Pounds for an hour of work, in an estimate of cost. */
  hourlyRate: figure(costLimit.perHour, costLimit.source, costLimit.readOn),
  /** Working days within which related requests to one council may be added up. */
  aggregationWindow: figure(aggregationWindow, 'FOIA s.12(4); SI 2004/3244, reg 5(2)(b), as made'),
  /** Calendar days after the last answer within which the ICO expects a complaint: its practice, not the Act. */
  complainWithin: figure(42, 'FOIA s.50(2)(b) and the ICO’s complaint form, undated copy'),
} as const;

/** “the ICO”. */
export const theRegulator = `the ${legalFigures.regulator.value}`;

/** The hours of work that the cost limit pays for. */
export const hoursWithinLimit = hoursWithinCostLimit;
