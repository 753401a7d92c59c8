import type { Outcome, TargetStatus } from '@openvalve/domain';

/** The status word of an outcome: one vocabulary for answers and for papers. */
export const outcomeStatus: Record<Outcome, TargetStatus> = {
  disclosed_in_full: 'obtained-in-full',
  disclosed_in_part: 'obtained-in-part',
  refused: 'refused',
  not_held: 'not-held',
};
