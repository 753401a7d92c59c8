import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { guardCovers } from './guard-covers.ts';
import { happened, nothingToDo, wrongStage, type Command, type Decision } from './decision.ts';

/** Records a coordinator's pass, for the sixty days as they stand now. Stays quiet where the council is free or already passed. */
export function passGuard({ position, guardPass }: FoiRequest, { passId }: Command<'PassGuard'>, { today, hold }: Circumstances): Decision {
  if (position.stage !== 'draft') return wrongStage(position, ['draft']);
  if (hold === null || guardCovers(guardPass, hold)) return nothingToDo;
  return happened({ type: 'GuardPassed', passId, freesOn: hold.freesOn, on: today });
}
