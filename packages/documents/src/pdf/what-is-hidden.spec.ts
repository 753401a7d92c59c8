import { PDFDocument, PDFName, PDFRawStream, rgb, setTextRenderingMode, TextRenderingMode, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aLetter, leaks, secret } from '../testing/pdf/leaky-pdfs.ts';
import { examinePdf, lookIntoPdf } from './examine-pdf.ts';
import { wordsInBytes, wordsIn } from './marked-words.ts';
import { languagesRead } from '../ocr/read-picture.ts';
import { redactPdf } from './redact-pdf.ts';
import { sanitisePdf } from './sanitise-pdf.ts';
import { renderPage } from './render-page.ts';

describe('what is hidden in a PDF', () => {
  it.each(leaks)('is found: $what', async ({ kind, sample, make }) => {
    const { hidden } = await lookIntoPdf(await make());
    expect(hidden.filter((thing) => thing.kind === kind && sample.test(thing.sample ?? ''))).not.toHaveLength(0);
  });

  it('is nothing, when all of it is seen', async () => {
    const examined = await examinePdf(await aLetter());
    expect(examined).toMatchObject({ kind: 'pdf', pageCount: 1, hidden: [], encrypted: false, textMissing: false, readFromPictures: false, warnings: [] });
    expect(examined.pages[0]).toMatchObject({ number: 1, width: 595, height: 842, text: 'The agreement was signed in March.' });
    expect(examined.pages[0]?.words?.map(({ text }) => text)).toEqual(['The', 'agreement', 'was', 'signed', 'in', 'March.']);
  });

  it('is not words over a coloured ground, in white on black, or over a picture of paper', async () => {
    const { hidden } = await lookIntoPdf(await aLetter((page, font) => {
      page.drawRectangle({ x: 50, y: 480, width: 300, height: 40 });
      page.drawText('Year Plans Cost', { x: 60, y: 495, size: 12, font, color: { type: 'RGB', red: 1, green: 1, blue: 1 } as never });
    }));
    expect(hidden).toEqual([]);
  });
});

describe('a scan', () => {
  it('is read from its pictures where that can be done here, and otherwise says that its text is missing', async () => {
    const made = await redactPdf(await aLetter(), [], { readPictures: false });
    if (!made.ok) throw new Error(made.words);
    const examined = await examinePdf(made.bytes);
    if ((await languagesRead()) === null) return expect(examined).toMatchObject({ textMissing: true, readFromPictures: false });
    expect(examined).toMatchObject({ textMissing: false, readFromPictures: true });
    expect(examined.pages[0]?.text).toContain('agreement was signed');
    const word = examined.pages[0]?.words?.find(({ text }) => text === 'agreement');
    expect([Math.abs((word?.x ?? 0) - 83) < 6, Math.abs((word?.y ?? 0) - 72) < 6]).toEqual([true, true]);
  });

  it('is not hidden by a box that was drawn over it', async () => {
    const made = await redactPdf(await aLetter(), [], { readPictures: false });
    if (!made.ok) throw new Error(made.words);
    const drawnOver = async (y: number): Promise<readonly unknown[]> => {
      const document = await PDFDocument.load(made.bytes);
      document.getPage(0).drawRectangle({ x: 55, y, width: 220, height: 20, color: rgb(0, 0, 0) });
      return (await lookIntoPdf(await document.save())).hidden.filter(({ kind }) => kind === 'text-under-box');
    };
    expect(await drawnOver(755)).toMatchObject([{ page: 1, place: 'part of a scan' }]);
    expect(await drawnOver(400)).toEqual([]);
  });

  it('with words behind its picture is no file with hidden text, unless the picture shows a bar in their place', async () => {
    const made = await redactPdf(await aLetter((page) => page.drawRectangle({ x: 60, y: 500, width: 200, height: 30 })), [], { readPictures: false });
    if (!made.ok) throw new Error(made.words);
    const behind = async (...words: readonly [text: string, y: number][]): Promise<Uint8Array> => {
      const document = await PDFDocument.load(made.bytes);
      const [page, font] = [document.getPage(0), await document.embedFont('Helvetica')];
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      for (const [text, y] of words) page.drawText(text, { x: 70, y, size: 12, font });
      return document.save();
    };
    const seen = ['agreement was signed in March.', 760] as const;
    expect(await lookIntoPdf(await behind([...seen]))).toMatchObject({ hidden: [{ kind: 'document-properties' }], readFromPictures: true, textMissing: false });
    expect((await lookIntoPdf(await behind([...seen], [secret, 508]))).hidden).toContainEqual(expect.objectContaining({ kind: 'text-under-box', sample: secret }));
  });
});

