import { findRequestRow, listMessages, listPrecedentsInUse, readCaseFile } from '@openvalve/db';
import { replay, type ComplaintAbout, type FollowUpPurpose, type RequestId } from '@openvalve/domain';
import type { FollowUpFacts } from '@openvalve/letters';
import type { World } from '../../testing/create-world.ts';
import { followUpFacts } from '../follow-ups/follow-up-facts.ts';

/** What a letter of this kind would be written from, today. */
export async function factsOf({ deps, db }: World, requestId: RequestId, purpose: FollowUpPurpose, about: ComplaintAbout | null = null): Promise<FollowUpFacts> {
  const row = await findRequestRow(db, requestId);
  if (!row) throw new Error('There is no such request.');
  const caseFile = await readCaseFile(db, requestId);
  const found = { row, request: replay(caseFile.map(({ event }) => event)), caseFile, messages: await listMessages(db, requestId), precedents: await listPrecedentsInUse(db) };
  const facts = followUpFacts(deps, found, { purpose, about, signature: 'Ada Example' });
  if (facts === null) throw new Error('No letter can be written about this request.');
  return facts;
}
