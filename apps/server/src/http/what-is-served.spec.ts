import { insertAttachments, insertMessage, insertStoredFiles } from '@openvalve/db';
import { aRequest } from '@openvalve/db/testing';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataSets } from '../exports/open-data/all-sets.ts';
import { createWorld, useWorld, type World } from '../testing/create-world.ts';
import { press } from '../testing/reading-pages.ts';

const theWorld = useWorld();

describe('every answer', () => {
  it.each(['/', '/councils', '/councils/kent', '/councils/nowhere', '/documents', '/documents?q=plan', '/documents/kent-nothing-abc234', '/agreements', '/agreements/safety-valve/kent', '/agreements/safety-valve/nowhere', '/agreements/delivering-better-value/cumbria', '/late', '/data', '/data/requests.csv', '/data/requests.json', '/feed.atom', '/why', '/why?received=2026-11-28', '/why?received=31+February', '/why/nobody', '/sign-in', '/sign-in/confirm?token=x', '/invitation?token=x', '/privacy', '/contact', '/accessibility', '/corrections', '/how-we-ask', '/nothing-here', '/healthz', '/api/trpc/volunteers.me', '/api/nothing'])(
    'carries a policy that lets pages load from here only, and nothing written into them: %s',
    async (url) => {
      const { headers } = await theWorld().http.inject({ url });
      const policy = String(headers['content-security-policy']);
      expect(policy).not.toContain('unsafe');
      for (const rule of ["default-src 'self'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"]) expect(policy).toContain(rule);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('asks for TLS from then on only where people come by TLS, and its cookies are for TLS only', async () => {
    const world = await createWorld({ env: { BASE_URL: 'https://desk.example' } });
    try {
      expect((await world.http.inject({ url: '/' })).headers['strict-transport-security']).toBe('max-age=31536000');
      const cookies = await world.signIn.open((await world.person()).id, new Headers());
      expect(cookies[0]).toMatch(/^__Secure-openvalve\.session_token=.*; Secure/);
    } finally {
      await world.close();
    }
  });

  it('has no style or script written into a page', async () => {
    for (const url of ['/', '/councils', '/councils/kent', '/documents', '/documents?q=plan', '/agreements', '/agreements/safety-valve/kent', '/late', '/data', '/why?received=2026-11-28', '/sign-in', '/sign-in/confirm?token=x', '/invitation?token=x', '/privacy', '/contact', '/accessibility', '/corrections', '/how-we-ask', '/nothing-here']) {
      const { body } = await theWorld().http.inject({ url });
      expect([url, /<style|\sstyle="|<script(?![^>]*\ssrc=)|\son\w+="/i.test(body)]).toEqual([url, false]);
    }
  });
});

describe('a public page', () => {
  it('is not sent again to a reader who has it', async () => {
    const { http } = theWorld();
    const first = await http.inject({ url: '/' });
    expect(first.statusCode).toBe(200);
    const again = await http.inject({ url: '/', headers: { 'if-none-match': String(first.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is sent packed to those who can unpack it', async () => {
    const { http } = theWorld();
    const plain = await http.inject({ url: '/' });
    const packed = await http.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString('utf8')).toBe(plain.body);
    expect((await http.inject({ url: '/', headers: { 'accept-encoding': 'gzip;q=0' } })).headers['content-encoding']).toBeUndefined();
  });

  it('says in words that there is nothing at an address', async () => {
    const { http } = theWorld();
    for (const url of ['/nothing-here', '/councils/nowhere', '/councils/%00', '/councils/../../etc/passwd']) {
      const page = await http.inject({ url });
      expect([url, page.statusCode, page.body.includes('There is no such page')]).toEqual([url, 404, true]);
    }
  });

  it('shows what was typed into the search as text, whatever it is', async () => {
    const page = await theWorld().http.inject({ url: '/councils?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&programme=nonsense' });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('<script>alert');
  });
});

describe('a request that would change something', () => {
  const forms = ['/sign-in', '/sign-in/confirm', '/sign-out', '/invitation', '/api/trpc/volunteers.setRealName', '/api/requests/3f1c9a2b-4d5e-4f60-8a71-92b3c4d5e6f7/messages'];

  it.each(forms)('is refused when it comes from another site’s page: %s', async (url) => {
    const world = theWorld();
    const cookie = await world.cookieOf(await world.person());
    for (const origin of ['https://elsewhere.example', 'null', 'http://desk.example.elsewhere.example', 'http://desk.example:8080']) {
      const answer = await press(world, url, {}, { origin, cookie, host: 'desk.example' });
      expect([origin, answer.statusCode, answer.body.includes('another site')]).toEqual([origin, 403, true]);
    }
  });

  it('is refused when it brings a cookie and does not say where it comes from', async () => {
    const world = theWorld();
    const cookie = await world.cookieOf(await world.person());
    const answer = await world.http.inject({ method: 'POST', url: '/sign-out', headers: { cookie } });
    expect(answer.statusCode).toBe(403);
    expect((await world.http.inject({ url: '/api/trpc/volunteers.me', headers: { cookie } })).json()).toMatchObject({ result: { data: { roles: ['volunteer'] } } });
  });

  it('is served from this machine under its other name', async () => {
    const answer = await press(theWorld(), '/sign-in', { email: 'x' }, { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' });
    expect(answer.statusCode).toBe(422);
  });

  it('cannot be a form where the desk’s calls go: they are JSON only', async () => {
    const world = theWorld();
    const cookie = await world.cookieOf(await world.person());
    const answer = await press(world, '/api/trpc/volunteers.setRealName', { realName: 'Eve Example' }, { cookie });
    expect(answer.statusCode).toBe(415);
  });
});

describe('what a council sent', () => {
  const secret = 'Pupil A, born 2015, at Example School';

  /** A request with a file that came in answer, and whose it is. */
  async function anAnswer(world: World) {
    const owner = await world.person();
    const campaign = await world.db.selectFrom('campaign').select('id').where('slug', '=', 'safety-valve').executeTakeFirstOrThrow();
    const requestId = await aRequest(world.db, { campaignId: campaign.id, applicantId: owner.id });
    const stored = await world.deps.files.write(Readable.from([Buffer.from(secret)]), 1_000);
    const at = world.deps.now();
    const id = await world.db.transaction().execute(async (trx) => {
      const message = await insertMessage(trx, { requestId, direction: 'incoming', kind: 'incoming', subject: secret, body: secret, at });
      await insertStoredFiles(trx, [{ ...stored, contentType: 'text/html', at }]);
      const attached = await insertAttachments(trx, [{ messageId: message.id, filename: '../../<b>answer".html', declaredType: 'text/html', ...stored, contentType: 'text/html', at }]);
      return attached[0]?.id ?? '';
    });
    return { owner, requestId, stored, id };
  }

  it('is opened by its volunteer, coordinators, reviewers and admins, and by nobody else', async () => {
    const world = theWorld();
    const { owner, id } = await anAnswer(world);
    const download = async (person: { id: typeof owner.id } | null) =>
      (await world.http.inject({ url: `/api/files/${id}`, headers: person === null ? {} : { cookie: await world.cookieOf(person) } })).statusCode;
    expect(await download(owner)).toBe(200);
    for (const role of ['coordinator', 'reviewer', 'admin'] as const) expect([role, await download(await world.person({ roles: [role] }))]).toEqual([role, 200]);
    expect(await download(await world.person())).toBe(403);
    expect(await download(null)).toBe(401);
  });

  it('is always a download under a harmless name, and shut in a sandbox', async () => {
    const world = theWorld();
    const { owner, id } = await anAnswer(world);
    const { headers, body } = await world.http.inject({ url: `/api/files/${id}`, headers: { cookie: await world.cookieOf(owner) } });
    expect(body).toBe(secret);
    expect(headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="[^"/\\<>]+"; filename\*=UTF-8''[^/"]+$/) as unknown,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is not found by anything but its own id', async () => {
    const world = theWorld();
    const { owner, stored } = await anAnswer(world);
    const cookie = await world.cookieOf(owner);
    for (const name of [stored.sha256, 'answer.html', '..%2F..%2Fsecret', '00000000-0000-4000-8000-000000000000']) {
      expect([name, (await world.http.inject({ url: `/api/files/${name}`, headers: { cookie } })).statusCode]).toEqual([name, 404]);
    }
  });

  it('is in no page, file or answer that a visitor can get, whatever address they try', async () => {
    const clientDir = mkdtempSync(join(tmpdir(), 'openvalve-client-'));
    mkdirSync(join(clientDir, 'assets'));
    writeFileSync(join(clientDir, 'assets', 'site-0123456789.js'), '// a script of ours');
    writeFileSync(join(clientDir, 'desk.html'), '<!doctype html><title>Desk</title>');
    const world = await createWorld({ clientDir });
    try {
      const { requestId, stored, id } = await anAnswer(world);
      const known = ['/', '/councils', '/councils/:slug', '/documents', '/documents/:address', '/documents/:address/pages/:number', '/documents/:address/pages/:number/picture', '/documents/:address/file', '/documents/:address/text', '/sitemap.xml', '/why', '/why/:requestId', '/privacy', '/contact', '/accessibility', '/corrections', '/how-we-ask', '/reminders/stop', '/desk', '/desk/*', '/sign-in', '/sign-in/confirm', '/sign-out', '/invitation', '/robots.txt', '/healthz', '/readyz', '/metrics', '/assets/:name', '/api/files/:attachmentId', '/api/files/:attachmentId/pages/:page', '/api/copies/:versionId/pages/:page', '/api/copies/:versionId/file', '/api/requests/:requestId/messages', '/api/requests/:requestId/mail', '/api/mail/:mailId/raw', '/api/mail/:mailId/html', '/api/messages/:messageId/html', '/api/requests/:requestId/chronology.csv', '/api/requests/:requestId/ico-pack.pdf', '/api/requests/:requestId/ico-pack.zip', '/api/exports/board.csv', '/api/exports/my-requests.csv', '/api/exports/all-requests.csv', '/agreements', '/agreements/:programme', '/agreements/:programme/:slug', '/late', '/data', '/data/dictionary.json', '/data/councils/:file', '/feed.atom', '/councils/:slug/feed.atom', ...dataSets.flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`]), '/api/trpc/:path'];
      // A new route has to be walked below, and then be named here.
      expect([...world.routes].filter((route) => !known.includes(route))).toEqual([]);

      const slugs = (await world.db.selectFrom('council').select('slug').execute()).map(({ slug }) => `/councils/${slug}`);
      const tried = [
        '/', '/councils', ...slugs, '/agreements', '/agreements/safety-valve', '/agreements/safety-valve/kent', '/late', '/data', '/data/dictionary.json', '/data/councils/kent.csv', '/feed.atom', '/councils/kent/feed.atom', ...dataSets.flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`]), '/documents', '/documents?q=secret', ...['', '/pages/1', '/pages/1/picture', '/file', '/text'].flatMap((end) => [`/documents/${stored.sha256}${end}`, `/documents/${id}${end}`, `/documents/kent-dsg-management-plan-abc234${end}`]), '/sitemap.xml', '/why', `/why/${requestId}`, '/privacy', '/contact', '/accessibility', '/corrections', '/how-we-ask', '/reminders/stop?token=x', '/desk', `/desk/requests/${requestId}`, '/sign-in', '/sign-in/confirm?token=x', '/invitation?token=x', '/robots.txt', '/healthz', '/readyz', '/metrics',
        '/assets/site-0123456789.js', `/assets/${stored.sha256}`, `/assets/../files/${stored.sha256}`, `/assets/%2e%2e/%2e%2e/files/${stored.sha256}`,
        `/api/files/${id}`, `/api/files/${stored.sha256}`, `/api/files/${id}/pages/1`, `/api/copies/${id}/pages/1`, `/api/copies/${id}/file`, `/api/requests/${requestId}/messages`, `/api/requests/${requestId}/mail`, `/api/mail/${id}/raw`, `/api/mail/${id}/html`, `/api/messages/${id}/html`, `/api/requests/${requestId}/chronology.csv`, `/api/requests/${requestId}/ico-pack.pdf`, `/api/requests/${requestId}/ico-pack.zip`, '/api/exports/board.csv', '/api/exports/my-requests.csv', '/api/exports/all-requests.csv', '/data/targets.csv', `/files/${stored.sha256}`,
        ...['requests.show', 'requests.mine', 'documents.toReview', 'documents.published', 'outbox.list', 'campaigns.board', 'councils.show', 'volunteers.list'].map(
          (name) => `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify({ requestId, slug: 'kent' }))}`,
        ),
      ];
      for (const url of tried) {
        const answer = await world.http.inject({ url });
        expect([url, answer.body.includes('Pupil A') || answer.body.includes(stored.sha256) || answer.body.includes(id)]).toEqual([url, false]);
      }
    } finally {
      await world.close();
    }
  });
});
