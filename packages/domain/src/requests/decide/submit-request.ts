import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { guardCovers } from './guard-covers.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';
import { askingProblem } from './may-ask.ts';

/** Records that the volunteer pressed Send. A second press finds the letter on its way: one letter goes, whoever presses twice. */
export function submitRequest(request: FoiRequest, { messageId, asked }: Command<'SubmitRequest'>, circumstances: Circumstances): Decision {
  const { position, guardPass } = request;
  const { today, hold } = circumstances;
  if (position.stage !== 'draft') return wrongStage(position, ['draft']);

  const problem = askingProblem(request, asked, circumstances);
  if (problem) return declined(problem);
  if (hold !== null && !guardCovers(guardPass, hold)) return declined({ code: 'held_by_guard', hold });
  return happened({ type: 'RequestSubmitted', messageId, asked: [...asked], on: today });
}
