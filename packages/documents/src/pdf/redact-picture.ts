import sharp from 'sharp';
import type { ExaminedPage, Mark, NotDone, Picture, PlacedWord } from '../examined.ts';
import { boxesOn, paintBlack, pixelBox } from './black-boxes.ts';
import { pdfLimits } from './limits.ts';
import { asNotDone, PdfProblem } from './open-pdf.ts';
import { imageOf } from './page-image.ts';
import { textOfWords, wordsInPicture } from './picture-words.ts';
import { checkMarks, type PaintedPage, type Redacted } from './redact-pdf.ts';
import { pictureOf, pictureSize, type Pixels } from './render-page.ts';
import { PdfWriter } from './write-pdf.ts';

type Shape = { readonly width: number; readonly height: number };

/** A picture file as a PDF, a page for each of its pictures and a point for each of their pixels, marks painted black: pixels only, nothing of what a camera wrote. */
export async function redactPicture(bytes: Uint8Array, marks: readonly Mark[], { title = null }: { readonly title?: string | null } = {}): Promise<Redacted | NotDone> {
  try {
    const count = await countPictures(bytes);
    checkMarks(marks, count);
    const writer = new PdfWriter();
    const made: { page: ExaminedPage; painted: PaintedPage; silent: boolean }[] = [];
    for (let number = 1; number <= count; number += 1) {
      const { shape, pixels } = await pixelsOfPicture(bytes, number, 8_000_000);
      const boxes = boxesOn(marks, number).map((box) => {
        const found = pixelBox(box, pixels.width / shape.width, pixels.height / shape.height, pixels);
        if (!found) throw new PdfProblem('no_such_page', 'A mark lies beside the picture. Draw it again.');
        return found;
      });
      paintBlack(pixels, boxes);
      const words = await wordsInPicture(pixels, shape, boxes);
      writer.add({ ...shape, image: await imageOf(pixels), words: words ?? [] });
      const page = { number, label: null, hidden: 'no', ...shape, text: textOfWords(words ?? []), words: words ?? [], sheet: null } as const;
      made.push({ page, painted: { ...shape, across: pixels.width, down: pixels.height, boxes }, silent: words === null });
    }
    const { bytes: copy, hasWords } = writer.finish({ title });
    return { ok: true, bytes: copy, pages: made.map(({ page }) => page), painted: made.map(({ painted }) => painted), hasText: hasWords, pagesWithoutText: made.filter(({ silent }) => silent).length };
  } catch (error) {
    return asNotDone(error);
  }
}

/** Words read from one picture of a file, with their places in its pixels; null where nothing here reads pictures. */
export async function wordsOfPicture(bytes: Uint8Array, page: number): Promise<{ readonly text: string; readonly words: readonly PlacedWord[] } | null> {
  try {
    const { shape, pixels } = await pixelsOfPicture(bytes, page, 8_000_000);
    const words = await wordsInPicture(pixels, shape, []);
    return words && { text: textOfWords(words), words };
  } catch {
    return null;
  }
}

/** One picture of a file as a picture of ours, `width` pixels wide. */
export async function renderPicture(bytes: Uint8Array, page: number, width: number): Promise<({ readonly ok: true } & { readonly picture: Picture }) | NotDone> {
  try {
    const count = await countPictures(bytes);
    if (!Number.isInteger(page) || page < 1 || page > count) throw new PdfProblem('no_such_page', count === 1 ? 'A picture has one page.' : `There is no page ${page}: the file has ${count}.`);
    const { shape } = await openPicture(bytes, page);
    return { ok: true, picture: await pictureOf((await pixelsOfPicture(bytes, page, pdfLimits.area, pictureSize(shape, Math.min(width, shape.width)))).pixels) };
  } catch (error) {
    return asNotDone(error);
  }
}

/** More pixels than any scanner makes. */
const mostPixels = 120_000_000;

/** How many pictures of a file are pages. Those of a moving picture are not: its first is shown. */
async function countPictures(bytes: Uint8Array): Promise<number> {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata().catch(() => null);
  return metadata?.format === 'tiff' ? Math.max(1, metadata.pages ?? 1) : 1;
}

async function openPicture(bytes: Uint8Array, page: number): Promise<{ shape: Shape }> {
  const metadata = await sharp(bytes, { limitInputPixels: false, page: page - 1 }).metadata().catch(() => null);
  if (!metadata || metadata.format === 'svg' || metadata.format === 'pdf') throw new PdfProblem('unreadable', 'It is a picture that cannot be read.');
  const [width, height] = [metadata.width, metadata.pageHeight ?? metadata.height];
  if (width * height > mostPixels) throw new PdfProblem('too_large', 'The picture is too large: it has more dots than can be copied here.');
  return { shape: (metadata.orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height } };
}

async function pixelsOfPicture(bytes: Uint8Array, page: number, area: number, wanted?: Shape): Promise<{ shape: Shape; pixels: Pixels }> {
  const { shape } = await openPicture(bytes, page);
  const scale = Math.min(1, Math.sqrt(area / (shape.width * shape.height)));
  const size = wanted ?? { width: Math.max(1, Math.round(shape.width * scale)), height: Math.max(1, Math.round(shape.height * scale)) };
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated', page: page - 1 })
    .rotate()
    .resize(size.width, size.height, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new PdfProblem('unreadable', 'It is a picture that cannot be read. Perhaps it did not arrive whole.');
    });
  return { shape, pixels: { width: info.width, height: info.height, data: new Uint8Array(data) } };
}
