import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { clarificationGiven } from './clarification.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';

/** Records that the council has what it asked for under s.1(3), however it got it. */
export function recordClarificationGiven(request: FoiRequest, { on, papers }: Command<'RecordClarificationGiven'>, circumstances: Circumstances): Decision {
  const given = clarificationGiven(request, { on, papers }, circumstances);
  if (given === null) return wrongStage(request.position, ['awaiting_clarification']);
  return given.ok ? happened(given.value) : given;
}
