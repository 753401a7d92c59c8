import { startClock } from '../../clock/start-clock.ts';
import { declined } from '../../shared/result.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { rightsBeganOn, statedDayProblem, withinCalendar } from './days.ts';
import { happened, wrongStage, type Command, type Decision } from './decision.ts';
import { askingProblem } from './may-ask.ts';

/**
 * Records a letter that went by the volunteer's own mail, WhatDoTheyKnow, a council's form or post, and starts the clock on the
 * day the council received it. The guard has no say: the letter has gone, and belongs on the board and in the guard of others.
 * It may have gone before the volunteer took the council here.
 */
export function recordSentElsewhere(request: FoiRequest, command: Command<'RecordSentElsewhere'>, circumstances: Circumstances): Decision {
  const { messageId, channel, asked, sentOn, receivedOn } = command;
  const { today, calendar } = circumstances;
  if (request.position.stage !== 'draft') return wrongStage(request.position, ['draft']);

  const problem =
    askingProblem(request, asked, circumstances) ??
    statedDayProblem(sentOn, { earliest: rightsBeganOn, today }) ??
    statedDayProblem(receivedOn, { earliest: rightsBeganOn, today });
  if (problem) return declined(problem);
  if (receivedOn < sentOn) return declined({ code: 'received_before_sent', sentOn, receivedOn });

  const clock = withinCalendar(receivedOn, calendar, () => startClock({ receivedOn }, calendar));
  if (!clock.ok) return clock;
  return happened({ type: 'RequestSent', messageId, channel, asked: [...asked], sentOn, clock: clock.value });
}
