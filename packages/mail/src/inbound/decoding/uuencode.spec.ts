import { describe, expect, it } from 'vitest';
import { names, read, head, textOf } from '../../testing/eml/a-mail.ts';
import { uuFilesIn } from './uuencode.ts';

const cat = ['begin 644 cat.txt', '#0V%T', '`', 'end'];
const plain = [...head, 'Content-Type: text/plain; charset=utf-8', ''];

describe('a file that is uuencoded in the text', () => {
  it('becomes an attachment, and the text is left clean', async () => {
    const mail = await read(...plain, 'Please find it below.', '', ...cat, '', 'Yours, FOI Team');
    expect(names(mail)).toEqual(['cat.txt']);
    expect(textOf(mail, 0)).toBe('Cat');
    expect(mail.text).toBe('Please find it below.\n\n\nYours, FOI Team');
  });

  it('comes out although its end is missing, with a warning', async () => {
    const mail = await read(...plain, 'Below.', ...cat.slice(0, 2));
    expect(textOf(mail, 0)).toBe('Cat');
    expect(mail.warnings).toContain('A file in its text is damaged: what could be read of it was kept.');
  });

  it('comes out although a line of it says more bytes than it has', async () => {
    const long = 'C0V]W<R!A<F4@;F]T(&%S(&-U=&4@87,@86%R9\'9A<FMS+@H`';
    const { files } = uuFilesIn(['begin 600 moo.txt', long, '`', 'end'].join('\n'));
    expect(Buffer.from(files[0]?.content ?? []).toString()).toBe('Cows are not as cute as aardvarks.\n');
  });

  it('comes out although a line in the middle is broken', () => {
    const { files } = uuFilesIn(['begin 644 a.txt', '#0V%T', 'M broken', '#0V%T', '`', 'end'].join('\n'));
    expect(files).toMatchObject([{ name: 'a.txt', damaged: true }]);
    expect(Buffer.from(files[0]?.content ?? []).toString()).toBe('CatCat');
  });

  it('comes out one after the other when there are two', () => {
    const { files, text } = uuFilesIn(['one', ...cat, 'two', ...cat, 'three'].join('\n'));
    expect(files.map(({ name }) => name)).toEqual(['cat.txt', 'cat.txt']);
    expect(text).toBe('one\ntwo\nthree');
  });

  it('may have a name with blanks and lines with blanks lost at their ends', () => {
    const zeros = Buffer.alloc(45);
    const kept = uuFilesIn(['begin 644 my file.bin', `M${' '.repeat(58)}`, '`', 'end'].join('\n'));
    expect(kept.files).toMatchObject([{ name: 'my file.bin', content: zeros }]);
  });

  it.each(['We begin 644 words later', 'begin 644 words, and so on', 'begin 2026 with a plan'])('is not seen in ordinary words: %s', async (line) => {
    const mail = await read(...plain, line, 'and nothing else');
    expect(mail.files).toEqual([]);
    expect(mail.text).toContain(line);
  });
});
