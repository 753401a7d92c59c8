import { leaveOutForFee } from '../../clock/leave-out-for-fee.ts';
import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { statedDayProblem, withinCalendar } from './days.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records the day the council had its fee. The days from the notice to that day, both included, do not count, and what was left
 * of the time runs on (s.10(2); EIR reg 8(6)). Declined after the last day to pay: the council owes no answer then.
 */
export function recordFeePaid({ position }: FoiRequest, { on }: Command<'RecordFeePaid'>, { today, calendar }: Circumstances): Decision {
  if (position.stage !== 'awaiting_fee') return wrongStage(position, ['awaiting_fee']);
  const { since, lapsesAfter, clock } = position;
  const problem = statedDayProblem(on, { earliest: since, today });
  if (problem) return declined(problem);
  const paid = withinCalendar(on, calendar, () => leaveOutForFee(clock, { noticeOn: since, paidOn: on }, calendar));
  if (!paid.ok) return paid;
  return paid.value.ok ? happened({ type: 'FeePaid', on, clock: paid.value.value }) : declined({ code: 'fee_lapsed', after: lapsesAfter });
}
