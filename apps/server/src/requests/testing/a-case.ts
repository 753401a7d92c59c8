import type { Classification, ExemptionCode, MessageId, Outcome, PaperAsked } from '@openvalve/domain';
import type { World } from '../../testing/create-world.ts';
import { anAnswer, type Draft } from './a-request.ts';

/** A council's mail that reaches us on the day it is, and is read for what it is at once. */
export async function theCouncilSays(world: World, request: Draft, classification: Classification, text = 'Dear Ada, about your request.'): Promise<MessageId> {
  const messageId = await anAnswer(world, request, { text });
  await request.desk.correspondence.classify({ requestId: request.requestId, messageId, classification });
  return messageId;
}

/** A word on some papers. */
export const said = (papers: readonly PaperAsked[], outcome: Outcome, exemptions: readonly ExemptionCode[] = []) => papers.map((paper) => ({ ...paper, outcome, exemptions: [...exemptions] }));

/** It is this day, in the morning. */
export const on = (world: World, day: string): void => world.timeIs(`${day}T10:00:00.000Z`);

const seen = new WeakMap<World, number>();

/** The subjects of what our own people were mailed since this was last asked. */
export function newMail(world: World): string[] {
  const from = seen.get(world) ?? 0;
  seen.set(world, world.notices.length);
  return world.notices.slice(from).map(({ subject }) => subject);
}
