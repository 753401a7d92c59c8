import { describe, expect, it } from 'vitest';
import { composeLetter, type Mail } from './compose-letter.ts';

const letter: Mail = {
  messageId: '<5b0c8b1e-7a43-4f9e-9d5d-0d2b3c1f6a11@mail.example>',
  from: { name: 'Mary O’Brien', address: 'r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example' },
  to: 'foi@council.example',
  subject: 'Freedom of information request',
  text: 'Dear council,\n\nPlease send the plan.\n\nMary O’Brien\n',
  date: new Date('2026-11-23T09:00:00Z'),
};

const composed = async (changes: Partial<Mail> = {}): Promise<string> => {
  const result = await composeLetter({ ...letter, ...changes });
  if (!result.ok) throw new Error(result.problem.code);
  return Buffer.from(result.value).toString('utf8');
};

/** Headers unfolded, one a line. */
const headersOf = (raw: string): string[] => raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ').split('\r\n');

describe('a letter put into bytes', () => {
  it('keeps the Message-ID it was drafted with', async () => {
    expect(headersOf(await composed())).toContain('Message-ID: <5b0c8b1e-7a43-4f9e-9d5d-0d2b3c1f6a11@mail.example>');
  });

  it('has only these headers, so nothing of the volunteer’s own is in it', async () => {
    expect(new Set(headersOf(await composed()).map((line) => line.split(':')[0]))).toEqual(
      new Set(['Content-Transfer-Encoding', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To']),
    );
  });

  it('carries names and subjects beyond ASCII as encoded words', async () => {
    const raw = await composed({ from: { ...letter.from, name: 'Zoë Łukasik' }, subject: 'Plan for £100 million – naïve' });
    // oxlint-disable-next-line no-control-regex -- every byte of a header must be ASCII
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).toMatch(/^[\u0000-\u007f]*$/);
    expect(headersOf(raw).find((line) => line.startsWith('From'))).toMatch(/^From: =\?UTF-8\?.*<r-3f1c9a2b4d5e-abcdefghijklmnop@mail\.example>$/);
    expect(headersOf(raw).find((line) => line.startsWith('Subject'))).toMatch(/=\?UTF-8\?/);
  });

  it('keeps a name with commas, quotes and brackets one name at one address', async () => {
    const raw = await composed({ from: { ...letter.from, name: 'Brien, "Mary" <mary@home.example>' } });
    expect(headersOf(raw).find((line) => line.startsWith('From'))).toBe(
      'From: "Brien, \\"Mary\\" <mary@home.example>" <r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example>',
    );
  });

  it('ends every line with CRLF', async () => {
    expect((await composed()).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('threads a follow-up to the letter it follows', async () => {
    const first = '<11111111-7a43-4f9e-9d5d-0d2b3c1f6a11@mail.example>';
    const headers = headersOf(await composed({ inReplyTo: first, references: [first] }));
    expect(headers).toContain(`In-Reply-To: ${first}`);
    expect(headers).toContain(`References: ${first}`);
  });

  it('says so when a program wrote it', async () => {
    expect(headersOf(await composed({ autoSubmitted: true }))).toContain('Auto-Submitted: auto-generated');
    expect((await composed()).toLowerCase()).not.toContain('auto-submitted');
  });
});

describe('header injection', () => {
  const lineBreak = 'x\r\nBcc: everyone@example.org';
  it.each([
    ['from', { from: { ...letter.from, name: lineBreak } }],
    ['from', { from: { ...letter.from, address: 'a@b.example\nBcc: c@d.example' } }],
    ['to', { to: 'foi@council.example\r\nBcc: c@d.example' }],
    ['subject', { subject: lineBreak }],
    ['subject', { subject: 'one\rtwo' }],
    ['subject', { subject: 'one\u2028two' }],
    ['subject', { subject: 'one\u0000two' }],
    ['message-id', { messageId: '<a@b>\r\nBcc: c@d.example' }],
    ['in-reply-to', { inReplyTo: '<a@b>\nX: y' }],
    ['references', { references: ['<a@b>\nX: y'] }],
  ] as const)('is refused in %s, whatever it is: %j', async (header, changes) => {
    expect(await composeLetter({ ...letter, ...changes })).toEqual({ ok: false, problem: { code: 'header_injection', header } });
  });

  it.each(['foi@council.example, other@council.example', 'Foi <foi@council.example>', 'foi', '@council.example', 'foi@'])(
    'is not possible through a recipient that is not one plain address: %s',
    async (to) => {
      expect(await composeLetter({ ...letter, to })).toEqual({ ok: false, problem: { code: 'address_malformed', header: 'to' } });
    },
  );
});

describe('mail a person may do without', () => {
  const stop = 'https://desk.example/reminders/stop?token=0b7c8a52-5c1c-4a53-9a1f-0a3a6f6d5c11.kJ3fX0b2m1R-kU4_pLqS6z9y8x7w6v5u4t3s2r1q0pA';

  it('says in its headers where one press ends it, as the standard has it', async () => {
    const headers = headersOf(await composed({ unsubscribeAt: stop }));
    expect(headers).toContain(`List-Unsubscribe: <${stop}>`);
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('is refused where that is no plain web address', async () => {
    expect(await composeLetter({ ...letter, unsubscribeAt: 'https://desk.example/\r\nBcc: x@y.example' })).toEqual({ ok: false, problem: { code: 'header_injection', header: 'list-unsubscribe' } });
    expect(await composeLetter({ ...letter, unsubscribeAt: 'javascript:alert(1)' })).toEqual({ ok: false, problem: { code: 'link_malformed', header: 'list-unsubscribe' } });
  });
});
