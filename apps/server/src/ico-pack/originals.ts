import type { listCaughtLetters, listDeliveryAttempts, listOriginals } from '@openvalve/db';
import { safeFilename } from '@openvalve/documents';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Deps } from '../deps.ts';
import type { MessageView, RequestView } from '../requests/views.ts';

/** A file of the pack beside its PDF: a letter as text, a mail as it went, or a file a council sent, byte for byte. */
export type PackFile = {
  /** Its path in the ZIP: a folder of ours and a harmless name. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly messageId: string;
  readonly what: 'words' | 'mail' | 'original';
  readonly open: () => Promise<Readable>;
};

type Found = {
  readonly request: RequestView;
  readonly attachments: Awaited<ReturnType<typeof listOriginals>>;
  readonly caught: Awaited<ReturnType<typeof listCaughtLetters>>;
  readonly attempts: Awaited<ReturnType<typeof listDeliveryAttempts>>;
};

/** Every letter and every file of a request, numbered in the order of the correspondence, so that the PDF and the ZIP name the same things. */
export function originalsOf(deps: Pick<Deps, 'files'>, { request, attachments, caught, attempts }: Found): PackFile[] {
  const used = new Set<string>();
  return request.messages.flatMap((message, at) => {
    const folder = `correspondence/${folderOf(message, at)}`;
    const named = (name: string): string => unique(`${folder}/${name}`, used);
    const words = textOf(message);
    return [
      inMemory({ path: named('letter.txt'), messageId: message.id, what: 'words', bytes: Buffer.from(words, 'utf8') }),
      ...asHandedOver(message.id, { caught, attempts }).map((bytes) => inMemory({ path: named('as-handed-over.eml'), messageId: message.id, what: 'mail', bytes })),
      ...attachments
        .filter(({ messageId }) => messageId === message.id)
        .map(({ filename, sha256, size }): PackFile => ({ path: named(safeFilename(filename)), sha256, size: Number(size), messageId: message.id, what: 'original', open: () => deps.files.read(sha256) })),
    ];
  });
}

/** A letter byte for byte as a mail server had it, once for each time one may have taken it; of older letters, the Outbox’s copy. */
function asHandedOver(messageId: string, { caught, attempts }: Pick<Found, 'caught' | 'attempts'>): Buffer[] {
  const kept = attempts.flatMap(({ raw, result, ...attempt }) => (attempt.messageId === messageId && raw !== null && (result === 'accepted' || result === 'uncertain') ? [raw] : []));
  return kept.length > 0 ? kept : caught.filter(({ mailMessageId }) => mailMessageId.includes(messageId)).map(({ raw }) => Buffer.from(raw));
}

const folderOf = ({ direction, happenedOn }: MessageView, at: number): string =>
  `${String(at + 1).padStart(2, '0')}-${happenedOn ?? 'no-day'}-${direction === 'outgoing' ? 'from-us' : 'from-the-council'}`;

function inMemory({ bytes, ...file }: Pick<PackFile, 'path' | 'messageId' | 'what'> & { bytes: Buffer }): PackFile {
  return { ...file, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), open: () => Promise.resolve(Readable.from([bytes])) };
}

const textOf = ({ from, to, subject, happenedOn, body }: MessageView): string =>
  [from && `From: ${from}`, to && `To: ${to}`, subject && `Subject: ${subject}`, happenedOn && `Date: ${happenedOn}`, '', body ?? ''].filter((line) => line !== null).join('\n');

/** Two files of one name in one folder: the second is numbered. Names that differ in case alone are the same on many machines. */
function unique(path: string, used: Set<string>): string {
  const dot = path.lastIndexOf('.');
  const at = dot > path.lastIndexOf('/') ? dot : path.length;
  let name = path;
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${path.slice(0, at)}-${count}${path.slice(at)}`;
  used.add(name.toLowerCase());
  return name;
}
