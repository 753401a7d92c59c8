import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { grownBy } from './black-boxes.ts';
import { lookIntoPdf } from './examine-pdf.ts';
import { wordsIn, wordsInBytes, wordsOnlyUnder } from './marked-words.ts';
import { redactPdf } from './redact-pdf.ts';
import { renderPage } from './render-page.ts';
import { verifyRedacted } from './verify-redacted.ts';
import { withSecondEngine } from './pdfjs.ts';

const fonts = [StandardFonts.Helvetica, StandardFonts.TimesRomanBold, StandardFonts.CourierOblique];

const aPage = fc.record({
  width: fc.integer({ min: 200, max: 620 }),
  height: fc.integer({ min: 200, max: 620 }),
  turned: fc.constantFrom(0, 90, 180, 270),
  cropped: fc.record({ left: fc.integer({ min: 0, max: 60 }), bottom: fc.integer({ min: 0, max: 60 }), right: fc.integer({ min: 0, max: 60 }), top: fc.integer({ min: 0, max: 60 }) }),
  font: fc.constantFrom(...fonts),
  size: fc.integer({ min: 8, max: 30 }),
  x: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
  y: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
  word: fc.constantFrom('Kingfisher', 'Quetzal-Marlow', 'Brontosaurus', 'Ffion'),
  unit: fc.constantFrom(1, 1, 1, 1.5),
  compressed: fc.boolean(),
});
type Page = typeof aPage extends fc.Arbitrary<infer T> ? T : never;

async function written({ width, height, turned, cropped, font, size, x, y, word, unit, compressed }: Page): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([width, height]);
  page.setRotation(degrees(turned));
  page.setCropBox(cropped.left, cropped.bottom, width - cropped.left - cropped.right, height - cropped.bottom - cropped.top);
  if (unit !== 1) page.node.set(PDFName.of('UserUnit'), document.context.obj(unit));
  const drawn = await document.embedFont(font);
  const [inX, inY] = [cropped.left + x * (width - cropped.left - cropped.right), cropped.bottom + y * (height - cropped.bottom - cropped.top)];
  page.drawText(word, { x: inX, y: inY, size: Math.min(size, (0.35 * width) / word.length), font: drawn });
  page.drawText('Signed', { x: cropped.left + 10, y: cropped.bottom + 4, size: 9, font: drawn });
  document.setSubject(word);
  return document.save({ useObjectStreams: compressed });
}

describe('a word that was marked', () => {
  it('is nowhere in the copy, however the page is turned, cropped, measured and written', async () => {
    await fc.assert(
      fc.asyncProperty(aPage, async (page) => {
        const bytes = await written(page);
        const { pages } = await lookIntoPdf(bytes);
        const placed = pages[0]?.words?.filter(({ text }) => page.word.startsWith(text.replace(/-$/, '')) || page.word.endsWith(text)) ?? [];
        expect(placed).not.toHaveLength(0);
        const marks = placed.map(({ x, y, width, height }) => ({ page: 1, box: { x, y, width, height } }));
        const made = await redactPdf(bytes, marks, { readPictures: false });
        if (!made.ok) throw new Error(made.words);
        expect(await verifyRedacted(made.bytes, { painted: made.painted, gone: [page.word, ...wordsOnlyUnder(pages, marks)] })).toEqual([]);
        expect(wordsInBytes(made.bytes, [page.word])).toEqual([]);
        expect(wordsIn((await lookIntoPdf(made.bytes)).pages[0]?.text ?? '', [page.word])).toEqual([]);
        // Nothing but black where it stood, and nothing of it beside: without the box the page is blank but for its last line.
        expect(await inkBeside(made.bytes, made.pages[0] ?? { width: 0, height: 0 }, marks.map(({ box }) => box))).toBe(false);
      }),
      { numRuns: 30, seed: 20_261, endOnFailure: true },
    );
  }, 120_000);
});

/** Whether the upper part of a page shows ink outside boxes. What is drawn low on the page in its own measure is not looked at. */
async function inkBeside(bytes: Uint8Array, { width, height }: { width: number; height: number }, boxes: readonly { x: number; y: number; width: number; height: number }[]): Promise<boolean> {
  const picture = await renderPage(bytes, 1, 800);
  if (!picture.ok) throw new Error(picture.words);
  const { data, info } = await sharp(picture.picture.bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const room = grownBy + 2;
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if ((data[y * info.width + x] as number) > 150) continue;
      const [px, py] = [(x * width) / info.width, (y * height) / info.height];
      const inBox = boxes.some((box) => px > box.x - room && px < box.x + box.width + room && py > box.y - room && py < box.y + box.height + room);
      const atEdge = Math.min(px / width, py / height, 1 - px / width, 1 - py / height) < 0.09 || Math.min(px, py, width - px, height - py) < 60;
      if (!inBox && !atEdge) return true;
    }
  }
  return false;
}

