import sharp from 'sharp';
import type { NotDone, Picture } from '../examined.ts';
import { withKeptPdf } from './kept-pdf.ts';
import { pdfLimits } from './limits.ts';
import { asNotDone, PdfProblem, withPage, withPdf, type OpenPdf } from './open-pdf.ts';
import { shapeOf } from './page-shape.ts';

/** A page as pixels: red, green, blue and a fourth byte that says nothing. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const white = 0xff_ff_ff_ff;
const annotations = 0x01;
const redFirst = 0x10;
const bgrx = 3;

/** Draws an open page as it is seen, with its annotations unless told otherwise. */
export function pixelsOf({ engine, form }: OpenPdf, page: number, width: number, height: number, withAnnotations = true): Pixels {
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, bgrx, 0, 0);
  if (bitmap === 0) throw new PdfProblem('too_large', 'The page is too large to be drawn.');
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, redFirst | (withAnnotations ? annotations : 0));
    // Fields of forms are drawn by themselves, and as what was filled in shows.
    if (withAnnotations && form !== 0) engine.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, redFirst | annotations);
    const at = engine.FPDFBitmap_GetBuffer(bitmap);
    const stride = engine.FPDFBitmap_GetStride(bitmap);
    if (stride !== width * 4) throw new PdfProblem('unreadable', 'The page was drawn in a way that is not known.');
    return { width, height, data: engine.pdfium.HEAPU8.slice(at, at + stride * height) };
  } finally {
    engine.FPDFBitmap_Destroy(bitmap);
  }
}

/** The size in pixels of a page that is to be `width` wide: never past the limits. */
export function pictureSize(shape: { readonly width: number; readonly height: number }, width: number): { width: number; height: number } {
  if (!(shape.width > 0) || !(shape.height > 0)) throw new PdfProblem('unreadable', 'The page has no size.');
  const wanted = Math.min(Math.max(Math.round(width), 16), pdfLimits.width);
  const high = Math.max(1, Math.round((wanted * shape.height) / shape.width));
  const scale = Math.min(1, Math.sqrt(pdfLimits.area / (wanted * high)), 16_000 / high);
  return { width: Math.max(1, Math.floor(wanted * scale)), height: Math.max(1, Math.floor(high * scale)) };
}

type Rendered = ({ readonly ok: true } & { readonly picture: Picture }) | NotDone;

/** One page, from 1, as a picture. */
export const renderPage = (bytes: Uint8Array, page: number, width: number): Promise<Rendered> => asPicture(withPdf(bytes, (pdf) => drawn(pdf, page, width)));

/** The same of a file that stays open for its next page: see `withKeptPdf`. */
export const renderKeptPage = (key: string, bytes: () => Promise<Uint8Array>, page: number, width: number): Promise<Rendered> => asPicture(withKeptPdf(key, bytes, (pdf) => drawn(pdf, page, width)));

const drawn = (pdf: OpenPdf, page: number, width: number): Pixels =>
  withPage(pdf, page - 1, (open) => {
    const size = pictureSize(shapeOf(pdf, open), width);
    return pixelsOf(pdf, open, size.width, size.height);
  });

async function asPicture(drawing: Promise<Pixels>): Promise<Rendered> {
  try {
    return { ok: true, picture: await pictureOf(await drawing) };
  } catch (error) {
    return asNotDone(error);
  }
}

/** Pixels as a picture that browsers show. WebP is half of a PNG; made with more effort it is a tenth smaller and takes seven times as long. */
export async function pictureOf({ width, height, data }: Pixels): Promise<Picture> {
  const bytes = await sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: pdfLimits.area + 1 }).removeAlpha().webp({ quality: 85, effort: 0 }).toBuffer();
  return { contentType: 'image/webp', bytes, width, height };
}
