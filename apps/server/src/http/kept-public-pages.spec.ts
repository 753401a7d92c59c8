import { takeDownLink } from '@openvalve/db';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { aPublication } from '../documents/publishing/testing/a-publication.ts';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { buildHttp } from './build-http.ts';

const theWorld = useWorld();
const others: FastifyInstance[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});

/** Another process of this installation: what it keeps is its own, the database is the same. */
async function anotherWeb({ deps, signIn }: World): Promise<FastifyInstance> {
  const http = await buildHttp({ deps, signIn, clientDir: '/nowhere', assets: { styles: [], scripts: [] }, isReady: () => true });
  others.push(http);
  return http;
}

const plan = 'https://www.kent.gov.uk/a-plan-of-kent.pdf';

/** A reviewer who publishes one paper, and how to take it down. */
async function aPublishedPlan(world: World) {
  const reviewer = await world.person({ roles: ['reviewer'] });
  const desk = world.as(reviewer);
  const { id } = await desk.documents.publishLink({ councilSlug: 'kent', kind: 'dsg-management-plan', period: null, url: plan, title: 'A plan of Kent', basis: 'already_public', checkedOn: '2026-11-23', lookedForPersonalData: true });
  return { reviewer, id, takeDown: () => desk.documents.takeDown({ id, why: 'It names somebody.' }) };
}

const everywhere = Array.from({ length: 6 }, () => true);
const nowhere = everywhere.map(() => false);

/** On which of some pages, at each of some processes, the plan can be seen. */
async function where(webs: readonly FastifyInstance[]): Promise<boolean[]> {
  const pages = await Promise.all(webs.flatMap((web) => ['/', '/councils/kent', '/data/targets.csv'].map((url) => web.inject({ url }))));
  return pages.map(({ body }) => body.includes('A plan of Kent') || body.includes(plan));
}

describe('a public page that is kept', () => {
  it('shows what was published at once, and what was taken down never again, at every process', async () => {
    const world = theWorld();
    const webs = [world.http, await anotherWeb(world)];
    expect(await where(webs)).toEqual(nowhere);
    const { takeDown } = await aPublishedPlan(world);
    expect(await where(webs)).toEqual(everywhere);
    await takeDown();
    expect(await where(webs)).toEqual(nowhere);
  });

  it('shows no taken-down paper to anybody who asks after it was, while many ask before, during and after', async () => {
    const world = theWorld();
    const webs = [world.http, await anotherWeb(world)];
    for (let round = 0; round < 5; round += 1) {
      const { takeDown } = await aPublishedPlan(world);
      const asking = Array.from({ length: 20 }, () => where(webs));
      await takeDown();
      expect(await where(webs)).toEqual(nowhere);
      await Promise.all(asking);
      expect(await where(webs)).toEqual(nowhere);
    }
  });

  it('shows a document that was taken down never again, at any of its addresses, at every process', async () => {
    const world = theWorld();
    const webs = [world.http, await anotherWeb(world)];
    for (let round = 0; round < 3; round += 1) {
      const { address, takeDown } = await aPublication(world, { pages: [{ text: 'A plan of Kent' }, { text: 'A plan of Kent, continued' }] });
      const urls = ['', '/pages/2', '/file', '/text'].map((end) => `/documents/${address}${end}`);
      const ask = () => Promise.all(webs.flatMap((web) => urls.map((url) => web.inject({ url }).then(({ statusCode }) => statusCode))));
      expect(new Set(await ask())).toEqual(new Set([200]));
      const asking = Array.from({ length: 10 }, ask);
      await takeDown();
      expect(new Set(await ask())).toEqual(new Set([410]));
      await Promise.all(asking);
      expect(new Set(await ask())).toEqual(new Set([410]));
    }
  });

  it('follows a change when it can be seen, not when it was begun', async () => {
    const world = theWorld();
    const { reviewer, id } = await aPublishedPlan(world);
    const trx = await world.db.startTransaction().execute();
    await takeDownLink(trx, { id, why: 'It names somebody.', by: reviewer.id, at: world.deps.now() });
    expect(await where([world.http])).toEqual([true, true, true]);
    await trx.commit().execute();
    expect(await where([world.http])).toEqual([false, false, false]);
  });

  it('counts with the day and lets holds end, though nothing changed', async () => {
    const world = theWorld();
    const body = async (url: string) => (await world.http.inject({ url })).body;
    await aRequestWithTheCouncil(world);
    await aDraft(world, { council: 'bury' });
    const [kent, bury] = [await body('/councils/kent'), await body('/councils/bury')];
    world.timeIs('2026-11-25T09:00:59.000Z');
    expect(await body('/councils/bury')).not.toBe(bury);
    world.timeIs('2027-02-01T09:00:00.000Z');
    expect(await body('/councils/kent')).not.toBe(kent);
    expect(await body('/councils/kent')).toContain('late');
  });

  it('is the same for a visitor, for somebody signed in, and however its address is spelt', async () => {
    const world = theWorld();
    const cookie = await world.cookieOf(await world.person({ roles: ['admin'], realName: 'Zebedee Quill', email: 'zebedee@volunteers.example' }));
    for (const url of ['/', '/councils', '/councils/kent', '/documents', '/corrections', '/privacy']) {
      const first = await world.http.inject({ url: `${url}?from=zebedee-quill`, headers: { cookie, referer: 'http://desk.example/desk/zebedee-quill', 'user-agent': 'zebedee-quill' } });
      const visitors = await world.http.inject({ url });
      expect([url, first.headers['set-cookie'], /quill|zebedee/i.test(visitors.body)]).toEqual([url, undefined, false]);
      expect(visitors.body).toBe(first.body);
    }
    const oddly = await world.http.inject({ url: '/councils/%6Be%6et/' });
    expect([oddly.statusCode, oddly.body]).toEqual([200, (await world.http.inject({ url: '/councils/kent' })).body]);
  });

  it('may be kept by what stands in between, which has to ask each time whether it changed', async () => {
    const { http } = theWorld();
    for (const url of ['/', '/councils', '/councils/kent', '/documents', '/corrections', '/privacy', '/data/targets.csv']) {
      expect([url, (await http.inject({ url })).headers['cache-control']]).toEqual([url, 'public, max-age=0, must-revalidate']);
    }
  });

  it('is not what somebody searched for, and each programme has its own list', async () => {
    const { http } = theWorld();
    const bodies: string[] = [];
    for (const query of ['', '?q=kent', '?q=bury', '?programme=safety-valve', '?programme=delivering-better-value', '?q=kent&programme=safety-valve']) bodies.push((await http.inject({ url: `/councils${query}` })).body);
    expect(new Set(bodies).size).toBe(6);
    expect((await http.inject({ url: '/councils' })).body).toBe(bodies[0]);
  });

  it('is made once: another asks the database only whether anything changed', async () => {
    const world = theWorld();
    // Other tests change other databases of this server: asked until nothing did for a moment.
    await expect.poll(() => world.queriesOf(() => world.http.inject({ url: '/contact' })), { timeout: 15_000, interval: 1 }).toBe(1);
  });
});
