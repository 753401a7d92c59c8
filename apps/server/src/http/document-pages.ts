import { CouncilSlug, DocumentKind, Period, Programme } from '@openvalve/domain';
import { findPublicationAt } from '@openvalve/db';
import { renderCorrections, renderDocument, renderGone, renderLibrary } from '@openvalve/web/site';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { correctionsView } from '../documents/public/corrections-view.ts';
import { documentPageView } from '../documents/public/document-view.ts';
import { goneView } from '../documents/public/gone-view.ts';
import { libraryView } from '../documents/public/library-view.ts';
import { publicFrameAt, publicPage, sendPublicPage, type PublicPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import type { Kept } from './while-unchanged.ts';

const words = z.string().max(200).transform((q) => q.replaceAll('\0', ' ').trim()).catch('');
const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);
const Wanted = z.object({
  q: words.default(''),
  council: CouncilSlug.nullable().catch(null).default(null),
  programme: Programme.nullable().catch(null).default(null),
  kind: DocumentKind.nullable().catch(null).default(null),
  year: Period.nullable().catch(null).default(null),
  page: pageNumber.default(1),
  elsewhere: z.literal('all').nullable().catch(null).default(null),
});
const Within = z.object({ q: words.default(''), page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined) });

/** An address of a document as we make them; whatever else was asked for is no address of ours. */
export const Address = z.string().regex(/^[a-z0-9][a-z0-9-]{5,200}$/);

/** A page, and whether it says that what was there is gone. */
type Made = { readonly page: PublicPage; readonly status: 200 | 410 };

/** The library, each public document page by page, and the log of corrections. Taken down, each of its addresses answers 410 with the reason. */
export function documentPages(http: FastifyInstance, parts: HttpParts, kept: Kept): void {
  const { deps } = parts;
  const frame = (path: string) => publicFrameAt(parts, path);

  http.get('/documents', async (request, reply) => {
    const { page, elsewhere, ...filters } = Wanted.parse(request.query);
    const made = async () => publicPage(renderLibrary(await frame('/documents'), await libraryView(deps, { filters, page, everythingElsewhere: elsewhere !== null })));
    const name = `/documents?${JSON.stringify([filters.council, filters.programme, filters.kind, filters.year, page, elsewhere])}`;
    // There is no end of searches: each is made for whoever asks.
    return sendPublicPage(request, reply, filters.q === '' ? await kept(name, made) : await made());
  });

  http.get<{ Params: { address: string } }>('/documents/:address', async (request, reply) => {
    const { q, page } = Within.parse(request.query);
    if (page !== undefined) return reply.redirect(`/documents/${encodeURIComponent(request.params.address)}/pages/${page}`, 303);
    return show(request, reply, { address: request.params.address, number: 1, q });
  });

  http.get<{ Params: { address: string; number: string } }>('/documents/:address/pages/:number', async (request, reply) => {
    const number = /^[1-9]\d{0,5}$/.test(request.params.number) ? Number(request.params.number) : 0;
    return show(request, reply, { address: request.params.address, number, q: '' });
  });

  http.get('/corrections', async (request, reply) => {
    const page = pageNumber.parse((request.query as { page?: unknown }).page ?? 1);
    const made = async () => publicPage(renderCorrections(await frame('/corrections'), await correctionsView(deps, page)));
    return sendPublicPage(request, reply, await kept(`/corrections?${page}`, made));
  });

  async function show(request: FastifyRequest, reply: FastifyReply, { address, number, q }: { address: string; number: number; q: string }) {
    if (!Address.safeParse(address).success) return refuse(parts, request, reply, 404, noDocument);
    const path = `/documents/${address}/pages/${number}`;
    const made = (): Promise<Made | null> => make({ address, number, q });
    const shown = q === '' ? await kept(path, made) : await made();
    return shown === null ? refuse(parts, request, reply, 404, noDocument) : sendPublicPage(request, reply, shown.page, { status: shown.status });
  }

  async function make({ address, number, q }: { address: string; number: number; q: string }): Promise<Made | null> {
    const publication = await findPublicationAt(deps.db, address);
    if (publication === undefined) return null;
    const at = await frame(`/documents/${address}`);
    if (!publication.isPublic) return { page: publicPage(renderGone(at, goneView(publication))), status: 410 };
    const view = await documentPageView(deps, publication, number, q);
    return view && { page: publicPage(renderDocument(at, view)), status: 200 };
  }
}

/** What is said where no document ever was. */
export const noDocument = 'No document stands at this address. Look for it in the library.';
