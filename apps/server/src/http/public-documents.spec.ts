import { describe, expect, it } from 'vitest';
import { aPublication } from '../documents/publishing/testing/a-publication.ts';
import { useWorld } from '../testing/create-world.ts';
import { wordsOn } from '../testing/reading-pages.ts';

const world = useWorld();
const get = (url: string, headers: Record<string, string> = {}) => world().http.inject({ url, headers });
const page = (n: number) => ({ text: `Page ${n}. ${'The management plan sets out how the authority will reach a balanced position. '.repeat(30)}` });

describe('a public document', () => {
  it('is read page by page, each with its place among them, under one address', async () => {
    const { address } = await aPublication(world(), { pages: [page(1), page(2), page(3)] });
    const second = await get(`/documents/${address}/pages/2`);
    expect(second.body).toContain(`<link rel="canonical" href="http://desk.example/documents/${address}/pages/2"/>`);
    expect([second.body.includes(`href="/documents/${address}"`), second.body.includes(`href="/documents/${address}/pages/3"`), wordsOn(second.body).includes('Page 2 of 3')]).toEqual([true, true, true]);
    expect((await get(`/documents/${address}/pages/1`)).body).toContain(`<link rel="canonical" href="http://desk.example/documents/${address}"/>`);
    for (const url of [`/documents/${address}/pages/4`, `/documents/${address}/pages/0`, `/documents/${address}/pages/2x`, '/documents/kent-nothing-abc234', '/documents/KENT', '/documents/..%2fdesk']) expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
    const goTo = await get(`/documents/${address}?page=3`);
    expect([goTo.statusCode, goTo.headers.location]).toEqual([303, `/documents/${address}/pages/3`]);
  });

  it('says where it comes from, what was done to it, under what terms, and how to cite it', async () => {
    const { address, sha256 } = await aPublication(world(), { marks: ['contact', 'contact', 'small-number'], leftOut: ['2 comments'], facts: { exemptions: ['s.40(2)'], licence: 'third-party', licenceNote: 'Written by Examplebury Consulting.' } });
    const words = wordsOn((await get(`/documents/${address}`)).body);
    for (const part of [
      'Kent gave this DSG management plan on Monday 28 September 2026, after a volunteer asked on Tuesday 1 September 2026.', 'We took 3 things out', 'by a volunteer, Tuesday 1 September 2026', 'Given in answer to a freedom of information request', 's.40(2): ',
      'A direct phone number or mail address: 2 places', 'A number of fewer than five pupils: 1 place', '2 comments', 'Written by Examplebury Consulting.', `SHA-256 ${sha256}`, 'Write to desk@example.org', 'If you own the copyright',
      `Kent County Council, DSG management plan, given under freedom of information Monday 28 September 2026. Open Valve, http://desk.example/documents/${address} (SHA-256 ${sha256.slice(0, 12)}…).`,
    ]) expect(words).toContain(part);
  });

  it('can be saved as it was published and read as plain text, and neither can run anything', async () => {
    const { address, sha256, size } = await aPublication(world(), { bytes: '%PDF-1.7 <script>alert(1)</script>', pages: [{ text: 'One.' }, { text: '<script>alert(1)</script>' }] });
    const file = await get(`/documents/${address}/file`);
    expect(file.headers).toMatchObject({ 'content-disposition': `attachment; filename="${address}.pdf"; filename*=UTF-8''${address}.pdf`, 'content-type': 'application/pdf', 'content-length': String(size), etag: `"${sha256}"`, 'cache-control': 'public, max-age=0, must-revalidate', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'" });
    expect(file.body).toBe('%PDF-1.7 <script>alert(1)</script>');
    expect((await get(`/documents/${address}/file`, { 'if-none-match': `"${sha256}"` })).statusCode).toBe(304);
    const text = await get(`/documents/${address}/text`);
    expect([text.headers['content-type'], text.body]).toEqual(['text/plain; charset=utf-8', '[Page 1]\n\nOne.\n\n[Page 2]\n\n<script>alert(1)</script>\n']);
    expect(text.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'" });
  });

  it('is searched inside, with what was found marked and hostile text shown as text', async () => {
    const { address } = await aPublication(world(), { pages: [{ text: 'Nothing.' }, { text: 'The <img src=x onerror=alert(1)> tribunal & its “costs”' }] });
    const { body } = await get(`/documents/${address}?q=tribunals`);
    expect([body.includes('<mark>tribunal</mark>'), /<img src=x/.test(body), body.includes(`href="/documents/${address}/pages/2#words"`), body.includes('<meta name="robots" content="noindex"/>')]).toEqual([true, false, true, true]);
    expect(wordsOn((await get(`/documents/${address}?q=unicorn`)).body)).toContain('No page has “unicorn”');
  });

  it('is not sent again to who has it', async () => {
    const { address } = await aPublication(world(), { pages: Array.from({ length: 187 }, (_, at) => page(at + 1)) });
    const first = await get(`/documents/${address}/pages/60`);
    expect([first.headers['cache-control'], (await get(`/documents/${address}/pages/60`, { 'if-none-match': String(first.headers.etag) })).statusCode]).toEqual(['public, max-age=0, must-revalidate', 304]);
  });

  it('that is a sheet is a table with named rows and columns', async () => {
    const sheet = { columns: [{ hidden: false }, { hidden: false }], rows: [{ hidden: false, cells: ['Measure', '=HYPERLINK("x")'] }, { hidden: false, cells: ['New plans', '318'] }], cut: false };
    const { address } = await aPublication(world(), { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pages: [{ text: 'x', label: 'KPIs', sheet }, { text: 'y', label: 'Notes', sheet }] });
    const { body } = await get(`/documents/${address}`);
    expect([body.includes('<th scope="col">B</th>'), body.includes('<th scope="row">2</th>'), body.includes('>318</td>'), wordsOn(body).includes('It has 2 sheets.'), body.includes('aria-label="Sheet “KPIs”"')]).toEqual([true, true, true, true, true]);
    expect((await get(`/documents/${address}/file`)).headers['content-disposition']).toContain(`${address}.xlsx`);
  });
});

describe('what search engines are told', () => {
  it('lists the public documents and the councils, and keeps them out of the desk', async () => {
    const { address } = await aPublication(world());
    const map = await get('/sitemap.xml');
    expect([map.headers['content-type'], map.body.includes(`<loc>http://desk.example/documents/${address}</loc><lastmod>2026-11-23</lastmod>`), map.body.includes('<loc>http://desk.example/councils/kent</loc>')]).toEqual(['application/xml; charset=utf-8', true, true]);
    const { body } = await get('/robots.txt');
    expect(body.split('\n')).toEqual(expect.arrayContaining(['Disallow: /desk', 'Disallow: /api', 'Sitemap: http://desk.example/sitemap.xml']));
    expect((await get('/documents')).body).not.toContain('noindex');
  });
});
