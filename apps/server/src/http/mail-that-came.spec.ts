import { describe, expect, it } from 'vitest';
import { addressOf, aMail, happenedTo, onRecord, received } from '../correspondence/testing/mail-from-outside.ts';
import { aRequestWithTheCouncil, type Draft } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import type { SignedIn } from '../trpc.ts';

const world = useWorld();

const get = async (url: string, person: Pick<SignedIn, 'id'> | null) => world().http.inject({ url, headers: person === null ? {} : { cookie: await world().cookieOf(person) } });

const hostile = [
  'MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="x"',
];
const page = (html: string): string =>
  ['--x', 'Content-Type: text/html; charset=utf-8', '', html, '--x', 'Content-Type: image/png', 'Content-ID: <logo@kent>', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '--x--', ''].join('\r\n');

/** A message with a page that tries what a page can, on a request of its own. */
async function aHostilePage() {
  const draft = await aRequestWithTheCouncil(world());
  const html = '<p onclick="steal()">Dear Ada</p><script>steal()</script><img src="https://evil.example/pixel"><img src="cid:logo@kent"><form action="https://evil.example"><input name=q></form><a href="javascript:steal()">a</a><a href="https://kent.gov.uk/x">b</a><meta http-equiv=refresh content="0;url=https://evil.example">';
  const mailId = await received(world(), aMail({ to: addressOf(world(), draft), headers: hostile, text: page(html) }));
  const message = (await draft.desk.requests.show(draft)).messages.at(-1);
  return { draft, mailId, message };
}

describe('the page of a message', () => {
  it('is shown with nothing in it that runs, sends or fetches, and no right to', async () => {
    const { draft, message } = await aHostilePage();
    expect(message?.mail).toMatchObject({ html: true, raw: true });
    const { statusCode, headers, body } = await get(`/api/messages/${message?.id}/html`, draft.volunteer);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    });
    expect(body).toContain('<p>Dear Ada</p>');
    expect(body).toContain('src="data:image/png;base64,iVBORw0KGgo="');
    expect(body).toContain('<a href="https://kent.gov.uk/x" title="https://kent.gov.uk/x" target="_blank" rel="noopener noreferrer nofollow">b</a>');
    expect(body).not.toMatch(/evil\.example|steal|<script|<form|<input|refresh|onclick/);
  });

  it('and the bytes of its mail are for those who may open them', async () => {
    const { draft, mailId, message } = await aHostilePage();
    const asked = async (person: Pick<SignedIn, 'id'> | null) => Promise.all([`/api/messages/${message?.id}/html`, `/api/mail/${mailId}/raw`, `/api/mail/${mailId}/html`].map(async (url) => (await get(url, person)).statusCode));
    expect(await asked(null)).toEqual([401, 401, 401]);
    expect(await asked(draft.volunteer)).toEqual([200, 200, 403]);
    expect(await asked(await world().person())).toEqual([403, 403, 403]);
    expect(await asked(await world().person({ roles: ['reviewer'] }))).toEqual([200, 403, 403]);
    for (const role of ['coordinator', 'admin'] as const) expect([role, await asked(await world().person({ roles: [role] }))]).toEqual([role, [200, 200, 200]]);
    await world().as(await world().person({ roles: ['coordinator'] })).mail.undo({ mailId });
    expect(await asked(draft.volunteer)).toEqual([403, 403, 403]);
  });

  it('is not found where there is none', async () => {
    const { draft } = await aHostilePage();
    for (const url of [`/api/messages/${draft.messageId}/html`, '/api/messages/nothing/html', '/api/mail/nothing/raw']) expect([url, (await get(url, draft.volunteer)).statusCode]).toEqual([url, 404]);
  });
});

describe('the bytes of a mail', () => {
  it('are given back as they came, whatever is in them', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const raw = Buffer.concat([aMail({ to: addressOf(world(), draft) }), Buffer.from([0, 255, 13, 10, 10, 13, 128])]);
    const { headers, rawPayload } = await get(`/api/mail/${await received(world(), raw)}/raw`, draft.volunteer);
    expect(rawPayload.equals(raw)).toBe(true);
    expect(headers).toMatchObject({ 'content-type': 'message/rfc822', 'content-disposition': expect.stringMatching(/^attachment; filename="mail-[0-9a-f]{8}\.eml"/) as unknown });
  });
});

async function drop(draft: Draft, person: Pick<SignedIn, 'id'>, ...files: (readonly [string, Buffer])[]) {
  const parts = files.map(([name, content]) => Buffer.concat([Buffer.from(`--edge\r\nContent-Disposition: form-data; name="mail"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), content, Buffer.from('\r\n')]));
  return world().http.inject({
    method: 'POST', url: `/api/requests/${draft.requestId}/mail`, payload: Buffer.concat([...parts, Buffer.from('--edge--\r\n')]),
    headers: { origin: world().deps.env.baseUrl, 'content-type': 'multipart/form-data; boundary=edge', cookie: await world().cookieOf(person) },
  });
}

describe('mail that somebody drops on a request', () => {
  it('is on its file, with the day it came and who brought it', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-01T09:00:00.000Z');
    const answer = await drop(draft, draft.volunteer, ['answer.eml', aMail({ to: 'ada@volunteers.example', headers: ['Received: from kent by home; Tue, 24 Nov 2026 08:00:00 +0000'] })]);
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { mails: [{ filename: 'answer.eml', state: 'filed', again: false }] }]);
    const shown = await draft.desk.requests.show(draft);
    expect(shown.messages.at(-1)).toMatchObject({ from: 'FOI desk', happenedOn: '2026-11-24', mail: { sender: 'council' } });
    expect(shown.chronology[0]?.actor).toMatchObject({ system: false });
    await world().runDueJobs();
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(1);
  });

  it('may be several in one file, and is filed once however often it is dropped', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mbox = Buffer.concat(['one', 'two', 'three'].map((text) => Buffer.concat([Buffer.from('From kent Mon Nov 23 10:00:00 2026\n'), aMail({ text, headers: ['Received: by home; Mon, 23 Nov 2026 08:00:00 +0000'] }), Buffer.from('\n\n')])));
    expect((await drop(draft, draft.volunteer, ['all.mbox', mbox])).json()).toMatchObject({ mails: [{ state: 'filed' }, { state: 'filed' }, { state: 'filed' }] });
    expect((await drop(draft, draft.volunteer, ['all.mbox', mbox])).json()).toMatchObject({ mails: [{ again: true }, { again: true }, { again: true }] });
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(3);
  });

  it('was in the holding pen until then: it is filed, and the pen is empty', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const raw = aMail({ from: 'someone@elsewhere.example' });
    const mailId = await received(world(), raw);
    expect((await onRecord(world(), mailId)).state).toBe('held');
    expect((await drop(draft, draft.volunteer, ['a.eml', raw])).json()).toMatchObject({ mails: [{ mailId, state: 'filed', again: true }] });
  });

  it('is refused from somebody who does not act on it, and where there is no mail', async () => {
    const draft = await aRequestWithTheCouncil(world());
    expect((await drop(draft, await world().person(), ['a.eml', aMail()])).statusCode).toBe(403);
    expect((await drop(draft, draft.volunteer)).statusCode).toBe(422);
    expect((await drop(draft, draft.volunteer, ['empty.eml', Buffer.alloc(0)])).statusCode).toBe(422);
    expect(await happenedTo(world(), draft)).not.toContain('MessageReceived');
  });
});
