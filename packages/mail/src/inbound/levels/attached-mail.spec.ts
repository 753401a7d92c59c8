import { describe, expect, it } from 'vitest';
import { file, names, parts, pdf, read, textOf, words } from '../../testing/eml/a-mail.ts';

const inner = ['Date: Thu, 13 Mar 2025 16:57:33 +0000', 'Subject: The first letter', 'From: An Officer <officer@council.example>', 'To: desk@desk.example', 'MIME-Version: 1.0'];
const plain = [...inner, 'Content-Type: text/plain', '', 'Words of the first letter'];
const withFile = [...inner, 'Content-Type: multipart/mixed; boundary=in', '', '--in', ...words, '--in', ...file('application/pdf', 'plan.pdf', pdf), '--in--'];
const asText = 'Date: Thu, 13 Mar 2025 16:57:33 +0000\nSubject: The first letter\nFrom: An Officer <officer@council.example>\nTo: desk@desk.example\n\nWords of the first letter';

describe('a mail attached to a mail', () => {
  it('is one text with its head and words, named by its subject, and no part of the mail’s own text', async () => {
    const mail = await read(...parts('mixed', words, ['Content-Type: message/rfc822', '', ...plain]));
    expect(mail.files).toMatchObject([{ filename: 'The first letter.txt', contentType: 'text/plain' }]);
    expect(textOf(mail, 0)).toBe(asText);
    expect(mail.text).toBe('Dear Ms Example');
  });

  it.each<[string, string[]]>([
    ['in base64, which no mail should be', file('message/rfc822', null, plain.join('\r\n'))],
    ['as a file of unknown type', file('application/octet-stream', 'letter', plain.join('\n'))],
    ['as a file called .eml', file('text/plain', 'letter.eml', plain.join('\n'))],
    ['with a line of an mbox above it', ['Content-Type: message/rfc822', '', 'From officer@council.example Thu Mar 13 16:57:33 2025', ...plain]],
    ['with a blank line that a gateway put into the head of its part', ['Content-Type: message/rfc822; name="x"; subject="', '', 'Content-Transfer-Encoding: 8bit', '', ...plain]],
    ['with a blank line above it', ['Content-Type: message/rfc822', '', '', ...plain]],
  ])('is found %s', async (_, lines) => {
    const mail = await read(...parts('mixed', words, lines));
    expect(names(mail)).toEqual(['The first letter.txt']);
    expect(textOf(mail, 0)).toBe(asText);
  });

  it('is followed by its own files', async () => {
    const mail = await read(...parts('mixed', words, ['Content-Type: message/rfc822', '', ...withFile], file('text/csv', 'last.csv', 'a,b\n1,2\n')));
    expect(names(mail)).toEqual(['The first letter.txt', 'plan.pdf', 'last.csv']);
  });

  it('is opened at each level alike', async () => {
    const outer = [...inner.map((line) => line.replace('first', 'second')), 'Content-Type: multipart/mixed; boundary=out', '', '--out', ...words, '--out', 'Content-Type: message/rfc822', '', ...withFile, '--out--'];
    const mail = await read(...parts('mixed', words, ['Content-Type: message/rfc822', '', ...outer]));
    expect(names(mail)).toEqual(['The second letter.txt', 'The first letter.txt', 'plan.pdf']);
  });

  it('needs no subject, and takes none that is a path', async () => {
    const named = await read(...parts('mixed', words, ['Content-Type: message/rfc822', '', ...plain.map((line) => line.replace('The first letter', 'RE: FOI 12/34: ../plan'))]));
    expect(names(named)).toEqual(['RE FOI 12 34 .. plan.txt']);
    const nameless = await read(...parts('mixed', words, ['Content-Type: message/rfc822', '', ...plain.filter((line) => !line.startsWith('Subject'))]));
    expect(names(nameless)).toEqual(['attachment-1.txt']);
  });

  it('is what a digest is made of', async () => {
    const mail = await read(...parts('digest', ['', ...plain], ['', ...plain]));
    expect(names(mail)).toEqual(['The first letter.txt', 'The first letter (2).txt']);
  });

  it('is not seen in a text file that only quotes one', async () => {
    const mail = await read(...parts('mixed', words, file('text/plain', 'log.txt', plain.join('\n'))));
    expect(names(mail)).toEqual(['log.txt']);
  });
});
