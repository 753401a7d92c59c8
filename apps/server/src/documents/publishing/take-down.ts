import { deleteUnnamedStoredFile, endPublication, insertCorrection, lockPublication, lockStoredFiles, recordAction, type Trx } from '@openvalve/db';
import { declined, ok, type CouncilSlug, type PersonId, type PublicationId, type Result, type TakeDownWhy } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { discardUnnamed } from '../discard-unnamed.ts';
import type { PublishingProblem } from './problems.ts';

export type ToTakeDown = { readonly publicationId: PublicationId; readonly why: Exclude<TakeDownWhy, 'replaced'>; readonly words: string; readonly reportedAt: Date };

/** Takes a document down in one action: from then on every address under it says that it is gone, and why. */
export async function takeDownDocument(deps: Deps, { person, publicationId: id, why, words, reportedAt }: ToTakeDown & { person: { id: PersonId } }): Promise<Result<{ id: PublicationId }, PublishingProblem>> {
  const done = await allOrNothing<readonly string[], PublishingProblem>(deps.db, async (trx) => {
    const publication = await lockPublication(trx, id);
    if (publication === undefined) return declined({ code: 'publication_not_found', id });
    if (publication.takenDownAt !== null) return declined({ code: 'already_taken_down', id });
    const at = deps.now();
    if (reportedAt > at) return declined({ code: 'reported_in_future', reportedAt: reportedAt.toISOString() });
    const pictures = await takeDownPublication(trx, { id, councilSlug: publication.councilSlug, kind: 'taken-down', why, words, reportedAt, by: person.id, at });
    return pictures === null ? declined({ code: 'already_taken_down', id }) : ok(pictures);
  });
  if (!done.ok) return done;
  await discardAtOnce(deps, done.value);
  return ok({ id });
}

export type TakingDown = {
  readonly id: PublicationId;
  readonly councilSlug: CouncilSlug;
  readonly kind: 'taken-down' | 'replaced';
  readonly why: TakeDownWhy;
  readonly words: string;
  readonly reportedAt: Date;
  readonly by: PersonId;
  readonly at: Date;
};

/**
 * What taking down is, within somebody's transaction: pages, text, search rows and the names of pictures go with the mark on the
 * publication; the log of corrections and the audit log get their lines; and a job is queued that removes the pictures' bytes.
 * Returns those, for `discardAtOnce` after the commit; null where it was down already.
 */
export async function takeDownPublication(trx: Trx, { id, councilSlug, kind, why, words, reportedAt, by, at }: TakingDown): Promise<string[] | null> {
  const pictures = await endPublication(trx, { id, why, words, by, at });
  if (pictures === null) return null;
  await insertCorrection(trx, { publicationId: id, councilSlug, kind, why, words, reportedAt, by, at });
  if (kind === 'replaced') await recordAction(trx, { actor: by, action: 'document-replaced', subject: id, at });
  else await recordAction(trx, { actor: by, action: 'document-taken-down', subject: id, detail: { why }, at });
  await lockStoredFiles(trx, pictures);
  for (const sha256 of pictures) await deleteUnnamedStoredFile(trx, sha256);
  if (pictures.length > 0) await enqueue(trx, { kind: 'discard-files', key: id, payload: { sha256s: pictures } });
  return pictures;
}

/** Removes bytes that nothing names any more, without waiting for the job that would. What goes wrong here the job does again. */
export async function discardAtOnce(deps: Deps, sha256s: readonly string[]): Promise<void> {
  try {
    for (const sha256 of sha256s) await discardUnnamed(deps, sha256);
  } catch (error) {
    deps.log.warn({ err: error }, 'pictures of a document that was taken down could not be removed at once; a job does it');
  }
}
