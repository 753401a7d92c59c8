import type { Examined, ExaminedPage } from '../examined.ts';
import { languagesRead } from '../ocr/read-picture.ts';
import { pdfLimits } from './limits.ts';
import { withPage, withPdf, type OpenPdf } from './open-pdf.ts';
import { shapeOf } from './page-shape.ts';
import { textOfWords, wordsInPicture } from './picture-words.ts';
import { pixelsOf, type Pixels } from './render-page.ts';

/** Pages that are read at the same time. */
const atOnce = 3;

/** Reads pages that have no text from their pictures, where that can be done here. Pages that cannot be read stay as they are, and the file says that text is missing. */
export async function readScans(bytes: Uint8Array, examined: Examined): Promise<Examined> {
  const silent = examined.pages.filter(({ text, width }) => text === '' && width > 0);
  if (silent.length === 0) return examined;
  if ((await languagesRead()) === null) return { ...examined, textMissing: true, warnings: [...examined.warnings, 'It is a scan, or parts of it are. Text in pictures cannot be read here: it cannot be searched.'] };
  const until = performance.now() + pdfLimits.readingPictures;
  const read = new Map<number, ExaminedPage>();
  let late = 0;
  await withPdf(bytes, async (pdf) => {
    for (let first = 0; first < silent.length; first += atOnce) {
      const some = silent.slice(first, first + atOnce);
      if (performance.now() > until) late += some.length;
      else for (const page of await Promise.all(some.map((each) => readPage(pdf, each)))) read.set(page.number, page);
    }
  });
  const pages = examined.pages.map((page) => read.get(page.number) ?? page);
  const warnings = late === 0 ? [] : [`${late} of its pages are scans that were not read: reading took too long.`];
  const found = [...read.values()].some(({ text }) => text !== '');
  return { ...examined, pages, textMissing: late > 0, readFromPictures: examined.readFromPictures || found, warnings: [...examined.warnings, ...warnings] };
}

async function readPage(pdf: OpenPdf, page: ExaminedPage): Promise<ExaminedPage> {
  const pixels = withPage(pdf, page.number - 1, (open) => drawn(pdf, open));
  // An empty page needs no reading.
  if (pixels.data.every((value) => value === 255)) return page;
  const words = (await wordsInPicture(pixels, page, [])) ?? [];
  return words.length === 0 ? page : { ...page, words, text: textOfWords(words) };
}

function drawn(pdf: OpenPdf, open: number): Pixels {
  const { width, height } = shapeOf(pdf, open);
  const scale = Math.min(200 / 72, Math.sqrt(8_000_000 / (width * height)), 10_000 / Math.max(width, height));
  return pixelsOf(pdf, open, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
}
