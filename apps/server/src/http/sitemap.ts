import { listAgreements, listCouncils, listPublicAddresses } from '@openvalve/db';
import { londonDay } from '@openvalve/domain';
import { agreementPath, policyPages } from '@openvalve/web/site';
import type { FastifyInstance } from 'fastify';
import { publicPage, sendPublicPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import type { Kept } from './while-unchanged.ts';

/** What search engines are told: which pages are for everybody, and which are not to be looked into. */
export function sitemap(http: FastifyInstance, { deps }: HttpParts, kept: Kept): void {
  const { db, env } = deps;

  http.get('/robots.txt', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/plain').send(`User-agent: *\nDisallow: /desk\nDisallow: /api\nDisallow: /sign-in\nDisallow: /invitation\n\nSitemap: ${env.baseUrl}/sitemap.xml\n`),
  );

  http.get('/sitemap.xml', async (request, reply) => {
    const made = async () => {
      const policies = Object.values(policyPages).map(({ path }) => line(path));
      const councils = (await listCouncils(db)).map(({ slug }) => line(`/councils/${slug}`));
      const agreements = (await listAgreements(db)).map(({ programme, councilSlug }) => line(agreementPath(programme, councilSlug)));
      const documents = (await listPublicAddresses(db)).map(({ address, publishedAt }) => line(`/documents/${address}`, londonDay(publishedAt)));
      return publicPage(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[line('/'), line('/documents'), ...documents, line('/councils'), ...councils, line('/agreements'), ...agreements, line('/late'), line('/data'), line('/why'), ...policies].join('\n')}\n</urlset>\n`);
    };
    return sendPublicPage(request, reply, await kept('/sitemap.xml', made), { type: 'application/xml; charset=utf-8' });
  });

  const line = (path: string, lastmod?: string): string => `<url><loc>${env.baseUrl}${path}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`;
}
