import { createHash } from 'node:crypto';
import { anyRehearsal } from '@openvalve/db';
import { messages, renderMessage, type Frame, type MessageView } from '@openvalve/web/site';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../deps.ts';
import { acceptsGzip, zipped } from './compression.ts';
import type { HttpParts } from './parts.ts';

/** What every page is given. The path is without its query, which may hold a token. */
export function frameOf({ deps, assets }: HttpParts, request: FastifyRequest): Frame {
  const { operatorName, operatorContact } = deps.env;
  return {
    assets,
    today: today(deps),
    path: pathOf(request),
    ...(deps.env.demo ? { demonstration: today(deps) } : {}),
    ...(operatorName === null ? {} : { operator: { name: operatorName, contact: operatorContact } }),
  };
}

/** The same for pages that say where requests stand, with whether some of it is a rehearsal. */
export const publicFrameOf = async (parts: HttpParts, request: FastifyRequest): Promise<Frame> => ({
  ...frameOf(parts, request),
  rehearsal: await anyRehearsal(parts.deps.db),
});

export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';

/** A page for one reader: never kept by anything between us. */
export const sendPage = (reply: FastifyReply, html: string, status = 200): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);

/**
 * A page that is the same for everyone. Browsers ask each time whether it changed, so counts follow at once; what stands in
 * between may keep it for some seconds.
 */
export async function sendPublicPage(request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> {
  // Weak, because the same page goes out packed and unpacked.
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', tag).header('cache-control', 'public, max-age=0, s-maxage=15, must-revalidate').header('vary', 'accept-encoding');
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim());
  if (known?.includes(tag)) return reply.code(304).send();
  void reply.type('text/html; charset=utf-8');
  return acceptsGzip(request) ? reply.header('content-encoding', 'gzip').send(await zipped(html)) : reply.send(html);
}

/** What happened, then what to do, as a page in the site's design. Needs no database. */
export const sendMessage = (parts: HttpParts, request: FastifyRequest, reply: FastifyReply, message: MessageView): FastifyReply =>
  sendPage(reply, renderMessage(frameOf(parts, request), message), message.status);

/** The words for a status the site has a page for, or for the nearest one it has. */
export function messageFor(status: number): MessageView {
  if (status in messages) return messages[status as keyof typeof messages];
  if (status >= 500) return { ...messages[500], status };
  return { status, title: 'That could not be done', words: 'What was sent is not what this page takes.', whatToDo: 'Go back, load the page again and try once more.' };
}
