import { deflateRawSync } from 'node:zlib';
import { growsWithItsSquare, growthOfWaiting } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import { bytesOf, file, head, names, parts, pdf, read, words } from '../testing/eml/a-mail.ts';
import { outlookMessage, type Saved } from '../testing/eml/an-outlook-message.ts';
import { mailLimits } from './limits.ts';
import { MailTooLarge, readMail } from './read-mail.ts';

const few = { ...mailLimits, parts: 10, depth: 5, decodedBytes: 2_000, headLines: 20, textBytes: 100 };
const growth = (work: (size: number) => Promise<unknown>, size: number): Promise<number> => growthOfWaiting(work, { size, now: () => performance.now() });

/** So many parts, each inside the one before. */
function nested(type: string, depth: number): string[] {
  const open = Array.from({ length: depth }, (_, at) => [`Content-Type: multipart/${type}; boundary=b${at}`, '', `--b${at}`]);
  return [...head, ...open.flat(), ...words, ...Array.from({ length: depth }, (_, at) => `--b${depth - 1 - at}--`)];
}

describe('a mail made to stop us', () => {
  it('of 100 MB is not opened', async () => {
    await expect(readMail(new Uint8Array(100 * 1_048_576))).rejects.toThrow(MailTooLarge);
  });

  it('of just under the limit is read, its file whole', async () => {
    const content = Buffer.alloc(40 * 1_048_576, 7);
    const mail = await readMail(bytesOf(...parts('mixed', words, file('application/octet-stream', 'big.bin', content))));
    expect(mail.files[0]?.size).toBe(content.length);
  });

  it('of ten thousand parts keeps the first thousand and says so', async () => {
    const mail = await read(...parts('mixed', words, ...Array.from({ length: 10_000 }, () => file('application/pdf', 'plan.pdf', pdf))));
    expect(mail.files).toHaveLength(mailLimits.parts - 1);
    expect(mail.warnings).toEqual(['It has more than 1000 parts: the rest were left unread.']);
  });

  it.each(['mixed', 'alternative', 'related'])('with parts in parts without end keeps what is too deep as one file: %s', async (type) => {
    const mail = await read(...nested(type, 2_000));
    expect(mail.files).toHaveLength(1);
    expect(mail.warnings).toEqual(['Its parts are nested more than 40 deep: what is further in was kept as one file.']);
  });

  it('with mails in mails without end keeps what is too deep as one file', async () => {
    const mail = await read(...Array.from({ length: 2_000 }, (_, at) => [`Subject: ${at}`, 'Content-Type: message/rfc822', '']).flat(), ...head, '');
    expect(mail.files.at(-1)).toMatchObject({ filename: 'message.eml' });
    expect(mail.files).toHaveLength(mailLimits.depth);
  });

  it('with mails saved by Outlook in each other is opened as far as anybody would', async () => {
    let saved: Saved = { subject: 'last', from: 'a', address: 'a@b.example', to: 'c', body: 'x' };
    for (let depth = 0; depth < 60; depth += 1) saved = { ...saved, subject: `depth ${depth}`, files: [{ name: 'inner', content: saved }] };
    const mail = await read(...parts('mixed', words, file('application/octet-stream', 'a.msg', outlookMessage(saved))));
    expect(mail.files.length).toBeGreaterThan(10);
    expect(mail.files.length).toBeLessThan(30);
  });

  it('with a head without end is read as far as a head goes', async () => {
    const lines = await readMail(bytesOf('Subject: Hello', Array.from({ length: 200_000 }, (_, at) => `X-${at}: y`).join('\n'), '', 'Words'));
    expect(lines).toMatchObject({ subject: 'Hello', text: 'Words', warnings: ['Its head has more than 5000 lines: the rest of the head was left unread.'] });
    const folded = await read(`Subject: ${'Hello '.repeat(2_000_000)}`, ' more', 'From: a@b.example', '', 'Words');
    expect(folded).toMatchObject({ from: { address: 'a@b.example' }, text: 'Words' });
  });

  it('with a bomb in a ZIP keeps it closed', async () => {
    const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(26), deflateRawSync(Buffer.alloc(20 * 1_048_576))]);
    const mail = await read(...parts('mixed', words, file('application/zip', 'bomb.zip', bomb)));
    expect(mail.files).toMatchObject([{ filename: 'bomb.zip', contentType: 'application/zip', size: bomb.length }]);
  });

  it('with more than may be decoded keeps what fits and says so', async () => {
    const mail = await readMail(bytesOf(...parts('mixed', words, file('application/pdf', 'one.pdf', pdf), file('application/octet-stream', 'two.bin', Buffer.alloc(3_000)))), few);
    expect(names(mail)).toEqual(['one.pdf']);
    expect(mail.warnings).toEqual(['Its parts are larger than can be held at once: the rest were left unread.']);
  });

  it('with a text that nobody reads to its end keeps the whole as a file', async () => {
    const mail = await readMail(bytesOf(...head, '', 'word '.repeat(100)), few);
    expect(mail.text).toHaveLength(99);
    expect(mail.files).toMatchObject([{ size: 500, contentType: 'text/plain' }]);
  });

  it('with header injection in its names keeps them on one line', async () => {
    const mail = await read('Subject: =?utf-8?Q?Hello=0D=0ABcc:_x@y.example?=', 'From: "=?utf-8?Q?Ann=0AX:_y?=" <a@b.example>', '', 'Words');
    expect(mail).toMatchObject({ subject: 'Hello Bcc: x@y.example', from: { name: 'Ann X: y', address: 'a@b.example' } });
  });

  it('in many parts, deep ones or with a long head takes no more for each of them than one of few', async () => {
    const many = (count: number) => read(...parts('mixed', words, ...Array.from({ length: count }, () => file('application/pdf', 'plan.pdf', pdf))));
    const heads = (count: number) => readMail(bytesOf('Subject: Hello', Array.from({ length: count }, (_, at) => `X-${at}: y`).join('\n'), '', 'Words'));
    const deep = (depth: number) => read(...nested('mixed', depth));
    const forwarded = (depth: number) => read(...Array.from({ length: depth }, (_, at) => [`Subject: ${at}`, 'Content-Type: message/rfc822', '']).flat(), ...head, '');
    for (const [work, size] of [[many, 2_500], [heads, 50_000], [deep, 1_000], [forwarded, 1_000]] as const) expect(await growth(work, size)).toBeLessThan(growsWithItsSquare);
  });

  it('with one line of millions of signs is read in a time that grows with it and no faster', async () => {
    const slow: string[] = [];
    for (const piece of ['=', '>', '--', '<', 'begin 644 a\n', '=?', '\n', ' ', '\r', '--parts\n', 'http://', ' \n']) {
      for (const type of ['text/plain; format=flowed', 'text/html', 'multipart/mixed; boundary=parts']) {
        for (const transfer of ['quoted-printable', '8bit', 'base64']) {
          const work = (size: number) => read(...head, `Content-Type: ${type}`, `Content-Transfer-Encoding: ${transfer}`, '', piece.repeat(size / piece.length));
          if ((await growth(work, 50_000)) > growsWithItsSquare) slow.push(`${JSON.stringify(piece)} as ${type}, ${transfer}`);
        }
      }
    }
    expect(slow).toEqual([]);
  });
});
