import { findLatestCopy, findReadingState, insertCopy, recordAction, type Trx } from '@openvalve/db';
import { declined, ok, type Result, type VersionId } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { FileProblem } from '../file-problems.ts';
import { holdDocument, staleDocument, type ToChange } from '../marking/change-document.ts';

/** A copy that was asked for. `again`: it was there already, or is being made. */
export type AskedForCopy = { readonly versionId: VersionId; readonly again: boolean };

/** Has a copy made without what is marked and without anything hidden. Asked twice of the same marks, it is one copy; one that was sent back, or failed, is made anew. */
export function askForCopy(deps: Deps, change: ToChange): Promise<Result<AskedForCopy, FileProblem>> {
  return allOrNothing<AskedForCopy, FileProblem>(deps.db, async (trx) => {
    const held = await holdDocument(trx, change);
    if (!held.ok) return held;
    const document = held.value;
    if (document.version !== change.version) return declined(await staleDocument(trx, document, { version: change.version }));
    const reading = await findReadingState(trx, document.sha256);
    if (reading?.state !== 'read') return declined({ code: 'file_not_read', state: reading?.infected ? 'infected' : (reading?.state ?? 'waiting') });
    const latest = await findLatestCopy(trx, document.id);
    if (latest?.isCurrent === true && latest.state !== 'failed' && latest.review !== 'sent-back') return ok({ versionId: latest.id, again: true });
    const { id, number } = await insertCopy(trx, { documentId: document.id, by: change.person.id, at: deps.now() });
    await queueCopy(trx, id);
    await recordAction(trx, { actor: change.person.id, action: 'copy-asked-for', subject: document.id, detail: { number }, at: deps.now() });
    return ok({ versionId: id, again: false });
  });
}

/** Queues the making of a copy. */
export const queueCopy = (trx: Trx, versionId: VersionId): Promise<void> => enqueue(trx, { kind: 'make-copy', key: versionId, payload: { versionId } });
