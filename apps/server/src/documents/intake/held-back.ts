import { addToMessage, deleteUnnamedStoredFile, eraseMails, findDestructionWith, listDestroyedAmong, lockStoredFiles, noteRemoved, takeFileFromMessages, type Trx } from '@openvalve/db';
import { londonDay, plainDay, type IncomingMailId, type MessageId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';

/** What came again though it was destroyed. */
export type CameAgain = Awaited<ReturnType<typeof listDestroyedAmong>>;

/** Of files that arrived, those that may be put on record, and those that were destroyed before: they are held back. To be asked under the files’ locks. */
export async function withoutDestroyed<T extends { readonly sha256: string }>(trx: Trx, files: readonly T[]): Promise<{ files: T[]; destroyed: CameAgain }> {
  const destroyed = await listDestroyedAmong(trx, files.map(({ sha256 }) => sha256));
  const known = new Set(destroyed.map(({ sha256 }) => sha256));
  return { files: files.filter(({ sha256 }) => !known.has(sha256)), destroyed };
}

/**
 * Of a mail that brought such a file its words are on file, and its bytes are not kept: they hold the file. Each message it became says
 * so. The job that is queued removes the bytes, and puts the mail’s own on the list, so that it can come as often as it likes.
 */
export async function dropMailBytes(deps: Pick<Deps, 'now'>, trx: Trx, { mailId, messageIds, destroyed }: { mailId: IncomingMailId; messageIds: readonly MessageId[]; destroyed: CameAgain }): Promise<void> {
  const at = deps.now();
  const raw = await eraseMails(trx, { mailIds: [mailId], at });
  for (const sha256 of raw) await takeFileFromMessages(trx, { sha256, rawSha256s: raw });
  for (const { at: day } of destroyed) for (const messageId of messageIds) await addToMessage(trx, { messageId, line: `A file came with this whose bytes were destroyed on ${plainDay(londonDay(day))}. It was not kept.`, at });
  await lockStoredFiles(trx, raw);
  for (const sha256 of raw) await deleteUnnamedStoredFile(trx, sha256);
  for (const { sha256 } of destroyed) {
    const destruction = await findDestructionWith(trx, sha256);
    if (destruction === undefined) continue;
    await noteRemoved(trx, { id: destruction.id, sha256s: raw });
    await enqueue(trx, { kind: 'destroy-files', key: `${destruction.id}:again`, payload: { id: destruction.id, again: true } });
  }
}
