import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import { file, head, names, parts, pdf, picture, read, words } from '../../testing/eml/a-mail.ts';
import { htmlToText } from './html-to-text.ts';

const page = ['Content-Type: text/html; charset=utf-8', '', '<p>Dear <b>Ms Example</b></p>'];
const inside = (type: string, ...each: readonly (readonly string[])[]): string[] => [`Content-Type: multipart/${type}; boundary=in-${type}`, '', ...each.flatMap((lines) => [`--in-${type}`, ...lines]), `--in-${type}--`];

describe('the words of a mail', () => {
  it('are one body when they come in two forms', async () => {
    const mail = await read(...parts('alternative', words, page));
    expect(mail).toMatchObject({ text: 'Dear Ms Example', files: [] });
    expect(mail.html?.trim()).toBe('<p>Dear <b>Ms Example</b></p>');
  });

  it('are made from HTML where there is nothing else', async () => {
    expect((await read(...head, ...page)).text).toBe('Dear Ms Example');
    expect((await read(...parts('alternative', ['Content-Type: text/plain', '', '  '], page))).text).toBe('Dear Ms Example');
  });

  it('are the empty string where there are none', async () => {
    for (const lines of [[...head, '', ''], [...head, 'Content-Type: text/plain', '', ' \n\n'], parts('mixed', file('application/pdf', 'plan.pdf', pdf)), head]) expect((await read(...lines)).text).toBe('');
  });

  it('go on below: a footer without a name belongs to them', async () => {
    const mail = await read(...parts('mixed', words, ['Content-Type: text/plain', '', 'This mail is confidential.']));
    expect(mail).toMatchObject({ text: 'Dear Ms Example\n\nThis mail is confidential.', files: [] });
  });

  it.each<[string, string[]]>([
    ['with a name', ['Content-Type: text/plain; name=notes.txt', '', 'Notes']],
    ['as an attachment', ['Content-Type: text/plain', 'Content-Disposition: attachment', '', 'Notes']],
    ['as a page that was attached', ['Content-Type: text/html', 'Content-Disposition: attachment; filename=a.html', '', '<p>Notes']],
  ])('do not take in a text %s', async (_, lines) => {
    const mail = await read(...parts('mixed', words, lines));
    expect(mail.text).toBe('Dear Ms Example');
    expect(mail.files).toHaveLength(1);
  });

  it('are the page that pictures lie beside, though it has a place or a name', async () => {
    const located = ['Content-Type: text/html', 'Content-Location: http://council.example/page.html', '', '<p>Dear Ms Example'];
    const named = ['Content-Type: text/html; name="page.html"', '', '<p>Dear Ms Example'];
    for (const root of [located, named]) {
      const mail = await read(...parts('related', root, file('image/gif', null, picture)));
      expect([mail.text, names(mail)]).toEqual(['Dear Ms Example', ['attachment-1.gif']]);
    }
  });

  it('are a text with a name where there is no other', async () => {
    const named = ['Content-Type: text/plain; name="letter.txt"', '', 'Dear Ms Example'];
    expect(await read(...parts('mixed', named, file('application/pdf', 'plan.pdf', pdf)))).toMatchObject({ text: 'Dear Ms Example', files: [{ filename: 'plan.pdf' }] });
    expect(await read(...parts('mixed', named, words))).toMatchObject({ text: 'Dear Ms Example', files: [{ filename: 'letter.txt' }] });
  });

  it('are in the right order between pictures, and shown where HTML and plain text take turns', async () => {
    const mail = await read(...parts('mixed', words, file('image/gif', 'a.gif', picture), page, words));
    expect(mail.text).toBe('Dear Ms Example\n\nDear Ms Example\n\nDear Ms Example');
    expect(mail.html).toBe('<pre>Dear Ms Example</pre>\n<p>Dear <b>Ms Example</b></p>\n<pre>Dear Ms Example</pre>');
  });

  it('are found however deep, and an invitation among them is a file', async () => {
    const invitation = ['Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR'];
    const mail = await read(...parts('mixed', inside('related', inside('alternative', words, page, invitation), file('image/gif', null, picture)), file('application/pdf', 'plan.pdf', pdf)));
    expect(mail.text).toBe('Dear Ms Example');
    expect(names(mail)).toEqual(['attachment-1.ics', 'attachment-2.gif', 'plan.pdf']);
  });

  it('are put together again when they were sent as flowed', async () => {
    const mail = await read(...head, 'Content-Type: text/plain; format=flowed', '', 'One long ', 'line.', 'Two.', '> quoted ', '> words', '-- ', 'FOI Team');
    expect(mail.text).toBe('One long line.\nTwo.\n> quoted words\n-- \nFOI Team');
  });

  it('of a signed mail stand beside the signature, which is a file', async () => {
    const mail = await read(...parts('signed; protocol="application/pkcs7-signature"', words, file('application/pkcs7-signature', 'smime.p7s', Buffer.from([0x30, 0x80]))));
    expect(mail.text).toBe('Dear Ms Example');
    expect(names(mail)).toEqual(['smime.p7s']);
  });

  it('that are encrypted stay one file', async () => {
    const mail = await read(...head, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'Content-Transfer-Encoding: base64', '', 'MIAGCSqGSIb3DQEHA6CA');
    expect(mail).toMatchObject({ text: '', files: [{ filename: 'smime.p7m', contentType: 'application/pkcs7-mime' }] });
  });

  it('of a report stand beside its parts', async () => {
    const mail = await read(...parts('report; report-type=delivery-status', words, ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; a.example', '', 'Final-Recipient: rfc822; foi@council.example', 'Action: failed', 'Status: 5.1.1'], ['Content-Type: text/rfc822-headers', '', 'Subject: Lost']));
    expect(mail).toMatchObject({ text: 'Dear Ms Example', kind: 'bounce', bounce: { recipients: ['foi@council.example'], status: '5.1.1', permanent: true } });
    expect(mail.files.map(({ contentType }) => contentType)).toEqual(['message/delivery-status', 'text/rfc822-headers']);
  });
});

describe('a page as text', () => {
  it.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['<ul><li>One<li>Two</ul>', '- One\n- Two'],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>', 'A\tB\n1\t2'],
    ['<style>p{}</style><script>x()</script><title>T</title>Words<!-- hidden -->', 'Words'],
    ['Costs &pound;5 &amp; more&nbsp;&#8211; &lt;b&gt;', 'Costs £5 & more – <b>'],
    ['<a href="https://portal.example/x?id=1">The portal</a>', 'The portal <https://portal.example/x?id=1>'],
    ['<a href="https://portal.example/">portal.example</a>', 'portal.example'],
    ['Mine<blockquote type="cite"><p>Yours</p><blockquote type="cite">Mine</blockquote></blockquote>', 'Mine\n\n> Yours\n>\n> > Mine'],
    ['<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['<p>never <b>closed', 'never closed'],
    ['a < b and <notatag', 'a < b and'],
  ])('says what people see: %s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('is made in little time, whatever it is made of', () => {
    expect(['<div>', '<', '<a href="https://x.example">', '<!--', '&', '<blockquote type=cite>', '<table><tr><td>', '</p>', '<svg>'].filter((piece) => growthOf((size) => htmlToText(piece.repeat(size)), { size: 25_000, now: () => performance.now() }) > growsWithItsSquare)).toEqual([]);
  });
});