describe('a copy of a PDF without marks', () => {
  it.each(leaks)('does not have it: $what', async ({ kind, make }) => {
    const made = await sanitisePdf(await make());
    if (kind === 'text-under-box') return expect(made).toMatchObject({ ok: false, why: 'not_safe' });
    if (!made.ok) throw new Error(made.words);
    const bytes = made.as === 'pages' ? made.bytes : made.made.bytes;
    const after = await lookIntoPdf(bytes);
    expect(after.hidden.filter((thing) => thing.kind !== 'document-properties')).toEqual([]);
    expect(after.pageCount).toBe(1);
    // What a form shows is seen, and stays.
    if (kind === 'form-data') return expect(wordsIn(after.pages[0]?.text ?? '', [secret])).toEqual([secret]);
    expect(wordsInBytes(bytes, [secret])).toEqual([]);
    expect(wordsIn(after.pages[0]?.text ?? '', [secret])).toEqual([]);
    expect((await renderPage(bytes, 1, 400)).ok).toBe(true);
  });

  it.each([
    ['a picture under a box', (page: PDFPage, image: PDFImage) => { page.drawImage(image, { x: 100, y: 300, width: 200, height: 200 }); page.drawRectangle({ x: 150, y: 350, width: 50, height: 50 }); }],
    ['a picture over the page’s edge', (page: PDFPage, image: PDFImage) => page.drawImage(image, { x: 500, y: 300, width: 200, height: 200 })],
    ['a drawing under a box', (page: PDFPage) => { page.drawSvgPath('M 0 0 L 30 30 L 0 30 Z', { x: 100, y: 500, color: rgb(1, 0, 0) }); page.drawRectangle({ x: 90, y: 460, width: 60, height: 60 }); }],
  ])('is of pictures, when there is more of a picture than is seen: %s', async (_, draw) => {
    const bytes = await aLetter(async (page, __, document) => draw(page, await document.embedPng(await sharp({ create: { width: 90, height: 90, channels: 3, background: '#c03' } }).png().toBuffer())));
    expect(await sanitisePdf(bytes)).toMatchObject({ ok: true, as: 'pictures', because: 'more of a picture is in the file than is seen' });
  });

  it('has no picture that only a deleted page showed, and those that pages share', async () => {
    const document = await PDFDocument.create();
    const pictures = await Promise.all(['#c03', '#03c'].map(async (background) => document.embedPng(await sharp({ create: { width: 90, height: 90, channels: 3, background } }).png().toBuffer())));
    const [first, second] = [document.addPage([300, 300]), document.addPage([300, 300])];
    const shared = document.context.register(document.context.obj({ XObject: { A: pictures[0]?.ref, B: pictures[1]?.ref, Gone: document.context.register(document.context.flateStream('Kingfisher', { Type: 'XObject', Subtype: 'Image', Width: 2, Height: 5, BitsPerComponent: 8, ColorSpace: 'DeviceGray' })) } } as never));
    for (const [page, name] of [[first, 'A'], [second, 'B']] as const) {
      page.node.set(PDFName.of('Resources'), shared);
      page.node.set(PDFName.of('Contents'), document.context.register(document.context.stream(`q 90 0 0 90 100 100 cm /${name} Do Q`)));
    }
    const made = await sanitisePdf(await document.save());
    if (!made.ok || made.as !== 'pages') throw new Error('Its pages are not kept.');
    expect((await PDFDocument.load(made.bytes)).context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))).toHaveLength(2);
  });

  it('keeps its pages as they are, where that is safe', async () => {
    const made = await sanitisePdf(await aLetter((_, __, document) => document.setAuthor(secret)), 'Signed agreement');
    expect(made).toMatchObject({ ok: true, as: 'pages' });
  });
});
