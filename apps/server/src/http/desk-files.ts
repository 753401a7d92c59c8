import { attachmentDisposition, withFileAt, type FileAtPath } from '@openvalve/documents';
import { holds, VersionId } from '@openvalve/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { copyToOpen } from '../documents/copies/copy-to-open.ts';
import type { FileProblem } from '../documents/file-problems.ts';
import { notOpenedWords } from '../documents/incidents/may-open.ts';
import { fileToOpen } from '../documents/viewing/file-to-open.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';

/** What a browser may do with a picture or a file of ours: look at it. */
const policy = "default-src 'none'; sandbox";

const Page = z.coerce.number().int().min(1).max(1_000_000);
const Width = z.coerce.number().int().min(50).max(2_400).catch(900);

type OfFile = { Params: { attachmentId: string; page: string }; Querystring: { w?: string } };
type OfCopy = { Params: { versionId: string; page: string }; Querystring: { w?: string } };

/**
 * Pages of files and of copies as pictures, and copies themselves, for the desk. A picture is drawn by a process of its own from bytes of
 * which nothing is believed; whoever may not open the file gets no picture of it either.
 */
export function deskFileRoutes(http: FastifyInstance, parts: HttpParts): void {
  const { deps } = parts;

  http.get<OfFile>('/api/files/:attachmentId/pages/:page', async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first.');
    const id = z.uuid().safeParse(request.params.attachmentId);
    if (!id.success) return refuse(parts, request, reply, 404, 'There is no such file.');
    const file = await fileToOpen(deps, person, id.data);
    if (!file.ok) return refuseFor(parts, request, reply, file.problem);
    const { sha256, contentType, filename: name, infected } = file.value;
    if (infected !== null) return refuse(parts, request, reply, 404, 'The virus scanner found something in this file, so it is not opened.');
    return sendPage(parts, request, reply, { sha256, contentType, name });
  });

  http.get<OfCopy>('/api/copies/:versionId/pages/:page', async (request, reply) => {
    const copy = await copyAsked(parts, request, reply);
    return copy === null ? reply : sendPage(parts, request, reply, { ...copy, name: copy.title });
  });

  http.get<OfCopy>('/api/copies/:versionId/file', async (request, reply) => {
    const copy = await copyAsked(parts, request, reply);
    if (copy === null) return reply;
    return reply
      .header('content-disposition', attachmentDisposition(`${copy.councilSlug}-copy-${copy.number}${extensionOf(copy.contentType)}`))
      .header('content-security-policy', policy)
      .header('cache-control', 'private, no-store')
      .header('content-length', copy.size)
      .type(copy.contentType)
      .send(await deps.files.read(copy.sha256));
  });
}

/** A copy, for a reviewer; null once somebody else was told why not. */
async function copyAsked(parts: HttpParts, request: FastifyRequest<OfCopy>, reply: FastifyReply) {
  const person = await personAsking(parts, request, reply);
  const versionId = VersionId.safeParse(request.params.versionId);
  if (person === null) refuse(parts, request, reply, 401, 'Sign in first.');
  else if (!holds(person.roles, 'reviewer')) refuse(parts, request, reply, 403, 'Reviewers look at copies before they are public.');
  else if (!versionId.success) refuse(parts, request, reply, 404, 'There is no such copy.');
  else {
    const copy = await copyToOpen(parts.deps, person, versionId.data);
    if (copy.ok) return copy.value;
    refuseFor(parts, request, reply, copy.problem);
  }
  return null;
}

async function sendPage({ deps, ...parts }: HttpParts, request: FastifyRequest<OfFile | OfCopy>, reply: FastifyReply, { sha256, ...file }: Omit<FileAtPath, 'path'> & { sha256: string }): Promise<FastifyReply> {
  const page = Page.safeParse(request.params.page);
  if (!page.success) return refuse({ deps, ...parts }, request, reply, 404, 'There is no such page.');
  const drawn = await withFileAt(deps.files, sha256, (path) => deps.documents.page({ path, ...file }, { page: page.data, width: Width.parse(request.query.w) }));
  if (!drawn.ok) return refuse({ deps, ...parts }, request, reply, 404, drawn.words);
  return reply
    .header('content-disposition', 'inline')
    .header('content-security-policy', policy)
    .header('cache-control', 'private, no-store')
    .type(drawn.picture.contentType)
    .send(Buffer.from(drawn.picture.bytes));
}

function refuseFor(parts: HttpParts, request: FastifyRequest, reply: FastifyReply, { code }: FileProblem): FastifyReply {
  if (code === 'not_yours') return refuse(parts, request, reply, 403, 'This file belongs to somebody else’s request.');
  return code === 'file_closed' || code === 'file_held_back' ? refuse(parts, request, reply, 403, notOpenedWords[code]) : refuse(parts, request, reply, 404, 'There is no such file.');
}

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'text/csv': '.csv',
  'text/plain': '.txt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

const extensionOf = (contentType: string): string => extensions[contentType.split(';')[0] ?? ''] ?? '';
