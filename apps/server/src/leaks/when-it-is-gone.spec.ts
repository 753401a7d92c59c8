import { randomUUID } from 'node:crypto';
import { PublicationId, type Instant } from '@openvalve/domain';
import { describe, expect, it, vi } from 'vitest';
import { buildHttp } from '../http/build-http.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { aPlanWith } from './testing/council-files.ts';
import { begun, copyOf, published, received } from './testing/planted-documents.ts';
import { whatIsIn } from './testing/what-is-in.ts';

vi.setConfig({ testTimeout: 120_000 });
const theWorld = useWorld();
const word = 'zqgonex';

/** A council’s file, read, copied and public, with its pictures; and how to get rid of it. */
async function aPublicPlan(world: World) {
  const reviewers = { first: await world.person({ roles: ['reviewer'] }), second: await world.person({ roles: ['reviewer'] }) };
  const admin = await world.person({ roles: ['admin'] });
  const draft = await aRequestWithTheCouncil(world);
  const file = await received(world, draft, await aPlanWith(word), `${word}.pdf`);
  await world.runDueJobs();
  const document = await begun(world, reviewers, file, { title: `The plan ${word}` });
  const versionId = await copyOf(world, reviewers, document);
  await world.runDueJobs();
  const { id, address } = await published(world, reviewers, versionId, `The plan of ${word}`);
  await world.runDueJobs();
  const desk = world.as(reviewers.first).documents;
  const now = (): Instant => world.deps.now().toISOString() as Instant;
  return {
    address,
    ways: {
      'taken down': async () => void (await desk.takeDownDocument({ publicationId: PublicationId.parse(id), why: 'personal-data', words: 'A name was left in.', reportedAt: now() })),
      closed: async () => void (await desk.closeFile({ documentId: document.documentId, why: `It names ${word}`, noticedAt: now(), openTo: [reviewers.first.id, admin.id] })),
      destroyed: async () => {
        const asked = await desk.askToDestroy({ documentId: document.documentId, reason: `It names ${word}` });
        await world.as(admin).documents.confirmDestruction({ id: asked.id });
      },
    },
  };
}

const read = new Map<string, Promise<string>>();

/** What is in some bytes; the same are read once. */
function readOnce(bytes: Buffer): Promise<string> {
  const name = bytes.toString('latin1');
  const found = read.get(name) ?? whatIsIn(bytes);
  read.set(name, found);
  return found;
}

const lists = ['/', '/documents', `/documents?q=${word}`, '/documents?council=kent', '/councils', '/councils/kent', '/councils/kent/feed.atom', '/feed.atom', '/corrections', '/sitemap.xml', '/data', '/data/publications.csv', '/data/publications.json', '/data/targets.csv', '/data/targets.json', '/data/councils/kent.csv', '/agreements', '/agreements/safety-valve/kent', '/late'];
const under = (address: string): string[] => ['', '?q=plan', '?page=1', '/pages/1', '/pages/1?x=1', '/pages/1/picture', '/file', '/text'].map((end) => `/documents/${address}${end}`);

/** Two processes of one installation: what each keeps is its own. */
async function twoWebs(world: World) {
  const other = await buildHttp({ deps: world.deps, signIn: world.signIn, clientDir: '/nowhere', assets: { styles: [], scripts: [] }, isReady: () => true });
  const ask = async (url: string, headers: Record<string, string> = {}) => Promise.all([world.http, other].map((http) => http.inject({ url, headers, remoteAddress: `10.1.${Math.floor(Math.random() * 255)}.1` })));
  return { ask, close: () => other.close() };
}

describe('a document that was public', () => {
  it.each(['taken down', 'closed', 'destroyed'] as const)('is gone at once when it is %s: whoever kept a page, a picture or a packed one is told so, and no list knows it', async (way) => {
    const world = theWorld();
    const { address, ways } = await aPublicPlan(world);
    const { ask, close } = await twoWebs(world);
    try {
      const known = new Map<string, string[]>();
      for (const url of [...under(address), ...lists]) {
        const answers = [...(await ask(url)), ...(await ask(url, { 'accept-encoding': 'gzip' }))];
        known.set(url, answers.map(({ headers }) => String(headers.etag)));
        if (url.endsWith('/picture')) expect(answers[0]?.headers['content-type']).toBe('image/webp');
      }
      for (const url of ['/documents', '/councils/kent', '/feed.atom', '/data/publications.csv']) expect([url, (await ask(url))[1]?.body.includes(word)]).toEqual([url, true]);
      const before = await Promise.all([`/documents/${address}/text`, `/documents/${address}/file`, `/documents?q=${word}`].map(async (url) => whatIsIn((await ask(url))[0]?.rawPayload ?? Buffer.alloc(0))));
      expect(before.map((text) => text.includes(word))).toEqual([true, true, true]);

      await ways[way]();
      const asked: Record<string, string>[] = [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br, gzip;q=0.5' }, { range: 'bytes=0-10' }, { 'if-modified-since': 'Mon, 23 Nov 2026 09:00:00 GMT' }, { 'if-none-match': '*' }];
      for (const [url, tags] of known) {
        const isList = lists.includes(url);
        for (const headers of [...asked, ...[...new Set(tags)].flatMap((tag) => [{ 'if-none-match': tag }, { 'if-none-match': `"x", ${tag}`, 'accept-encoding': 'gzip' }])]) {
          for (const { statusCode, headers: said, rawPayload } of await ask(url, headers)) {
            const text = `${JSON.stringify(said)}${await readOnce(rawPayload)}`.replaceAll(`value="${word}"`, '').replaceAll(`“${word}”`, '');
            // A page that was the same before and after says nothing of it.
            if (isList) expect([url, headers, /^(200|304)$/.test(String(statusCode)), text.replaceAll(/q=zqgonex/g, '').includes(word) && !url.includes('q=')]).toEqual([url, headers, true, false]);
            else expect([url, headers, url.includes('page=1') ? [303, 410].includes(statusCode) : statusCode === 410, text.includes(word), rawPayload.subarray(0, 4).toString('latin1') === '%PDF' || rawPayload.includes('WEBP')]).toEqual([url, headers, true, false, false]);
          }
        }
      }
      for (const { body } of await ask(`/documents?q=${word}`)) expect([body.includes(address), body.includes('<mark>')]).toEqual([false, false]);
      for (const url of ['/sitemap.xml', '/data/publications.csv', '/documents']) for (const { body } of await ask(url)) expect([url, body.includes(address) && url === '/documents']).toEqual([url, false]);
      // What has never been there is not confused with it.
      expect((await ask(`/documents/kent-nothing-${randomUUID().slice(0, 6)}`)).map(({ statusCode }) => statusCode)).toEqual([404, 404]);

      await world.runDueJobs();
      for (const url of under(address)) for (const { statusCode } of await ask(url)) expect([url, [303, 410].includes(statusCode)]).toEqual([url, true]);
    } finally {
      await close();
    }
  });
});
