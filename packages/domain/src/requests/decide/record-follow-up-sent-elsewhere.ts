import { declined } from '../../shared/result.ts';
import type { Circumstances, FoiRequestProblem } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { isWithCouncil } from '../replay/folding.ts';
import { rightsBeganOn, statedDayProblem } from './days.ts';
import { wrongStage, type Command, type Decision } from './decision.ts';
import { followUpProblem } from './follow-up-purpose.ts';
import { followUpSent } from './follow-up-sent.ts';

/**
 * Records a letter after the first that went by the volunteer's own hand: to the council by any way but the tracker, to the
 * ICO by its form, by mail or by post. Whether it made sense is asked of the day it went.
 */
export function recordFollowUpSentElsewhere(request: FoiRequest, command: Command<'RecordFollowUpSentElsewhere'>, circumstances: Circumstances): Decision {
  const { messageId, purpose, channel, sentOn, receivedOn, about } = command;
  if (!isWithCouncil(request)) return wrongStage(request.position, ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered']);
  const known = request.followUps.find((one) => one.messageId === messageId);
  if (known && known.state !== 'not_sent') return declined({ code: 'follow_up_already_sent', messageId });

  const problem = dayProblem(request, command, circumstances) ?? (goesThatWay(command) ? followUpProblem(request, { purpose, about, on: sentOn }) : { code: 'nothing_to_follow_up', purpose });
  if (problem) return declined(problem);
  const complaint = purpose === 'ico_complaint' && about ? { about } : {};
  return followUpSent(request, { type: 'FollowUpSent', messageId, purpose, channel, sentOn, receivedOn, ...complaint }, circumstances);
}

function dayProblem({ receivedOn: began }: FoiRequest, { sentOn, receivedOn }: Command<'RecordFollowUpSentElsewhere'>, { today }: Circumstances): FoiRequestProblem | null {
  const earliest = began ?? rightsBeganOn;
  const problem = statedDayProblem(sentOn, { earliest, today }) ?? (receivedOn > today ? { code: 'day_in_future', day: receivedOn, today } : null);
  return problem ?? (receivedOn < sentOn ? { code: 'received_before_sent', sentOn, receivedOn } : null);
}

/** The ICO has a form of its own, and neither a council's form nor WhatDoTheyKnow reaches it. */
const goesThatWay = ({ purpose, channel }: Command<'RecordFollowUpSentElsewhere'>): boolean =>
  purpose === 'ico_complaint' ? channel === 'ico-form' || channel === 'own-email' || channel === 'post' : channel !== 'ico-form';
