import {
  addToMessage, deleteAttachments, deleteCopyOfLetter, deleteUnnamedStoredFile, documentBegunFrom, eraseMails, eraseMessage, findAttachment, findMessage, findRequestRow, listMessagesNaming, lockRequest, lockStoredFiles, mailOnlyOf,
  rawFileOf, readCaseFile, recordAction, type Trx,
} from '@openvalve/db';
import { declined, ok, plainDay, replay, type MessageId, type RequestId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import { today, type Deps } from '../deps.ts';
import { discardUnnamed } from '../documents/discard-unnamed.ts';
import { followUpOf, isFollowUp, isWritable } from '../requests/follow-ups/drafts.ts';
import type { PrivacyProblem } from './problems.ts';

/** What went, and where the same bytes still are because another message came with them. */
export type Erased = {
  readonly requestId: RequestId;
  readonly messageId: MessageId;
  readonly files: number;
  readonly stillWith: readonly { readonly attachmentId: string; readonly messageId: MessageId; readonly requestId: RequestId }[];
  /** On record, and not in the store this was run beside. */
  readonly notInStore: number;
};

type OnRecord = Omit<Erased, 'stillWith' | 'notInStore'> & { readonly sha256s: readonly string[] };

/**
 * Erases the words of a message, who wrote it and what came with it, at once. That there was one, and when, stays: the case file
 * names it by id and still makes sense. A letter that may yet go is refused, or a council would get what stands in its place.
 */
export async function eraseMessageNow(deps: Deps, { messageId, why }: { messageId: MessageId; why: string }): Promise<Result<Erased, PrivacyProblem>> {
  const words = { subject: `Erased on ${plainDay(today(deps))}`, body: `The words of this message were erased on ${plainDay(today(deps))} by whoever runs this.` };
  const erased = await allOrNothing<OnRecord, PrivacyProblem>(deps.db, async (trx) => {
    const found = await findMessage(trx, messageId);
    if (found === undefined) return declined({ code: 'message_not_found' });
    const { requestId, direction, mailMessageId } = found;
    // A mail before its requests, as everywhere.
    const mails = await mailOnlyOf(trx, messageId);
    await lockRequest(trx, requestId);
    const mayGo = direction === 'outgoing' ? await mayStillGo(trx, found) : null;
    if (mayGo) return declined({ code: 'letter_not_sent_yet', requestId, stage: mayGo });

    const raw = await rawFileOf(trx, messageId);
    const attached = await deleteAttachments(trx, { messageId });
    const documentId = await documentBegunFrom(trx, attached.map(({ sha256 }) => sha256));
    if (documentId !== undefined) return declined({ code: 'document_begun_from_it', documentId });
    // No letter can be sent without words, should this one ever be a draft again.
    await eraseMessage(trx, { messageId, subject: words.subject, body: direction === 'incoming' ? words.body : '', at: deps.now() });
    // What a sender writes as its Message-ID names no letter of ours.
    if (mailMessageId !== null && direction === 'outgoing') await deleteCopyOfLetter(trx, mailMessageId);
    const mailBytes = await eraseMails(trx, { mailIds: mails, at: deps.now() });
    const sha256s = [...new Set([...attached.map(({ sha256 }) => sha256), ...(raw === null ? [] : [raw]), ...mailBytes])];
    await takeOffRecord(trx, sha256s);
    await recordAction(trx, { actor: null, action: 'erased-a-message', subject: messageId, detail: { request: requestId, files: sha256s.length, why }, at: deps.now() });
    return ok({ requestId, messageId, files: sha256s.length, sha256s });
  });
  return erased.ok ? ok(await throwAway(deps, erased.value)) : erased;
}

/** Whether somebody can still send a letter of ours, or it is on its way; null where it is over. */
async function mayStillGo(trx: Trx, message: NonNullable<Awaited<ReturnType<typeof findMessage>>>): Promise<'draft' | 'sending' | null> {
  if (!isFollowUp(message)) {
    const stage = (await findRequestRow(trx, message.requestId))?.stage;
    return stage === 'draft' || stage === 'sending' ? stage : null;
  }
  const request = replay((await readCaseFile(trx, message.requestId)).map(({ event }) => event));
  const state = followUpOf(request, message.id)?.state;
  if (state === 'sending' || state === 'uncertain') return 'sending';
  return isWritable(request, message) && message.body !== '' ? 'draft' : null;
}

/** Erases one file that came with a message, and says in the message that there was one. */
export async function eraseFileNow(deps: Deps, { attachmentId, why }: { attachmentId: string; why: string }): Promise<Result<Erased, PrivacyProblem>> {
  const line = `A file that came with this was erased on ${plainDay(today(deps))} by whoever runs this.`;
  const erased = await allOrNothing<OnRecord, PrivacyProblem>(deps.db, async (trx) => {
    const found = await findAttachment(trx, attachmentId);
    if (found === undefined) return declined({ code: 'file_not_found' });
    const { requestId, messageId } = found;
    await lockRequest(trx, requestId);
    const sha256s = (await deleteAttachments(trx, { attachmentId })).map(({ sha256 }) => sha256);
    const documentId = await documentBegunFrom(trx, sha256s);
    if (documentId !== undefined) return declined({ code: 'document_begun_from_it', documentId });
    await addToMessage(trx, { messageId, line, at: deps.now() });
    await takeOffRecord(trx, sha256s);
    await recordAction(trx, { actor: null, action: 'erased-a-file', subject: attachmentId, detail: { request: requestId, message: messageId, why }, at: deps.now() });
    return ok({ requestId, messageId, files: sha256s.length, sha256s });
  });
  return erased.ok ? ok(await throwAway(deps, erased.value)) : erased;
}

async function takeOffRecord(trx: Trx, sha256s: readonly string[]): Promise<void> {
  await lockStoredFiles(trx, sha256s);
  for (const sha256 of sha256s) await deleteUnnamedStoredFile(trx, sha256);
}

/** After they are off the record, for good. Killed before, they are files no message names, and cleared within a day. */
async function throwAway(deps: Deps, { sha256s, ...erased }: OnRecord): Promise<Erased> {
  const stillWith = await listMessagesNaming(deps.db, sha256s);
  let gone = 0;
  for (const sha256 of new Set(sha256s)) if (await discardUnnamed(deps, sha256)) gone += 1;
  const kept = new Set(stillWith.map(({ sha256 }) => sha256)).size;
  return { ...erased, stillWith, notInStore: new Set(sha256s).size - gone - kept };
}
