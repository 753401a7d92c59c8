import type { Breach, ClockExplanation, ClockStep, IsoDate, Regime } from '@openvalve/domain';

/** Counting for any day of receipt. `received` and `days` are what was typed, to be shown again. */
export type CountView = {
  received: string;
  regime: Regime;
  days: string;
  /** The number of days asked for, where it is not the law’s. */
  otherDays: number | null;
  explanation: ClockExplanation | null;
  problem: CountProblem | null;
  /** The address of this count, for paper. */
  address: string;
};

/** Why a day could not be counted from: none was given, it is none, it lies outside the holiday table, or so does the end of the count. */
export type CountProblem = { readonly what: 'no_day' | 'not_a_day' | 'not_days' } | { readonly what: 'outside'; readonly knownFrom: IsoDate; readonly knownUntil: IsoDate };

/** Why the date of one request is what it is. Nobody’s name is in it. */
export type WhyView = {
  council: { slug: string; name: string };
  programmeName: string;
  regime: Regime;
  /** Where its clock is: it runs, it is stopped, or an answer ended it. */
  state: 'running' | 'question' | 'fee' | 'answered' | 'withdrawn';
  /** Since when it is where it is: the question, the fees notice, the answer. */
  since: IsoDate | null;
  /** The first day the council received it. */
  receivedOn: IsoDate;
  /** The last lawful day; of a late answer, the one it missed. */
  dueOn: IsoDate;
  /** The first day on which it is called late. */
  lateFrom: IsoDate;
  /** Working days late, on the day of the answer or today; 0 when it is not. */
  daysLate: number;
  late: boolean;
  /** The last day to pay a fee, and whether it has gone by. */
  fee: { payBy: IsoDate; lapsed: boolean } | null;
  /** Last lawful days that went by, whatever reset the clock afterwards. */
  breaches: readonly Breach[];
  /** The council’s own word on the day of receipt, and where its count would end. */
  claimed: { receivedOn: IsoDate; dueOn: IsoDate; lateFrom: IsoDate } | null;
  story: readonly ClockStep[];
  explanation: ClockExplanation;
  /** Only the mail catcher has the letter: the council has nothing. */
  rehearsal: boolean;
  /** The address of this page, for paper. */
  address: string;
};
