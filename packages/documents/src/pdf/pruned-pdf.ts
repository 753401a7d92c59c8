import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { jpegWithoutExtras } from './jpeg-extras.ts';
import { producer } from './write-pdf.ts';

const pageKeys = new Set(['Type', 'Parent', 'Resources', 'Contents', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Group']);
const resourceKeys = new Set(['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font', 'ProcSet']);
const extras = ['Metadata', 'PieceInfo', 'LastModified', 'OC', 'OPI', 'Alternates', 'StructParent', 'StructParents', 'AF', 'A', 'AA', 'Ref', 'Measure', 'PtData', 'Thumb', 'B', 'ID', 'Private'];

/** A new file with the contents of the pages and nothing beside them. */
export async function prunedPdf(bytes: Uint8Array, title: string | null): Promise<Uint8Array> {
  const from = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  for (const page of from.getPages()) {
    // What a page has from the list it stands in becomes its own.
    page.node.normalize();
    for (const [key] of page.node.entries()) if (!pageKeys.has(key.decodeText())) page.node.delete(key);
    const resources = page.node.Resources();
    if (resources) page.node.set(PDFName.of('Resources'), namedResources(resources, contentsOf(page.node.Contents()), new Set()));
  }
  const to = await PDFDocument.create({ updateMetadata: false });
  for (const page of await to.copyPages(from, from.getPageIndices())) to.addPage(page);
  for (const [ref, object] of to.context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null;
    if (!dictionary) continue;
    for (const key of extras) dictionary.delete(PDFName.of(key));
    if (object instanceof PDFRawStream && isJpeg(object)) to.context.assign(ref, PDFRawStream.of(object.dict, jpegWithoutExtras(object.contents)));
  }
  to.setProducer(producer);
  if (title !== null) to.setTitle(title);
  return to.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** Whether a stream is a JPEG as a camera makes it. */
export const isJpeg = (stream: PDFRawStream): boolean => {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  return filter === PDFName.of('DCTDecode') || (filter instanceof PDFArray && filter.size() === 1 && filter.lookup(0) === PDFName.of('DCTDecode'));
};

/** Resources without what the contents do not name: pictures of pages that were deleted, say. Pages can share one list, so that each gets its own. */
function namedResources(resources: PDFDict, contents: string, seen: Set<PDFStream>): PDFDict {
  const own = PDFDict.withContext(resources.context);
  const objects = resources.lookup(PDFName.of('XObject'));
  // What is drawn inside a group without resources of its own names those of the page.
  const drawn = [contents];
  for (const [, value] of objects instanceof PDFDict ? objects.entries() : []) {
    const object = resources.context.lookup(value);
    if (!(object instanceof PDFStream) || seen.has(object) || object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    seen.add(object);
    const inside = object.dict.lookup(PDFName.of('Resources'));
    if (inside instanceof PDFDict) object.dict.set(PDFName.of('Resources'), namedResources(inside, contentsOf(object), seen));
    else drawn.push(contentsOf(object));
  }
  for (const [key, value] of resources.entries()) {
    if (!resourceKeys.has(key.decodeText())) continue;
    const list = resources.context.lookup(value);
    if (!(list instanceof PDFDict)) {
      own.set(key, value);
      continue;
    }
    const kept = PDFDict.withContext(resources.context);
    for (const [name, each] of list.entries()) if (key === PDFName.of('ColorSpace') || drawn.some((text) => named(text, name))) kept.set(name, each);
    own.set(key, kept);
  }
  return own;
}

/** Whether a drawing names something: `/Im0 Do`. */
const named = (contents: string, key: PDFName): boolean => new RegExp(`${key.asString().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w.#+-])`).test(contents);

/** What a page or group draws, unpacked. */
export function contentsOf(object: PDFObject | undefined): string {
  if (object instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
  if (object instanceof PDFArray) return object.asArray().map((_, index) => contentsOf(object.lookup(index))).join('\n');
  return object instanceof PDFStream ? Buffer.from(object.getContents()).toString('latin1') : '';
}
