import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfLimits } from './limits.ts';
import { PdfProblem } from './open-pdf.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF in the second engine, for as long as `work` takes. Nothing in the file is run. */
export async function withSecondEngine<T>(bytes: Uint8Array, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    // It takes the bytes it is given for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: pdfLimits.area * 4,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    wasmUrl: `${join(folder, 'wasm')}/`,
  });
  try {
    return await work(await task.promise);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new PdfProblem('encrypted', 'The file wants a password. Ask the council for a copy without one.');
    if (error instanceof Error && error.name === 'InvalidPDFException') throw new PdfProblem('unreadable', 'The file is damaged, or is not a PDF.');
    throw error;
  } finally {
    await task.destroy();
  }
}

/** How many points there are in one unit of each page’s own measure. */
export const unitsOf = (bytes: Uint8Array, pages: number): Promise<number[]> =>
  // The word can stand in a packed part of the file, so that only looking at each page tells.
  withSecondEngine(bytes, async (document) => {
    const units: number[] = [];
    for (let page = 1; page <= Math.min(pages, document.numPages); page += 1) units.push(unitOf((await document.getPage(page)).userUnit));
    return units;
  }).catch((error: unknown) => {
    if (error instanceof PdfProblem && error.why === 'encrypted') throw error;
    return [];
  });

const unitOf = (unit: number): number => (Number.isFinite(unit) && unit > 0 && unit <= 75_000 ? unit : 1);
