import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import type { HiddenThing } from '../examined.ts';
import { notesOfPicture } from '../intake/images/noted-picture.ts';
import { isJpeg } from './pruned-pdf.ts';

/** Pictures that are looked into. */
const mostPictures = 200;

/** What cameras and programs wrote into the pictures of a PDF: where they were taken, when and by whom. */
export async function picturesInside(bytes: Uint8Array): Promise<HiddenThing[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: HiddenThing[] = [];
  const pageOf = new Map<PDFRawStream, number>();
  document.getPages().forEach((page, index) => notedPage(page.node.Resources(), index + 1, pageOf, new Set()));
  const pictures = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image') && isJpeg(object) ? [object] : []));
  for (const picture of pictures.filter(({ contents }) => hasNotes(contents)).slice(0, mostPictures)) found.push(...(await notesOfPicture(picture.contents, pageOf.get(picture) ?? null)));
  return found;
}

/** The first page on which each picture stands. */
function notedPage(resources: PDFObject | undefined, page: number, pageOf: Map<PDFRawStream, number>, seen: Set<PDFObject>): void {
  if (!(resources instanceof PDFDict) || seen.has(resources)) return;
  seen.add(resources);
  const objects = resources.lookup(PDFName.of('XObject'));
  for (const [name] of objects instanceof PDFDict ? objects.entries() : []) {
    const object = objects instanceof PDFDict ? objects.lookup(name) : undefined;
    if (!(object instanceof PDFRawStream)) continue;
    if (!pageOf.has(object)) pageOf.set(object, page);
    notedPage(object.dict.lookup(PDFName.of('Resources')), page, pageOf, seen);
  }
}

/** Whether a JPEG says more than its pixels: most in a PDF do not, and need no decoder. */
const hasNotes = (contents: Uint8Array): boolean => {
  const start = Buffer.from(contents.buffer, contents.byteOffset, Math.min(contents.byteLength, 200_000));
  return ['Exif\0', 'http://ns.adobe.com/', 'Photoshop 3.0'].some((sign) => start.includes(sign, 0, 'latin1'));
};
