import { CouncilSlug } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aPublication } from '../documents/publishing/testing/a-publication.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

/** What comes with the first packets of a connection: a page of this size is there at once, on a bad line too. */
const most = 14_000;

describe('the public pages', () => {
  it('are each at most 14 kB as they are sent, every one of them, with documents out and councils late', async () => {
    const text = 'The management plan sets out how the authority will reach a balanced position, and what it costs. ';
    const pages = Array.from({ length: 187 }, (_, at) => ({ text: `Page ${at + 1}. ${text.repeat(30)}` }));
    const published = [];
    for (const council of ['kent', 'bury', 'haringey', 'bexley']) published.push(await aPublication(world(), { council, pages: council === 'kent' ? pages : pages.slice(0, 3) }));
    for (const council of ['kent', 'bexley', 'bury']) await aRequestWithTheCouncil(world(), { council: CouncilSlug.parse(council) });
    world().timeIs('2027-03-29T09:00:00.000Z');

    const { body } = await world().http.inject({ url: '/sitemap.xml' });
    const onTheMap = [...body.matchAll(/<loc>http:\/\/desk\.example([^<]*)<\/loc>/g)].map(([, path]) => path ?? '');
    expect(onTheMap.length).toBeGreaterThan(240);
    const besides = [`/documents/${published[0]?.address}/pages/60`, `/documents/${published[0]?.address}?q=plan`, '/documents?q=plan', '/documents?elsewhere=all', '/councils?programme=safety-valve', '/sign-in', '/nothing-here'];
    const tooLarge = [];
    for (const path of [...onTheMap, ...besides]) {
      const { rawPayload, headers } = await get(path === '' ? '/' : path);
      const size = headers['content-encoding'] === 'gzip' ? rawPayload.length : Math.ceil(rawPayload.length / 4);
      if (size > most) tooLarge.push([path, size]);
    }
    expect(tooLarge).toEqual([]);
  });
});

const get = (url: string) => world().http.inject({ url, headers: { 'accept-encoding': 'gzip' } });
