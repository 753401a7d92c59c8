import { startClock } from '../../clock/start-clock.ts';
import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { withinCalendar } from './days.ts';
import { guardCovers } from './guard-covers.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';
import { askingProblem } from './may-ask.ts';

/**
 * Records that the volunteer pressed Send. A second press finds the letter on its way: one letter goes, whoever presses twice. None
 * goes whose clock could not be counted.
 */
export function submitRequest(request: FoiRequest, { messageId, asked }: Command<'SubmitRequest'>, circumstances: Circumstances): Decision {
  const { position, guardPass } = request;
  const { today, hold, calendar } = circumstances;
  if (position.stage !== 'draft') return wrongStage(position, ['draft']);

  const problem = askingProblem(request, asked, circumstances);
  if (problem) return declined(problem);
  if (hold !== null && !guardCovers(guardPass, hold)) return declined({ code: 'held_by_guard', hold });
  const clock = withinCalendar(today, calendar, () => startClock({ receivedOn: today }, calendar));
  if (!clock.ok) return clock;
  return happened({ type: 'RequestSubmitted', messageId, asked: [...asked], on: today });
}
