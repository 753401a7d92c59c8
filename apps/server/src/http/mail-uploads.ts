import multipart from '@fastify/multipart';
import { FileEmpty, FileMissing, StoreFull, StoreUnreachable } from '@openvalve/documents';
import type { RequestId } from '@openvalve/domain';
import { isMbox, mailLimits, mailsOfMbox } from '@openvalve/mail';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MailProblem } from '../correspondence/inbound/problems.ts';
import { takeIn, type TakenIn } from '../correspondence/inbound/take-in.ts';
import type { SignedIn } from '../trpc.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';
import { requestToActOn } from './uploads.ts';

/** What one press may bring: more than that is for `npm run mail -- import`. */
const most = { mails: 200, files: 20, fileBytes: 256 * 1024 * 1024 };

/** Why bringing mail stopped. What was taken in before that stays. */
class BringingStopped extends Error {
  override readonly name = 'BringingStopped';
  readonly status: number;

  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

/** Mail that somebody dropped on a request as files: `.eml`, Outlook’s `.msg`, or an `.mbox` of several. Each is stored as it is, then filed there. */
export async function mailUploadRoutes(http: FastifyInstance, parts: HttpParts): Promise<void> {
  await http.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: most.fileBytes, files: most.files, fields: 0, headerPairs: 50 } });

  http.post<{ Params: { requestId: string } }>('/api/requests/:requestId/mail', { bodyLimit: most.fileBytes + 1024 * 1024 }, async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first. Your files are still where they were.');
    const allowed = await requestToActOn(parts, person, request.params.requestId);
    if (allowed === 'unknown') return refuse(parts, request, reply, 404, 'There is no such request.');
    if (allowed === 'not_yours') return refuse(parts, request, reply, 403, 'This request is somebody else’s. A coordinator can put mail on it.');
    if (!request.isMultipart()) return refuse(parts, request, reply, 415, 'This takes a form with files.');
    return bring(parts, request, reply, person, allowed);
  });
}

type Brought = (TakenIn & { filename: string }) | { filename: string; problem: MailProblem };

async function bring(parts: HttpParts, request: FastifyRequest, reply: FastifyReply, person: SignedIn, requestId: RequestId): Promise<FastifyReply> {
  const mails: Brought[] = [];
  const take = async (filename: string, content: Uint8Array): Promise<void> => {
    if (mails.length >= most.mails) throw new BringingStopped(413, `That is more than ${most.mails} mails. The first ${most.mails} were put on file. Whoever runs Open Valve can bring the rest.`);
    const taken = await takeIn(parts.deps, { content, requestId, person });
    mails.push(taken.ok ? { ...taken.value, filename } : { filename, problem: taken.problem });
  };
  try {
    for await (const { file, filename } of request.files()) {
      for await (const mail of mailsIn(file)) await take(filename, mail);
      if (file.truncated) throw new BringingStopped(413, `“${filename}” is larger than 256 MB: what is beyond that was left out.`);
    }
  } catch (error) {
    const stopped = wordsFor(error);
    if (stopped === null) throw error;
    // What is still to come is read and thrown away: a browser hears an answer only when nothing holds its sending up.
    request.raw.unpipe();
    request.raw.resume();
    return refuse(parts, request, reply, stopped.status, stopped.message);
  }
  if (mails.length === 0) return refuse(parts, request, reply, 422, 'There is no mail in that. Choose a file that ends in .eml, .msg or .mbox.');
  return reply.code(201).header('cache-control', 'no-store').send({ mails });
}

/** The mails of a file: one, or as many as an mbox holds. */
async function* mailsIn(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const chunks = file[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const whole = async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  if (isMbox(first.value)) {
    yield* mailsOfMbox(whole(), mailLimits.rawBytes);
    return;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of whole()) {
    size += piece.byteLength;
    if (size > mailLimits.rawBytes) throw new BringingStopped(413, 'This mail is larger than 64 MB. Save its files, and put them on file as an answer. Nothing of it was kept.');
    pieces.push(piece);
  }
  yield Buffer.concat(pieces);
}

function wordsFor(error: unknown): BringingStopped | null {
  if (error instanceof BringingStopped) return error;
  if (error instanceof FileEmpty) return new BringingStopped(422, 'A mail in it is empty. Look at it on your own machine.');
  if (error instanceof FileMissing) return new BringingStopped(503, 'A file was cleared away before it was on record. Bring it again.');
  if (error instanceof StoreFull) return new BringingStopped(507, 'This machine has no room left for files. Tell whoever runs Open Valve, and bring it again later.');
  if (error instanceof StoreUnreachable) return new BringingStopped(503, 'The store where files are kept cannot be reached just now. What is listed above was put on file; bring the rest again in some minutes. If it goes on, tell whoever runs Open Valve.');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('FST_') ? new BringingStopped(413, `That is more than ${most.files} files. Bring the rest in another go.`) : null;
}
