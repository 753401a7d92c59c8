import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { statedDayProblem } from './days.ts';
import { happened, nothingToDo, type Command, type Decision } from './decision.ts';

/**
 * Records that an appeal to the First-tier Tribunal was lodged, by us or by the council (s.57). One after the twenty-eighth day
 * is recorded too: the tribunal may allow it.
 */
export function recordAppeal({ decision, appeal }: FoiRequest, { by, on }: Command<'RecordAppeal'>, { today }: Circumstances): Decision {
  if (decision === null) return declined({ code: 'no_decision_notice' });
  const problem = statedDayProblem(on, { earliest: decision.sentOn, today });
  if (problem) return declined(problem);
  return appeal !== null && appeal.by === by && appeal.on === on ? nothingToDo : happened({ type: 'AppealLodged', by, on });
}
