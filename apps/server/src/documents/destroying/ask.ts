import { askDestruction, findDestruction, findFileInHand, listDestructions, lockDestruction, noteConfirmed, recordAction, withdrawDestruction as withdraw } from '@openvalve/db';
import { declined, ok, type PersonId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { FileProblem } from '../file-problems.ts';
import type { WhichFile } from '../incidents/close-file.ts';
import { eraseFile } from './erase-file.ts';
import { mailHolding } from './mail-with-file.ts';
import type { DestructionProblem } from './problems.ts';

type By = { readonly person: { readonly id: PersonId } };
type Done = { readonly id: string };

/** Asks for a file to be destroyed, with the reason. Nothing happens to it until somebody else confirms. */
export const askToDestroy = (deps: Deps, { person, which, reason }: By & { which: WhichFile; reason: string }): Promise<Result<Done, DestructionProblem | FileProblem>> =>
  allOrNothing<Done, DestructionProblem | FileProblem>(deps.db, async (trx) => {
    const file = await findFileInHand(trx, which);
    if (file === undefined) return declined('attachmentId' in which ? { code: 'file_not_found', attachmentId: which.attachmentId } : { code: 'document_not_found', documentId: which.documentId });
    const at = deps.now();
    const asked = await askDestruction(trx, { sha256: file.sha256, documentId: file.documentId, reason, by: person.id, at });
    if (asked === undefined) return declined({ code: 'destruction_asked_already', id: (await listDestructions(trx)).find(({ sha256, doneAt, withdrawnAt }) => sha256 === file.sha256 && doneAt === null && withdrawnAt === null)?.id ?? null });
    await recordAction(trx, { actor: person.id, action: 'destruction-asked', subject: asked.id, detail: { request: file.requestId, document: file.documentId }, at });
    return ok(asked);
  });

/** Takes back what was asked, while nobody has confirmed it. */
export const withdrawDestruction = (deps: Deps, { person, id }: By & Done): Promise<Result<Done, DestructionProblem>> =>
  allOrNothing<Done, DestructionProblem>(deps.db, async (trx) => {
    const inTheWay = whyNot(await lockDestruction(trx, id), id);
    if (inTheWay !== null) return declined(inTheWay);
    await withdraw(trx, { id, at: deps.now() });
    await recordAction(trx, { actor: person.id, action: 'destruction-withdrawn', subject: id, at: deps.now() });
    return ok({ id });
  });

/**
 * Destroys a file that another person asked to have destroyed: in this moment it is off the record with everything made of it, and
 * the job queued with that removes the bytes.
 */
export async function confirmDestruction(deps: Deps, { person, id }: By & Done): Promise<Result<Done, DestructionProblem>> {
  const asked = await findDestruction(deps.db, id);
  const alsoMail = asked === undefined || whyNot(asked, id) !== null || asked.askedBy === person.id ? [] : await mailHolding(deps, { sha256: asked.sha256, size: 0 });
  return allOrNothing<Done, DestructionProblem>(deps.db, async (trx) => {
    const destruction = await lockDestruction(trx, id);
    const inTheWay = whyNot(destruction, id);
    if (inTheWay !== null || destruction === undefined) return declined(inTheWay ?? { code: 'destruction_not_found', id });
    if (destruction.askedBy === person.id) return declined({ code: 'asked_by_yourself', id });
    await noteConfirmed(trx, { id, by: person.id, at: deps.now() });
    await eraseFile(deps, trx, { id, sha256: destruction.sha256, by: person.id, alsoMail });
    await recordAction(trx, { actor: person.id, action: 'file-destroyed', subject: id, detail: { document: destruction.documentId }, at: deps.now() });
    return ok({ id });
  });
}

/** Why a destruction can be neither confirmed nor withdrawn; null where it waits for that. */
function whyNot(found: { readonly confirmedAt: Date | null; readonly withdrawnAt: Date | null; readonly repeatedAt: Date | null } | undefined, id: string): DestructionProblem | null {
  if (found === undefined) return { code: 'destruction_not_found', id };
  if (found.withdrawnAt !== null) return { code: 'destruction_withdrawn', id };
  return found.confirmedAt !== null || found.repeatedAt !== null ? { code: 'destruction_confirmed_already', id } : null;
}
