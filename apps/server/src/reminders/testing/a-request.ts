import { on } from '@openvalve/domain';
import { aDraft, type Draft } from '../../requests/testing/a-request.ts';
import type { World } from '../../testing/create-world.ts';
import { noteDeadlines } from '../note-deadlines.job.ts';
import { remind } from '../remind.job.ts';

/** A letter that went by the volunteer's own mail and was received on a day. */
export async function aRequestReceived(world: World, receivedOn: string, about: Parameters<typeof aDraft>[1] = {}): Promise<Draft> {
  const draft = await aDraft(world, about);
  const { requestId, messageId, asked } = draft;
  const day = on(receivedOn);
  await draft.desk.requests.recordSent({ requestId, messageId, channel: 'own-email', sentOn: day, receivedOn: day, asked });
  return draft;
}

/** One morning of the program: deadlines are noted, everybody's reminders gone through, and what follows is sent. */
export async function aMorning(world: World, moment: string): Promise<void> {
  world.timeIs(moment);
  await noteDeadlines.run({}, world.deps);
  await remind.run({}, world.deps);
  await world.runDueJobs();
}
