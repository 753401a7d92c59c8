import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PlacedWord } from '../examined.ts';
import { producer } from './write-pdf.ts';

/** What the second engine finds in a copy beside its pages: a copy of ours has none of it. */
export async function structureProblems(document: PDFDocumentProxy): Promise<string[]> {
  const problems: string[] = [];
  const none = (found: unknown): boolean => found === null || found === undefined || (Array.isArray(found) ? found.length === 0 : typeof found === 'object' && Object.keys(found).length === 0);
  if (!none(await document.getAttachments())) problems.push('It has attached files.');
  if (!none(await document.getJSActions())) problems.push('It has scripts.');
  if (!none(await document.getOpenAction())) problems.push('It does something when it is opened.');
  if (!none(await document.getFieldObjects())) problems.push('It has a form.');
  if (!none(await document.getOutline())) problems.push('It has bookmarks.');
  const layers = await document.getOptionalContentConfig({ intent: 'any' });
  if ([...(layers as Iterable<unknown>)].length > 0) problems.push('It has layers.');
  const { info, metadata } = (await document.getMetadata()) as unknown as { info: Record<string, unknown>; metadata: unknown };
  if (metadata) problems.push('It has properties in XML.');
  const said = ['Author', 'Subject', 'Keywords', 'Creator', 'CreationDate', 'ModDate', 'Custom'].filter((key) => info[key] !== undefined && info[key] !== '');
  if (said.length > 0 || info['Producer'] !== producer) problems.push('It has properties that are not ours.');
  return problems;
}

/** Pieces of text of a page, each with its place from the top left corner. */
export async function placedItems(page: PDFPageProxy): Promise<PlacedWord[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const [left, bottom] = viewport.convertToViewportPoint(x, y) as [number, number];
    return [{ text: item.str, x: left, y: bottom - item.height, width: item.width, height: item.height }];
  });
}
