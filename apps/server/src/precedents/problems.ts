import type { Precedent } from '@openvalve/domain';

/** Why something asked of the register of decisions was declined. */
export type PrecedentProblem =
  | { code: 'precedent_not_found' }
  | { code: 'precedent_already_there'; reference: string }
  /** Somebody changed it since this page was opened. */
  | { code: 'stale_precedent'; current: Precedent & { version: number } }
  | { code: 'precedent_day_in_future'; field: 'decidedOn' | 'checkedOn' }
  | { code: 'reason_missing' };
