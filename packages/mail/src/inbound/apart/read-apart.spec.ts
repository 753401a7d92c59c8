import { afterAll, describe, expect, it } from 'vitest';
import { bytesOf, file, names, parts, pdf, words } from '../../testing/eml/a-mail.ts';
import { mailLimits } from '../limits.ts';
import { MailReader, readMailApart } from './read-apart.ts';

const mail = bytesOf(...parts('mixed', words, file('application/pdf', 'plan.pdf', pdf)));
const reader = new MailReader({ threads: 2, milliseconds: 5_000 });
afterAll(() => reader.close());

describe('a mail that is read apart', () => {
  it('comes back whole, its files too, and the bytes given stay as they were', async () => {
    const before = Buffer.from(mail);
    const result = await readMailApart(mail);
    if (!result.ok) throw new Error(result.words);
    expect(result.mail).toMatchObject({ subject: 'Your request', text: 'Dear Ms Example' });
    expect(names(result.mail)).toEqual(['plan.pdf']);
    expect(Buffer.from(result.mail.files[0]?.content ?? []).equals(pdf)).toBe(true);
    expect(mail.equals(before)).toBe(true);
  });

  it('is one of many, each answered', async () => {
    const results = await Promise.all(Array.from({ length: 40 }, () => reader.read(mail)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(40);
  });

  it('is refused unread when it is too large', async () => {
    expect(await reader.read(new Uint8Array(mailLimits.rawBytes + 1))).toEqual({ ok: false, why: 'too_large', words: 'It is larger than 64 MB: too large to be opened.' });
  });

  it('is given up when it takes too long, and the next is read', async () => {
    const hurried = new MailReader({ threads: 1, milliseconds: 1 });
    expect(await hurried.read(mail)).toMatchObject({ ok: false, why: 'too_slow' });
    await hurried.close();
    expect((await reader.read(mail)).ok).toBe(true);
  });

  it('is given up when it takes too much memory, and the program lives', async () => {
    const small = new MailReader({ threads: 1, milliseconds: 20_000, megabytes: 24 });
    const many = bytesOf(...parts('mixed', ['Content-Type: text/html', '', '<p>x'.repeat(600_000)]));
    expect(await small.read(many)).toMatchObject({ ok: false, why: 'unreadable' });
    await small.close();
  });

  it('is answered when the program stops', async () => {
    const closing = new MailReader({ threads: 1 });
    const answers = [closing.read(mail), closing.read(mail)];
    await closing.close();
    expect(await Promise.all(answers)).toMatchObject([{ ok: false }, { ok: false }]);
  });
});
