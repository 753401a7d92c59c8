import { isOverdue, overdueAfter } from '../../clock/statutory-clock.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { happened, nothingToDo, type Decision } from './decision.ts';

/**
 * Records that the last lawful day went by: the day after the later reading, so that nobody is called late too early
 * (clock.md R2d). Asked of many requests at once by the sweep, and asked again under the lock, so that having nothing to note
 * is not a problem. Unread mail does not hide it; a new clock has a last day of its own, and that is noted in its turn.
 */
export function noteDeadline({ position, deadlinesNoted }: FoiRequest, { today }: Circumstances): Decision {
  if (position.stage !== 'awaiting_response' || !isOverdue(position.clock, today)) return nothingToDo;
  const dueOn = overdueAfter(position.clock);
  return deadlinesNoted.includes(dueOn) ? nothingToDo : happened({ type: 'DeadlinePassed', dueOn, on: today });
}
