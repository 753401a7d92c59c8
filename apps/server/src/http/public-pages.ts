import { CouncilSlug, Programme } from '@openvalve/domain';
import { policyPages, renderCouncil, renderCouncils, renderHome, renderPolicy, type PolicyPage } from '@openvalve/web/site';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { councilPageView, councilsView, homeView } from '../agreements/public-views.ts';
import { publicFrameOf, sendPublicPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';

const Search = z.object({ q: z.string().max(200).catch(''), programme: Programme.nullable().catch(null) });

/** What anybody may read: published facts only, and never a byte that came by mail or upload. */
export function publicPages(http: FastifyInstance, parts: HttpParts): void {
  http.get('/', async (request, reply) => sendPublicPage(request, reply, renderHome(await publicFrameOf(parts, request), await homeView(parts.deps))));

  http.get('/councils', async (request, reply) => {
    const view = { ...(await councilsView(parts.deps)), ...Search.parse(request.query) };
    return sendPublicPage(request, reply, renderCouncils(await publicFrameOf(parts, request), view));
  });

  http.get<{ Params: { slug: string } }>('/councils/:slug', async (request, reply) => {
    const slug = CouncilSlug.safeParse(request.params.slug);
    const view = slug.success ? await councilPageView(parts.deps, slug.data) : null;
    return view ? sendPublicPage(request, reply, renderCouncil(await publicFrameOf(parts, request), view)) : refuse(parts, request, reply, 404);
  });

  for (const page of Object.keys(policyPages) as PolicyPage[]) {
    http.get(policyPages[page].path, async (request, reply) => sendPublicPage(request, reply, renderPolicy(await publicFrameOf(parts, request), page)));
  }

  http.get('/robots.txt', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/plain').send('User-agent: *\nDisallow: /desk\nDisallow: /api\nDisallow: /sign-in\nDisallow: /invitation\n'),
  );
}
