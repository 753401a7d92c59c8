import { declined, ok, type Result } from '../../shared/result.ts';
import type { FoiRequestCommand, FoiRequestProblem } from '../foi-request.commands.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import type { Position, Stage } from '../foi-request.ts';

/** What happened, or why nothing may. An empty list means there is nothing left to do, which is no problem. */
export type Decision = Result<readonly FoiRequestEvent[], FoiRequestProblem>;

/** One of the commands, by its name. */
export type Command<T extends FoiRequestCommand['type']> = Extract<FoiRequestCommand, { type: T }>;

/** The answer yes: these entries are added to the case file. */
export const happened = (...events: readonly FoiRequestEvent[]): Decision => ok(events);

/** Neither yes nor no: what was asked is so already. */
export const nothingToDo: Decision = ok([]);

/** The answer no, because the request has moved on or has not come so far. */
export const wrongStage = (position: Position, allowed: readonly Stage[]): Decision =>
  declined({ code: 'wrong_stage', stage: position.stage, allowed });
