import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PixelBox } from './black-boxes.ts';
import type { PaintedPage } from './redact-pdf.ts';

type Decoded = { readonly width: number; readonly height: number; readonly kind: number; readonly data: Uint8Array | Uint8ClampedArray };

/** How light a pixel in a box may be: a JPEG’s box has a soft edge where it ends beside white. */
const lightest = 72;
const lightestOnAverage = 6;

/** What is wrong with the boxes in a page’s picture, as the second engine unpacks it. */
export async function boxProblems(page: PDFPageProxy, name: string, { across, down, boxes }: PaintedPage): Promise<string[]> {
  const picture = await pictureNamed(page, name);
  if (!picture) return ['its picture cannot be read.'];
  if (picture.width !== across || picture.height !== down) return ['its picture has another size.'];
  return boxes.some((box) => !isBlack(picture, box)) ? ['a box on it is not black all over.'] : [];
}

const pictureNamed = (page: PDFPageProxy, name: string): Promise<Decoded | null> =>
  new Promise((done) => {
    const store = (name.startsWith('g_') ? page.commonObjs : page.objs) as unknown as { get(name: string, then: (found: Decoded | null) => void): void };
    store.get(name, (found) => done(found?.data instanceof Uint8Array || found?.data instanceof Uint8ClampedArray ? found : null));
  });

const bytesOf: Readonly<Record<number, number>> = { 2: 3, 3: 4 };

/** Whether every pixel of a box is black. */
export function isBlack({ width, kind, data }: Decoded, { left, top, right, bottom }: PixelBox): boolean {
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      for (const value of valuesAt(data, kind, width, x, y)) {
        if (value > lightest) return false;
        sum += value;
      }
    }
  }
  return sum / ((right - left) * (bottom - top) * 3) <= lightestOnAverage;
}

function valuesAt(data: Decoded['data'], kind: number, width: number, x: number, y: number): number[] {
  const each = bytesOf[kind];
  if (each === undefined) return [((data[y * ((width + 7) >> 3) + (x >> 3)] as number) >> (7 - (x & 7))) & 1 ? 255 : 0];
  const at = (y * width + x) * each;
  return [data[at] as number, data[at + 1] as number, data[at + 2] as number];
}
