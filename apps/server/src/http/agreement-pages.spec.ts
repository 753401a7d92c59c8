import { describe, expect, it } from 'vitest';
import { aPublication } from '../documents/publishing/testing/a-publication.ts';
import { said, theCouncilSays } from '../requests/testing/a-case.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { wordsOn } from '../testing/reading-pages.ts';

const world = useWorld();
const get = (url: string) => world().http.inject({ url });
const wordsAt = async (url: string) => wordsOn((await get(url)).body).replace(/\s+([.,:])/g, '$1');

describe('the page of an agreement', () => {
  it('says what was asked and refused, under which section, and when', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await theCouncilSays(world(), draft, { as: 'response', papers: said(draft.asked, 'refused', ['s.36']) });
    const words = await wordsAt('/agreements/safety-valve/kent');
    for (const part of ['What Kent agreed', 'Refused, 23 Nov 2026', 's.36: Prejudice to effective conduct of public affairs', 'Asked', 'One request’s time is over: it was answered in time. The answer took 0 working days.', 'n = 1']) expect(words).toContain(part);
  });

  it('has the documents that are out, a kind nobody asked for too, and says so beside what others report', async () => {
    const { address } = await aPublication(world(), { council: 'haringey', kind: 'kpi-set', title: 'KPI set of March' });
    const { address: proposal } = await aPublication(world(), { council: 'haringey', kind: 'proposal', title: 'What was proposed' });
    for (const url of ['/agreements/safety-valve/haringey', '/councils/haringey']) {
      const { body } = await get(url);
      expect([url, body.includes(`href="/documents/${address}"`), body.includes(`href="/documents/${proposal}"`)]).toEqual([url, true, true]);
      expect(wordsOn(body)).toContain('document obtained: open KPI set of March');
    }
    expect(await wordsAt('/agreements/safety-valve/bexley')).toContain('document not yet obtained');
  });

  it('shows each of the figures others reported, on the page of its council or of its programme', async () => {
    const { rows } = (await get('/data/reported-findings.json')).json<{ rows: { council_slug: string | null; programme: string; source_url: string; metric: string; official_position: string | null }[] }>();
    expect(rows).toHaveLength(23);
    for (const { council_slug: slug, programme, source_url: source, metric, official_position: position } of rows) {
      const urls = slug === null ? ['/agreements'] : [`/councils/${slug}`, ...(programme === 'safety-valve-proposal' ? [] : [`/agreements/${programme}/${slug}`])];
      for (const url of urls) {
        const body = (await get(url)).body.replaceAll('&amp;', '&');
        expect([url, source, body.includes(`href="${source}"`)]).toEqual([url, source, true]);
        expect([url, metric, body.includes(metric)]).toEqual([url, metric, true]);
        if (position !== null) expect([url, position, body.includes(position.slice(0, 30))]).toEqual([url, position, true]);
      }
    }
  });

  it('is there for each agreement and for nothing else; a council that is no more says who came after it', async () => {
    for (const url of ['/agreements/safety-valve/bury', '/agreements/delivering-better-value/cheshire-east', '/agreements']) expect([url, (await get(url)).statusCode]).toEqual([url, 200]);
    for (const url of ['/agreements/safety-valve/cheshire-east', '/agreements/delivering-better-value/nowhere', '/agreements/neither/kent', '/agreements/neither', '/agreements/safety-valve/KENT', '/agreements/safety-valve/%00']) expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
    for (const url of ['/agreements/delivering-better-value/cumbria', '/councils/cumbria']) {
      expect([url, (await get(url)).statusCode]).toEqual([url, 410]);
      expect(await wordsAt(url)).toContain('Look at Cumberland or Westmorland and Furness, which came after it.');
    }
    const chopped = await get('/agreements/safety-valve');
    expect([chopped.statusCode, chopped.headers.location]).toEqual([303, '/agreements#safety-valve']);
  });

  it('is on the map for search engines, and linked from council, library and home', async () => {
    const { body } = await get('/sitemap.xml');
    for (const path of ['/agreements', '/agreements/safety-valve/kent', '/late', '/data']) expect(body).toContain(`<loc>http://desk.example${path}</loc>`);
    for (const [page, link] of [['/councils/kent', '/agreements/safety-valve/kent'], ['/documents', '/agreements'], ['/', '/agreements'], ['/', '/data'], ['/', '/late'], ['/', '/feed.atom']] as const) expect([page, link, (await get(page)).body.includes(`href="${link}"`)]).toEqual([page, link, true]);
  });
});

describe('the page of times taken', () => {
  it('counts silence, by name, with the days of each late request', async () => {
    const late = await aRequestWithTheCouncil(world());
    const answered = await aRequestWithTheCouncil(world(), { council: 'bexley' });
    await theCouncilSays(world(), answered, { as: 'response', papers: said(answered.asked, 'disclosed_in_full') });
    expect(await wordsAt('/late')).toContain('One request’s time is over: it was answered in time.');
    world().timeIs('2026-12-29T09:00:00.000Z');
    const { body } = await get('/late');
    const words = wordsOn(body);
    expect(words).toContain('Of 2 requests whose time is over, 1 was answered in time and 1 not answered at all.');
    expect(words).toContain('Asked 23 Nov 2026, no answer: 3 working days late.');
    expect(body).toContain(`href="/why/${late.requestId}"`);
    expect(body.indexOf('/councils/bexley')).toBeLessThan(body.indexOf('/councils/kent'));
  });
});
