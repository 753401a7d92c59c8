import { findPictureOf, findPublicationAt, readPublishedText } from '@openvalve/db';
import { attachmentDisposition } from '@openvalve/documents';
import { renderGone } from '@openvalve/web/site';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { goneView, type PublicationAt } from '../documents/public/gone-view.ts';
import { typeOf } from '../documents/public/types-of-files.ts';
import { Address, noDocument } from './document-pages.ts';
import { forEverybody, publicFrameAt, publicPage, sendPublicPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';

/** Bytes for a browser to show or save, and for nothing else: no script, no frame, no guessing of types. */
const harmless = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** What is under a public document besides its pages: the file, its whole text, and the pictures. Whether it is public is asked each time. */
export function documentFiles(http: FastifyInstance, parts: HttpParts): void {
  const { deps } = parts;

  http.get<{ Params: { address: string } }>('/documents/:address/file', async (request, reply) => {
    const publication = await publicAt(request, reply, request.params.address);
    if (publication === null) return reply;
    const { sha256, size, contentType, address } = publication;
    if (hasIt(request, reply, sha256)) return reply.code(304).send();
    void reply.header('content-disposition', attachmentDisposition(`${address}.${typeOf(contentType).extension}`)).header('content-length', size).type(contentType);
    return reply.send(await deps.files.read(sha256));
  });

  http.get<{ Params: { address: string } }>('/documents/:address/text', async (request, reply) => {
    const publication = await publicAt(request, reply, request.params.address);
    if (publication === null) return reply;
    if (hasIt(request, reply, `${publication.sha256}-text`)) return reply.code(304).send();
    const pages = await readPublishedText(deps.db, publication.id);
    const text = pages.map(({ number, label, text: words }) => `[${label ?? `Page ${number}`}]\n\n${words.trim()}\n`).join('\n');
    return reply.header('content-disposition', attachmentDisposition(`${publication.address}.txt`).replace(/^attachment/, 'inline')).type('text/plain; charset=utf-8').send(text);
  });

  http.get<{ Params: { address: string; number: string } }>('/documents/:address/pages/:number/picture', async (request, reply) => {
    const { address, number } = request.params;
    const known = Address.safeParse(address).success && /^[1-9]\d{0,5}$/.test(number);
    const picture = known ? await findPictureOf(deps.db, { address, number: Number(number) }) : undefined;
    if (picture === undefined) {
      const publication = await publicAt(request, reply, address);
      return publication === null ? reply : refuse(parts, request, reply, 404, 'There is no picture of this page.');
    }
    if (hasIt(request, reply, picture.sha256)) return reply.code(304).send();
    return reply.header('content-length', picture.size).type(picture.contentType).send(await deps.files.read(picture.sha256));
  });

  /** The publication at an address while it is public. Where it is not, the answer has been given. */
  async function publicAt(request: FastifyRequest, reply: FastifyReply, address: string): Promise<PublicationAt | null> {
    const publication = Address.safeParse(address).success ? await findPublicationAt(deps.db, address) : undefined;
    if (publication?.isPublic) return publication;
    if (publication === undefined) refuse(parts, request, reply, 404, noDocument);
    else await sendPublicPage(request, reply, publicPage(renderGone(await publicFrameAt(parts, `/documents/${address}`), goneView(publication))), { status: 410 });
    return null;
  }
}

/** Says how bytes are to be kept and shown, and whether the asker has these. */
function hasIt(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  void reply.header('etag', `"${tag}"`).header('cache-control', forEverybody).header('content-security-policy', harmless);
  return request.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`) ?? false;
}
