import { describe, expect, it } from 'vitest';
import { bytesOf, file, head, names, parts, pdf, read, words } from '../../testing/eml/a-mail.ts';
import { readMail } from '../read-mail.ts';

const whole = parts('mixed', words, file('application/pdf', 'plan.pdf', pdf), ['Content-Type: text/plain; name=notes.txt', '', 'One', 'Two'], ['Content-Type: text/csv; name=a.csv', 'Content-Transfer-Encoding: quoted-printable', '', 'a,b', '=A3,2']);

describe('a mail that is not as it should be', () => {
  it('is the same with LF, CRLF and CR at the ends of its lines', async () => {
    const lf = bytesOf(...whole).toString('latin1');
    const [one, two, three] = await Promise.all([lf, lf.replaceAll('\n', '\r\n'), lf.replaceAll('\n', '\r')].map((text) => readMail(Buffer.from(text, 'latin1'))));
    expect(one?.files.map(({ filename, size }) => [filename, size])).toEqual([['plan.pdf', pdf.length], ['notes.txt', 7], ['a.csv', 7]]);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['without its last boundary', (lines) => lines.slice(0, -2)],
    ['with a boundary that its head does not name', (lines) => lines.map((line) => line.replace('boundary="parts"', 'boundary="other"'))],
    ['without a boundary in its head', (lines) => lines.map((line) => line.replace('; boundary="parts"', ''))],
    ['with its boundary on the next line', (lines) => lines.map((line) => line.replace('; boundary="parts"', ';\n  boundary =\n\t"parts"'))],
    ['with blanks after its boundaries', (lines) => lines.map((line) => (line.startsWith('--parts') ? `${line} \t` : line))],
    ['with a line of an mbox above it', (lines) => ['From foi@council.example Tue Mar  3 14:02:00 2026', ...lines]],
    ['with a byte-order mark above it', (lines) => ['\xef\xbb\xbfX-First: 1', ...lines]],
    ['with blank lines above it', (lines) => ['', '', ...lines]],
    ['with two carriage returns in each line end', (lines) => lines.map((line) => `${line}\r\r`)],
    ['with blanks before the colons of its headers', (lines) => lines.map((line) => line.replace(/^([A-Z][\w-]+):/, '$1 :'))],
    ['with words before its first boundary', (lines) => lines.map((line) => (line === '--parts' ? line : line)).flatMap((line, at) => (at === head.length + 1 ? ['This is a message in MIME format.', line] : [line]))],
    ['with a part after its last boundary', (lines) => lines.flatMap((line) => (line.includes('name=notes.txt') ? ['', line] : [line])).map((line, at, all) => (all[at + 1] === '' && line === '--parts' && all[at + 2]?.includes('notes') ? '--parts--\n--parts' : line)).filter((line, at, all) => !(line === '' && all[at + 1]?.includes('notes.txt')))],
    ['with a line among its headers that is none', (lines) => [...lines.slice(0, 3), 'what is this', ...lines.slice(3)]],
  ])('is read %s', async (_, change) => {
    const mail = await read(...change(whole));
    expect(mail.text).toBe('Dear Ms Example');
    expect(names(mail)).toEqual(['plan.pdf', 'notes.txt', 'a.csv']);
  });

  it('is read although no blank line parts its head from its words', async () => {
    expect(await read('From: a@b.example', 'Subject: A response', 'Hello, World')).toMatchObject({ subject: 'A response', text: 'Hello, World', warnings: ['No blank line parts its head from its words.'] });
  });

  it('is read although it has no head', async () => {
    expect(await read('Hello, World')).toMatchObject({ subject: '', from: null, text: 'Hello, World' });
    expect(await readMail(new Uint8Array())).toMatchObject({ text: '', warnings: ['There is nothing in it.'] });
  });

  it('is read as text when it says that it has parts and has none', async () => {
    expect((await read(...head, 'Content-Type: multipart/mixed; boundary=x', '', 'Hello')).text).toBe('Hello');
  });

  it('is read when one boundary begins like another', async () => {
    const inner = ['Content-Type: multipart/mixed; boundary="parts2"', '', '--parts2', ...words, '--parts2', ...file('application/pdf', 'in.pdf', pdf), '--parts2--'];
    expect(names(await read(...parts('mixed', inner, file('application/pdf', 'out.pdf', pdf))))).toEqual(['in.pdf', 'out.pdf']);
  });

  it('is read when an inner part is never closed', async () => {
    const inner = ['Content-Type: multipart/mixed; boundary="inner"', '', '--inner', ...words, '--inner', ...file('application/pdf', 'in.pdf', pdf)];
    expect(names(await read(...parts('mixed', inner, file('application/pdf', 'out.pdf', pdf))))).toEqual(['in.pdf', 'out.pdf']);
  });

  it('is read when its type is given twice, or is no type', async () => {
    expect((await read(...head, 'Content-Type: text', 'Content-Type: text/html', '', '<p>Hi')).text).toBe('Hi');
    expect((await read(...head, 'Content-Type: text', '', 'Hi')).text).toBe('Hi');
    expect((await read(...head, 'Content-Type: ; charset=utf-8', '', 'Hi')).text).toBe('Hi');
  });

  it('keeps a part of a mail and a mail that is elsewhere as files', async () => {
    const mail = await read(...parts('mixed', words, ['Content-Type: message/partial; id=1; number=1', '', 'Half'], ['Content-Type: message/external-body; access-type=ftp', '', 'Content-Type: image/gif', '', '']));
    expect(mail.files.map(({ contentType }) => contentType)).toEqual(['message/partial', 'message/external-body']);
  });
});
