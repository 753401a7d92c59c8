import { restartClock } from '../../clock/start-clock.ts';
import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { statedDayProblem, withinCalendar } from './days.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records that the council has what it asked for under s.1(3). Twenty working days run afresh from the day it received it, not
 * what was left of the first twenty (s.10(6)(b); clock.md R3a).
 */
export function recordClarificationGiven(
  { position }: FoiRequest,
  { on }: Command<'RecordClarificationGiven'>,
  { today, calendar }: Circumstances,
): Decision {
  if (position.stage !== 'awaiting_clarification') return wrongStage(position, ['awaiting_clarification']);
  const problem = statedDayProblem(on, { earliest: position.since, today });
  if (problem) return declined(problem);

  const clock = withinCalendar(on, calendar, () => restartClock(position.clock, { on }, calendar));
  return clock.ok ? happened({ type: 'ClarificationGiven', on, clock: clock.value }) : clock;
}
