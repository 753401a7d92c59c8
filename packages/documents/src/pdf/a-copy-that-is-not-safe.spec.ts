import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { aLetter, secret } from '../testing/pdf/leaky-pdfs.ts';
import { formProblems } from './file-form.ts';
import { imageOf } from './page-image.ts';
import { redactPdf, type Redacted } from './redact-pdf.ts';
import { verifyRedacted } from './verify-redacted.ts';
import { PdfWriter, type PageToWrite } from './write-pdf.ts';

/*
 * Copies made wrong on purpose: each safeguard is seen to refuse.
 */

const box = { x: 60, y: 320, width: 100, height: 24 };
let made: Redacted;
beforeAll(async () => {
  const result = await redactPdf(await aLetter((page, font) => page.drawText(secret, { x: 62, y: 500, size: 16, font })), [{ page: 1, box }], { readPictures: false });
  if (!result.ok) throw new Error(result.words);
  made = result;
});

const verify = (bytes: Uint8Array): Promise<string[]> => verifyRedacted(bytes, { painted: made.painted, gone: [secret] });

/** The copy, its page replaced by another. */
async function withPage(change: (page: { pixels: Uint8Array; across: number; down: number }) => Partial<PageToWrite>, title: string | null = null): Promise<Uint8Array> {
  const { across, down } = made.painted[0] ?? { across: 0, down: 0 };
  const pixels = new Uint8Array(across * down * 4).fill(255);
  const { left, top, right, bottom } = made.painted[0]?.boxes[0] ?? { left: 0, top: 0, right: 0, bottom: 0 };
  for (let y = top; y < bottom; y += 1) pixels.fill(0, (y * across + left) * 4, (y * across + right) * 4);
  const changes = change({ pixels, across, down });
  const writer = new PdfWriter();
  writer.add({ width: 595, height: 842, image: await imageOf({ width: across, height: down, data: pixels }), words: [], ...changes });
  return writer.finish({ title }).bytes;
}

describe('a copy', () => {
  it('is safe as it was made', async () => {
    expect(await verify(made.bytes)).toEqual([]);
    expect(await verify(await withPage(() => ({})))).toEqual([]);
  });

  it('is not safe with one light pixel in a box', async () => {
    const { left, top } = made.painted[0]?.boxes[0] ?? { left: 0, top: 0 };
    expect(await verify(await withPage(({ pixels, across }) => {
      pixels.fill(255, ((top + 3) * across + left + 3) * 4, ((top + 3) * across + left + 4) * 4);
      return {};
    }))).toEqual(['Page 1: a box on it is not black all over.']);
  });

  it('is not safe with text under a box', async () => {
    expect(await verify(await withPage(() => ({ words: [{ text: 'someone', x: 70, y: 325, width: 40, height: 12 }] })))).toEqual(['Page 1: there is text under a box.']);
  });

  it('is not safe with a marked word anywhere, in whatever case', async () => {
    expect(await verify(await withPage(() => ({ words: [{ text: secret.toUpperCase(), x: 70, y: 700, width: 40, height: 12 }] })))).toEqual(['1 of the marked words is still in the file.', 'Page 1: a marked word can be copied from it.']);
    expect(await verify(await withPage(() => ({}), `The ${secret} papers`))).toEqual(['1 of the marked words is still in the file.']);
  });

  it('is safe although a word was marked that every PDF says of itself', async () => {
    expect(await verifyRedacted(made.bytes, { painted: made.painted, gone: ['Pages', 'Title', 'Open Valve', 'stream', 'width'] })).toEqual([]);
  });

  it('is not safe when its page has another size', async () => {
    expect(await verify(await withPage(() => ({ width: 594 })))).toContain('Page 1: its size has changed.');
  });

  it('is not safe when something was saved on top of it', async () => {
    expect(await verify(new Uint8Array(Buffer.concat([made.bytes, Buffer.from(`9 0 obj\n(${secret})\nendobj\nstartxref\n0\n%%EOF\n`)])))).toEqual(expect.arrayContaining(['It was saved more than once.', '1 of the marked words is still in the file.']));
  });

  it.each([
    ['eight bits', Buffer.from(secret, 'latin1')],
    ['sixteen bits', Buffer.from(secret, 'utf16le').swap16()],
    ['hexadecimal', Buffer.from(Buffer.from(secret).toString('hex'))],
  ])('is not safe with the word in its bytes, in %s', async (_, bytes) => {
    expect(await verify(new Uint8Array(Buffer.concat([made.bytes.subarray(0, -6), Buffer.from('% '), bytes, Buffer.from('\n%%EOF\n')])))).toContain('1 of the marked words is still in the file.');
  });

  it('is not safe with the word packed into its picture', async () => {
    const { across, down } = made.painted[0] ?? { across: 0, down: 0 };
    const raw = Buffer.alloc(Math.ceil(across / 2) * down, 0xff);
    raw.write(secret, 1_000, 'latin1');
    expect(await verify(await withPage(() => ({ image: { width: across, height: down, colours: 'DeviceGray', bits: 4, filter: 'FlateDecode', data: deflateSync(raw) } })))).toContain('1 of the marked words is still in the file.');
  });

  it('is not safe when another program wrote it, or added to it', async () => {
    const document = await PDFDocument.load(made.bytes);
    document.catalog.set(PDFName.of('Lang'), PDFName.of('en'));
    const font = await document.embedFont(StandardFonts.Helvetica);
    document.getPage(0).drawText('added', { x: 20, y: 20, size: 10, font });
    const problems = await verify(await document.save({ useObjectStreams: false }));
    expect(problems).toEqual(expect.arrayContaining(['Page 1: something is drawn on it that is no picture.', 'It has properties that are not ours.']));
    expect(formProblems(await document.save({ useObjectStreams: false }), 1).problems).not.toEqual([]);
  });
});
