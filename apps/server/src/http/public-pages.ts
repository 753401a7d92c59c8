import { CouncilSlug, Programme, Regime, RequestId } from '@openvalve/domain';
import { policyPages, renderCouncil, renderCouncils, renderCount, renderHome, renderPolicy, renderWhy, type PolicyPage } from '@openvalve/web/site';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { councilPageView, councilsView, homeView } from '../agreements/public-views.ts';
import { countView, whyView } from '../requests/public-why.ts';
import { agreementPages, notThere } from './agreement-pages.ts';
import { documentPages } from './document-pages.ts';
import { openData } from './open-data.ts';
import { publicFrameAt, publicPage, sendPublicPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { sitemap } from './sitemap.ts';
import { whileTheDatabaseIs } from './while-unchanged.ts';

const Search = z.object({ q: z.string().max(200).catch(''), programme: Programme.nullable().catch(null) });
const Count = z.object({ received: z.string().max(40).optional().catch(''), regime: Regime.catch('FOIA'), days: z.string().max(10).catch('') });

/**
 * What anybody may read: published facts only, and never a byte that came by mail or upload: of a document, the copy we made. A page is made once for everybody
 * and kept while nothing changes; what makes it is given a path of ours and no request, so it cannot be one reader's page.
 */
export function publicPages(http: FastifyInstance, parts: HttpParts): void {
  const { deps } = parts;
  const kept = whileTheDatabaseIs(deps);
  const frame = (path: string) => publicFrameAt(parts, path);

  http.get('/', async (request, reply) => {
    const made = async () => publicPage(renderHome(await frame('/'), await homeView(deps)));
    return sendPublicPage(request, reply, await kept('/', made));
  });

  http.get('/councils', async (request, reply) => {
    const { q, programme } = Search.parse(request.query);
    const view = async () => ({ ...(await kept('every council', () => councilsView(deps))), q, programme });
    const made = async () => publicPage(renderCouncils(await frame('/councils'), await view()));
    // There is no end of searches: each is made for whoever asks.
    return sendPublicPage(request, reply, q === '' ? await kept(`/councils?programme=${programme ?? ''}`, made) : await made());
  });

  http.get<{ Params: { slug: string } }>('/councils/:slug', async (request, reply) => {
    const slug = CouncilSlug.safeParse(request.params.slug);
    if (!slug.success) return refuse(parts, request, reply, 404);
    const path = `/councils/${slug.data}`;
    const made = async () => {
      const view = await councilPageView(deps, slug.data);
      return view && publicPage(renderCouncil(await frame(path), view));
    };
    const page = await kept(path, made);
    return page ? sendPublicPage(request, reply, page) : notThere(parts, request, reply, { slug: slug.data });
  });

  http.get('/why', async (request, reply) => {
    const view = countView(deps, Count.parse(request.query));
    return sendPublicPage(request, reply, publicPage(renderCount(await frame('/why'), view)));
  });

  http.get<{ Params: { requestId: string } }>('/why/:requestId', async (request, reply) => {
    const requestId = RequestId.safeParse(request.params.requestId);
    const view = requestId.success ? await whyView(deps, requestId.data) : null;
    if (!requestId.success || !view) return refuse(parts, request, reply, 404, 'No request that a council has received stands at this address.');
    // One request at one council is for whoever was given its address, not for a search for somebody's name.
    return sendPublicPage(request, reply.header('x-robots-tag', 'noindex'), publicPage(renderWhy(await frame(`/why/${requestId.data}`), view)));
  });

  for (const page of Object.keys(policyPages) as PolicyPage[]) {
    const { path } = policyPages[page];
    // The log of what was put right stands under its words.
    if (page === 'corrections') continue;
    const made = async () => publicPage(renderPolicy(await frame(path), page));
    http.get(path, async (request, reply) => sendPublicPage(request, reply, await kept(path, made)));
  }

  documentPages(http, parts, kept);
  agreementPages(http, parts, kept);
  openData(http, parts, kept);
  sitemap(http, parts, kept);
}
