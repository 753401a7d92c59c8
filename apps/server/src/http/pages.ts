import { createHash } from 'node:crypto';
import { anyRehearsal } from '@openvalve/db';
import { messages, renderMessage, type Frame, type MessageView } from '@openvalve/web/site';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../deps.ts';
import { acceptsGzip, zipped } from './compression.ts';
import type { HttpParts } from './parts.ts';

/** What every page is given. The path is without its query, which may hold a token. */
export const frameOf = (parts: HttpParts, request: FastifyRequest): Frame => frameAt(parts, pathOf(request));

function frameAt({ deps, assets }: HttpParts, path: string): Frame {
  const { operatorName, operatorContact } = deps.env;
  return {
    assets,
    today: today(deps),
    path,
    ...(deps.env.demo ? { demonstration: today(deps) } : {}),
    ...(operatorName === null ? {} : { operator: { name: operatorName, contact: operatorContact } }),
  };
}

/**
 * The same for pages that are the same for everyone, with whether some of what they say of requests is a rehearsal. From a path of
 * ours and never from what was asked for: who asks and how they spelt it must not be in a page that others are given.
 */
export const publicFrameAt = async (parts: HttpParts, path: string): Promise<Frame> => ({ ...frameAt(parts, path), rehearsal: await anyRehearsal(parts.deps.db) });

export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';

/** A page for one reader: never kept by anything between us. */
export const sendPage = (reply: FastifyReply, html: string, status = 200): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);

/**
 * What is the same for everyone may be kept by browsers and by what stands in between, and be shown by neither without asking
 * here first: what was taken down is gone at once.
 */
export const forEverybody = 'public, max-age=0, must-revalidate';

/** A page that is the same for everyone, ready to be sent: packed once, when somebody first wants it so. */
export type PublicPage = { readonly tag: string; readonly plain: Buffer; readonly packed: () => Promise<Buffer> };

/** Makes one of its HTML. */
export function publicPage(html: string): PublicPage {
  const plain = Buffer.from(html);
  let packed: Promise<Buffer> | null = null;
  // Weak, because the same page goes out packed and unpacked.
  const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  return { tag, plain, packed: () => (packed ??= zipped(plain)) };
}

/** Sends a page that is the same for everyone, or that it has not changed. */
export async function sendPublicPage(request: FastifyRequest, reply: FastifyReply, { tag, plain, packed }: PublicPage, { status = 200, type = 'text/html; charset=utf-8' }: { status?: 200 | 410; type?: string } = {}): Promise<FastifyReply> {
  void reply.header('etag', tag).header('cache-control', forEverybody).header('vary', 'accept-encoding');
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim());
  if (status === 200 && known?.includes(tag)) return reply.code(304).send();
  void reply.code(status).type(type);
  return acceptsGzip(request) ? reply.header('content-encoding', 'gzip').send(await packed()) : reply.send(plain);
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
