import { Readable } from 'node:stream';
import { insertAttachments, insertStoredFiles, lockStoredFiles, type Trx } from '@openvalve/db';
import { FileMissing } from '@openvalve/documents';
import type { MessageId } from '@openvalve/domain';
import type { ParsedFile } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { wantFilesRead } from '../../documents/intake/want-read.ts';

/** A mail's file, in the store and not on record yet. */
export type KeptFile = Omit<ParsedFile, 'content'>;

/** Puts a mail's files into the store. Empty ones are not files: that they were there is in the mail itself. */
export async function keepFiles({ files: store }: Deps, files: readonly ParsedFile[]): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const { content, ...file } of files) {
    if (content.byteLength === 0) continue;
    const { sha256, size } = await store.write(Readable.from([content]), content.byteLength);
    kept.push({ ...file, sha256, size });
  }
  return kept;
}

/** Files are in the store before they are on record, and what is not on record is cleared: held from here on, they stay. */
export async function holdFiles({ files: store }: Deps, trx: Trx, files: readonly KeptFile[]): Promise<void> {
  await lockStoredFiles(trx, files.map(({ sha256 }) => sha256));
  for (const { sha256 } of files) if (!(await store.holds(sha256))) throw new FileMissing(sha256);
}

/** Puts held files on record as what came with messages. */
export async function attachFiles(trx: Trx, messages: readonly { readonly messageId: MessageId; readonly files: readonly KeptFile[] }[], at: Date): Promise<void> {
  const attached = messages.flatMap(({ messageId, files }) => files.map((file) => ({ messageId, ...file, at })));
  await insertStoredFiles(trx, attached);
  await insertAttachments(trx, attached);
  await wantFilesRead(trx, attached.map(({ sha256 }) => sha256), at);
}
