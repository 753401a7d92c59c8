import { findAttachment, letFileGo, recordAction } from '@openvalve/db';
import { declined, ok, type PersonId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { FileProblem } from '../file-problems.ts';

/** Lets whoever might otherwise open a file do so: a reviewer looked, and what stands under its boxes is no redaction that failed. Twice is once. */
export const letGo = (deps: Deps, { person, attachmentId }: { person: { id: PersonId }; attachmentId: string }): Promise<Result<Record<never, never>, FileProblem>> =>
  allOrNothing<Record<never, never>, FileProblem>(deps.db, async (trx) => {
    const file = await findAttachment(trx, attachmentId);
    if (file === undefined) return declined({ code: 'file_not_found', attachmentId });
    if (await letFileGo(trx, { sha256: file.sha256, by: person.id, at: deps.now() })) await recordAction(trx, { actor: person.id, action: 'file-let-go', subject: file.sha256, detail: {}, at: deps.now() });
    return ok({});
  });
