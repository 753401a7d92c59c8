import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hasConverter } from '../conversion/convert.ts';
import { wordsIn, wordsInBytes } from '../pdf/marked-words.ts';
import { examinePdf } from '../pdf/examine-pdf.ts';
import { aLetter } from '../testing/pdf/leaky-pdfs.ts';
import { renderShown } from './render-shown.ts';
import { makeSafeCopy } from './make-safe-copy.ts';
import { shownPages } from './shown-pages.ts';

const file = (name: string, bytes: Uint8Array | string) => ({ bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name, contentType: 'application/octet-stream' });

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#3366cc' } })
    .withExif({ IFD0: { Artist: 'Kingfisher', Copyright: 'Kingfisher' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('the copy of a picture', () => {
  it('is a PDF of its pixels: neither who took it nor where', async () => {
    const bytes = await photo();
    expect(bytes.includes('Kingfisher')).toBe(true);
    const made = await makeSafeCopy(file('plan.jpg', bytes), [], []);
    if (!made.ok) throw new Error(made.words);
    expect(made.copy).toMatchObject({ role: 'sanitised', contentType: 'application/pdf' });
    expect(made.copy.leftOut).toContain('1 position');
    expect(wordsInBytes(made.copy.bytes, ['Kingfisher', 'Exif'])).toEqual([]);
    expect((await examinePdf(made.copy.bytes)).pages).toMatchObject([{ width: 300, height: 200 }]);
  });

  it('has a page for each picture of a scan, and a mark is painted on its own', async () => {
    const [red, blue] = await Promise.all([['#cc3333', 300], ['#3366cc', 200]].map(([background, height]) => sharp({ create: { width: 300, height: height as number, channels: 3, background: background as string } }).png().toBuffer()));
    const bytes = await sharp([red as Buffer, await sharp(blue).resize(300, 300, { fit: 'fill' }).toBuffer()], { join: { animated: true } }).tiff().toBuffer();
    const scan = file('scan.tif', bytes);
    const examined = await shownPages(scan);
    expect([examined.pageCount, examined.pages.map(({ number }) => number), examined.warnings]).toEqual([2, [1, 2], []]);
    expect([(await renderShown(scan, 2, 100)).ok, await renderShown(scan, 3, 100)]).toMatchObject([true, { ok: false, why: 'no_such_page' }]);
    const made = await makeSafeCopy(scan, [{ page: 2, box: { x: 10, y: 10, width: 100, height: 100 } }], []);
    if (!made.ok) throw new Error(made.words);
    expect([made.copy.pages.length, made.copy.leftOut]).toEqual([2, []]);
    const picture = await renderShown(file('copy.pdf', made.copy.bytes), 2, 300);
    if (!picture.ok) throw new Error(picture.words);
    const { data, info } = await sharp(picture.picture.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)].map((value) => Math.round(value / 40));
    expect([at(50, 50), at(200, 200)]).toEqual([[0, 0, 0], [1, 3, 5]]);
  });

  it('has its boxes painted, a point for a pixel', async () => {
    const made = await makeSafeCopy(file('plan.jpg', await photo()), [{ page: 1, box: { x: 0, y: 0, width: 150, height: 200 } }], []);
    if (!made.ok) throw new Error(made.words);
    expect(made.copy.role).toBe('redacted');
    const picture = await renderShown(file('copy.pdf', made.copy.bytes), 1, 300);
    if (!picture.ok) throw new Error(picture.words);
    const { data } = await sharp(picture.picture.bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number => data[(y * 300 + x) * 3 + 2] as number;
    expect([at(20, 100), at(145, 100), at(160, 100) > 150]).toEqual([0, 0, true]);
  });

  it('is not made of half a picture, or of a drawing that can hold a script', async () => {
    const bytes = await sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } }).png().toBuffer();
    expect(await makeSafeCopy(file('plan.png', bytes.subarray(0, bytes.length / 2)), [], [])).toMatchObject({ ok: false, why: 'unreadable' });
    expect(await makeSafeCopy(file('plan.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), [], [])).toMatchObject({ ok: false, why: 'unreadable' });
  });
});

describe('the copy of a PDF', () => {
  it('is made although a word beside the page was marked, and has not got it', async () => {
    const bytes = await aLetter((page, font) => {
      page.drawText('Kingfisher', { x: 700, y: 500, size: 14, font });
      page.drawText('Kingfisher', { x: 60, y: 500, size: 14, font });
    });
    const marks = (await examinePdf(bytes)).pages[0]?.words?.filter(({ text }) => text === 'Kingfisher').map((box) => ({ page: 1, box })) ?? [];
    expect(marks).toHaveLength(2);
    const made = await makeSafeCopy(file('a.pdf', bytes), marks, ['Kingfisher']);
    if (!made.ok) throw new Error(made.words);
    expect(wordsInBytes(made.copy.bytes, ['Kingfisher'])).toEqual([]);
  });

  it('says what it does not have', async () => {
    const made = await makeSafeCopy(file('a.pdf', await aLetter((_, __, document) => document.setAuthor('Kingfisher'))), [], []);
    expect(made).toMatchObject({ ok: true, copy: { role: 'sanitised', leftOut: ['1 property of the document'], hasText: true } });
  });
});

describe('the copy of a text', () => {
  const text = 'Dear all,\r\nthe pupil is Kingfisher\r\nregards\u202E\u200B from the council\r\n';

  it('has no letters that steer, and not the lines that are marked', async () => {
    const made = await makeSafeCopy(file('reply.txt', text), [{ page: 1, range: '2:2' }], ['Kingfisher']);
    if (!made.ok) throw new Error(made.words);
    expect(new TextDecoder().decode(made.copy.bytes)).toBe('Dear all,\n[removed]\nregards from the council\n');
    expect(made.copy).toMatchObject({ role: 'redacted', contentType: 'text/plain', leftOut: ['1 line'] });
  });

  it('is not safe while a marked word is in it, and not made where a mark has no line', async () => {
    expect(await makeSafeCopy(file('reply.txt', text), [{ page: 1, range: '1' }], ['kingfisher'])).toMatchObject({ ok: false, why: 'not_safe' });
    for (const range of ['9', '3:2', 'A1', '0']) expect(await makeSafeCopy(file('reply.txt', text), [{ page: 1, range }], [])).toMatchObject({ ok: false, why: 'no_such_page' });
  });

  it('is only words, when it was a web page with a script', async () => {
    const made = await makeSafeCopy(file('plan.pdf', '<!DOCTYPE html><script>alert(1)</script><p>The plan</p>'), [], []);
    if (!made.ok) throw new Error(made.words);
    expect(made.copy.contentType).toBe('text/plain');
    expect(new TextDecoder().decode(made.copy.bytes)).not.toContain('<');
  });
});

describe('the copy of a table', () => {
  it('has its values without the cells that are marked', async () => {
    const made = await makeSafeCopy(file('kpi.csv', 'year,plans,pupil\n2024,12,Kingfisher\n2025,14,none\n'), [{ page: 1, range: 'C:C' }], ['Kingfisher']);
    if (!made.ok) throw new Error(made.words);
    expect(new TextDecoder().decode(made.copy.bytes)).not.toContain('Kingfisher');
  });

  it('has no boxes: a mark that is one stops it', async () => {
    expect(await makeSafeCopy(file('kpi.csv', 'a,b\n1,2\n'), [{ page: 1, box: { x: 0, y: 0, width: 1, height: 1 } }], [])).toMatchObject({ ok: false, why: 'no_such_page' });
  });
});

describe('the copy of a letter in an office format', () => {
  const letter = file('reply.rtf', '{\\rtf1\\ansi {\\info{\\author Kingfisher}}The agreement was signed.\\par The pupil is Kingfisher.}');

  it('is made through a PDF where LibreOffice is installed, and otherwise says that it is not', async () => {
    const examined = await shownPages(letter);
    const word = examined.pages[0]?.words?.find(({ text }) => text.startsWith('Kingfisher'));
    if (!(await hasConverter())) return expect(await makeSafeCopy(letter, [], [])).toMatchObject({ ok: false, why: 'no_converter' });
    if (!word) throw new Error('The word is not found.');
    const made = await makeSafeCopy(letter, [{ page: 1, box: word }], ['Kingfisher']);
    if (!made.ok) throw new Error(made.words);
    expect(made.copy).toMatchObject({ role: 'redacted', contentType: 'application/pdf' });
    expect(wordsInBytes(made.copy.bytes, ['Kingfisher'])).toEqual([]);
    expect(wordsIn(made.copy.pages.map(({ text }) => text).join(' '), ['Kingfisher'])).toEqual([]);
    expect(await renderShown(letter, 1, 400)).toMatchObject({ ok: true, picture: { width: 400 } });
  }, 120_000);

  it('cannot be made of a mail or a package of files', async () => {
    expect(await makeSafeCopy(file('a.eml', 'Received: from mail\r\nFrom: foi@council.example\r\nSubject: FOI 123\r\n\r\nDear'), [], [])).toMatchObject({ ok: false, why: 'unreadable' });
  });
});
