import multipart, { type MultipartFile } from '@fastify/multipart';
import { findRequestRow } from '@openvalve/db';
import { FileEmpty, FileMissing, FileTooLarge, StoreFull, StoreUnreachable } from '@openvalve/documents';
import { RequestId } from '@openvalve/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAnswer, type ReceivedFile } from '../correspondence/record-answer.ts';
import { mayAct } from '../requests/permissions.ts';
import type { SignedIn } from '../trpc.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';

const megabyte = 1024 * 1024;

/** What one message may bring. */
export const uploadLimits = { fileBytes: 50 * megabyte, files: 20, textBytes: megabyte, fields: 20 };

const mostBytes = uploadLimits.files * uploadLimits.fileBytes + uploadLimits.fields * uploadLimits.textBytes;

/** Why an upload stopped, with the words for whoever sent it. Nothing of it is on record. */
class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  readonly status: number;

  constructor(status: number, words: string, options?: ErrorOptions) {
    super(words, options);
    this.status = status;
  }
}

/**
 * What a council answered, put on record by hand: words, and files that stream to the store as they come. Too much is refused
 * before it has arrived: from the length the browser declares, and otherwise at the first byte beyond the limit.
 */
export async function uploadRoutes(http: FastifyInstance, parts: HttpParts): Promise<void> {
  await http.register(multipart, {
    throwFileSizeLimit: false,
    // One byte more than allowed, so that the store sees that there is more.
    limits: { fileSize: uploadLimits.fileBytes + 1, files: uploadLimits.files, fields: uploadLimits.fields, fieldSize: uploadLimits.textBytes, headerPairs: 50 },
  });

  http.post<{ Params: { requestId: string } }>('/api/requests/:requestId/messages', { bodyLimit: mostBytes }, async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first. What you typed is still in your window.');
    const allowed = await requestToActOn(parts, person, request.params.requestId);
    if (allowed === 'unknown') return refuse(parts, request, reply, 404, 'There is no such request.');
    if (allowed === 'not_yours') return refuse(parts, request, reply, 403, 'This request is somebody else’s. A coordinator can record its answer.');
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
      return refuse(parts, request, reply, 413, `That is more than ${uploadLimits.files} files of 50 MB together. Send it in several messages. Nothing was kept.`);
    }
    if (!request.isMultipart()) return refuse(parts, request, reply, 415, 'This takes a form with files.');
    return receive(parts, request, reply, person, allowed);
  });
}

/** The request an address names, when this person may put something on its file. */
export async function requestToActOn({ deps }: HttpParts, person: SignedIn, id: string): Promise<RequestId | 'unknown' | 'not_yours'> {
  const requestId = RequestId.safeParse(id);
  const row = requestId.success ? await findRequestRow(deps.db, requestId.data) : undefined;
  if (!requestId.success || row === undefined) return 'unknown';
  return mayAct(person, row) ? requestId.data : 'not_yours';
}

async function receive(parts: HttpParts, request: FastifyRequest, reply: FastifyReply, person: SignedIn, requestId: RequestId): Promise<FastifyReply> {
  try {
    const { fields, files } = await readParts(parts, request);
    const field = (name: string): string => fields.get(name) ?? '';
    const recorded = await recordAnswer(parts.deps, {
      person,
      requestId,
      text: field('text'),
      receivedOn: field('receivedOn'),
      from: field('from'),
      subject: field('subject'),
      cameBy: field('cameBy'),
      councilReference: field('councilReference'),
      files,
    });
    void reply.header('cache-control', 'no-store');
    if (!recorded.ok) return reply.code(409).send({ code: recorded.problem.code, message: null, problem: recorded.problem });
    return reply.code(201).send(recorded.value);
  } catch (broke) {
    const error = broke instanceof FileMissing ? new UploadRefused(503, clearedAway, { cause: broke }) : broke;
    if (!(error instanceof UploadRefused)) throw error;
    // What is still to come is read and thrown away: a browser hears an answer only when nothing holds its sending up.
    request.raw.unpipe();
    request.raw.resume();
    if (error.status >= 500) request.log.error({ err: error.cause }, 'an upload could not be kept');
    return refuse(parts, request, reply, error.status, error.message);
  }
}

const clearedAway = 'A file was cleared away before your answer was on record. Nothing was kept, and nothing you typed is lost: send it again.';

async function readParts({ deps }: HttpParts, request: FastifyRequest): Promise<{ fields: Map<string, string>; files: ReceivedFile[] }> {
  const fields = new Map<string, string>();
  const files: ReceivedFile[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw new UploadRefused(413, 'The text is longer than 1 MB. Send it as a file instead. Nothing was kept.');
        fields.set(part.fieldname, typeof part.value === 'string' ? part.value : '');
      } else if (part.filename) {
        files.push(await store(deps.files, part));
      } else {
        // A file field left empty.
        part.file.resume();
      }
    }
  } catch (error) {
    throw wordsFor(error) ?? error;
  }
  return { fields, files };
}

async function store(store: HttpParts['deps']['files'], { file, filename, mimetype }: MultipartFile): Promise<ReceivedFile> {
  try {
    return { filename, declaredType: mimetype, ...(await store.write(file, uploadLimits.fileBytes)) };
  } catch (error) {
    if (error instanceof FileTooLarge) throw new UploadRefused(413, `“${filename}” is larger than 50 MB. Leave it out, or ask the council for it in parts. Nothing was kept.`);
    if (error instanceof FileEmpty) throw new UploadRefused(422, `“${filename}” is empty. Look at it on your own machine, then choose it again. Nothing was kept.`);
    if (error instanceof StoreFull) throw new UploadRefused(507, 'This machine has no room left for files. Nothing was kept, and nothing you typed is lost: keep this page open, tell whoever runs Open Valve, and send it again later.', { cause: error });
    if (error instanceof StoreUnreachable) throw new UploadRefused(503, 'The store where files are kept cannot be reached just now. Nothing was kept, and nothing you typed is lost: keep this page open and send it again in some minutes. If it goes on, tell whoever runs Open Valve.', { cause: error });
    throw error;
  }
}

function wordsFor(error: unknown): UploadRefused | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'FST_FILES_LIMIT') return new UploadRefused(413, `That is more than ${uploadLimits.files} files. Send the rest as another message. Nothing was kept.`);
  if (code === 'FST_FIELDS_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE') return new UploadRefused(400, 'This takes a form with files.');
  return null;
}