describe('a page of coloured squares', () => {
  const colours = [[230, 25, 75], [60, 180, 75], [255, 225, 25], [0, 130, 200], [245, 130, 48], [145, 30, 180], [70, 240, 240], [240, 50, 230], [210, 245, 60]] as const;
  const square = (index: number) => ({ x: 40 + (index % 3) * 100, y: 40 + Math.floor(index / 3) * 100, width: 80, height: 80 });

  async function card(photo: boolean): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    const page = document.addPage([360, 360]);
    if (photo) {
      const noise = Buffer.from(Array.from({ length: 600 * 600 * 3 }, (_, index) => (index * 7_919 + (index >> 5) * 104_729) % 256));
      page.drawImage(await document.embedJpg(await sharp(noise, { raw: { width: 600, height: 600, channels: 3 } }).jpeg({ quality: 95 }).toBuffer()), { x: 0, y: 0, width: 360, height: 360 });
    }
    colours.forEach(([red, green, blue], index) => page.drawRectangle({ x: square(index).x, y: 360 - square(index).y - 80, width: 80, height: 80, color: rgb(red / 255, green / 255, blue / 255) }));
    return document.save();
  }

  it.each([['a drawing', false], ['a photograph', true]])('loses the square under the box and keeps its neighbours: %s', async (_, photo) => {
    const { x, y, width, height } = square(4);
    const made = await redactPdf(await card(photo), [{ page: 1, box: { x, y, width, height } }], { readPictures: false });
    if (!made.ok) throw new Error(made.words);
    expect(await verifyRedacted(made.bytes, { painted: made.painted, gone: [] })).toEqual([]);
    expect(Buffer.from(made.bytes).includes(photo ? '/DCTDecode' : '/BitsPerComponent 4')).toBe(true);
    const picture = await renderPage(made.bytes, 1, 360);
    if (!picture.ok) throw new Error(picture.words);
    const { data } = await sharp(picture.picture.bytes).raw().toBuffer({ resolveWithObject: true });
    colours.forEach((colour, index) => {
      const at = ((square(index).y + 40) * 360 + square(index).x + 40) * 3;
      const wanted = index === 4 ? [0, 0, 0] : colour;
      wanted.forEach((value, channel) => expect(Math.abs((data[at + channel] as number) - value)).toBeLessThan(30));
    });
  });

  it('are found again only where they were left, in the pixels that the file holds', async () => {
    const { x, y, width, height } = square(4);
    const made = await redactPdf(await card(false), [{ page: 1, box: { x, y, width, height } }], { readPictures: false });
    if (!made.ok) throw new Error(made.words);
    const text = Buffer.from(made.bytes).toString('latin1');
    const start = text.indexOf('stream\n', text.indexOf('/Subtype /Image')) + 7;
    const pixels = inflateSync(made.bytes.subarray(start), { finishFlush: 2 });
    // Orange is f, 8 and 3 in four bits each; two of them side by side are three bytes.
    expect(pixels.includes(Buffer.from('f83f83f83f83', 'hex'))).toBe(false);
    expect(pixels.includes(Buffer.from('08c08c08c08c', 'hex'))).toBe(true);
  });
});

describe('a copy of pictures', () => {
  it('has one revision, our name, and nothing for the second program to find', async () => {
    const made = await redactPdf(await written({ width: 400, height: 300, turned: 0, cropped: { left: 0, bottom: 0, right: 0, top: 0 }, font: StandardFonts.Helvetica, size: 12, x: 0.3, y: 0.5, word: 'Ffion', unit: 1, compressed: true }), [{ page: 1, box: { x: 0, y: 0, width: 5, height: 5 } }], { title: 'Cytundeb Ŵ', readPictures: false });
    if (!made.ok) throw new Error(made.words);
    const info = await withSecondEngine(made.bytes, async (document) => (await document.getMetadata()).info as Record<string, unknown>);
    expect(info).toMatchObject({ Producer: 'Open Valve', Title: 'Cytundeb Ŵ' });
    expect(Object.keys(info).filter((key) => /Date|Author|Creator/.test(key))).toEqual([]);
  });
});
