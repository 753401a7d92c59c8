import { findAttachment } from '@openvalve/db';
import { attachmentDisposition } from '@openvalve/documents';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mayReadMail } from '../requests/permissions.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { personAsking } from './sessions.ts';

/**
 * A file a council sent, for those of the team who may open that request's mail. Found by our own id, never by a name; always
 * a download, and shut in a sandbox in case a browser opens it all the same.
 */
export function downloadRoutes(http: FastifyInstance, parts: HttpParts): void {
  http.get<{ Params: { attachmentId: string } }>('/api/files/:attachmentId', async (request, reply) => {
    const person = await personAsking(parts, request, reply);
    if (person === null) return refuse(parts, request, reply, 401, 'Sign in first.');
    const id = z.uuid().safeParse(request.params.attachmentId);
    const attachment = id.success ? await findAttachment(parts.deps.db, id.data) : undefined;
    if (attachment === undefined) return refuse(parts, request, reply, 404, 'There is no such file.');
    if (!mayReadMail(person, attachment)) return refuse(parts, request, reply, 403, 'This file belongs to somebody else’s request.');
    return reply
      .header('content-disposition', attachmentDisposition(attachment.filename))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .header('content-length', attachment.size)
      .type(attachment.contentType)
      .send(await parts.deps.files.read(attachment.sha256));
  });
}
