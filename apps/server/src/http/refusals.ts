import { StoreUnreachable } from '@openvalve/documents';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseDown } from './database-down.ts';
import { messageFor, pathOf, sendMessage } from './pages.ts';
import type { HttpParts } from './parts.ts';

const codes: Record<number, string> = { 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 413: 'PAYLOAD_TOO_LARGE', 429: 'TOO_MANY_REQUESTS', 503: 'SERVICE_UNAVAILABLE' };

/** Says no in the form the asker reads: a page for people, tRPC’s shape for the desk’s calls, plain JSON for its other calls. */
export function refuse(parts: HttpParts, request: FastifyRequest, reply: FastifyReply, status: number, words?: string): FastifyReply {
  const path = pathOf(request);
  const message = messageFor(status);
  if (status === 503) void reply.header('retry-after', '5');
  if (!path.startsWith('/api/')) return sendMessage(parts, request, reply, words === undefined ? message : { ...message, words });
  const said = words ?? `${message.words} ${message.whatToDo}`;
  void reply.code(status).header('cache-control', 'no-store');
  if (!path.startsWith('/api/trpc/')) return reply.send({ code: (codes[status] ?? 'REFUSED').toLowerCase(), message: said, problem: null });
  return reply.send({ error: { message: said, code: -32603, data: { code: codes[status] ?? 'BAD_REQUEST', httpStatus: status, problem: null, down: status === 503 } } });
}

/** Turns whatever was thrown into an answer in words; only a bug is written down as an error. */
export function refuseError(parts: HttpParts, error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isDatabaseDown(error)) {
    request.log.warn({ err: error }, 'the database does not answer');
    return refuse(parts, request, reply, 503);
  }
  if (error instanceof StoreUnreachable) {
    request.log.error({ err: error }, 'the store for files does not answer');
    return refuse(parts, request, reply, 503, 'The store where files are kept cannot be reached just now. Try again in some minutes. If it goes on, tell whoever runs Open Valve.');
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, 'a request broke');
    return refuse(parts, request, reply, 500);
  }
  return refuse(parts, request, reply, status);
}
