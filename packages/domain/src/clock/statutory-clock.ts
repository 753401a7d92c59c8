import { z } from 'zod';
import { IsoDate } from '../shared/iso-date.ts';
import { Regime } from '../shared/regime.ts';

/** When a request's time started and when it is due, as computed on a day with a holiday table. Written into the case file. */
export const StatutoryClock = z.object({
  regime: Regime,
  /** Day 0: the day of receipt, or of the last clarification (s.10(6)). */
  startedOn: IsoDate,
  /** The twentieth working day by the Act's reading. */
  dueOn: IsoDate,
  /** The twentieth working day by the Code of Practice's reading of a weekend arrival: the same day or later. */
  dueOnByCode: IsoDate,
  /** The fortieth working day, where an extension was validly notified: under FOIA the ICO's expectation, under EIR the law. */
  extendedDueOn: IsoDate.nullable(),
  /** The same by the Code's reading. */
  extendedDueOnByCode: IsoDate.nullable(),
  /** Days between a fees notice and its payment, both included: they do not count (s.10(2)). */
  leftOut: z.array(IsoDate),
  /** Days in the window counted as holidays that are not yet certain in law. */
  provisional: z.array(IsoDate),
  calendarVersion: z.string().brand<'CalendarVersion'>(),
});
export type StatutoryClock = z.infer<typeof StatutoryClock>;

/** The last lawful day as things stand: the twentieth working day, or the fortieth where time was validly extended. */
export const operativeDueOn = (clock: StatutoryClock): IsoDate => clock.extendedDueOn ?? clock.dueOn;

/** The later of the two readings: nobody is called late on or before this day (clock.md R2d). */
export const overdueAfter = (clock: StatutoryClock): IsoDate => clock.extendedDueOnByCode ?? clock.dueOnByCode;

/** After the due date by the Act's reading. Never the word for a list, a colour or a letter: that is `isOverdue`. */
export const isPastDue = (clock: StatutoryClock, today: IsoDate): boolean => today > operativeDueOn(clock);

/** After the later reading. The only meaning of "late" and "overdue" that lists, colours, counts and letters use. */
export const isOverdue = (clock: StatutoryClock, today: IsoDate): boolean => today > overdueAfter(clock);
