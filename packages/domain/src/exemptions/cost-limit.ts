import { on } from '../shared/iso-date.ts';

/**
 * The cost limit of FOIA s.12, in pounds: the council's, that of the bodies of Schedule 1 Part I (among them DfE), and an hour of
 * work. It can be changed by regulations at any time (s.12(4)-(5)); `readOn` is the day somebody last looked.
 */
export const costLimit = {
  council: 450,
  centralGovernment: 600,
  perHour: 25,
  source: 'SI 2004/3244, regs 3 and 4, as made',
  readOn: on('2026-11-22'),
} as const;

/** The hours of work that a council's limit pays for. */
export const hoursWithinCostLimit = costLimit.council / costLimit.perHour;
