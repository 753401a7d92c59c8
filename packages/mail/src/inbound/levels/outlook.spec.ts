import { describe, expect, it } from 'vitest';
import { file, names, parts, pdf, picture, read, textOf, words } from '../../testing/eml/a-mail.ts';
import { outlookMessage } from '../../testing/eml/an-outlook-message.ts';
import { binaryProperty, objectProperty, unicodeProperty, winmail } from '../../testing/eml/a-winmail.ts';

const dat = (content: Uint8Array): string[] => file('application/ms-tnef', 'winmail.dat', content);
const saved = { subject: 'RE: Your request', from: 'Ann Officer', address: 'ann@council.example', to: 'Ms Example', body: 'Please see the plan.' };

describe('a winmail.dat', () => {
  it('is opened: the files in it are the attachments, under their long names', async () => {
    const mail = await read(...parts('mixed', words, dat(winmail([{ title: 'PLAN~1.PDF', content: pdf, properties: [unicodeProperty(0x3707, 'The plan – final.pdf')] }, { title: 'notes.txt', content: Buffer.from('Notes') }]))));
    expect(names(mail)).toEqual(['The plan – final.pdf', 'notes.txt']);
    expect(mail.files[0]).toMatchObject({ contentType: 'application/pdf', size: pdf.length, inline: false });
  });

  it('gives the words of a mail that has none of its own', async () => {
    const mail = await read(...parts('mixed', dat(winmail([{ title: 'plan.pdf', content: pdf }], [unicodeProperty(0x1000, 'Words in the container')]))));
    expect(mail.text).toBe('Words in the container');
    expect(names(mail)).toEqual(['plan.pdf']);
  });

  it('is opened although something stands behind its end', async () => {
    const content = Buffer.concat([winmail([{ title: 'notes.txt', content: Buffer.from('Notes') }]), Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])]);
    expect(names(await read(...parts('mixed', words, dat(content))))).toEqual(['notes.txt']);
  });

  it('marks a picture that its page shows as inline', async () => {
    const page = binaryProperty(0x1013, Buffer.from('<p>Hi</p><img src="cid:logo@1">'));
    const logo = { title: 'logo.gif', content: picture, properties: [unicodeProperty(0x3712, 'logo@1')] };
    expect((await read(...parts('mixed', dat(winmail([logo], [page]))))).files).toMatchObject([{ filename: 'logo.gif', inline: true }]);
  });

  it('opens a mail inside it', async () => {
    const inner = winmail([{ title: 'plan.pdf', content: pdf }], [unicodeProperty(0x0037, 'Inner'), unicodeProperty(0x1000, 'Inner words')]);
    const object = { title: 'Inner', content: new Uint8Array(), properties: [objectProperty(0x3701, inner)] };
    const mail = await read(...parts('mixed', words, dat(winmail([object]))));
    expect(names(mail)).toEqual(['Inner.txt', 'plan.pdf']);
    expect(textOf(mail, 0)).toContain('Inner words');
  });

  it.each<[string, Buffer]>([
    ['truncated', winmail([{ title: 'plan.pdf', content: pdf }]).subarray(0, 90)],
    ['empty of files', winmail([], [unicodeProperty(0x1000, 'Only words')])],
    ['no such thing', Buffer.from('not at all')],
    ['of no bytes', Buffer.alloc(0)],
  ])('is kept as one opaque file when it is %s', async (_, content) => {
    const mail = await read(...parts('mixed', words, dat(content)));
    expect(mail.files).toMatchObject([{ filename: 'winmail.dat', size: content.length }]);
    expect(mail.text).toBe('Dear Ms Example');
  });
});

describe('a message saved by Outlook', () => {
  it('is one text with its head and words, then its own files', async () => {
    const content = outlookMessage({ ...saved, files: [{ name: 'plan.pdf', content: pdf }] });
    const mail = await read(...parts('mixed', words, file('application/octet-stream', 'RE Your request.msg', content)));
    expect(names(mail)).toEqual(['RE Your request.txt', 'plan.pdf']);
    expect(textOf(mail, 0)).toBe('Date: Mon, 02 Mar 2026 09:30:00 +0000\nSubject: RE: Your request\nFrom: Ann Officer <ann@council.example>\nTo: Ms Example\n\nPlease see the plan.');
  });

  it('is opened whatever its type and ending say, also a template', async () => {
    const mail = await read(...parts('mixed', words, file('application/vnd.ms-outlook', 'form.oft', outlookMessage(saved))));
    expect(names(mail)).toEqual(['RE Your request.txt']);
  });

  it('is opened at each level, large files included', async () => {
    const large = Buffer.alloc(70_000, 'x');
    const inner = { ...saved, subject: 'Inner', files: [{ name: 'large.bin', content: large }] };
    const mail = await read(...parts('mixed', words, file('application/octet-stream', 'a.msg', outlookMessage({ ...saved, files: [{ name: 'inner', content: inner }] }))));
    expect(names(mail)).toEqual(['RE Your request.txt', 'Inner.txt', 'large.bin']);
    expect(Buffer.from(mail.files[2]?.content ?? []).equals(large)).toBe(true);
  });

  it('is kept as an opaque file when it is cut off', async () => {
    const content = outlookMessage({ ...saved, body: 'long '.repeat(2_000) }).subarray(0, 1_500);
    const mail = await read(...parts('mixed', words, file('application/vnd.ms-outlook', 'a.msg', content)));
    expect(mail.files).toMatchObject([{ filename: 'a.msg', size: 1_500 }]);
  });
});
