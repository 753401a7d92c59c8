import type { ExaminedPage, Mark, NotDone } from '../examined.ts';
import { boxesOn, paintBlack, pixelBox, type PixelBox } from './black-boxes.ts';
import { pdfLimits } from './limits.ts';
import { asNotDone, PdfProblem, withPage, withPdf, type OpenPdf } from './open-pdf.ts';
import { imageOf } from './page-image.ts';
import { shapeOf, type PageShape } from './page-shape.ts';
import { unitsOf } from './pdfjs.ts';
import { textOfWords, wordsInPicture } from './picture-words.ts';
import { pixelsOf, type Pixels } from './render-page.ts';
import { PdfWriter } from './write-pdf.ts';

/** A page of a file that was made of pictures: its size in points and pixels, and what was painted black. */
export type PaintedPage = { readonly width: number; readonly height: number; readonly across: number; readonly down: number; readonly boxes: readonly PixelBox[] };

/** A file made of pictures of pages. */
export type Redacted = { readonly ok: true; readonly bytes: Uint8Array; readonly pages: readonly ExaminedPage[]; readonly painted: readonly PaintedPage[]; readonly hasText: boolean; readonly pagesWithoutText: number };

/** Pages up to which pictures are made finer, and larger. */
const finePages = 100;

/** Pages that are read and packed at the same time. */
const atOnce = 3;

type Drawn = { readonly shape: PageShape; readonly pixels: Pixels; readonly boxes: readonly PixelBox[] };

/**
 * A new PDF of pictures of all pages, marks painted black in the pixels before they are packed. Nothing of the old file is in it but
 * what can be seen. Words are put back only as they are read from the painted pictures, where that can be done here.
 */
export async function redactPdf(bytes: Uint8Array, marks: readonly Mark[], { title = null, readPictures = true }: { readonly title?: string | null; readonly readPictures?: boolean } = {}): Promise<Redacted | NotDone> {
  try {
    const units = await unitsOf(bytes, pdfLimits.pages);
    return await withPdf(bytes, async (pdf): Promise<Redacted> => {
      checkMarks(marks, pdf.pageCount);
      const writer = new PdfWriter();
      const pages: ExaminedPage[] = [];
      const painted: PaintedPage[] = [];
      let reading = readPictures;
      let pagesWithoutText = 0;
      const until = performance.now() + pdfLimits.readingPictures;
      for (let first = 0; first < pdf.pageCount; first += atOnce) {
        const drawn = Array.from({ length: Math.min(atOnce, pdf.pageCount - first) }, (_, next) => paintedPage(pdf, first + next, units[first + next] ?? 1, marks));
        const reads = reading && performance.now() < until;
        const finished = await Promise.all(drawn.map(async ({ shape, pixels, boxes }) => ({ words: reads ? await wordsInPicture(pixels, shape, boxes) : null, image: await imageOf(pixels) })));
        finished.forEach(({ words, image }, next) => {
          const { shape, pixels, boxes } = drawn[next] as Drawn;
          const { width, height } = shape;
          if (words === null) pagesWithoutText += 1;
          writer.add({ width, height, image, words: words ?? [] });
          pages.push({ number: first + next + 1, label: null, hidden: 'no', width, height, text: textOfWords(words ?? []), words: words ?? [], sheet: null });
          painted.push({ width, height, across: pixels.width, down: pixels.height, boxes });
        });
        // Where not one of the first pages could be read, nothing here reads pictures.
        reading &&= pagesWithoutText < pages.length;
      }
      const { bytes: made, hasWords } = writer.finish({ title });
      return { ok: true, bytes: made, pages, painted, hasText: hasWords, pagesWithoutText };
    });
  } catch (error) {
    return asNotDone(error);
  }
}

/** A page as it is seen, its boxes black in the pixels: from here on nothing knows what was under them. */
function paintedPage(pdf: OpenPdf, index: number, unit: number, marks: readonly Mark[]): Drawn {
  return withPage(pdf, index, (open) => {
    const shape = shapeOf(pdf, open, unit);
    const size = sizeOf(shape, pdf.pageCount);
    const pixels = pixelsOf(pdf, open, size.width, size.height);
    const boxes = boxesOn(marks, index + 1).map((box) => {
      const found = pixelBox(box, pixels.width / shape.width, pixels.height / shape.height, pixels);
      if (!found) throw new PdfProblem('no_such_page', `A mark lies beside page ${index + 1}. Draw it again.`);
      return found;
    });
    paintBlack(pixels, boxes);
    return { shape, pixels, boxes };
  });
}

/** Refuses marks that name no place of the file: a mark that is not painted would be a leak. */
export function checkMarks(marks: readonly Mark[], pageCount: number): void {
  if (pageCount === 0) throw new PdfProblem('unreadable', 'The file has no pages.');
  if (pageCount > pdfLimits.pages) throw new PdfProblem('too_large', `The file has ${pageCount} pages: more than ${pdfLimits.pages} are not redacted here.`);
  for (const mark of marks) {
    if (!('box' in mark)) throw new PdfProblem('no_such_page', 'A mark names cells, and this file has pages.');
    if (!Number.isInteger(mark.page) || mark.page < 1 || mark.page > pageCount) throw new PdfProblem('no_such_page', `A mark lies on page ${mark.page}, and the file has ${pageCount}.`);
    const { x, y, width, height } = mark.box;
    if (![x, y, width, height].every(Number.isFinite)) throw new PdfProblem('no_such_page', 'A mark has no place. Draw it again.');
  }
}

function sizeOf(shape: { readonly width: number; readonly height: number }, pageCount: number): { width: number; height: number } {
  if (!(shape.width > 0) || !(shape.height > 0)) throw new PdfProblem('unreadable', 'A page has no size.');
  const wanted = (pageCount <= finePages ? 200 : 150) / 72;
  const scale = Math.min(wanted, Math.sqrt(8_000_000 / (shape.width * shape.height)), 10_000 / Math.max(shape.width, shape.height));
  return { width: Math.max(1, Math.round(shape.width * scale)), height: Math.max(1, Math.round(shape.height * scale)) };
}
