import type { Instant, IsoDate, Nation } from '@openvalve/domain';

/** How the holiday table stands, for the desk: until when it reaches, and what of it is not certain. */
export type CalendarStatusView = {
  version: string;
  knownUntil: IsoDate;
  /** Below nought once it has ended: no due date can be computed then. */
  daysLeft: number;
  /** Within ninety days: an operator has to apply the next list. */
  endsSoon: boolean;
  /** The latest edition that changed something; null while the program’s own table is in force. */
  edition: { number: number; appliedAt: Instant; why: string } | null;
  /** Days from today that are counted as holidays and are not yet certain in law. */
  provisional: { day: IsoDate; title: string; nations: readonly Nation[]; words: string }[];
};
