import { startClock } from '../../clock/start-clock.ts';
import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { statedDayProblem, rightsBeganOn, withinCalendar } from './days.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records that the council's mail server took the letter, and starts the clock on the London day of hand-over, whatever day
 * that is and however late it is recorded: an e-mail is received when it reaches the council, at any hour (clock.md R1a).
 */
export function recordSent(
  { position, asked }: FoiRequest,
  { messageId, handedOverOn, rehearsal = false }: Command<'RecordSent'>,
  { today, calendar }: Circumstances,
): Decision {
  if (position.stage !== 'sending') return wrongStage(position, ['sending']);
  if (position.messageId !== messageId) return declined({ code: 'message_unknown', messageId });
  const problem = statedDayProblem(handedOverOn, { earliest: rightsBeganOn, today });
  if (problem) return declined(problem);

  const clock = withinCalendar(handedOverOn, calendar, () => startClock({ receivedOn: handedOverOn }, calendar));
  if (!clock.ok) return clock;
  return happened({ type: 'RequestSent', messageId, channel: 'tracker', asked: [...asked], sentOn: handedOverOn, clock: clock.value, ...(rehearsal ? { rehearsal } : {}) });
}
