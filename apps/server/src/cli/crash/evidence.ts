import { findAttachment, listAddresses, listAttachments, listCaughtMail, listMessages, listRequestLines, readCaseFiles, type Db } from '@openvalve/db';
import { RequestId, type FoiRequestEvent } from '@openvalve/domain';

/** What the database has of one request: every entry, every message and every file's hash. */
export type EvidenceOfRequest = {
  readonly requestId: string;
  readonly stage: string;
  readonly uncertain: boolean;
  readonly events: readonly FoiRequestEvent[];
  readonly messages: readonly { readonly id: string; readonly direction: 'outgoing' | 'incoming'; readonly body: string; readonly files: readonly string[] }[];
  /** Letters to the council that the Outbox holds. */
  readonly letters: number;
};

export type Evidence = { readonly requests: ReadonlyMap<string, EvidenceOfRequest>; readonly addresses: readonly { slug: string; value: string }[] };

/** Everything on record, read once the program has come to rest. */
export async function gatherEvidence(db: Db): Promise<Evidence> {
  const lines = await listRequestLines(db);
  const caseFiles = await readCaseFiles(db, lines.map(({ requestId }) => requestId));
  const letters = await listCaughtMail(db, { limit: 100_000 });
  const requests = new Map<string, EvidenceOfRequest>();
  for (const { requestId, stage, uncertain } of lines) {
    const files = await filesOf(db, requestId);
    const messages = (await listMessages(db, requestId)).map(({ id, direction, body }) => ({ id, direction, body, files: files.get(id) ?? [] }));
    const sent = letters.filter(({ purpose, requestId: of }) => purpose === 'council' && of === requestId).length;
    requests.set(requestId, { requestId, stage, uncertain, events: caseFiles.get(requestId) ?? [], messages, letters: sent });
  }
  return { requests, addresses: (await listAddresses(db)).map(({ councilSlug, value }) => ({ slug: councilSlug, value })) };
}

async function filesOf(db: Db, requestId: string): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  for (const { id, messageId } of await listAttachments(db, RequestId.parse(requestId))) {
    const found = await findAttachment(db, id);
    files.set(messageId, [...(files.get(messageId) ?? []), found?.sha256 ?? 'missing']);
  }
  return files;
}
