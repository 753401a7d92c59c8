import { findAttachment, findReadingState, infectionsIn } from '@openvalve/db';
import { attachmentDisposition } from '@openvalve/documents';
import { holds } from '@openvalve/domain';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { notOpenedWords, whyNotOpen } from '../documents/incidents/may-open.ts';
import { mayReadMail, type Actor } from '../requests/permissions.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';

/**
 * A file a council sent, for those of the team who may open that request's mail. Found by our own id, never by a name; always
 * a download, and shut in a sandbox in case a browser opens it all the same.
 */
export function downloadRoutes(http: FastifyInstance, parts: HttpParts): void {
  http.get<{ Params: { attachmentId: string }; Querystring: { infected?: string } }>('/api/files/:attachmentId', async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first.');
    const id = z.uuid().safeParse(request.params.attachmentId);
    const attachment = id.success ? await findAttachment(parts.deps.db, id.data) : undefined;
    if (attachment === undefined) return refuse(parts, request, reply, 404, 'There is no such file.');
    if (!mayReadMail(person, attachment)) return refuse(parts, request, reply, 403, 'This file belongs to somebody else’s request.');
    const shut = await whyShut(parts, person, attachment.sha256, request.query.infected === 'yes');
    if (shut !== null) return refuse(parts, request, reply, 403, shut);
    return reply
      .header('content-disposition', attachmentDisposition(attachment.filename))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .header('content-length', attachment.size)
      .type(attachment.contentType)
      .send(await parts.deps.files.read(attachment.sha256));
  });
}

/**
 * Why somebody who may read a request's mail does not get these bytes all the same, in words; null where they do. A closed file is for
 * the two who are named. What a scanner found something in goes to reviewers alone, and only where they say that they know: `?infected=yes`.
 */
export async function whyShut({ deps: { db, env } }: HttpParts, person: Actor, sha256: string, knowing: boolean): Promise<string | null> {
  const closed = await whyNotOpen(db, person, sha256);
  if (closed !== null) return notOpenedWords[closed];
  if (knowing && holds(person.roles, 'reviewer')) return null;
  const found = await infectionsIn(db, sha256);
  if (found.length === 0) return env.clamdUrl !== null && (await findReadingState(db, sha256))?.state === 'waiting' ? 'This file has not been scanned yet. Try again in some minutes.' : null;
  return `The scanner found something harmful in this file (${found.join(', ')}). It was not opened. A reviewer can download it, knowing that, to look at it on a machine made for such things.`;
}
