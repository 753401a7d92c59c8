import { CouncilSlug } from '@openvalve/domain';
import { findCouncil } from '@openvalve/db';
import { renderData } from '@openvalve/web/site';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../deps.ts';
import { dataSets } from '../exports/open-data/all-sets.ts';
import { csvOf, dictionaryOf, jsonOf } from '../exports/open-data/data-set.ts';
import { targets } from '../exports/open-data/targets.ts';
import { newsFeed } from '../feeds/news-feed.ts';
import { publicFrameAt, publicPage, sendPublicPage, type PublicPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import type { Kept } from './while-unchanged.ts';

const csv = 'text/csv; charset=utf-8';
const json = 'application/json; charset=utf-8';
const atomFeed = 'application/atom+xml; charset=utf-8';

/** What anybody may take away: each table as CSV and JSON, the page and the file that explain them, and the feeds. Addresses stay. */
export function openData(http: FastifyInstance, parts: HttpParts, kept: Kept): void {
  const { deps } = parts;
  const { baseUrl, demo } = deps.env;

  http.get('/data', async (request, reply) => {
    const made = async () => {
      const sets = await Promise.all(dataSets.map(async ({ read, ...set }) => ({ ...set, rows: (await read(deps)).length })));
      return publicPage(renderData(await publicFrameAt(parts, '/data'), { sets, baseUrl }));
    };
    return sendPublicPage(request, reply, await kept('/data', made));
  });

  http.get('/data/dictionary.json', async (request, reply) => file(request, reply, json, await kept('/data/dictionary.json', async () => publicPage(dictionaryOf(dataSets, baseUrl)))));

  for (const set of dataSets) {
    http.get(`/data/${set.name}.csv`, async (request, reply) =>
      file(request, named(reply, set.name), csv, await kept(`/data/${set.name}.csv`, async () => publicPage(csvOf(set, await set.read(deps))))),
    );
    http.get(`/data/${set.name}.json`, async (request, reply) =>
      file(request, reply, json, await kept(`/data/${set.name}.json`, async () => publicPage(jsonOf(set, await set.read(deps), { baseUrl, asOf: today(deps), demo })))),
    );
  }

  http.get<{ Params: { file: string } }>('/data/councils/:file', async (request, reply) => {
    const councilSlug = CouncilSlug.safeParse(/^(.+)\.csv$/.exec(request.params.file)?.[1]);
    if (!councilSlug.success) return refuse(parts, request, reply, 404);
    const made = async () => ((await findCouncil(deps.db, councilSlug.data)) ? publicPage(csvOf(targets, await targets.read(deps, { councilSlug: councilSlug.data }))) : null);
    const page = await kept(`/data/councils/${councilSlug.data}.csv`, made);
    return page ? file(request, named(reply, councilSlug.data), csv, page) : refuse(parts, request, reply, 404);
  });

  http.get('/feed.atom', async (request, reply) => file(request, reply, atomFeed, await kept('/feed.atom', async () => publicPage(await newsFeed(deps, null)))));

  http.get<{ Params: { slug: string } }>('/councils/:slug/feed.atom', async (request, reply) => {
    const slug = CouncilSlug.safeParse(request.params.slug);
    if (!slug.success) return refuse(parts, request, reply, 404);
    const made = async () => {
      const council = await findCouncil(deps.db, slug.data);
      return council ? publicPage(await newsFeed(deps, council)) : null;
    };
    const feed = await kept(`/councils/${slug.data}/feed.atom`, made);
    return feed ? file(request, reply, atomFeed, feed) : refuse(parts, request, reply, 404);
  });

  const named = (reply: FastifyReply, name: string): FastifyReply =>
    reply.header('content-disposition', `attachment; filename="${demo ? 'demonstration-' : ''}open-valve-${name}-${today(deps)}.csv"`);
}

const file = (request: FastifyRequest, reply: FastifyReply, type: string, page: PublicPage): Promise<FastifyReply> => sendPublicPage(request, reply.header('x-robots-tag', 'noindex'), page, { type });
