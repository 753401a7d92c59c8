import { randomUUID } from 'node:crypto';
import { findRequestRow, insertAttachments, insertMessage, insertStoredFiles, lockRequest, lockStoredFiles, type Trx } from '@openvalve/db';
import { bytesToSniff, FileMissing, safeFilename, sniffType } from '@openvalve/documents';
import { Channel, declined, IsoDate, londonDay, MessageId, ok, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { withoutDestroyed } from '../documents/intake/held-back.ts';
import { discardUnnamed } from '../documents/discard-unnamed.ts';
import { wantFilesRead } from '../documents/intake/want-read.ts';
import { carryOutIn, carryOutWith } from '../requests/carry-out.ts';
import { actingOn, type Actor } from '../requests/permissions.ts';
import type { CorrespondenceProblem } from './problems.ts';

/** The longest answer that is kept as text; a longer one is a file. */
export const longestText = 1_000_000;

/** How an answer that a person puts on file came. */
const CameBy = Channel.exclude(['tracker']);
type CameBy = Exclude<Channel, 'tracker'>;

/** A file already in the store, under the name and the type its sender gave it: neither is believed. */
export type ReceivedFile = { readonly filename: string; readonly declaredType: string; readonly sha256: string; readonly size: number };

/** An answer as it was typed and uploaded: the fields are text, read here, where what is wrong with them has names. */
export type AnswerToRecord = {
  readonly requestId: RequestId;
  readonly person: Actor;
  readonly text: string;
  readonly receivedOn: string;
  readonly cameBy: string;
  readonly from?: string;
  readonly subject?: string;
  readonly councilReference?: string;
  readonly files: readonly ReceivedFile[];
};

type Filed = Result<{ messageId: MessageId }, CorrespondenceProblem>;

/**
 * Puts an answer on file: the message, its files and the entry in the case file, in one transaction. It moves no clock:
 * nobody has said what it is yet. Throws `FileMissing` when a file was cleared away before it was on record.
 */
export async function recordAnswer(deps: Deps, answer: AnswerToRecord): Promise<Filed> {
  const read = readAnswer(answer);
  if (!read.ok) return read;
  const { receivedOn, cameBy, text } = read.value;
  const files = await Promise.all(answer.files.map((file) => typed(deps, file)));

  const recorded = await carryOutWith<{ messageId: MessageId }, CorrespondenceProblem>(deps, async (trx) => {
    const { requestId, person } = answer;
    const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!acting.ok) return acting;
    // The request before its files, as everywhere.
    await lockRequest(trx, requestId);
    await holdFiles(deps, trx, files);
    const [destroyed] = (await withoutDestroyed(trx, files)).destroyed;
    if (destroyed !== undefined) return declined({ code: 'file_was_destroyed', filename: files.find(({ sha256 }) => sha256 === destroyed.sha256)?.filename ?? '', on: londonDay(destroyed.at) });
    const messageId = MessageId.parse(randomUUID());
    const at = deps.now();
    await insertMessage(trx, {
      id: messageId, requestId, direction: 'incoming', kind: 'incoming', fromName: oneLine(answer.from), subject: oneLine(answer.subject) ?? '', body: text,
      cameBy, councilReference: oneLine(answer.councilReference), happenedOn: receivedOn, recordedBy: person.id, at,
    });
    const attached = files.map((file) => ({ messageId, ...file, at }));
    await insertStoredFiles(trx, attached);
    await insertAttachments(trx, attached);
    await wantFilesRead(trx, files.map(({ sha256 }) => sha256), at);
    const filed = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'RecordMessageReceived', messageId, receivedOn } });
    return filed.ok ? ok({ messageId }) : filed;
  });
  // What was destroyed does not lie about until it is cleared.
  if (!recorded.ok && recorded.problem.code === 'file_was_destroyed') for (const { sha256 } of files) await discardUnnamed(deps, sha256);
  return recorded;
}

/** Files are in the store before they are on record, and what is not on record is cleared: held from here on, they stay. */
async function holdFiles(deps: Deps, trx: Trx, files: readonly { sha256: string }[]): Promise<void> {
  await lockStoredFiles(trx, files.map(({ sha256 }) => sha256));
  for (const { sha256 } of files) if (!(await deps.files.holds(sha256))) throw new FileMissing(sha256);
}

/** A file with the type its bytes say it is, whatever it was called, and a name it can be shown under. */
async function typed({ files }: Deps, { filename, declaredType, sha256, size }: ReceivedFile) {
  const { contentType } = await sniffType(await files.head(sha256, bytesToSniff), filename);
  return { filename: safeFilename(filename), declaredType: oneLine(declaredType), sha256, size, contentType };
}

function readAnswer({ text, receivedOn, cameBy, files }: AnswerToRecord): Result<{ receivedOn: IsoDate; cameBy: CameBy; text: string }, CorrespondenceProblem> {
  const day = IsoDate.safeParse(receivedOn.trim());
  if (!day.success) return declined({ code: 'day_missing', text: receivedOn.slice(0, 40) });
  const way = CameBy.safeParse(cameBy);
  if (!way.success) return declined({ code: 'channel_unknown', text: cameBy.slice(0, 40) });
  // PostgreSQL keeps no NUL in a text.
  const words = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim();
  if (words.length > longestText) return declined({ code: 'text_too_long', limit: longestText });
  const empty = files.find(({ size }) => size === 0);
  if (empty) return declined({ code: 'file_empty', filename: safeFilename(empty.filename) });
  if (words === '' && files.length === 0) return declined({ code: 'nothing_received' });
  return ok({ receivedOn: day.data, cameBy: way.data, text: words });
}

/** Headers and numbers are one line: what looks like more is joined. */
const oneLine = (text: string | undefined): string | null => {
  const line = (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, 300);
  return line === '' ? null : line;
};
